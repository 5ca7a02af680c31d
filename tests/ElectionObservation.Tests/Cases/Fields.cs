using System.Globalization;
using System.Text.Json;
using NodaTime.Text;

namespace ElectionObservation.Tests.Cases;

/// <summary>An object of a case file, read strictly: a key that is missing, of another shape or never asked for is refused with its place.</summary>
internal sealed class Fields
{
    private static readonly LocalDateTimePattern ToTheMinute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly LocalTimePattern Hour = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Fields> _inner = new(StringComparer.Ordinal);

    public Fields(JsonElement element, string path)
    {
        Path = path;
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidDataException($"{path}: expected an object, found {element.ValueKind}.");
        }

        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (!_values.TryAdd(property.Name, property.Value))
            {
                throw new InvalidDataException($"{path}: the key '{property.Name}' is given twice.");
            }
        }
    }

    /// <summary>Where the object stands; begins with the identifier of the case.</summary>
    public string Path { get; }

    public IEnumerable<string> Keys => _values.Keys;

    public InvalidDataException Refused(string key, string why) => new($"{Path}.{key}: {why}.");

    /// <summary>Whether the key is there with a value; <c>null</c> is none.</summary>
    public bool Has(string key)
    {
        if (!_values.TryGetValue(key, out JsonElement value))
        {
            return false;
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            _read.Add(key);
            return false;
        }

        return true;
    }

    /// <summary>Takes note of a key that may be there and that nothing is made of, whatever it holds.</summary>
    public void Leave(string key) => _read.Add(key);

    public string Text(string key) => Value(key, JsonValueKind.String).GetString()!;

    public string? OptionalText(string key) => Has(key) ? Text(key) : null;

    public int Number(string key) => Value(key, JsonValueKind.Number).TryGetInt32(out int number) ? number : throw Refused(key, "expected a whole number");

    public long Long(string key) => Value(key, JsonValueKind.Number).TryGetInt64(out long number) ? number : throw Refused(key, "expected a whole number");

    public long? OptionalLong(string key) => Has(key) ? Long(key) : null;

    public int? OptionalNumber(string key) => Has(key) ? Number(key) : null;

    public decimal Fraction(string key) => Value(key, JsonValueKind.Number).GetDecimal();

    public bool Flag(string key) => Any(key).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Refused(key, "expected true or false"),
    };

    public LocalDate Date(string key) => Parse(LocalDatePattern.Iso, key, Text(key));

    public LocalTime Time(string key) => Parse(Hour, key, Text(key));

    public LocalDateTime Local(string key) =>
        ToTheMinute.Parse(Text(key)).TryGetValue(default, out LocalDateTime local) ? local : Parse(LocalDateTimePattern.ExtendedIso, key, Text(key));

    public Instant Moment(string key) => Parse(InstantPattern.ExtendedIso, key, Text(key));

    public IReadOnlyList<Instant> Moments(string key) => [.. Texts(key).Select(text => Parse(InstantPattern.ExtendedIso, key, text))];

    public IReadOnlyList<LocalDate> Dates(string key) => [.. Texts(key).Select(text => Parse(LocalDatePattern.Iso, key, text))];

    public IsoDayOfWeek Weekday(string key) => WeekdayOf(key, Text(key));

    public IReadOnlyList<IsoDayOfWeek> Weekdays(string key) => [.. Texts(key).Select(text => WeekdayOf(key, text))];

    public IReadOnlyList<string> Texts(string key) =>
    [
        .. Items(key).Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : throw Refused(key, "expected a list of texts")),
    ];

    public IReadOnlyList<int> Numbers(string key) =>
    [
        .. Items(key).Select(item => item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out int number) ? number : throw Refused(key, "expected a list of whole numbers")),
    ];

    /// <summary>A list of whole numbers and of texts, as they are written.</summary>
    public IReadOnlyList<string> NumbersOrTexts(string key) =>
    [
        .. Items(key).Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()!
            : item.ValueKind == JsonValueKind.Number && item.TryGetInt64(out _) ? item.GetRawText()
            : throw Refused(key, "expected a list of whole numbers and texts")),
    ];

    public Fields Object(string key) => Inner(Value(key, JsonValueKind.Object), $"{Path}.{key}");

    public Fields? OptionalObject(string key) => Has(key) ? Object(key) : null;

    public bool IsText(string key) => Has(key) && _values[key].ValueKind == JsonValueKind.String;

    public bool IsNumber(string key) => Has(key) && _values[key].ValueKind == JsonValueKind.Number;

    public bool IsList(string key) => Has(key) && _values[key].ValueKind == JsonValueKind.Array;

    public IReadOnlyList<Fields> Objects(string key) =>
    [
        .. Items(key).Select((item, index) => Inner(item, string.Create(CultureInfo.InvariantCulture, $"{Path}.{key}[{index}]"))),
    ];

    /// <summary>Refuses what nobody asked for, here and in the objects read from here.</summary>
    public void Done()
    {
        if (_values.Keys.FirstOrDefault(key => !_read.Contains(key)) is { } unknown)
        {
            throw Refused(unknown, "is not known here");
        }

        foreach (Fields one in _inner.Values)
        {
            one.Done();
        }
    }

    /// <summary>The elements of a list, as they stand.</summary>
    public IEnumerable<JsonElement> Elements(string key) => Items(key);

    private IEnumerable<JsonElement> Items(string key) => Value(key, JsonValueKind.Array).EnumerateArray();

    private JsonElement Any(string key)
    {
        _read.Add(key);
        return _values.TryGetValue(key, out JsonElement value) ? value : throw Refused(key, "is missing");
    }

    private JsonElement Value(string key, JsonValueKind kind) =>
        Any(key) is var value && value.ValueKind == kind ? value : throw Refused(key, $"expected {kind}, found {value.ValueKind}");

    private T Parse<T>(IPattern<T> pattern, string key, string text) =>
        pattern.Parse(text).TryGetValue(default!, out T result) ? result : throw Refused(key, $"'{text}' is no {typeof(T).Name}");

    private IsoDayOfWeek WeekdayOf(string key, string text) =>
        Enum.TryParse(text, out IsoDayOfWeek day) && day != IsoDayOfWeek.None && day.ToString() == text ? day : throw Refused(key, $"'{text}' is no day of the week");

    /// <summary>The object at a place, the same one each time, so that it remembers what was asked for.</summary>
    private Fields Inner(JsonElement element, string path)
    {
        if (!_inner.TryGetValue(path, out Fields? inner))
        {
            inner = new Fields(element, path);
            _inner.Add(path, inner);
        }

        return inner;
    }
}
