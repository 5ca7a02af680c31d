using System.Runtime.CompilerServices;

namespace ElectionObservation;

/// <summary>Refuses numbers that were cast to an enum without being one of its members.</summary>
internal static class Known
{
    public static TEnum Value<TEnum>(TEnum value, [CallerArgumentExpression(nameof(value))] string name = "")
        where TEnum : struct, Enum =>
        Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"Expected one of: {string.Join(", ", Enum.GetNames<TEnum>())}.");
}
