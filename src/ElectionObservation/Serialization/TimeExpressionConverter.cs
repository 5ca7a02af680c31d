using System.Text.Json;
using System.Text.Json.Serialization;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;

namespace ElectionObservation.Serialization;

/// <summary>
/// An expression of legal time, the operator as the key: <c>"votingDay"</c>, <c>{ "on": { "day": "votingDay", "at": "20:00" } }</c>,
/// <c>{ "before": { "days": 5, "count": "clear", "anchor": "votingDay", "at": "18:00" } }</c>, and the same with <c>after</c>.
/// </summary>
internal sealed class TimeExpressionConverter : JsonConverter<TimeExpression>
{
    private const string On = "on";
    private const string Before = "before";
    private const string After = "after";
    private const string Forms = "the name of a milestone, or an object with one of the keys on, before, after";

    public override TimeExpression Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return IdentifierConverter<Milestone>.Parse(reader.GetString()!);
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonRefusal($"expected {Forms}, found {JsonErrors.Found(ref reader)}");
        }

        reader.Read();
        string key = reader.TokenType == JsonTokenType.PropertyName ? reader.GetString()! : "";
        if (key is not (On or Before or After))
        {
            throw new JsonRefusal($"expected {Forms}, found {(key.Length == 0 ? "an empty object" : $"the key '{IdentifierText.Shorten(key)}'")}");
        }

        reader.Read();
        TimeExpression result = new Parts(key).Read(ref reader, options);
        reader.Read();
        return reader.TokenType == JsonTokenType.EndObject
            ? result
            : throw new JsonRefusal($"expected nothing after '{key}', found another key: an expression has one operator");
    }

    public override void Write(Utf8JsonWriter writer, TimeExpression value, JsonSerializerOptions options)
    {
        if (value is TimeExpression.OnDay { Zone: null } plain && plain.CutOff == CutOff.EndOfDay)
        {
            writer.WriteStringValue(plain.Milestone.Value);
            return;
        }

        writer.WriteStartObject();
        writer.WritePropertyName(value.Match(static _ => On, static counted => counted.Direction == Direction.Before ? Before : After));
        writer.WriteStartObject();
        if (value is TimeExpression.Counted { Limit: var limit } counted)
        {
            writer.WriteNumber(Name(limit.Unit), limit.Amount);
            if (limit.Counting != Counting.AnchorExcluded)
            {
                writer.WriteString("count", Name(limit.Counting));
            }

            writer.WritePropertyName("anchor");
            Write(writer, counted.Anchor, options);
        }
        else
        {
            writer.WriteString("day", ((TimeExpression.OnDay)value).Milestone.Value);
        }

        if (value.CutOff != CutOff.EndOfDay)
        {
            writer.WriteString("at", value.CutOff.ToString());
        }

        if (value.Zone is { } zone)
        {
            writer.WriteString("zone", zone.Value);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>What stands under an operator, gathered in any order.</summary>
    private sealed class Parts(string key)
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        private Milestone? _day;
        private TimeExpression? _anchor;
        private int? _amount;
        private TimeUnit _unit;
        private Counting _counting;
        private CutOff _cutOff;
        private ZoneId? _zone;

        private bool IsOn => key == On;

        public TimeExpression Read(ref Utf8JsonReader reader, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new JsonRefusal($"expected an object, found {JsonErrors.Found(ref reader)}");
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = reader.GetString()!;
                if (!_seen.Add(name))
                {
                    throw new JsonRefusal($"'{name}' is given twice");
                }

                if (!IsKnown(name))
                {
                    throw new JsonRefusal($"expected {(IsOn ? "day, at, zone" : "days, weeks, months or years; count, anchor, at, zone")}, found the key '{IdentifierText.Shorten(name)}'");
                }

                reader.Read();
                ReadPart(name, ref reader, options);
            }

            return Build();
        }

        private bool IsKnown(string name) => name is "at" or "zone"
            || (IsOn ? name == "day" : name is "days" or "weeks" or "months" or "years" or "count" or "anchor");

        private void ReadPart(string name, ref Utf8JsonReader reader, JsonSerializerOptions options)
        {
            switch (name)
            {
                case "day":
                    _day = Item<Milestone>.Read(ref reader, Item<Milestone>.Converter(options), options);
                    break;
                case "anchor":
                    _anchor = Item<TimeExpression>.Read(ref reader, Item<TimeExpression>.Converter(options), options);
                    break;
                case "count":
                    _counting = Item<Counting>.Read(ref reader, Item<Counting>.Converter(options), options);
                    break;
                case "at":
                    _cutOff = Item<CutOff>.Read(ref reader, Item<CutOff>.Converter(options), options);
                    break;
                case "zone":
                    _zone = Item<ZoneId>.Read(ref reader, Item<ZoneId>.Converter(options), options);
                    break;
                default:
                    ReadAmount(name, ref reader, options);
                    break;
            }
        }

        private void ReadAmount(string name, ref Utf8JsonReader reader, JsonSerializerOptions options)
        {
            if (_amount is not null)
            {
                throw new JsonRefusal($"expected one of days, weeks, months, years, found '{name}' besides '{Name(_unit)}'");
            }

            _unit = Enum.GetValues<TimeUnit>().First(unit => Name(unit) == name);
            _amount = Item<int>.Read(ref reader, Item<int>.Converter(options), options);
        }

        private TimeExpression Build()
        {
            if (IsOn)
            {
                return new TimeExpression.OnDay(_day ?? throw Missing("day"), _cutOff, _zone);
            }

            var limit = new TimeLimit(_amount ?? throw Missing("days, weeks, months or years"), _unit, _counting);
            return new TimeExpression.Counted(limit, key == Before ? Direction.Before : Direction.After, _anchor ?? throw Missing("anchor"), _cutOff, _zone);
        }

        private JsonRefusal Missing(string name) => new($"'{key}' lacks {name}");
    }
}
