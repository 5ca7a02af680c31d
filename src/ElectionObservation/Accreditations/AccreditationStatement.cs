using System.Diagnostics.CodeAnalysis;
using System.Globalization;
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
    /// <param name="kinds">Whether those are all kinds, so that they must add up to the total.</param>
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
        Listing kinds = Listing.Open,
        ValueList<SenderCount> bySender = default,
        ValueList<Source> sources = default,
        string note = "")
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(issuer);
        Once.Each(byKind, static count => count.Kind, static _ => "A kind of sender is given twice.", nameof(byKind));
        Election = election;
        Issuer = issuer;
        AsOf = asOf is { } day ? IsoDay.Of(day, nameof(asOf)) : null;
        Total = Count.OrNotStated(total);
        ByKind = byKind;
        Kinds = Known.Value(kinds);
        BySender = bySender;
        Sources = sources;
        Note = WellFormed.Text(note);
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

    /// <summary>Whether <see cref="ByKind"/> has all kinds, so that they must add up to the total.</summary>
    public Listing Kinds { get; }

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
    public bool TryGetShare(SenderKind kind, [NotNullWhen(true)] out Share? share)
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
        ILookup<SenderKind, SenderCount> lines = BySender.ToLookup(static line => line.Kind);
        foreach (KindCount kind in ByKind)
        {
            CheckKind(kind, lines[kind.Kind].ToValueList(), findings);
        }

        foreach (IGrouping<(SenderKind Kind, SenderId Sender), SenderCount> sender in BySender.GroupBy(static line => (line.Kind, line.Sender)))
        {
            if (sender.Skip(1).Any())
            {
                findings.Add(new(
                    "statement.sender-repeated",
                    Severity.Error,
                    FindingKind.Consistency,
                    PathOf(sender.Key),
                    subjects: [.. sender.Select(static line => line.Name.ToString())]));
            }
        }

        HashSet<SenderKind> known = [.. ByKind.Select(static count => count.Kind)];
        foreach (SenderKind kind in lines.Select(static group => group.Key))
        {
            if (!known.Contains(kind) && known.Count > 0)
            {
                findings.Add(new("statement.kind-not-stated", Severity.Warning, FindingKind.Consistency, "byKind", subjects: [kind.Value]));
            }
        }

        return new([.. findings]);
    }

    /// <summary>
    /// Compares with another publication of the same figures, and finds each that both state and state differently. Neither is taken to be
    /// the right one, and it makes no difference which is asked about the other. Figures of different days differ for good reasons: where
    /// both say of which day they are, it must be the same.
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
        var theirs = other.ByKind.ToDictionary(static count => count.Kind);
        foreach (KindCount kind in ByKind)
        {
            KindCount? match = theirs.GetValueOrDefault(kind.Kind);
            Differ(findings, $"byKind[{kind.Kind}].observers", kind.Observers, match?.Observers, other.Issuer);
            Differ(findings, $"byKind[{kind.Kind}].senders", kind.Senders, match?.Senders, other.Issuer);
        }

        var others = new Dictionary<(SenderKind Kind, SenderId Sender), long?>(other.Senders());
        foreach (((SenderKind Kind, SenderId Sender) key, long? observers) in Senders())
        {
            Differ(findings, $"{PathOf(key)}.observers", observers, others.GetValueOrDefault(key), other.Issuer);
        }

        return new([.. findings]);
    }

    /// <summary>What each sender has in all its lines together; not stated where one of them is not.</summary>
    private IEnumerable<KeyValuePair<(SenderKind Kind, SenderId Sender), long?>> Senders() => BySender
        .GroupBy(static line => (line.Kind, line.Sender))
        .Select(static lines => KeyValuePair.Create(lines.Key, lines.Aggregate((long?)0, static (sum, line) => sum + line.Observers)));

    private static string PathOf((SenderKind Kind, SenderId Sender) key) => $"bySender[{key.Kind} {key.Sender}]";

    private void Differ(List<Finding> findings, string path, long? here, long? there, LocalizedText otherIssuer)
    {
        if (here is { } mine && there is { } their && mine != their)
        {
            var broken = new BrokenRelation(new(Issuer.ToString(), mine), Relation.Equal, new(otherIssuer.ToString(), their));
            findings.Add(new("statement.figures-differ", Severity.Warning, FindingKind.Consistency, path, broken));
        }
    }

    /// <summary>What is known of a kind is its own figure or, failing that, at least the sum of its senders.</summary>
    private void CheckTotal(List<Finding> findings)
    {
        if (Total is not { } total)
        {
            return;
        }

        bool allStated = Kinds == Listing.Complete && ByKind.All(static count => count.Observers is not null);
        HashSet<SenderKind> statedKinds = [.. ByKind.Where(static count => count.Observers is not null).Select(static count => count.Kind)];
        long stated = ByKind.Sum(static count => (long)(count.Observers ?? 0));
        long rest = BySender.Where(line => !statedKinds.Contains(line.Kind)).Sum(static line => (long)(line.Observers ?? 0));
        Relation relation = allStated ? Relation.Equal : Relation.AtMost;
        Compare(findings, "statement.kinds-sum", "total", new("sum by kind of sender", stated + rest), relation, new("stated total", total));
    }

    private static void CheckKind(KindCount kind, ValueList<SenderCount> lines, List<Finding> findings)
    {
        bool complete = kind.Listing == Listing.Complete;
        string path = $"byKind[{kind.Kind}]";
        if (kind.Senders is { } senders)
        {
            CheckSenders(findings, $"{path}.senders", lines.DistinctBy(static line => line.Sender).Count(), complete, senders, kind.Observers);
        }

        if (kind.Observers is { } observers)
        {
            long sum = lines.Sum(static line => (long)(line.Observers ?? 0));
            bool closed = complete && lines.All(static line => line.Observers is not null);
            Compare(findings, "statement.senders-sum", $"{path}.observers", new("sum by sender", sum), closed ? Relation.Equal : Relation.AtMost, new("stated for the kind", observers));
        }
    }

    private static void CheckSenders(List<Finding> findings, string path, int count, bool complete, int senders, int? observers)
    {
        var listed = new Amount("senders listed", count);
        var stated = new Amount("senders stated", senders);
        if (!Compare(findings, "statement.senders-count", path, listed, complete ? Relation.Equal : Relation.AtMost, stated) && count > 0 && count < senders)
        {
            findings.Add(new("statement.senders-not-all-listed", Severity.Information, FindingKind.Consistency, path, new BrokenRelation(listed, Relation.Equal, stated)));
        }

        // Who is said to have sent observers sent one at least.
        if (observers is { } sent && (sent < senders || (senders == 0 && sent > 0)))
        {
            var broken = new BrokenRelation(new("observers", sent), sent < senders ? Relation.AtLeast : Relation.AtMost, stated);
            findings.Add(new("statement.senders-and-observers", Severity.Warning, FindingKind.Consistency, path, broken));
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

    /// <summary>Who said how many, about which election.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Issuer}: {(Total is { } total ? $"{total} observers" : "total not stated")}, {Election}");
}
