using System.Text.Json;

namespace ElectionObservation.Serialization;

/// <summary>What the library's own converters throw: its message is said as it is, where those of the serializer are made readable first.</summary>
internal sealed class JsonRefusal(string message) : JsonException(message);
