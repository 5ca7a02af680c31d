using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using ElectionObservation.Calendars;
using ElectionObservation.Deadlines;
using ElectionObservation.Results;
using NodaTime.Text;

namespace ElectionObservation.Serialization;

/// <summary>A value that is one text in JSON. The error names the text and the form expected.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal abstract class TextConverter<T> : JsonConverter<T>
{
    protected abstract string Expected { get; }

    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TryParse(reader.GetString()!, out T? value)
            ? value
            : throw new JsonRefusal($"expected {Expected}, found {JsonErrors.Found(ref reader)}");

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Format(value));

    protected abstract bool TryParse(string text, [MaybeNullWhen(false)] out T value);

    protected virtual string Format(T value) => value!.ToString()!;
}

/// <summary>A plain text.</summary>
internal sealed class PlainTextConverter : TextConverter<string>
{
    protected override string Expected => "a text";

    protected override bool TryParse(string text, out string value)
    {
        value = text;
        return true;
    }

    protected override string Format(string value) => WellFormed.Text(value);
}

/// <summary>An identifier.</summary>
/// <typeparam name="TId">The type of the identifier.</typeparam>
internal sealed class IdentifierConverter<TId> : JsonConverter<TId>
    where TId : Identifier<TId>, IIdentifier<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonRefusal($"expected a text ({typeof(TId).Name}), found {JsonErrors.Found(ref reader)}");
        }

        return Parse(reader.GetString()!);
    }

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    internal static TId Parse(string text) => TId.Refusal(text) is { } refusal
        ? throw new JsonRefusal($"'{IdentifierText.Shorten(text)}' is no {typeof(TId).Name}: {refusal}")
        : TId.Create(text);
}

/// <summary>An enum by the name of its member, in camel case: no number, no combination, no other case.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
internal sealed class EnumConverter<TEnum> : TextConverter<TEnum>
    where TEnum : struct, Enum
{
    private static readonly Dictionary<string, TEnum> Values =
        Enum.GetValues<TEnum>().ToDictionary(static value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), StringComparer.Ordinal);

    protected override string Expected => $"one of {string.Join(", ", Values.Keys)}";

    protected override bool TryParse(string text, out TEnum value) => Values.TryGetValue(text, out value);

    protected override string Format(TEnum value) => JsonNamingPolicy.CamelCase.ConvertName(Known.Value(value).ToString());
}

/// <summary>A date of the law.</summary>
internal sealed class LegalDateConverter : TextConverter<LegalDate>
{
    protected override string Expected => $"a date of the law ({LegalDate.Expected})";

    protected override bool TryParse(string text, out LegalDate value) => LegalDate.TryParse(text, out value);
}

/// <summary>A percentage as published, in quotes so that its decimals stay as they are.</summary>
internal sealed class PercentConverter : TextConverter<Percent>
{
    protected override string Expected => $"a percentage ({Percent.Expected})";

    protected override bool TryParse(string text, out Percent value) => Percent.TryParse(text, out value);
}

/// <summary>A number as published: a JSON number where it is meant exactly, and else a text.</summary>
internal sealed class StatedCountConverter : JsonConverter<StatedCount>
{
    public override StatedCount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        bool isNumber = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int number) && number >= 0;
        StatedCount count = isNumber ? reader.GetInt32() : default;
        bool isText = reader.TokenType == JsonTokenType.String && StatedCount.TryParse(reader.GetString(), out count) && !count.IsExact;
        return isNumber || isText ? count : throw new JsonRefusal($"expected {StatedCount.Expected}, found {JsonErrors.Found(ref reader)}");
    }

    public override void Write(Utf8JsonWriter writer, StatedCount value, JsonSerializerOptions options)
    {
        if (value.IsExact)
        {
            writer.WriteNumberValue(value.Number);
        }
        else
        {
            writer.WriteStringValue(value.ToString());
        }
    }
}

/// <summary>What a protocol states in one place: a JSON number, or a text where there is none.</summary>
internal sealed class FigureConverter : JsonConverter<Figure>
{
    private static readonly string Missing = Figure.Missing.ToString();
    private static readonly string NotOffered = Figure.NotOffered.ToString();

    public override Figure Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int number) && number >= Figure.Least)
        {
            return number;
        }

        string text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
        return text == Missing ? Figure.Missing
            : text == NotOffered ? Figure.NotOffered
            : throw new JsonRefusal($"expected a whole number from {Figure.Least} to {int.MaxValue}, '{Missing}' or '{NotOffered}', found {JsonErrors.Found(ref reader)}");
    }

    public override void Write(Utf8JsonWriter writer, Figure value, JsonSerializerOptions options)
    {
        if (value.TryGetNumber(out int number))
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteStringValue(value.ToString());
        }
    }
}

/// <summary>How two sums stand to each other.</summary>
internal sealed class LinearRelationConverter : TextConverter<LinearRelation>
{
    protected override string Expected => LinearRelation.Expected;

    protected override bool TryParse(string text, [MaybeNullWhen(false)] out LinearRelation value) => LinearRelation.TryParse(text, out value);
}

/// <summary>A unit, as the list of its names from the top down.</summary>
internal sealed class UnitPathConverter : JsonConverter<UnitPath>
{
    private static readonly ValueListConverter<string> Names = new();

    public override UnitPath Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ValueList<string> names = Names.Read(ref reader, typeof(ValueList<string>), options);
        try
        {
            return new(names);
        }
        catch (ArgumentException error)
        {
            throw new JsonRefusal($"no unit: {error.Message}");
        }
    }

    public override void Write(Utf8JsonWriter writer, UnitPath value, JsonSerializerOptions options) => Names.Write(writer, value.Names, options);
}

/// <summary>A cut-off.</summary>
internal sealed class CutOffConverter : TextConverter<CutOff>
{
    protected override string Expected => CutOff.Expected;

    protected override bool TryParse(string text, out CutOff value) => CutOff.TryParse(text, out value);
}

/// <summary>A day of the year.</summary>
internal sealed class DayPatternConverter : TextConverter<DayPattern>
{
    protected override string Expected => $"a day of the year ({DayPattern.Expected})";

    protected override bool TryParse(string text, out DayPattern value) => DayPattern.TryParse(text, out value);
}

/// <summary>A value of NodaTime, in the ISO form of one of its patterns.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal abstract class PatternConverter<T>(IPattern<T> pattern, string expected) : TextConverter<T>
{
    protected override string Expected => expected;

    protected override bool TryParse(string text, [MaybeNullWhen(false)] out T value) => pattern.Parse(text).TryGetValue(default!, out value);

    protected override string Format(T value) => pattern.Format(value);
}

/// <summary>A date.</summary>
internal sealed class LocalDateConverter() : PatternConverter<LocalDate>(LocalDatePattern.Iso, "a date YYYY-MM-DD")
{
    protected override string Format(LocalDate value) => base.Format(IsoDay.Of(value));
}

/// <summary>A date and a time of day.</summary>
internal sealed class LocalDateTimeConverter() : PatternConverter<LocalDateTime>(LocalDateTimePattern.ExtendedIso, "a date and time YYYY-MM-DDTHH:MM:SS");

/// <summary>A time of day; to the minute it may be written without seconds.</summary>
internal sealed class LocalTimeConverter() : PatternConverter<LocalTime>(LocalTimePattern.ExtendedIso, "a time of day HH:MM or HH:MM:SS")
{
    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    protected override bool TryParse(string text, out LocalTime value) => Minutes.Parse(text).TryGetValue(default, out value) || base.TryParse(text, out value);

    protected override string Format(LocalTime value) => value == value.With(TimeAdjusters.TruncateToMinute) ? Minutes.Format(value) : base.Format(value);
}

/// <summary>A date, a time of day and an offset.</summary>
internal sealed class OffsetDateTimeConverter()
    : PatternConverter<OffsetDateTime>(OffsetDateTimePattern.ExtendedIso, "a date and time with offset YYYY-MM-DDTHH:MM:SS+HH");

/// <summary>A moment, in universal time.</summary>
internal sealed class InstantConverter()
    : PatternConverter<Instant>(InstantPattern.ExtendedIso, "a moment in universal time, YYYY-MM-DDTHH:MM:SSZ");

/// <summary>True or false.</summary>
internal sealed class BooleanConverter : JsonConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw new JsonRefusal($"expected true or false, found {JsonErrors.Found(ref reader)}"),
    };

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
}

/// <summary>A whole number of 32 bits.</summary>
internal sealed class Int32Converter : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int value)
            ? value
            : throw new JsonRefusal("expected a whole number from -2147483648 to 2147483647, found " + JsonErrors.Found(ref reader));

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}

/// <summary>A whole number of 64 bits.</summary>
internal sealed class Int64Converter : JsonConverter<long>
{
    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long value)
            ? value
            : throw new JsonRefusal("expected a whole number from -9223372036854775808 to 9223372036854775807, found " + JsonErrors.Found(ref reader));

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
