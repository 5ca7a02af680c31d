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
    /// <exception cref="ArgumentException">A kind is given twice.</exception>
    public Composition(StatedCount? total = null, ValueList<KindCount> byKind = default, Listing kinds = Listing.Open, ValueList<Delegation> bySender = default)
    {
        Once.Each(byKind, static count => count.Kind, static _ => "A kind of sender is given twice.", nameof(byKind));
        Total = total;
        ByKind = byKind;
        Kinds = Known.Value(kinds);
        BySender = bySender;
    }

    /// <summary>How many observers in all; <c>null</c>, which is not zero, when that is not stated.</summary>
    public StatedCount? Total { get; }

    /// <summary>Figures by kind of sender, in the order published.</summary>
    public ValueList<KindCount> ByKind { get; }

    /// <summary>Whether <see cref="ByKind"/> has all kinds, so that they must add up to the total.</summary>
    public Listing Kinds { get; }

    /// <summary>Figures by sender, in the order published.</summary>
    public ValueList<Delegation> BySender { get; }

    /// <summary>
    /// How many observers there are by a key of the lines: by sender, by state, by <see cref="TopmostOf"/>. A line without a number has one observer at
    /// least; how many a sender has that is not listed is not known, and not zero.
    /// </summary>
    /// <typeparam name="TKey">What is counted by.</typeparam>
    /// <param name="key">The key of a line; <c>null</c> when it has none.</param>
    /// <param name="basis">What is counted, <see cref="ShareBasis.AccreditedObservers"/> unless stated.</param>
    public CountTable<TKey> CountBy<TKey>(Func<Delegation, TKey?> key, ShareBasis? basis = null)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(key);
        bool all = Kinds == Listing.Complete && ByKind.All(static kind => kind.Listing == Listing.Complete);
        CountRange[] ranges = [.. BySender.Select(static line => line.Observers?.Range ?? new(1, null))];
        CountRange sum = ranges.Aggregate(CountRange.Exactly(0), static (left, right) => left.Plus(right));

        // The stated total bounds what is not stated, unless it contradicts the lines; that is for Validate to say.
        CountRange total = Total?.Range ?? (all ? sum : new(sum.AtLeast, null));
        bool fits = !(total.AtMost < sum.AtLeast);
        long? room = fits ? total.AtMost - sum.AtLeast : null;
        var lines = new Dictionary<TKey, CountRange>();
        CountRange none = CountRange.Exactly(0);
        for (int i = 0; i < ranges.Length; i++)
        {
            CountRange range = new(ranges[i].AtLeast, ranges[i].AtMost ?? ranges[i].AtLeast + room);
            if (key(BySender[i]) is { } its)
            {
                lines[its] = lines.TryGetValue(its, out CountRange? before) ? before.Plus(range) : range;
            }
            else
            {
                none = none.Plus(range);
            }
        }

        return new(basis ?? ShareBasis.AccreditedObservers, lines, fits ? total : null, none, CountRange.Unknown);
    }

    /// <summary>The organisation at the top of those that a line's sender is a body of, as far as the lines say: the sender itself when it is none's.</summary>
    /// <param name="line">The line.</param>
    public SenderId TopmostOf(Delegation line)
    {
        ArgumentNullException.ThrowIfNull(line);
        SenderId sender = line.Sender.Id;

        // Bodies that are each other's parent, by mistake, stop at the one met twice.
        var met = new HashSet<SenderId>();
        while (met.Add(sender) && ParentOf(sender) is { } parent)
        {
            sender = parent;
        }

        return sender;
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
        Differ("total", Total?.Range, other.Total?.Range);
        var theirs = other.ByKind.ToDictionary(static count => count.Kind);
        foreach (KindCount kind in ByKind)
        {
            KindCount? match = theirs.GetValueOrDefault(kind.Kind);
            Differ($"byKind[{kind.Kind}].observers", kind.Observers?.Range, match?.Observers?.Range);
            Differ($"byKind[{kind.Kind}].senders", kind.Senders?.Range, match?.Senders?.Range);
        }

        var others = new Dictionary<(SenderKind Kind, SenderId Sender), CountRange?>(other.Senders());
        foreach (((SenderKind Kind, SenderId Sender) key, CountRange? observers) in Senders())
        {
            Differ($"{PathOf(key)}.observers", observers, others.GetValueOrDefault(key));
        }

        return new([.. findings]);

        void Differ(string path, CountRange? here, CountRange? there)
        {
            if (here is not null && there is not null && !here.MayBe(there))
            {
                findings.Add(new("composition.figures-differ", Severity.Warning, FindingKind.Consistency, path, Apart(name, here, Relation.Equal, otherName, there)));
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
    private IEnumerable<KeyValuePair<(SenderKind Kind, SenderId Sender), CountRange?>> Senders() => BySender
        .GroupBy(static line => (line.Sender.Kind, line.Sender.Id))
        .Select(static lines => KeyValuePair.Create(lines.Key, SumOf(lines)));

    /// <summary>What the lines have together; not stated where one of them is not.</summary>
    private static CountRange? SumOf(IEnumerable<Delegation> lines) =>
        lines.Aggregate((CountRange?)CountRange.Exactly(0), static (sum, line) => line.Observers is { } observers ? sum?.Plus(observers.Range) : null);

    /// <summary>The parent that the lines name. Lines of one sender that name different parents contradict each other; the order of the lines must not decide.</summary>
    private SenderId? ParentOf(SenderId sender) => BySender
        .Where(line => line.Sender.Id == sender)
        .Select(static line => line.Sender.Parent)
        .OfType<SenderId>()
        .MinBy(static parent => parent.Value, StringComparer.Ordinal);

    /// <summary>Two counts that cannot stand to each other as they should, told by the bounds that keep them apart.</summary>
    private static BrokenRelation Apart(string name, CountRange here, Relation relation, string otherName, CountRange there)
    {
        bool above = there.AtMost < here.AtLeast;
        Relation expected = here.IsExact && there.IsExact ? relation : above ? Relation.AtMost : Relation.AtLeast;
        return above
            ? new(new(name, here.AtLeast), expected, new(otherName, there.AtMost!.Value))
            : new(new(name, here.AtMost!.Value), expected, new(otherName, there.AtLeast));
    }

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
        CountRange sum = Sum(ByKind.Select(static count => count.Observers))
            .Plus(Sum(BySender.Where(line => !statedKinds.Contains(line.Sender.Kind)).Select(static line => line.Observers)));
        if (Compare(findings, "composition.kinds-sum", "total", ("sum by kind of sender", sum), allStated ? Relation.Equal : Relation.AtMost, ("stated total", total.Range)))
        {
            return;
        }

        // Who is said to have sent observers sent one at least, also where it is not said how many.
        long senders = sum.AtLeast + ByKind.Where(static kind => kind.Observers is null).Sum(kind => Math.Max(0, (kind.Senders?.Range.AtLeast ?? 0) - BySender.Where(line => line.Sender.Kind == kind.Kind).Sum(static line => line.Observers?.Range.AtLeast ?? 0)));
        if (total.Range.AtMost is { } most && most < senders)
        {
            findings.Add(new("composition.senders-and-observers", Severity.Warning, FindingKind.Consistency, "total", new(new("stated total", most), Relation.AtLeast, new("observers and senders stated", senders))));
        }
    }

    private static void CheckKind(KindCount kind, ValueList<Delegation> lines, List<Finding> findings)
    {
        bool complete = kind.Listing == Listing.Complete;
        string path = $"byKind[{kind.Kind}]";
        if (kind.Senders is { } senders)
        {
            CheckSenders(findings, $"{path}.senders", lines.DistinctBy(static line => line.Sender.Id).Count(), complete, senders.Range, kind.Observers?.Range);
        }

        if (kind.Observers is { } observers)
        {
            bool closed = complete && lines.All(static line => line.Observers is not null);
            CountRange sum = Sum(lines.Select(static line => line.Observers));
            Compare(findings, "composition.senders-sum", $"{path}.observers", ("sum by sender", sum), closed ? Relation.Equal : Relation.AtMost, ("stated for the kind", observers.Range));
        }
    }

    private static void CheckSenders(List<Finding> findings, string path, int count, bool complete, CountRange senders, CountRange? observers)
    {
        (string, CountRange) listed = ("senders listed", CountRange.Exactly(count));
        if (!Compare(findings, "composition.senders-count", path, listed, complete ? Relation.Equal : Relation.AtMost, ("senders stated", senders)) && count > 0 && count < senders.AtLeast)
        {
            var fewer = new BrokenRelation(new("senders listed", count), senders.IsExact ? Relation.Equal : Relation.AtLeast, new("senders stated", senders.AtLeast));
            findings.Add(new("composition.senders-not-all-listed", Severity.Information, FindingKind.Consistency, path, fewer));
        }

        // Who is said to have sent observers sent one at least.
        if (observers is null)
        {
            return;
        }

        BrokenRelation? broken = observers.AtMost < senders.AtLeast ? new(new("observers", observers.AtMost!.Value), Relation.AtLeast, new("senders stated", senders.AtLeast))
            : senders.AtMost == 0 && observers.AtLeast > 0 ? new(new("observers", observers.AtLeast), Relation.AtMost, new("senders stated", 0))
            : null;
        if (broken is not null)
        {
            findings.Add(new("composition.senders-and-observers", Severity.Warning, FindingKind.Consistency, path, broken));
        }
    }

    /// <summary>What is stated together; what is not stated adds nothing.</summary>
    private static CountRange Sum(IEnumerable<StatedCount?> counts) =>
        counts.OfType<StatedCount>().Aggregate(CountRange.Exactly(0), static (sum, count) => sum.Plus(count.Range));

    private static bool Compare(List<Finding> findings, FindingCode code, string path, (string Name, CountRange Count) left, Relation relation, (string Name, CountRange Count) right)
    {
        bool broken = right.Count.AtMost < left.Count.AtLeast || (relation == Relation.Equal && left.Count.AtMost < right.Count.AtLeast);
        if (broken)
        {
            findings.Add(new(code, Severity.Error, FindingKind.Consistency, path, Apart(left.Name, left.Count, relation, right.Name, right.Count)));
        }

        return broken;
    }

    /// <summary>The total, or that it is not stated.</summary>
    public override string ToString() => Total is { } total ? $"{total} observers" : "total not stated";
}
