using System.Text.Json;
using System.Text.Json.Serialization;
using ElectionObservation.Calendars;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;

namespace ElectionObservation.Serialization;

/// <summary>
/// An expression of legal time, the operator as the key: <c>"votingDay"</c>, <c>{ "on": { "day": "votingDay", "at": "20:00" } }</c>,
/// <c>{ "before": { "days": 5, "count": "clear", "anchor": "votingDay", "at": "18:00" } }</c>, and the same with <c>after</c>;
/// <c>{ "earliestOf": [ ... ] }</c>, <c>{ "latestOf": [ ... ] }</c>. What is <c>on</c> a day is a milestone (<c>day</c>), a date (<c>date</c>), the time of
/// another rule (<c>deadline</c>) or a day of the year (<c>dayOfYear</c>) before, onOrBefore, inYearOf, onOrAfter or after another time.
/// </summary>
internal sealed class TimeExpressionConverter : JsonConverter<TimeExpression>
{
    private const string On = "on";
    private const string Before = "before";
    private const string After = "after";
    private const string EarliestOf = "earliestOf";
    private const string LatestOf = "latestOf";
    private const string Forms = "the name of a milestone, or an object with one of the keys on, before, after, earliestOf, latestOf";

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
        if (key is not (On or Before or After or EarliestOf or LatestOf))
        {
            throw new JsonRefusal($"expected {Forms}, found {(key.Length == 0 ? "an empty object" : $"the key '{IdentifierText.Shorten(key)}'")}");
        }

        reader.Read();
        TimeExpression result = key is EarliestOf or LatestOf
            ? new TimeExpression.OneOf(key == EarliestOf ? Choice.Earliest : Choice.Latest, Item<ValueList<TimeExpression>>.Read(ref reader, Item<ValueList<TimeExpression>>.Converter(options), options))
            : new Parts(key).Read(ref reader, options);
        reader.Read();
        return reader.TokenType == JsonTokenType.EndObject
            ? result
            : throw new JsonRefusal($"expected nothing after '{key}', found another key: an expression has one operator");
    }

    public override void Write(Utf8JsonWriter writer, TimeExpression value, JsonSerializerOptions options)
    {
        if (value is TimeExpression.OnDay { Zone: null, Adjustments.Count: 0 } plain && plain.CutOff == CutOff.EndOfDay)
        {
            writer.WriteStringValue(plain.Milestone.Value);
            return;
        }

        writer.WriteStartObject();
        if (value is TimeExpression.OneOf one)
        {
            writer.WritePropertyName(one.Which == Choice.Earliest ? EarliestOf : LatestOf);
            Item<ValueList<TimeExpression>>.Converter(options).Write(writer, one.Times, options);
        }
        else
        {
            writer.WritePropertyName(value is TimeExpression.Counted { Direction: var direction } ? (direction == Direction.Before ? Before : After) : On);
            writer.WriteStartObject();
            WriteParts(writer, value, options);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private void WriteParts(Utf8JsonWriter writer, TimeExpression value, JsonSerializerOptions options)
    {
        CutOff plain = CutOff.EndOfDay;
        switch (value)
        {
            case TimeExpression.Counted counted:
                WriteLimit(writer, counted.Limit, options);
                writer.WritePropertyName("anchor");
                Write(writer, counted.Anchor, options);
                plain = counted.Limit.Unit == TimeUnit.Hours ? CutOff.OwnMoment : plain;
                break;
            case TimeExpression.OnDate date:
                writer.WritePropertyName("date");
                Item<LocalDate>.Converter(options).Write(writer, date.Day, options);
                break;
            case TimeExpression.OfRule rule:
                writer.WriteString("deadline", rule.Rule.Value);
                if (!rule.Adjusted)
                {
                    writer.WriteBoolean("adjusted", value: false);
                }

                plain = CutOff.OwnMoment;
                break;
            case TimeExpression.DayOfYear day:
                writer.WriteString("dayOfYear", day.Pattern.ToString());
                writer.WritePropertyName(Name(day.Which));
                Write(writer, day.Anchor, options);
                break;
            default:
                writer.WriteString("day", ((TimeExpression.OnDay)value).Milestone.Value);
                break;
        }

        if (value.Adjustments.Count > 0)
        {
            writer.WritePropertyName("adjust");
            Item<ValueList<Adjustment>>.Converter(options).Write(writer, value.Adjustments, options);
        }

        if (value.CutOff != plain)
        {
            writer.WriteString("at", value.CutOff.ToString());
        }

        if (value.Zone is { } zone)
        {
            writer.WriteString("zone", zone.Value);
        }
    }

    private static void WriteLimit(Utf8JsonWriter writer, TimeLimit limit, JsonSerializerOptions options)
    {
        writer.WriteNumber(Name(limit.Unit), limit.Amount);
        if (limit.Counting != Counting.AnchorExcluded)
        {
            writer.WriteString("count", Name(limit.Counting));
        }

        if (limit.Disregarded is { } disregarded)
        {
            writer.WritePropertyName("disregard");
            Item<DisregardedDays>.Converter(options).Write(writer, disregarded, options);
        }

        if (limit.MonthEnd != MonthEnd.LastDay)
        {
            writer.WriteString("monthEnd", Name(limit.MonthEnd));
        }

        if (limit.Containing is { } containing)
        {
            writer.WritePropertyName("containing");
            Item<MinimumOpenDays>.Converter(options).Write(writer, containing, options);
        }
    }

    private static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>What stands under an operator, gathered in any order.</summary>
    private sealed class Parts(string key)
    {
        private const string Common = "adjust, at, zone";

        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        private Milestone? _day;
        private LocalDate? _date;
        private RuleId? _deadline;
        private bool _adjusted = true;
        private DayPattern? _dayOfYear;
        private Occurrence _which;
        private TimeExpression? _anchor;
        private int? _amount;
        private TimeUnit _unit;
        private Counting _counting;
        private MonthEnd _monthEnd;
        private DisregardedDays? _disregarded;
        private MinimumOpenDays? _containing;
        private ValueList<Adjustment> _adjustments;
        private CutOff? _cutOff;
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

                reader.Read();
                if (!(ReadCommon(name, ref reader, options) || (IsOn ? ReadOn(name, ref reader, options) : ReadCount(name, ref reader, options))))
                {
                    throw new JsonRefusal($"expected {(IsOn
                        ? "day, date, deadline or dayOfYear; adjusted, before, onOrBefore, inYearOf, onOrAfter or after, "
                        : "hours, days, weeks, months or years; count, disregard, monthEnd, containing, anchor, ")}{Common}, found the key '{IdentifierText.Shorten(name)}'");
                }
            }

            return IsOn ? BuildOn() : BuildCount();
        }

        private static T Value<T>(ref Utf8JsonReader reader, JsonSerializerOptions options)
            where T : notnull => Item<T>.Read(ref reader, Item<T>.Converter(options), options);

        private bool ReadCommon(string name, ref Utf8JsonReader reader, JsonSerializerOptions options)
        {
            switch (name)
            {
                case "adjust":
                    _adjustments = Value<ValueList<Adjustment>>(ref reader, options);
                    return true;
                case "at":
                    _cutOff = Value<CutOff>(ref reader, options);
                    return true;
                case "zone":
                    _zone = Value<ZoneId>(ref reader, options);
                    return true;
                default:
                    return false;
            }
        }

        private bool ReadOn(string name, ref Utf8JsonReader reader, JsonSerializerOptions options)
        {
            switch (name)
            {
                case "day":
                    _day = Value<Milestone>(ref reader, options);
                    return true;
                case "date":
                    _date = Value<LocalDate>(ref reader, options);
                    return true;
                case "deadline":
                    _deadline = Value<RuleId>(ref reader, options);
                    return true;
                case "adjusted":
                    _adjusted = Value<bool>(ref reader, options);
                    return true;
                case "dayOfYear":
                    _dayOfYear = Value<DayPattern>(ref reader, options);
                    return true;
                default:
                    return ReadOccurrence(name, ref reader, options);
            }
        }

        private bool ReadOccurrence(string name, ref Utf8JsonReader reader, JsonSerializerOptions options)
        {
            foreach (Occurrence which in Enum.GetValues<Occurrence>())
            {
                if (Name(which) != name)
                {
                    continue;
                }

                if (_anchor is not null)
                {
                    throw new JsonRefusal($"expected one of before, onOrBefore, inYearOf, onOrAfter, after, found '{name}' besides '{Name(_which)}'");
                }

                _which = which;
                _anchor = Value<TimeExpression>(ref reader, options);
                return true;
            }

            return false;
        }

        private bool ReadCount(string name, ref Utf8JsonReader reader, JsonSerializerOptions options)
        {
            switch (name)
            {
                case "anchor":
                    _anchor = Value<TimeExpression>(ref reader, options);
                    return true;
                case "count":
                    _counting = Value<Counting>(ref reader, options);
                    return true;
                case "disregard":
                    _disregarded = Value<DisregardedDays>(ref reader, options);
                    return true;
                case "monthEnd":
                    _monthEnd = Value<MonthEnd>(ref reader, options);
                    return true;
                case "containing":
                    _containing = Value<MinimumOpenDays>(ref reader, options);
                    return true;
                default:
                    return ReadAmount(name, ref reader, options);
            }
        }

        private bool ReadAmount(string name, ref Utf8JsonReader reader, JsonSerializerOptions options)
        {
            foreach (TimeUnit unit in Enum.GetValues<TimeUnit>())
            {
                if (Name(unit) != name)
                {
                    continue;
                }

                if (_amount is not null)
                {
                    throw new JsonRefusal($"expected one of hours, days, weeks, months, years, found '{name}' besides '{Name(_unit)}'");
                }

                _unit = unit;
                _amount = Value<int>(ref reader, options);
                return true;
            }

            return false;
        }

        private TimeExpression BuildOn()
        {
            if (_seen.Count(static name => name is "day" or "date" or "deadline" or "dayOfYear") > 1)
            {
                throw new JsonRefusal("expected one of day, date, deadline, dayOfYear, found several");
            }

            if (_seen.Contains("adjusted") && _deadline is null)
            {
                throw new JsonRefusal("'adjusted' belongs to a deadline only");
            }

            if (_anchor is not null && _dayOfYear is null)
            {
                throw new JsonRefusal($"'{Name(_which)}' belongs to a dayOfYear only");
            }

            CutOff cutOff = _cutOff ?? CutOff.EndOfDay;
            return _day is not null ? new TimeExpression.OnDay(_day, cutOff, _zone, _adjustments)
                : _date is { } date ? new TimeExpression.OnDate(date, cutOff, _zone, _adjustments)
                : _deadline is not null ? new TimeExpression.OfRule(_deadline, _adjusted, _cutOff, _zone, _adjustments)
                : _dayOfYear is not { } pattern ? throw Missing("day, date, deadline or dayOfYear")
                : new TimeExpression.DayOfYear(pattern, _which, _anchor ?? throw Missing("before, onOrBefore, inYearOf, onOrAfter or after"), cutOff, _zone, _adjustments);
        }

        private TimeExpression.Counted BuildCount()
        {
            var limit = new TimeLimit(_amount ?? throw Missing("hours, days, weeks, months or years"), _unit, _counting, _disregarded, _monthEnd, _containing);
            return new TimeExpression.Counted(limit, key == Before ? Direction.Before : Direction.After, _anchor ?? throw Missing("anchor"), _cutOff, _zone, _adjustments);
        }

        private JsonRefusal Missing(string name) => new($"'{key}' lacks {name}");
    }
}
