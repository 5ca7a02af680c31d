namespace ElectionObservation;

/// <summary>
/// One rule in one reading, in all its versions. Several norms may state the rule at once (a constitution and an election law); the
/// history does not choose between them. Versions are kept by the day they begin, then by rank, then by name.
/// </summary>
/// <typeparam name="TRule">What the rule says.</typeparam>
public sealed record RuleHistory<TRule>
    where TRule : class, ILegalRule<TRule>
{
    /// <summary>Gathers the versions of a rule.</summary>
    /// <param name="id">The rule.</param>
    /// <param name="versions">Its versions, at least one, in any order.</param>
    /// <param name="title">What the rule is about.</param>
    /// <param name="reading">Which reading of the law this is; <c>null</c> for the plain one.</param>
    /// <param name="selectedBy">Which date says what version applies.</param>
    /// <exception cref="ArgumentException">There is no version, or two have the same name.</exception>
    public RuleHistory(
        RuleId id,
        ValueList<RuleVersion<TRule>> versions,
        LocalizedText? title = null,
        ReadingId? reading = null,
        SelectingDate selectedBy = SelectingDate.VotingDay)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (versions.Count == 0)
        {
            throw new ArgumentException($"Rule '{id}' has no version.", nameof(versions));
        }

        Once.Each(versions, static version => version.Id, key => $"Rule '{id}' has two versions named '{key}'.", nameof(versions));

        Id = id;
        Versions = versions
            .OrderBy(static version => version.From.Earliest)
            .ThenBy(static version => version.Citation.Rank)
            .ThenBy(static version => version.Id.Value, StringComparer.Ordinal)
            .ToValueList();
        Title = title;
        Reading = reading ?? ReadingId.AsWritten;
        SelectedBy = Known.Value(selectedBy);
    }

    /// <summary>The rule.</summary>
    public RuleId Id { get; }

    /// <summary>Its versions, by the day they begin, then by rank, then by name.</summary>
    public ValueList<RuleVersion<TRule>> Versions { get; }

    /// <summary>What the rule is about; <c>null</c> when the name says it all.</summary>
    public LocalizedText? Title { get; }

    /// <summary>Which reading of the law this is.</summary>
    public ReadingId Reading { get; }

    /// <summary>Which date says what version applies.</summary>
    public SelectingDate SelectedBy { get; }

    /// <summary>
    /// Which version was in force on a day. Norms that agree are one answer, named by the highest that certainly was; norms that contradict
    /// each other are a conflict. A version that may have been in force as well changes nothing where it agrees. A version that may have been in force but is less well known than accepted makes the answer
    /// <see cref="RuleAnswer{TRule}.Excluded"/>: the rest of the history might mislead without it.
    /// </summary>
    /// <param name="day">The day, usually the voting day: see <see cref="SelectedBy"/>.</param>
    /// <param name="weakest">The weakest evidence that is accepted.</param>
    /// <exception cref="ArgumentException">The day is not of the ISO calendar, years 1 to 9998, or the evidence is none.</exception>
    public RuleAnswer<TRule> On(LocalDate day, Evidence weakest = Evidence.SingleSource)
    {
        Known.Value(weakest);
        if (OnlyOne(day) is { } only && only.Citation.Evidence <= weakest && only.IsInForceOn(day))
        {
            return new RuleAnswer<TRule>.InForce(only);
        }

        ValueList<RuleVersion<TRule>> candidates = Versions
            .Where(version => version.MayBeInForceOn(day))
            .OrderBy(static version => version.Citation.Rank)
            .ToValueList();
        if (candidates.Any(version => version.IsOverride && version.IsInForceOn(day)))
        {
            candidates = candidates.Where(static version => version.IsOverride).ToValueList();
        }

        if (candidates.Count == 0)
        {
            return new RuleAnswer<TRule>.NoneInForce();
        }

        ValueList<RuleVersion<TRule>> excluded = candidates.Where(version => version.Citation.Evidence > weakest).ToValueList();
        if (excluded.Count > 0)
        {
            return new RuleAnswer<TRule>.Excluded(excluded);
        }

        ValueList<RuleVersion<TRule>> certain = candidates.Where(version => version.IsInForceOn(day)).ToValueList();
        return !Agree(certain) ? new RuleAnswer<TRule>.Conflicting(certain)
            : certain.Count > 0 && Agree(candidates) ? new RuleAnswer<TRule>.InForce(certain[0], certain.Skip(1).ToValueList())
            : new RuleAnswer<TRule>.NotEstablished(candidates);
    }

    /// <summary>Refuses a history that another date than voting day selects from: one version decides for a whole election.</summary>
    internal void RequireVotingDay(string name)
    {
        if (SelectedBy != SelectingDate.VotingDay)
        {
            throw new ArgumentException($"Rule '{Id}': voting day says which version applies to an election, and no other date.", name);
        }
    }

    /// <summary>Every pair is asked: a version that leaves something unsaid agrees with two that do not agree with each other.</summary>
    /// <summary>The one version that may be in force: the plain case, answered without collecting anything.</summary>
    private RuleVersion<TRule>? OnlyOne(LocalDate day)
    {
        RuleVersion<TRule>? only = null;
        foreach (RuleVersion<TRule> version in Versions)
        {
            if (version.MayBeInForceOn(day))
            {
                if (only is not null)
                {
                    return null;
                }

                only = version;
            }
        }

        return only;
    }

    private static bool Agree(ValueList<RuleVersion<TRule>> versions) =>
        versions.All(one => versions.All(other => one.Rule.Agrees(other.Rule)));
}
