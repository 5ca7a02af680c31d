using System.Globalization;
using ElectionObservation.Validation;

namespace ElectionObservation.Missions;

/// <summary>
/// How many observers there are: in all, by kind of sender, by sender. Kept as published, right or wrong; <see cref="Validate"/> says what
/// does not add up. A number that is not stated is not zero.
/// </summary>
public sealed record Composition
{
    /// <summary>States the figures.</summary>
    /// <param name="total">How many observers in all; <c>null</c> when that is not stated.</param>
    /// <param name="byKind">Figures by kind of sender, each kind once.</param>
    /// <param name="kinds">Whether those are all kinds, so that they must add up to the total.</param>
    /// <param name="bySender">Figures by sender.</param>
    /// <exception cref="ArgumentOutOfRangeException">The total is negative.</exception>
    /// <exception cref="ArgumentException">A kind is given twice.</exception>
    public Composition(int? total = null, ValueList<KindCount> byKind = default, Listing kinds = Listing.Open, ValueList<Delegation> bySender = default)
    {
        Once.Each(byKind, static count => count.Kind, static _ => "A kind of sender is given twice.", nameof(byKind));
        Total = Count.OrNotStated(total);
        ByKind = byKind;
        Kinds = Known.Value(kinds);
        BySender = bySender;
    }

    /// <summary>How many observers in all; <c>null</c>, which is not zero, when that is not stated.</summary>
    public int? Total { get; }

    /// <summary>Figures by kind of sender, in the order published.</summary>
    public ValueList<KindCount> ByKind { get; }

    /// <summary>Whether <see cref="ByKind"/> has all kinds, so that they must add up to the total.</summary>
    public Listing Kinds { get; }

    /// <summary>Figures by sender, in the order published.</summary>
    public ValueList<Delegation> BySender { get; }

    /// <summary>
    /// How many observers a sender has; <c>null</c>, which is not zero, when the sender is not named, or named without a number. Absence
    /// from a list says nothing.
    /// </summary>
    /// <param name="sender">The sender.</param>
    public long? ObserversOf(SenderId sender)
    {
        ArgumentNullException.ThrowIfNull(sender);
        Delegation[] lines = [.. BySender.Where(line => line.Sender.Id == sender)];
        return lines.Length == 0 ? null : SumOf(lines);
    }

    /// <summary>
    /// How many observers each organisation has with its bodies together, and theirs. A sender without a parent stands for itself; one with a
    /// line that is not a number is left out.
    /// </summary>
    public ValueMap<SenderId, long> ByParent()
    {
        // Lines of one sender that name different parents contradict each other; the order of the lines must not decide.
        var parents = BySender
            .Where(static line => line.Sender.Parent is not null)
            .GroupBy(static line => line.Sender.Id, static line => line.Sender.Parent!)
            .ToDictionary(static lines => lines.Key, static lines => lines.MinBy(static parent => parent.Value, StringComparer.Ordinal)!);

        return
        [
            .. BySender
                .GroupBy(line => Topmost(line.Sender.Id))
                .Where(static lines => lines.All(static line => line.Observers is not null))
                .Select(static lines => KeyValuePair.Create(lines.Key, lines.Sum(static line => (long)line.Observers!.Value))),
        ];

        // Bodies that are each other's parent, by mistake, stop at the one met twice.
        SenderId Topmost(SenderId sender)
        {
            var met = new HashSet<SenderId>();
            while (met.Add(sender) && parents.TryGetValue(sender, out SenderId? parent))
            {
                sender = parent;
            }

            return sender;
        }
    }

    /// <summary>
    /// Checks every sum and every count that the figures allow: kinds against the total, senders against their kind, numbers of senders
    /// against the list, that no sender is counted twice, and that every state is told by its code. Findings come in the order of the data.
    /// </summary>
    public ValidationReport Validate()
    {
        var findings = new List<Finding>();
        CheckTotal(findings);
        ILookup<SenderKind, Delegation> lines = BySender.ToLookup(static line => line.Sender.Kind);
        foreach (KindCount kind in ByKind)
        {
            CheckKind(kind, lines[kind.Kind].ToValueList(), findings);
        }

        foreach (IGrouping<SenderId, Delegation> sender in BySender.GroupBy(static line => line.Sender.Id))
        {
            string path = PathOf((sender.First().Sender.Kind, sender.Key));
            if (sender.Skip(1).Any())
            {
                findings.Add(Consistency("composition.sender-repeated", Severity.Error, path, [.. sender.Select(static line => line.Sender.Name.ToString())]));
            }

            if (sender.FirstOrDefault(static line => line.Sender.Kind == SenderKind.State && line.Sender.State is null) is { } uncoded)
            {
                findings.Add(Consistency("composition.state-without-code", Severity.Warning, path, [uncoded.Sender.Name.ToString()]));
            }
        }

        HashSet<SenderKind> known = [.. ByKind.Select(static count => count.Kind)];
        foreach (SenderKind kind in lines.Select(static group => group.Key))
        {
            if (!known.Contains(kind) && known.Count > 0)
            {
                findings.Add(Consistency("composition.kind-not-stated", Severity.Warning, "byKind", [kind.Value]));
            }
        }

        return new([.. findings]);
    }

    /// <summary>
    /// Compares with other figures for the same observers, and finds each that both state and state differently. Neither is taken to be
    /// the right one, and it makes no difference which is asked about the other.
    /// </summary>
    /// <param name="other">The other figures.</param>
    /// <param name="name">What to call these in a finding.</param>
    /// <param name="otherName">What to call the other figures in a finding.</param>
    /// <exception cref="ArgumentException">A name is empty or blank.</exception>
    public ValidationReport CompareWith(Composition other, string name, string otherName)
    {
        ArgumentNullException.ThrowIfNull(other);
        WellFormed.NotBlank(name);
        WellFormed.NotBlank(otherName);
        var findings = new List<Finding>();
        Differ("total", Total, other.Total);
        var theirs = other.ByKind.ToDictionary(static count => count.Kind);
        foreach (KindCount kind in ByKind)
        {
            KindCount? match = theirs.GetValueOrDefault(kind.Kind);
            Differ($"byKind[{kind.Kind}].observers", kind.Observers, match?.Observers);
            Differ($"byKind[{kind.Kind}].senders", kind.Senders, match?.Senders);
        }

        var others = new Dictionary<(SenderKind Kind, SenderId Sender), long?>(other.Senders());
        foreach (((SenderKind Kind, SenderId Sender) key, long? observers) in Senders())
        {
            Differ($"{PathOf(key)}.observers", observers, others.GetValueOrDefault(key));
        }

        return new([.. findings]);

        void Differ(string path, long? here, long? there)
        {
            if (here is { } mine && there is { } their && mine != their)
            {
                var broken = new BrokenRelation(new(name, mine), Relation.Equal, new(otherName, their));
                findings.Add(new("composition.figures-differ", Severity.Warning, FindingKind.Consistency, path, broken));
            }
        }
    }

    /// <summary>Senders that are the host state or an organ of it: a reason to look, no error.</summary>
    internal IEnumerable<Finding> OrgansOf(JurisdictionId host)
    {
        SendingBody[] organs = [.. BySender.Select(static line => line.Sender).Where(sender => sender.State?.Country == host.Country)];
        return organs.Length == 0
            ? []
            : [new Finding("composition.organ-of-the-host", Severity.Warning, FindingKind.Screen, "bySender", subjects: [.. organs.Select(static sender => sender.ToString())])];
    }

    /// <summary>What each sender has in all its lines together; not stated where one of them is not.</summary>
    private IEnumerable<KeyValuePair<(SenderKind Kind, SenderId Sender), long?>> Senders() => BySender
        .GroupBy(static line => (line.Sender.Kind, line.Sender.Id))
        .Select(static lines => KeyValuePair.Create(lines.Key, SumOf(lines)));

    /// <summary>What the lines have together; not stated where one of them is not.</summary>
    private static long? SumOf(IEnumerable<Delegation> lines) => lines.Aggregate((long?)0, static (sum, line) => sum + line.Observers);

    private static string PathOf((SenderKind Kind, SenderId Sender) key) => $"bySender[{key.Kind} {key.Sender}]";

    private static Finding Consistency(FindingCode code, Severity severity, string path, ValueList<string> subjects) =>
        new(code, severity, FindingKind.Consistency, path, subjects: subjects);

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
        long rest = BySender.Where(line => !statedKinds.Contains(line.Sender.Kind)).Sum(static line => (long)(line.Observers ?? 0));
        Relation relation = allStated ? Relation.Equal : Relation.AtMost;
        Compare(findings, "composition.kinds-sum", "total", new("sum by kind of sender", stated + rest), relation, new("stated total", total));
    }

    private static void CheckKind(KindCount kind, ValueList<Delegation> lines, List<Finding> findings)
    {
        bool complete = kind.Listing == Listing.Complete;
        string path = $"byKind[{kind.Kind}]";
        if (kind.Senders is { } senders)
        {
            CheckSenders(findings, $"{path}.senders", lines.DistinctBy(static line => line.Sender.Id).Count(), complete, senders, kind.Observers);
        }

        if (kind.Observers is { } observers)
        {
            long sum = lines.Sum(static line => (long)(line.Observers ?? 0));
            bool closed = complete && lines.All(static line => line.Observers is not null);
            Compare(findings, "composition.senders-sum", $"{path}.observers", new("sum by sender", sum), closed ? Relation.Equal : Relation.AtMost, new("stated for the kind", observers));
        }
    }

    private static void CheckSenders(List<Finding> findings, string path, int count, bool complete, int senders, int? observers)
    {
        var listed = new Amount("senders listed", count);
        var stated = new Amount("senders stated", senders);
        if (!Compare(findings, "composition.senders-count", path, listed, complete ? Relation.Equal : Relation.AtMost, stated) && count > 0 && count < senders)
        {
            findings.Add(new("composition.senders-not-all-listed", Severity.Information, FindingKind.Consistency, path, new BrokenRelation(listed, Relation.Equal, stated)));
        }

        // Who is said to have sent observers sent one at least.
        if (observers is { } sent && (sent < senders || (senders == 0 && sent > 0)))
        {
            var broken = new BrokenRelation(new("observers", sent), sent < senders ? Relation.AtLeast : Relation.AtMost, stated);
            findings.Add(new("composition.senders-and-observers", Severity.Warning, FindingKind.Consistency, path, broken));
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

    /// <summary>The total, or that it is not stated.</summary>
    public override string ToString() => Total is { } total ? string.Create(CultureInfo.InvariantCulture, $"{total} observers") : "total not stated";
}
