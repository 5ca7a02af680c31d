using System.Globalization;
using ElectionObservation.Elections;
using ElectionObservation.Validation;

namespace ElectionObservation.Results;

/// <summary>The result of a contest as it was published, right or wrong; <see cref="Validate"/> recomputes what can be.</summary>
public sealed record PublishedResult
{
    /// <summary>States what was published.</summary>
    /// <param name="election">The election.</param>
    /// <param name="issuer">Who published it.</param>
    /// <param name="lines">The options with their votes, at least one, in the order published.</param>
    /// <param name="percentOf">What the percentages of the lines are taken of; <c>null</c> when that is not stated.</param>
    /// <param name="quantities">What else was counted, as far as published.</param>
    /// <param name="turnout">The turnout, as published; <c>null</c> when it is not.</param>
    /// <param name="turnoutOf">The quantity that counts those who took part; <c>null</c> when that is not stated.</param>
    /// <param name="contest">Which contest of the election; <c>null</c> when it has but one.</param>
    /// <param name="sources">Where it was read.</param>
    /// <param name="note">What a reader must know about it, in English.</param>
    /// <exception cref="ArgumentException">There is no line, an option is given twice, or there are several lines against all.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A quantity is negative.</exception>
    /// <exception cref="OverflowException">The votes together are more than fit a <see cref="long"/>.</exception>
    public PublishedResult(
        Election election,
        LocalizedText issuer,
        ValueList<ResultLine> lines,
        ShareBasis? percentOf = null,
        ValueMap<Quantity, long> quantities = default,
        Percent? turnout = null,
        Quantity? turnoutOf = null,
        ContestId? contest = null,
        ValueList<Source> sources = default,
        string note = "")
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(issuer);
        Tally = new Tally(new Ballot([.. lines.Select(static line => line.Option)]), [.. lines.Select(static line => line.Votes)], quantities);
        Election = election;
        Issuer = issuer;
        Lines = lines;
        PercentOf = percentOf;
        Turnout = turnout;
        TurnoutOf = turnoutOf;
        Contest = contest;
        Sources = sources;
        Note = WellFormed.Text(note);
    }

    /// <summary>The election.</summary>
    public Election Election { get; }

    /// <summary>Who published it.</summary>
    public LocalizedText Issuer { get; }

    /// <summary>The options with their votes, in the order published.</summary>
    public ValueList<ResultLine> Lines { get; }

    /// <summary>What the percentages of the lines are taken of; <c>null</c> when that is not stated.</summary>
    public ShareBasis? PercentOf { get; }

    /// <summary>What else was counted, as far as published.</summary>
    public ValueMap<Quantity, long> Quantities => Tally.Quantities;

    /// <summary>The turnout, as published; <c>null</c> when it is not.</summary>
    public Percent? Turnout { get; }

    /// <summary>The quantity that counts those who took part; <c>null</c> when that is not stated.</summary>
    public Quantity? TurnoutOf { get; }

    /// <summary>Which contest of the election; <c>null</c> when it has but one.</summary>
    public ContestId? Contest { get; }

    /// <summary>Where it was read.</summary>
    public ValueList<Source> Sources { get; }

    /// <summary>What a reader must know about it, in English; empty when there is nothing.</summary>
    public string Note { get; }

    /// <summary>The votes and quantities, to compute with.</summary>
    public Tally Tally { get; }

    /// <summary>
    /// Checks what <see cref="Tally.Validate"/> checks, every published percentage and the turnout against the counts they are taken of, and
    /// the sum of the seats against those of the contest.
    /// </summary>
    public ValidationReport Validate()
    {
        var findings = new List<Finding>(Tally.Validate().Findings);
        for (int i = 0; i < Lines.Count; i++)
        {
            if (PercentOf is { } basis && Tally.TryGetWhole(basis, out long whole) && whole > 0 && Lines[i].Percent is { } percent)
            {
                Recompute(findings, string.Create(CultureInfo.InvariantCulture, $"lines[{i}].percent"), percent, Tally.ShareOf(Lines[i].Option.Id, basis));
            }
        }

        if (PercentOf == ShareBasis.VotesIncludingAgainstAll && !Tally.Ballot.HasAgainstAll)
        {
            findings.Add(new("result.percent-basis", Severity.Warning, FindingKind.Consistency, "percentOf", subjects: [PercentOf.Value]));
        }

        if (Turnout is { } turnout && TurnoutOf is { } of && Tally.TryGetTurnout(of, out Share? share))
        {
            Recompute(findings, "turnout", turnout, share);
        }

        CheckSeats(findings);
        return new([.. findings]);
    }

    /// <summary>Lists without a number of seats may have any; a number that is not stated is not zero.</summary>
    private void CheckSeats(List<Finding> findings)
    {
        Contest? contest = Contest is null && Election.Contests.Count == 1 ? Election.Contests[0] : Election.Contests.FirstOrDefault(one => one.Id == Contest);
        if (contest is null && Contest is not null && Election.Contests.Count > 0)
        {
            findings.Add(new("result.unknown-contest", Severity.Warning, FindingKind.Consistency, "contest", subjects: [Contest.Value]));
        }

        ResultLine[] stated = [.. Lines.Where(static line => line.Seats is not null)];
        if (contest?.Seats is not { } seats || stated.Length == 0)
        {
            return;
        }

        long sum = stated.Sum(static line => (long)line.Seats!.Value);
        Relation relation = Lines.All(static line => line.Seats is not null || !line.Option.IsForContestants) ? Relation.Equal : Relation.AtMost;
        if (!BrokenRelation.Holds(sum, relation, seats))
        {
            findings.Add(new("result.seats", Severity.Error, FindingKind.Definition, "lines", new BrokenRelation(new("seats by list", sum), relation, new("seats of the contest", seats))));
        }
    }

    private static void Recompute(List<Finding> findings, string path, Percent published, Share share)
    {
        if (share.IsDefined && !published.IsRounded(share))
        {
            findings.Add(new(
                "result.percentage",
                Severity.Warning,
                FindingKind.Derived,
                path,
                subjects: [published.ToString(), share.ToString(), share.Basis.Value]));
        }
    }

    /// <summary>Who published it, and of which election.</summary>
    public override string ToString() => $"{Issuer}: {Election}";
}
