using System.Globalization;
using ElectionObservation.Results;
using ElectionObservation.Validation;

namespace ElectionObservation.Observations;

/// <summary>
/// Copies of protocols that observers were given or wrote down, held against the protocols that were published, unit by unit and figure by figure. It says where they differ and what that would come to; which of both is
/// right it does not say: a copy may be misread, and what was published may have been corrected by law. Only figures that both state are compared. All lists are in the order of the names of the units, letter by letter,
/// so that the order in which protocols come changes nothing.
/// </summary>
public sealed record CopyComparison
{
    /// <summary>States a comparison; <see cref="Of"/> makes one.</summary>
    /// <param name="compared">The units compared: the tally as published, the tally by the copies, and each published protocol with the copy in its place.</param>
    /// <param name="rest">The tally of the published protocols that were not compared, on the same ballot.</param>
    /// <param name="publishedWithoutCopy">How many units have a published protocol and no copy at all.</param>
    /// <param name="withoutPublished">Copies of units whose protocol was not published.</param>
    /// <param name="notComparable">Copies on another form or ballot, and those that state no figure that the published protocol states.</param>
    /// <param name="conflicts">Units whose copies contradict each other.</param>
    /// <exception cref="ArgumentException">The ballots differ, the tallies are not of the units compared, or a unit that was compared is in a conflict.</exception>
    /// <exception cref="ArgumentOutOfRangeException">More units are without a copy than were published and not compared.</exception>
    public CopyComparison(
        Recount compared,
        Tally rest,
        int publishedWithoutCopy = 0,
        ValueList<Protocol> withoutPublished = default,
        ValueList<Protocol> notComparable = default,
        ValueList<CopyConflict> conflicts = default)
    {
        ArgumentNullException.ThrowIfNull(compared);
        ArgumentNullException.ThrowIfNull(rest);
        if (compared.Before.Ballot != rest.Ballot)
        {
            throw new ArgumentException("The tallies are on different ballots.", nameof(rest));
        }

        if (Published(compared.Before) != compared.Units.Count)
        {
            throw new ArgumentException("The tallies are not of the units compared.", nameof(compared));
        }

        ValueList<UnitPath> units = [.. compared.Units.Select(static one => one.Unit), .. conflicts.Select(static one => one.Unit)];
        Once.Each(units, static unit => unit, static unit => $"{unit} stands twice.", nameof(conflicts));
        ArgumentOutOfRangeException.ThrowIfNegative(publishedWithoutCopy);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(publishedWithoutCopy, Published(rest), nameof(publishedWithoutCopy));
        Compared = compared;
        Rest = rest;
        PublishedWithoutCopy = publishedWithoutCopy;
        WithoutPublished = withoutPublished;
        NotComparable = notComparable;
        Conflicts = conflicts;
    }

    /// <summary>
    /// The units compared: the tally as published, the tally by the copies, and each published protocol with the copy in its place. The figures of a unit are those that differ, first as published, then as copied. A figure
    /// that one of both leaves out stays as published.
    /// </summary>
    public Recount Compared { get; }

    /// <summary>The tally of the published protocols that were not compared, and of units that published none.</summary>
    public Tally Rest { get; }

    /// <summary>How many units have a published protocol and no copy at all.</summary>
    public int PublishedWithoutCopy { get; }

    /// <summary>Copies of units whose protocol was not published, those that are alike once.</summary>
    public ValueList<Protocol> WithoutPublished { get; }

    /// <summary>Copies on another form or ballot than what was published, and those that state no figure that the published protocol states.</summary>
    public ValueList<Protocol> NotComparable { get; }

    /// <summary>Units whose copies contradict each other.</summary>
    public ValueList<CopyConflict> Conflicts { get; }

    /// <summary>The units where copy and published protocol differ, with the figures.</summary>
    public ValueList<UnitChange> Differing => [.. Compared.Units.Where(static unit => unit.Figures.Count > 0)];

    /// <summary>How many of the units with a published protocol were compared.</summary>
    public Share UnitsCompared => new(Compared.Units.Count, Compared.Units.Count + Published(Rest), ShareBasis.PublishedUnits);

    /// <summary>In how many of the units compared copy and published protocol differ. It says nothing of units that were not compared: where observers went is no sample.</summary>
    public Share UnitsDiffering => new(Differing.Count, Compared.Units.Count, ShareBasis.ComparedUnits);

    /// <summary>The whole as published, and with the copies in the place of the published protocols. Its <see cref="Recount.Votes"/> are those of <see cref="Compared"/>.</summary>
    public Recount Whole => new(Rest.Merge(Compared.Before), Rest.Merge(Compared.After), Compared.Units);

    /// <summary>
    /// Holds copies against published protocols. A copy is matched by its unit, form and ballot. Several copies of a unit that do not contradict each other count as one, which states what any of them states; those that do are a
    /// conflict. Of a published protocol that is annulled the figures are compared, and count nowhere; one of a unit that was merged, not opened or has not reported states nothing to compare with. The standing of a copy plays no role.
    /// </summary>
    /// <param name="copies">The copies, in any order, several of a unit among them.</param>
    /// <param name="published">What was published, one protocol of each unit, on one form and ballot, in any order.</param>
    /// <exception cref="ArgumentException">Nothing was published, a unit was published twice (which of two versions counts is for the caller to say), or on different forms or ballots.</exception>
    public static CopyComparison Of(IEnumerable<Protocol> copies, IEnumerable<Protocol> published)
    {
        ArgumentNullException.ThrowIfNull(copies);
        ArgumentNullException.ThrowIfNull(published);
        Protocol[] taken = [.. copies.Select(static copy => copy ?? throw new ArgumentNullException(nameof(copies), "A list holds no null."))];
        Protocol[] all = [.. published];
        Tally whole = Tally.Of(all);
        Dictionary<UnitPath, Protocol> byUnit = all.Where(static one => one.Standing is Standing.Counted or Standing.Annulled).ToDictionary(static one => one.Unit);
        var pairs = new List<UnitChange>();
        var withoutPublished = new List<Protocol>();
        var notComparable = new List<Protocol>();
        var conflicts = new List<CopyConflict>();
        var copied = new HashSet<UnitPath>();
        foreach (IGrouping<UnitPath, Protocol> ofUnit in taken.GroupBy(static copy => copy.Unit).OrderBy(static group => group.Key, CopyOrder.OfUnits))
        {
            copied.Add(ofUnit.Key);
            Protocol[] ordered = [.. ofUnit.Order(CopyOrder.OfCopies).DistinctBy(static copy => (copy.Form, copy.Ballot, copy.Lines, copy.Votes))];
            notComparable.AddRange(ordered.Where(copy => copy.Form != all[0].Form || copy.Ballot != all[0].Ballot));
            ValueList<Protocol> alike = [.. ordered.Where(copy => copy.Form == all[0].Form && copy.Ballot == all[0].Ballot)];
            if (alike.Count == 0)
            {
                continue;
            }

            if (!byUnit.TryGetValue(ofUnit.Key, out Protocol? official))
            {
                withoutPublished.AddRange(alike);
            }
            else if (Joined(alike) is not { } copy)
            {
                conflicts.Add(new(alike));
            }
            else if (!AreComparable(copy, official))
            {
                notComparable.AddRange(alike);
            }
            else
            {
                pairs.Add(new(official, InPlaceOf(official, copy)));
            }
        }

        HashSet<UnitPath> compared = [.. pairs.Select(static pair => pair.Unit)];
        return new(
            new(TallyOf(whole, pairs.Select(static pair => pair.Before)), TallyOf(whole, pairs.Select(static pair => pair.After)), [.. pairs]),
            TallyOf(whole, all.Where(one => !compared.Contains(one.Unit))),
            byUnit.Keys.Count(unit => !copied.Contains(unit)),
            [.. withoutPublished],
            [.. notComparable],
            [.. conflicts]);
    }

    /// <summary>
    /// What there is to look at: every figure that differs, with both amounts and the difference, copy less published; units whose copies contradict each other; copies that could not be compared; copies of units whose
    /// protocol was not published. Reasons to ask, all of them, and no more.
    /// </summary>
    public ValidationReport Validate() => new(
    [
        .. Compared.Units.SelectMany(static unit => unit.Figures.Select(figure => Differs(unit, figure))),
        .. Conflicts.Select(static one => Found("copies.conflict", one.Unit, one.Figures)),
        .. NotComparable.Select(static one => Found("copies.not-comparable", one.Unit)),
        .. WithoutPublished.Select(static one => Found("copies.not-published", one.Unit)),
    ]);

    /// <summary>The numbers in English: <c>470 of 2494 published units compared, 3 differ</c>.</summary>
    public override string ToString()
    {
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{UnitsCompared.Part} of {UnitsCompared.Whole} published units compared, {UnitsDiffering.Part} differ{More(Conflicts.Count, "with copies in conflict")}{More(NotComparable.Count, "copies not comparable")}{More(WithoutPublished.Count, "copies not published")}");

        static string More(int number, string words) => number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {number} {words}");
    }

    private static Finding Differs(UnitChange unit, FigureChange figure) => new(
        "copies.differs",
        Severity.Warning,
        FindingKind.Consistency,
        unit.Unit.ToString(),
        figure.Difference is null ? null : new(new($"{figure.Of} copied", figure.After.Number), Relation.Equal, new($"{figure.Of} published", figure.Before.Number)),
        figure.Difference is null ? [figure.Of] : default);

    private static Finding Found(FindingCode code, UnitPath unit, ValueList<string> subjects = default) =>
        new(code, Severity.Warning, FindingKind.Consistency, unit.ToString(), subjects: subjects);

    /// <summary>How many units published a protocol.</summary>
    private static int Published(Tally tally) => tally.Coverage.Counted + tally.Coverage.Annulled;

    private static Tally TallyOf(Tally whole, IEnumerable<Protocol> protocols)
    {
        Protocol[] all = [.. protocols];
        return all.Length == 0 ? Tally.Nothing(whole.Ballot) : Tally.Of(all);
    }

    /// <summary>What several copies of a unit state together; <c>null</c> where they contradict each other.</summary>
    private static Protocol? Joined(ValueList<Protocol> copies)
    {
        Protocol joined = copies[0];
        foreach (Protocol copy in copies.Skip(1))
        {
            if (joined.Lines.Zip(copy.Lines).Concat(joined.Votes.Zip(copy.Votes)).Any(static pair => !pair.First.IsMissing && !pair.Second.IsMissing && pair.First != pair.Second))
            {
                return null;
            }

            joined = new(
                joined.Form, joined.Ballot, joined.Unit, [.. joined.Lines.Zip(copy.Lines, Stated)], [.. joined.Votes.Zip(copy.Votes, Stated)], joined.Standing, joined.Origin, joined.Version);
        }

        return joined;

        static Figure Stated(Figure one, Figure other) => one.IsMissing ? other : one;
    }

    private static bool AreComparable(Protocol copy, Protocol published) =>
        copy.Lines.Zip(published.Lines).Concat(copy.Votes.Zip(published.Votes)).Any(static pair => !pair.First.IsMissing && !pair.Second.IsMissing);

    /// <summary>The published protocol with what the copy states in its place, where both state something.</summary>
    private static Protocol InPlaceOf(Protocol published, Protocol copy)
    {
        return new(
            published.Form, published.Ballot, published.Unit, [.. published.Lines.Zip(copy.Lines, Replaced)], [.. published.Votes.Zip(copy.Votes, Replaced)], published.Standing, copy.Origin, copy.Version);

        static Figure Replaced(Figure was, Figure isCopied) => was.IsMissing || isCopied.IsMissing ? was : isCopied;
    }
}
