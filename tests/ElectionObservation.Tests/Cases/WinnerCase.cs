using System.Globalization;
using ElectionObservation.Elections;
using ElectionObservation.Outcomes;
using ElectionObservation.Results;

namespace ElectionObservation.Tests.Cases;

/// <summary>Votes for one seat, a rule, and who is elected.</summary>
internal sealed class WinnerCase
{
    private readonly Dictionary<OptionId, string> _names = [];

    private WinnerCase(Fields fields)
    {
        fields.Text("id");
        fields.OptionalText("note");
        fields.OptionalText("source");
        long? registered = fields.OptionalLong("registered");
        long? cast = fields.OptionalLong("cast");
        long? against = fields.OptionalLong("against");
        var options = new List<BallotOption>();
        var votes = new List<long>();
        foreach (Fields line in fields.Objects("contestants"))
        {
            string name = line.Text("contestant");
            OptionId id = string.Create(CultureInfo.InvariantCulture, $"c{options.Count}");
            _names.Add(id, name);
            options.Add(new(id, LocalizedText.English(name), name.StartsWith("other", StringComparison.OrdinalIgnoreCase) ? OptionKind.Others : OptionKind.Contestant));
            votes.Add(line.Long("votes"));
        }

        if (against is { } number)
        {
            options.Add(new("against-all", LocalizedText.English("Against all"), OptionKind.AgainstAll));
            votes.Add(number);
        }

        Tally = new(
            new Ballot([.. options]),
            [.. votes],
            [
                .. registered is { } voters ? [KeyValuePair.Create(Quantity.RegisteredVoters, voters)] : Array.Empty<KeyValuePair<Quantity, long>>(),
                .. cast is { } ballots ? [KeyValuePair.Create(Quantity.BallotsFound, ballots)] : Array.Empty<KeyValuePair<Quantity, long>>(),
            ]);
        Rule = ReadRule(fields.Object("rule"));
        Told = Expected(fields.Object("expected"));
        fields.Done();
    }

    public WinnerRule Rule { get; }

    public Tally Tally { get; }

    /// <summary>What is expected, in one line.</summary>
    public string Told { get; }

    public static WinnerCase Read(Fields fields) => new(fields);

    /// <summary>What came of it, in the words of <see cref="Told"/>.</summary>
    public string TellOf(Outcome outcome) => outcome.Match(
        elected => $"elected {_names[elected.Option]}",
        second => $"runoff {Names(second.Between)}",
        tie => $"tie {Names(tie.Among)}; certain {Names(tie.Certain)}; places {tie.Places}",
        static _ => "none",
        static unknown => unknown.ToString());

    private string Names(IEnumerable<OptionId> options) => string.Join(", ", options.Select(option => _names[option]));

    private static WinnerRule ReadRule(Fields fields)
    {
        bool isPlurality = fields.Has("plurality") && fields.Flag("plurality");
        bool voids = fields.Has("voidIfAgainstLeads") && fields.Flag("voidIfAgainstLeads");
        bool isOver = fields.Has("over") && fields.Flag("over");
        ShareBasis of = fields.OptionalText("base") switch
        {
            null or "valid" => ShareBasis.VotesForContestants,
            "valid+against" => ShareBasis.ValidVotes,
            "cast" => ShareBasis.BallotsFound,
            "registered" => ShareBasis.RegisteredVoters,
            var other => throw fields.Refused("base", $"'{other}' is not known"),
        };
        int secondRound = fields.OptionalText("otherwise") switch
        {
            null => 0,
            "two leading contestants" => 2,
            "repeat" or "repeat election" or "nobody" or "none" => 0,
            var other => throw fields.Refused("otherwise", $"'{other}' is not known"),
        };
        Threshold Part(string key, ShareBasis basis, bool exceeded) =>
            fields.Numbers(key) is [var over, var under] ? new(over, under, basis, exceeded) : throw fields.Refused(key, "expected a numerator and a denominator");
        Threshold? majority = fields.Has("majority") ? Part("majority", of, true) : null;
        return isPlurality == majority is null
            ? new(majority, secondRound, fields.Has("minTurnout") ? new(Quantity.BallotsFound, Part("minTurnout", ShareBasis.RegisteredVoters, isOver)) : null, voids, fields.OptionalText("otherwise")?.StartsWith("repeat", StringComparison.Ordinal) ?? false)
            : throw fields.Refused("majority", "expected either a majority or a plurality");
    }

    private static string Expected(Fields fields)
    {
        string[] ways = [.. fields.Keys.Intersect(["elected", "runoff", "none", "tie"])];
        switch (ways)
        {
            case ["elected"]:
                return $"elected {fields.Text("elected")}";
            case ["runoff"]:
                return $"runoff {string.Join(", ", fields.Texts("runoff"))}";
            case ["none"]:
                fields.Text("none");
                return "none";
            case ["tie"]:
                return $"tie {string.Join(", ", fields.Texts("tie"))}; certain {(fields.Has("certain") ? string.Join(", ", fields.Texts("certain")) : "")}; places {fields.Number("places")}";
            default:
                throw fields.Refused("elected", "expected one outcome");
        }
    }
}
