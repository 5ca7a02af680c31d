using System.Globalization;
using System.Numerics;
using ElectionObservation.Elections;
using ElectionObservation.Outcomes;
using ElectionObservation.Results;

namespace ElectionObservation.Tests.Cases;

/// <summary>Votes, a method, and the seats that follow.</summary>
internal sealed class SeatCase
{
    private static readonly string[] Remarks = ["tieConvention", "kind", "source", "note"];

    private readonly Fields _fields;
    private readonly Dictionary<string, OptionId> _ids = new(StringComparer.Ordinal);
    private readonly List<ListFacts> _facts = [];
    private readonly string[] _names;

    private SeatCase(Fields fields)
    {
        _fields = fields;
        foreach (string key in Remarks)
        {
            fields.OptionalText(key);
        }

        Fields[] lines = [.. fields.Objects("votes")];
        _names = [.. lines.Select(static line => line.Text("list"))];
        foreach (string name in _names)
        {
            if (!_ids.TryAdd(name, string.Create(CultureInfo.InvariantCulture, $"list-{_ids.Count}")))
            {
                throw fields.Refused("votes", $"list '{name}' is given twice");
            }
        }

        var ballot = new Ballot([.. _names.Select(name => new BallotOption(_ids[name], LocalizedText.English(name.Length > 0 ? name : "(no name)")))]);
        Threshold? threshold = fields.OptionalObject("threshold") is { } limit ? ReadThreshold(limit) : null;
        Fields? options = fields.OptionalObject("options");
        Rule = new(
            Method(fields.Text("method"), options),
            threshold: threshold,
            bonus: options?.OptionalNumber("bonusToLargest") ?? 0);
        if (options?.OptionalNumber("maxSeatsPerList") is { } most)
        {
            Limit(most);
        }

        Facts = new(fields.Number("seats"), [.. _facts], options is not null && options.Has("groups") ? Alliances(options) : default);
        long[] votes = [.. lines.Select(static line => line.Long("votes"))];
        if (threshold is null && options is null)
        {
            Apportionment = Rule.Method.Allocate(votes, Facts.Seats!.Value);
        }

        // Votes that do not fit one sum are for the method alone.
        Tally = votes.Aggregate(BigInteger.Zero, static (sum, count) => sum + count) <= long.MaxValue ? new(ballot, [.. votes], Base is { } number ? [new("threshold-base", number)] : []) : null;
        Expected = fields.Object("expected");
        Outcome = Expected.Text("outcome");
        ReadExpected();
        fields.OptionalText("id");
        fields.Done();
    }

    public SeatRule Rule { get; }

    public SeatFacts Facts { get; }

    /// <summary>The votes; <c>null</c> when they are more than a tally holds.</summary>
    public Tally? Tally { get; }

    /// <summary>What the method gives by itself; <c>null</c> when the case has a rule around it.</summary>
    public Apportionment? Apportionment { get; }

    public string Outcome { get; }

    /// <summary>What is expected, in one line.</summary>
    public string Told { get; private set; } = "";

    private Fields Expected { get; }

    private long? Base { get; set; }

    public static SeatCase Read(Fields fields) => new(fields);

    /// <summary>What came of it, in the words of <see cref="Told"/>.</summary>
    public string TellOf(SeatAllocation allocation) => allocation.Match(
        allocated => allocated.Unassigned > 0 && Outcome == "unassigned" ? $"{Seats(allocated.Lines)}; unassigned {allocated.Unassigned}" : $"{Seats(allocated.Lines)}{(allocated.Unassigned > 0 ? "; not all" : "")}",
        tied => Expected.Keys.Contains("before")
            ? $"{Join(tied.Lines.Select(static line => line.ByQuota))}; {tied.Ties[0].Among.Count - tied.Ties[0].Seats} from {Names(tied.Ties)}"
            : $"{Seats(tied.Lines)}; {tied.Ties.Sum(static tie => tie.Seats)} among {Names(tied.Ties)}",
        over => $"{Seats(over.Lines)}; {over.Excess} too many",
        unknown => unknown.ToString());

    public string TellOf(Apportionment seats) => $"{Join(seats.Seats)}{(seats.Open > 0 ? $"; {seats.Open} among {string.Join(", ", seats.Tied.Select(place => _names[place]))}" : "")}";

    private static string Seats(ValueList<SeatLine> lines) => Join(lines.Select(static line => line.Seats));

    private static string Join(IEnumerable<int> numbers) => string.Join(" ", numbers.Select(static number => number.ToString(CultureInfo.InvariantCulture)));

    private string Names(ValueList<SeatTie> ties) => string.Join(", ", ties.SelectMany(static tie => tie.Among).Select(id => _ids.Single(pair => pair.Value == id).Key));

    private void ReadExpected()
    {
        string tied() => string.Join(", ", Expected.Texts("tied").Select(name => _ids.ContainsKey(name) ? name : throw Expected.Refused("tied", $"there is no list '{name}'")));
        Told = Outcome switch
        {
            "seats" => Join(Numbers("seats")),
            "unassigned" => $"{Join(Numbers("seats"))}; unassigned {Expected.Number("unassigned")}",
            "tie" when Expected.Has("before") => $"{Join(Numbers("before"))}; {Expected.Number("seatsToRemoveFromTied")} from {tied()}",
            "tie" => $"{Join(Numbers("certain"))}; {Expected.Number("seatsToTied")} among {tied()}",
            "over-award" => $"{Join(Numbers("floors"))}; {Expected.Number("excess")} too many",
            var other => throw Expected.Refused("outcome", $"'{other}' is not known"),
        };

        // Where seats are to be taken back, what is certain may be stated as well; it follows from the others.
        if (Expected.Has("certain"))
        {
            Numbers("certain");
        }
    }

    private IReadOnlyList<int> Numbers(string key) =>
        Expected.Numbers(key) is var numbers && numbers.Count == _names.Length ? numbers : throw Expected.Refused(key, $"expected {_names.Length} numbers, one for each list");

    private SeatMethod Method(string method, Fields? options)
    {
        FirstDivisor? first = options is not null && options.Has("firstDivisor") ? Pair(options, "firstDivisor", static (over, under) => new FirstDivisor(over, under)) : null;
        if ((first is not null) != method.EndsWith("-modified", StringComparison.Ordinal))
        {
            throw _fields.Refused("method", "a first divisor goes with the modified methods, and they with it");
        }

        return method switch
        {
            "dhondt" or "dhondt-modified" => new SeatMethod.HighestAverages(Divisors.DHondt, first),
            "sainte-lague" or "sainte-lague-modified" => new SeatMethod.HighestAverages(Divisors.SainteLague, first),
            "danish" => new SeatMethod.HighestAverages(Divisors.Danish),
            "imperiali-divisor" => new SeatMethod.HighestAverages(Divisors.Imperiali),
            "macau" => new SeatMethod.HighestAverages(Divisors.Macau),
            "adams" => new SeatMethod.HighestAverages(Divisors.Adams),
            "dean" => new SeatMethod.HighestAverages(Divisors.Dean),
            "huntington-hill" => new SeatMethod.HighestAverages(Divisors.HuntingtonHill),
            "largest-remainder" => new SeatMethod.LargestRemainder(QuotaOf(options?.OptionalText("quota") ?? "hare"), OverAwardOf(options?.OptionalText("overAward"))),
            _ => throw _fields.Refused("method", $"'{method}' is not known"),
        };
    }

    private Quota QuotaOf(string name) => name switch
    {
        "hare" => Quota.Hare,
        "hare-floor" => new(0, QuotaRounding.Down),
        "hare-ceil" => new(0, QuotaRounding.Up),
        "droop" => Quota.Droop,
        "hagenbach-bischoff" => Quota.HagenbachBischoff,
        "hagenbach-bischoff-rounded" => new(1, QuotaRounding.HalfUp),
        "imperiali" => Quota.Imperiali,
        _ => throw _fields.Refused("options.quota", $"'{name}' is not known"),
    };

    private OverAward OverAwardOf(string? name) => name switch
    {
        null or "error" => OverAward.Open,
        "subtract" => OverAward.TakenFromSmallestRemainders,
        _ => throw _fields.Refused("options.overAward", $"'{name}' is not known"),
    };

    private Threshold ReadThreshold(Fields fields)
    {
        Base = fields.Long("base");
        bool isExceeded = (fields.OptionalText("comparison") ?? ">=") switch
        {
            ">=" => false,
            ">" => true,
            var other => throw fields.Refused("comparison", $"'{other}' is not known"),
        };
        Threshold Of(int numerator, int denominator) => new(numerator, denominator, "threshold-base", isExceeded);
        string[] exempt = fields.Has("exempt") ? [.. fields.Texts("exempt")] : [];
        string[] excluded = fields.Has("excluded") ? [.. fields.Texts("excluded")] : [];
        Fields? special = fields.OptionalObject("special");
        foreach (string name in exempt.Concat(excluded).Concat(special?.Keys ?? []).Distinct(StringComparer.Ordinal))
        {
            _facts.Add(new(
                _ids.TryGetValue(name, out OptionId? id) ? id : throw fields.Refused("special, exempt, excluded", $"there is no list '{name}'"),
                isExempt: exempt.Contains(name, StringComparer.Ordinal),
                isExcluded: excluded.Contains(name, StringComparer.Ordinal),
                threshold: special is null || !special.Has(name) ? null
                    : special.IsList(name) ? Pair(special, name, Of)
                    : Of(special.Object(name).Number("numerator"), special.Object(name).Number("denominator"))));
        }

        return Of(fields.Number("numerator"), fields.Number("denominator"));
    }

    private static T Pair<T>(Fields fields, string key, Func<int, int, T> make) =>
        fields.Numbers(key) is [var over, var under] ? make(over, under) : throw fields.Refused(key, "expected a numerator and a denominator");

    private void Limit(int most)
    {
        foreach (OptionId id in _ids.Values)
        {
            ListFacts? known = _facts.Find(facts => facts.Option == id);
            _facts.RemoveAll(facts => facts.Option == id);
            _facts.Add(new(id, isExempt: known?.IsExempt ?? false, isExcluded: known?.IsExcluded ?? false, threshold: known?.Threshold, candidates: most));
        }
    }

    private ValueList<Alliance> Alliances(Fields options) =>
    [
        .. options.Elements("groups").Select((group, index) => new Alliance(
            string.Create(CultureInfo.InvariantCulture, $"group-{index}"),
            [.. group.EnumerateArray().Select(name => _ids.TryGetValue(name.GetString()!, out OptionId? id) ? id : throw options.Refused("groups", $"there is no list '{name}'"))])),
    ];
}
