namespace ElectionObservation;

/// <summary>Which version of a rule was in force on a day. Never the nearest one: where the law or the data leaves it open, the answer says so.</summary>
/// <typeparam name="TRule">What the rule says.</typeparam>
public abstract record RuleAnswer<TRule>
    where TRule : class, ILegalRule<TRule>
{
    private protected RuleAnswer()
    {
    }

    /// <summary>One version, or several norms that agree.</summary>
    public sealed record InForce : RuleAnswer<TRule>
    {
        /// <summary>States the answer.</summary>
        /// <param name="version">The version of the highest rank.</param>
        /// <param name="concurring">Norms that were in force too and say the same.</param>
        public InForce(RuleVersion<TRule> version, ValueList<RuleVersion<TRule>> concurring = default)
        {
            ArgumentNullException.ThrowIfNull(version);
            Version = version;
            Concurring = concurring;
        }

        /// <summary>The version of the highest rank.</summary>
        public RuleVersion<TRule> Version { get; }

        /// <summary>Norms that were in force too and say the same, by rank.</summary>
        public ValueList<RuleVersion<TRule>> Concurring { get; }
    }

    /// <summary>The history holds no version for the day.</summary>
    public sealed record NoneInForce : RuleAnswer<TRule>;

    /// <summary>The bounds of a version are not known exactly enough to say.</summary>
    public sealed record NotEstablished : RuleAnswer<TRule>
    {
        /// <summary>States the answer.</summary>
        /// <param name="candidates">The versions that may have been in force.</param>
        /// <exception cref="ArgumentException">There is no candidate.</exception>
        public NotEstablished(ValueList<RuleVersion<TRule>> candidates) => Candidates = AtLeast(1, candidates);

        /// <summary>The versions that may have been in force, by rank; perhaps none of them was.</summary>
        public ValueList<RuleVersion<TRule>> Candidates { get; }
    }

    /// <summary>Norms in force at once contradict each other.</summary>
    public sealed record Conflicting : RuleAnswer<TRule>
    {
        /// <summary>States the answer.</summary>
        /// <param name="versions">All versions certainly in force.</param>
        /// <exception cref="ArgumentException">There are fewer than two.</exception>
        public Conflicting(ValueList<RuleVersion<TRule>> versions) => Versions = AtLeast(2, versions);

        /// <summary>All versions certainly in force, by rank.</summary>
        public ValueList<RuleVersion<TRule>> Versions { get; }
    }

    /// <summary>A version that was or may have been in force is less well known than the asker accepts.</summary>
    public sealed record Excluded : RuleAnswer<TRule>
    {
        /// <summary>States the answer.</summary>
        /// <param name="versions">The versions left out.</param>
        /// <exception cref="ArgumentException">There is none.</exception>
        public Excluded(ValueList<RuleVersion<TRule>> versions) => Versions = AtLeast(1, versions);

        /// <summary>The versions left out, by rank.</summary>
        public ValueList<RuleVersion<TRule>> Versions { get; }
    }

    /// <summary>Goes on with the case at hand.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="inForce">For a version in force.</param>
    /// <param name="noneInForce">For none.</param>
    /// <param name="notEstablished">For bounds that are not known exactly enough.</param>
    /// <param name="conflicting">For norms that contradict each other.</param>
    /// <param name="excluded">For versions less well known than accepted.</param>
    public TResult Match<TResult>(
        Func<InForce, TResult> inForce,
        Func<NoneInForce, TResult> noneInForce,
        Func<NotEstablished, TResult> notEstablished,
        Func<Conflicting, TResult> conflicting,
        Func<Excluded, TResult> excluded)
    {
        ArgumentNullException.ThrowIfNull(inForce);
        ArgumentNullException.ThrowIfNull(noneInForce);
        ArgumentNullException.ThrowIfNull(notEstablished);
        ArgumentNullException.ThrowIfNull(conflicting);
        ArgumentNullException.ThrowIfNull(excluded);
        return this switch
        {
            InForce answer => inForce(answer),
            NoneInForce answer => noneInForce(answer),
            NotEstablished answer => notEstablished(answer),
            Conflicting answer => conflicting(answer),
            _ => excluded((Excluded)this),
        };
    }

    /// <summary>The version in force.</summary>
    /// <exception cref="InvalidOperationException">There is not exactly one answer; the message names what is open.</exception>
    public RuleVersion<TRule> Single() => this is InForce answer ? answer.Version : throw new InvalidOperationException(ToString());

    /// <summary>The answer in English.</summary>
    public sealed override string ToString() => Match(
        static answer => $"In force: {answer.Version}{Also(answer.Concurring)}.",
        static _ => "No version of the rule is known for that day.",
        static answer => $"Not established, because the bounds are not known exactly enough: {Names(answer.Candidates)}.",
        static answer => $"Norms in force at once contradict each other: {Names(answer.Versions)}.",
        static answer => $"Excluded, because less well known than accepted: {Names(answer.Versions)}.");

    private static string Also(ValueList<RuleVersion<TRule>> versions) => versions.Count == 0 ? "" : $", and to the same effect {Names(versions)}";

    private static string Names(ValueList<RuleVersion<TRule>> versions) => string.Join("; ", versions);

    private static ValueList<RuleVersion<TRule>> AtLeast(int count, ValueList<RuleVersion<TRule>> versions) =>
        versions.Count >= count ? versions : throw new ArgumentException($"Expected {count} or more versions, found {versions.Count}.", nameof(versions));
}
