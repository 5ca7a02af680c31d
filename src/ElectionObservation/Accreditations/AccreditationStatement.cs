using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ElectionObservation.Elections;
using ElectionObservation.Missions;
using ElectionObservation.Validation;

namespace ElectionObservation.Accreditations;

/// <summary>
/// What was published about how many observers were accredited, or how many accreditation was asked for. Kept as published, right or wrong;
/// <see cref="Validate"/> says what does not add up. A number that is not stated is not zero.
/// </summary>
public sealed record AccreditationStatement
{
    /// <summary>States what was published.</summary>
    /// <param name="election">The election.</param>
    /// <param name="issuer">Who said so.</param>
    /// <param name="observers">The figures.</param>
    /// <param name="stage">Whether the observers counted are accredited, or asked for.</param>
    /// <param name="asOf">The day the figures are of; <c>null</c> when it is not stated.</param>
    /// <param name="tranches">How the number grew, in the order of days; a day may have several.</param>
    /// <param name="sources">Where it was read.</param>
    /// <param name="note">What a reader must know about it, in English.</param>
    /// <exception cref="ArgumentException">The days of the tranches are not in order, or a day is not of the ISO calendar.</exception>
    public AccreditationStatement(
        Election election,
        LocalizedText issuer,
        Composition observers,
        AccreditationStage stage = AccreditationStage.Accredited,
        LocalDate? asOf = null,
        ValueList<Tranche> tranches = default,
        ValueList<Source> sources = default,
        string note = "")
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(issuer);
        ArgumentNullException.ThrowIfNull(observers);
        for (int i = 1; i < tranches.Count; i++)
        {
            if (tranches[i].Day < tranches[i - 1].Day)
            {
                throw new ArgumentException($"Tranches follow each other: {tranches[i].Day:R} comes before {tranches[i - 1].Day:R}.", nameof(tranches));
            }
        }

        Election = election;
        Issuer = issuer;
        Observers = observers;
        Stage = Known.Value(stage);
        AsOf = asOf is { } day ? IsoDay.Of(day, nameof(asOf)) : null;
        Tranches = tranches;
        Sources = sources;
        Note = WellFormed.Text(note);
    }

    /// <summary>The election.</summary>
    public Election Election { get; }

    /// <summary>Who said so.</summary>
    public LocalizedText Issuer { get; }

    /// <summary>The figures.</summary>
    public Composition Observers { get; }

    /// <summary>Whether the observers counted are accredited, or asked for.</summary>
    public AccreditationStage Stage { get; }

    /// <summary>The day the figures are of; <c>null</c> when it is not stated.</summary>
    public LocalDate? AsOf { get; }

    /// <summary>How the number grew, in the order of days.</summary>
    public ValueList<Tranche> Tranches { get; }

    /// <summary>Where it was read.</summary>
    public ValueList<Source> Sources { get; }

    /// <summary>What a reader must know about it, in English; empty when there is nothing.</summary>
    public string Note { get; }

    /// <summary>The share of a kind of sender in the stated total. Its basis says whether they are accredited or asked for.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="share">The share, when both figures are stated exactly. May be more than the whole where they do not add up.</param>
    /// <returns>Whether both figures are stated exactly.</returns>
    public bool TryGetShare(SenderKind kind, [NotNullWhen(true)] out Share? share)
    {
        ArgumentNullException.ThrowIfNull(kind);
        share = Observers.Total is { IsExact: true } whole && Observers.ByKind.FirstOrDefault(count => count.Kind == kind)?.Observers is { IsExact: true } part
            ? new Share(part.Number, whole.Number, Basis)
            : null;
        return share is not null;
    }

    /// <summary>How many observers there are by a key of the lines, as <see cref="Composition.CountBy"/> counts them: accredited, or asked for.</summary>
    /// <typeparam name="TKey">What is counted by.</typeparam>
    /// <param name="key">The key of a line; <c>null</c> when it has none.</param>
    public CountTable<TKey> CountBy<TKey>(Func<Delegation, TKey?> key)
        where TKey : notnull =>
        Observers.CountBy(key, Basis);

    /// <summary>
    /// Checks what <see cref="Composition.Validate"/> checks, that running totals grow by what was added and do not exceed the total, being
    /// equal to it on the same day (tranches after the day of the statement are not held against it), and finds organs of the state that holds the election among the senders: a reason to look, no error.
    /// </summary>
    public ValidationReport Validate()
    {
        var findings = new List<Finding>(Observers.Validate().Under("observers"));
        findings.AddRange(Observers.OrgansOf(Election.Jurisdiction).Select(static finding => finding.Under("observers")));
        CheckTranches(findings);
        return new([.. findings]);
    }

    /// <summary>Whether both are about the same election, of the same stage and, where both name a day, of the same day.</summary>
    /// <param name="other">The other publication.</param>
    public bool IsComparableWith(AccreditationStatement other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Election.IsSameAs(other.Election) && Stage == other.Stage && !(AsOf is { } day && other.AsOf is { } otherDay && day != otherDay);
    }

    /// <summary>
    /// Compares with another publication of the same figures, and finds each that both state and state differently. Neither is taken to be
    /// the right one, and it makes no difference which is asked about the other. Figures of different days differ for good reasons: where
    /// both say of which day they are, it must be the same.
    /// </summary>
    /// <param name="other">The other publication.</param>
    /// <exception cref="ArgumentException">It is about another election, of another day, or counts requests where this counts
    /// accreditations: see <see cref="IsComparableWith"/>.</exception>
    public ValidationReport CompareWith(AccreditationStatement other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!IsComparableWith(other))
        {
            throw new ArgumentException("Expected a statement about the same election, of the same stage and day.", nameof(other));
        }

        return new([.. Observers.CompareWith(other.Observers, Issuer.ToString(), other.Issuer.ToString()).Under("observers")]);
    }

    private ShareBasis Basis => Stage == AccreditationStage.Accredited ? ShareBasis.AccreditedObservers : ShareBasis.RequestedObservers;

    /// <summary>Follows the number from day to day, exactly where the figures allow it and otherwise from below.</summary>
    private void CheckTranches(List<Finding> findings)
    {
        CountRange running = CountRange.Unknown;
        int last = -1;
        CountRange then = running;
        for (int i = 0; i < Tranches.Count; i++)
        {
            Tranche tranche = Tranches[i];
            string path = string.Create(CultureInfo.InvariantCulture, $"tranches[{i}]");
            findings.AddRange(tranche.Added.Validate().Under($"{path}.added"));
            CountRange added = tranche.Added.Total?.Range ?? CountRange.Unknown;
            (long least, long? most) = (running.AtLeast + added.AtLeast - tranche.Leaving, running.AtMost + added.AtMost - tranche.Leaving);
            CountRange due = new(Math.Max(least, 0), most is null ? null : Math.Max(most.Value, 0));
            if (most < 0)
            {
                Disagree("statement.running-total", path, new("total before, with what was added", most.Value), Relation.AtLeast, new("nobody", 0));
            }
            else if (tranche.Total?.Range is { } stated && !due.MayBe(stated))
            {
                // Where the number due is known, it is another; where only its least is, the total falls.
                (bool falls, bool exact) = (stated.AtMost < due.AtLeast, due.IsExact && stated.IsExact);
                var after = new Amount("stated total", falls ? stated.AtMost!.Value : stated.AtLeast);
                var before = new Amount("total before, with what was added", falls ? due.AtLeast : due.AtMost!.Value);
                if (falls && !due.IsExact)
                {
                    Disagree("statement.running-total-falls", path, after, Relation.AtLeast, before);
                }
                else
                {
                    Disagree("statement.running-total", path, before, exact ? Relation.Equal : falls ? Relation.AtMost : Relation.AtLeast, after);
                }
            }

            running = tranche.Total?.Range ?? (most < 0 ? CountRange.Unknown : due);
            if (AsOf is not { } day || tranche.Day <= day)
            {
                (last, then) = (i, running);
            }
        }

        if (Observers.Total?.Range is { } total && last >= 0)
        {
            // On the day of the last tranche both are one number; later, the number may have grown.
            bool sameDay = then.AtMost is not null && AsOf == Tranches[last].Day;
            if (total.AtMost < then.AtLeast || (sameDay && then.AtMost < total.AtLeast))
            {
                bool above = total.AtMost < then.AtLeast;
                Relation relation = sameDay && then.IsExact && total.IsExact ? Relation.Equal : above ? Relation.AtMost : Relation.AtLeast;
                Disagree(
                    "statement.running-total-and-total",
                    string.Create(CultureInfo.InvariantCulture, $"tranches[{last}]"),
                    new("running total", above ? then.AtLeast : then.AtMost!.Value),
                    relation,
                    new("stated total", above ? total.AtMost!.Value : total.AtLeast));
            }
        }

        void Disagree(FindingCode code, string path, Amount left, Relation relation, Amount right) =>
            findings.Add(new(code, Severity.Warning, FindingKind.Consistency, path, new BrokenRelation(left, relation, right)));
    }

    /// <summary>Who said how many, about which election.</summary>
    public override string ToString() => $"{Issuer}: {Observers}{(Stage == AccreditationStage.Requested ? " asked for" : "")}, {Election}";
}
