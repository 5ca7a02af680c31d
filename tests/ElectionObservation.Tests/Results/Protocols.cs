using ElectionObservation.Elections;
using ElectionObservation.Results;
using ElectionObservation.Validation;

namespace ElectionObservation.Tests.Results;

/// <summary>Forms, ballots and protocols by chance, clean and dirty.</summary>
internal static class Protocols
{
    /// <summary>Lines that stand alone, two that add up to a total, and rules of every shape.</summary>
    public static readonly ProtocolForm Form = new(
        [
            new(Quantity.RegisteredVoters, "on the list", "1"),
            new(Quantity.BallotsReceived, number: "2"),
            new("issued-early", number: "3", partOf: Quantity.BallotsIssued),
            new("issued-at-station", number: "4", partOf: Quantity.BallotsIssued),
            new(Quantity.InvalidBallots, number: "5"),
        ],
        [
            new("r.received", "ballots-received >= ballots-issued", FindingKind.Legal),
            new("r.list", "registered-voters >= issued-early + issued-at-station", unlessBroken: ["r.received"]),
            new("r.votes", "votes + invalid-ballots = ballots-issued within 3% votes or 2", FindingKind.Tolerance, Severity.Warning),
            new("r.nobody", "votes-for-nobody < 1/2 votes-for-contestants + 5", FindingKind.Screen, Severity.Information, when: "votes > 10"),
            new("r.zero", "ballots-received > 0", readsMissingAsZero: true),
        ],
        Quantity.BallotsIssued,
        ShareBasis.ValidVotes);

    public static readonly Ballot Ballot = new([.. new[] { "a", "b", Votes.Against }.Select(Votes.Option), new("none", LocalizedText.English("none"), OptionKind.NoneOfTheAbove)]);

    /// <summary>Protocols of different units; their figures small, large, below zero, missing or not offered.</summary>
    public static Protocol[] Some(Random random, int count, bool isClean = false) =>
    [
        .. Enumerable.Range(0, count).Select(i => new Protocol(
            Form,
            Ballot,
            UnitOf(random, i),
            [.. Form.Lines.Select(_ => SomeFigure(random, isClean, false))],
            [.. Ballot.Options.Select(_ => SomeFigure(random, isClean, true))],
            isClean ? null : SomeStanding(random),
            isClean || random.Next(9) > 0 ? ProtocolOrigin.Published : ProtocolOrigin.Recount,
            isClean || random.Next(9) > 0 ? 1 : 2)),
    ];

    /// <summary>Protocols as they mostly are: they add up, and a few do not.</summary>
    public static Protocol[] Plausible(Random random, int count) =>
    [
        .. Enumerable.Range(0, count).Select(i =>
        {
            int[] votes = [.. Ballot.Options.Select(_ => random.Next(300))];
            int invalid = random.Next(20);
            int issued = votes.Sum() + invalid + (random.Next(40) == 0 ? random.Next(-60, 60) : 0);
            int early = random.Next(10);
            return new Protocol(Form, Ballot, UnitOf(random, i), [issued + random.Next(500), issued + random.Next(10), early, issued - early, invalid], [.. votes.Select(one => (Figure)one)]);
        }),
    ];

    public static UnitPath UnitOf(Random random, int number)
    {
        UnitPath region = UnitPath.Whole.Of($"region {random.Next(3)}");
        return (random.Next(6) == 0 ? region : region.Of($"district {random.Next(3)}")).Of($"{number}");
    }

    /// <summary>What a table must say is what its protocols say, whatever the order.</summary>
    public static ResultTable Table(IEnumerable<Protocol> protocols)
    {
        ResultTableBuilder? builder = null;
        foreach (Protocol protocol in protocols)
        {
            builder ??= new(protocol.Form, protocol.Ballot);
            builder.Add(protocol);
        }

        return builder!.Build();
    }

    private static Figure SomeFigure(Random random, bool isClean, bool isVote) => random.Next(isClean ? 18 : 24) switch
    {
        0 => Figure.Missing,
        1 when isVote => Figure.NotOffered,
        2 => 65_533 + random.Next(4),
        3 => random.Next(),
        < 18 => random.Next(60),
        18 => Figure.Least,
        19 => -random.Next(5),
        20 => int.MaxValue,
        _ => random.Next(70_000),
    };

    private static Standing? SomeStanding(Random random) => random.Next(20) switch
    {
        0 => new Standing.Annulled("court"),
        1 => new Standing.Annulled("commission", new LocalDate(2022, 11, 21), keepsTurnout: true),
        2 => new Standing.Merged(UnitPath.Whole.Of("region 0").Of("other")),
        3 => new Standing.NotOpened(),
        4 => new Standing.NotReported(),
        _ => null,
    };
}
