using ElectionObservation.Elections;
using ElectionObservation.Validation;

namespace ElectionObservation.Accreditations;

/// <summary>
/// What was published about how many observers were accredited: in all, by kind of sender, by sender. Kept as published, right or wrong;
/// <see cref="Validate"/> says what does not add up. A number that is not stated is not zero.
/// </summary>
public sealed record AccreditationStatement
{
    /// <summary>States what was published.</summary>
    /// <param name="election">The election.</param>
    /// <param name="issuer">Who said so.</param>
    /// <param name="asOf">The day the figures are of; <c>null</c> when it is not stated.</param>
    /// <param name="total">How many observers in all; <c>null</c> when that is not stated.</param>
    /// <param name="byKind">Figures by kind of sender, each kind once.</param>
    /// <param name="bySender">Figures by sender.</param>
    /// <param name="sources">Where it was read.</param>
    /// <param name="note">What a reader must know about it, in English.</param>
    /// <exception cref="ArgumentOutOfRangeException">The total is negative.</exception>
    /// <exception cref="ArgumentException">A kind is given twice, or the day is not of the ISO calendar.</exception>
    public AccreditationStatement(
        Election election,
        LocalizedText issuer,
        LocalDate? asOf = null,
        int? total = null,
        ValueList<KindCount> byKind = default,
        ValueList<SenderCount> bySender = default,
        ValueList<Source> sources = default,
        string note = "")
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(issuer);
        ArgumentNullException.ThrowIfNull(note);
        if (byKind.DistinctBy(static count => count.Kind).Count() != byKind.Count)
        {
            throw new ArgumentException("A kind of sender is given twice.", nameof(byKind));
        }

        Election = election;
        Issuer = issuer;
        AsOf = asOf is { } day ? IsoDay.Of(day, nameof(asOf)) : null;
        Total = Count.OrNotStated(total);
        ByKind = byKind;
        BySender = bySender;
        Sources = sources;
        Note = note;
    }

    /// <summary>The election.</summary>
    public Election Election { get; }

    /// <summary>Who said so.</summary>
    public LocalizedText Issuer { get; }

    /// <summary>The day the figures are of; <c>null</c> when it is not stated.</summary>
    public LocalDate? AsOf { get; }

    /// <summary>How many observers in all; <c>null</c>, which is not zero, when that is not stated.</summary>
    public int? Total { get; }

    /// <summary>Figures by kind of sender, in the order published.</summary>
    public ValueList<KindCount> ByKind { get; }

    /// <summary>Figures by sender, in the order published.</summary>
    public ValueList<SenderCount> BySender { get; }

    /// <summary>Where it was read.</summary>
    public ValueList<Source> Sources { get; }

    /// <summary>What a reader must know about it, in English; empty when there is nothing.</summary>
    public string Note { get; }

    /// <summary>The share of a kind of sender in the stated total.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="share">The share, when both figures are stated. May be more than the whole where they do not add up.</param>
    /// <returns>Whether both figures are stated.</returns>
    public bool TryGetShare(SenderKind kind, out Share? share)
    {
        ArgumentNullException.ThrowIfNull(kind);
        share = Total is { } whole && ByKind.FirstOrDefault(count => count.Kind == kind)?.Observers is { } part
            ? new Share(part, whole, ShareBasis.AccreditedObservers)
            : null;
        return share is not null;
    }

    /// <summary>
    /// Checks every sum and every count that the published figures allow: kinds against the total, senders against their kind, numbers of
    /// senders against the list, and that no sender is counted twice. Findings come in the order of the statement.
    /// </summary>
    public ValidationReport Validate()
    {
        var findings = new List<Finding>();
        CheckTotal(findings);
        foreach (KindCount kind in ByKind)
        {
            CheckKind(kind, findings);
        }

        foreach (IGrouping<(SenderKind Kind, SenderId Sender), SenderCount> lines in BySender.GroupBy(static line => (line.Kind, line.Sender)))
        {
            if (lines.Skip(1).Any())
            {
                findings.Add(new(
                    "statement.sender-repeated",
                    Severity.Error,
                    FindingKind.Consistency,
                    $"bySender[{lines.Key.Sender}]",
                    subjects: [.. lines.Select(static line => line.Name.ToString())]));
            }
        }

        foreach (SenderKind kind in BySender.Select(static line => line.Kind).Distinct())
        {
            if (!ByKind.Any(count => count.Kind == kind) && ByKind.Count > 0)
            {
                findings.Add(new("statement.kind-not-stated", Severity.Warning, FindingKind.Consistency, "byKind", subjects: [kind.Value]));
            }
        }

        return new([.. findings]);
    }

    /// <summary>
    /// Compares with another publication of the same figures, and finds each that both state and state differently. Neither is taken to be
    /// the right one. Figures of different days differ for good reasons, so both must be of the same day, or not say of which.
    /// </summary>
    /// <param name="other">The other publication.</param>
    /// <exception cref="ArgumentException">It is about another election or of another day.</exception>
    public ValidationReport CompareWith(AccreditationStatement other)
    {
        ArgumentNullException.ThrowIfNull(other);
        bool sameElection = Election.Jurisdiction == other.Election.Jurisdiction && Election.Kind == other.Election.Kind && Election.VotingDay == other.Election.VotingDay;
        if (!sameElection || (AsOf is { } day && other.AsOf is { } otherDay && day != otherDay))
        {
            throw new ArgumentException("Expected a statement about the same election, of the same day.", nameof(other));
        }

        var findings = new List<Finding>();
        Differ(findings, "total", Total, other.Total, other.Issuer);
        foreach (KindCount kind in ByKind)
        {
            KindCount? match = other.ByKind.FirstOrDefault(count => count.Kind == kind.Kind);
            Differ(findings, $"byKind[{kind.Kind}].observers", kind.Observers, match?.Observers, other.Issuer);
            Differ(findings, $"byKind[{kind.Kind}].senders", kind.Senders, match?.Senders, other.Issuer);
        }

        foreach (SenderCount line in BySender)
        {
            SenderCount? match = other.BySender.FirstOrDefault(count => count.Sender == line.Sender && count.Kind == line.Kind);
            Differ(findings, $"bySender[{line.Sender}].observers", line.Observers, match?.Observers, other.Issuer);
        }

        return new([.. findings]);
    }

    private void Differ(List<Finding> findings, string path, int? here, int? there, LocalizedText otherIssuer)
    {
        if (here is { } mine && there is { } theirs && mine != theirs)
        {
            var broken = new BrokenRelation(new(Issuer.ToString(), mine), Relation.Equal, new(otherIssuer.ToString(), theirs));
            findings.Add(new("statement.figures-differ", Severity.Warning, FindingKind.Consistency, path, broken));
        }
    }

    private void CheckTotal(List<Finding> findings)
    {
        if (Total is not { } total || ByKind.Count == 0)
        {
            return;
        }

        bool allStated = ByKind.All(static count => count.Observers is not null);
        long sum = ByKind.Sum(static count => (long)(count.Observers ?? 0));
        Compare(findings, "statement.kinds-sum", "total", new("sum by kind of sender", sum), allStated ? Relation.Equal : Relation.AtMost, new("stated total", total));
    }

    private void CheckKind(KindCount kind, List<Finding> findings)
    {
        ValueList<SenderCount> lines = [.. BySender.Where(line => line.Kind == kind.Kind)];
        bool complete = kind.Listing == Listing.Complete;
        string path = $"byKind[{kind.Kind}]";
        if (kind.Senders is { } senders)
        {
            var listed = new Amount("senders listed", lines.Count);
            var stated = new Amount("senders stated", senders);
            if (!Compare(findings, "statement.senders-count", $"{path}.senders", listed, complete ? Relation.Equal : Relation.AtMost, stated)
                && lines.Count > 0 && lines.Count < senders)
            {
                findings.Add(new(
                    "statement.senders-not-all-listed",
                    Severity.Information,
                    FindingKind.Consistency,
                    $"{path}.senders",
                    new BrokenRelation(listed, Relation.Equal, stated)));
            }
        }

        if (kind.Observers is { } observers && lines.Any(static line => line.Observers is not null))
        {
            long sum = lines.Sum(static line => (long)(line.Observers ?? 0));
            bool closed = complete && lines.All(static line => line.Observers is not null);
            Compare(findings, "statement.senders-sum", $"{path}.observers", new("sum by sender", sum), closed ? Relation.Equal : Relation.AtMost, new("stated for the kind", observers));
        }
    }

    private static bool Compare(List<Finding> findings, FindingCode code, string path, Amount left, Relation relation, Amount right)
    {
        bool broken = !BrokenRelation.Holds(left.Value, relation, right.Value);
        if (broken)
        {
            findings.Add(new(code, Severity.Error, FindingKind.Consistency, path, new BrokenRelation(left, relation, right)));
        }

        return broken;
    }
}
