using ElectionObservation.Elections;

namespace ElectionObservation.Outcomes;

/// <summary>What follows from the votes under a rule. A tie is a result; what the data does not state is not guessed.</summary>
public abstract record Outcome
{
    private protected Outcome(ValueList<OutcomeReason> reasons) => Reasons = reasons;

    /// <summary>What was asked on the way to it, in order; the last one decided, where there is any.</summary>
    public ValueList<OutcomeReason> Reasons { get; }

    /// <summary>Someone is elected.</summary>
    public sealed record Elected : Outcome
    {
        /// <summary>States the outcome.</summary>
        /// <param name="option">Who.</param>
        /// <param name="share">With which share, on the basis that the rule names; of the valid votes where it names none, or in a later round
        /// where the tally does not state it; undefined where there was no vote.</param>
        /// <param name="reasons">What was asked on the way.</param>
        /// <param name="settled">The decision among equals that it rests on; <c>null</c> when there was none.</param>
        public Elected(OptionId option, Share share, ValueList<OutcomeReason> reasons = default, TieDecision? settled = null)
            : base(reasons)
        {
            ArgumentNullException.ThrowIfNull(option);
            ArgumentNullException.ThrowIfNull(share);
            Option = option;
            Share = share;
            Settled = settled;
        }

        /// <summary>Who.</summary>
        public OptionId Option { get; }

        /// <summary>With which share, on the basis that the rule names; of the valid votes where it names none, or in a later round where the
        /// tally does not state it; undefined where there was no vote.</summary>
        public Share Share { get; }

        /// <summary>The decision among equals that it rests on; <c>null</c> when there was none.</summary>
        public TieDecision? Settled { get; }
    }

    /// <summary>Nobody has the majority; the leading contestants meet again.</summary>
    public sealed record SecondRound : Outcome
    {
        /// <summary>States the outcome.</summary>
        /// <param name="between">Who enters it, by votes; equals in the order of the ballot.</param>
        /// <param name="reasons">What was asked on the way.</param>
        /// <param name="settled">The decision among equals that it rests on; <c>null</c> when there was none.</param>
        public SecondRound(ValueList<OptionId> between, ValueList<OutcomeReason> reasons = default, TieDecision? settled = null)
            : base(reasons)
        {
            Between = between;
            Settled = settled;
        }

        /// <summary>Who enters it, by votes; equals in the order of the ballot.</summary>
        public ValueList<OptionId> Between { get; }

        /// <summary>The decision among equals that it rests on; <c>null</c> when there was none.</summary>
        public TieDecision? Settled { get; }
    }

    /// <summary>Equal votes at the last place there is.</summary>
    public sealed record Tie : Outcome
    {
        /// <summary>States the outcome.</summary>
        /// <param name="certain">Who has a place whatever becomes of the tie, by votes.</param>
        /// <param name="among">Who is equal, in the order of the ballot.</param>
        /// <param name="places">How many places go among them, 1 or more and fewer than they are.</param>
        /// <param name="reasons">What was asked on the way.</param>
        /// <exception cref="ArgumentOutOfRangeException">There are as many places as equals, or none.</exception>
        public Tie(ValueList<OptionId> certain, ValueList<OptionId> among, int places, ValueList<OutcomeReason> reasons = default)
            : base(reasons)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(places, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(places, among.Count);
            Certain = certain;
            Among = among;
            Places = places;
        }

        /// <summary>Who has a place whatever becomes of the tie, by votes.</summary>
        public ValueList<OptionId> Certain { get; }

        /// <summary>Who is equal, in the order of the ballot.</summary>
        public ValueList<OptionId> Among { get; }

        /// <summary>How many places go among them.</summary>
        public int Places { get; }
    }

    /// <summary>Nobody is elected and nobody enters a second round.</summary>
    public sealed record NobodyElected : Outcome
    {
        /// <summary>States the outcome.</summary>
        /// <param name="because">Why.</param>
        /// <param name="isRepeated">Whether the law says that the election is repeated; else it says elsewhere what follows.</param>
        /// <param name="reasons">What was asked on the way.</param>
        public NobodyElected(NobodyBecause because, bool isRepeated = false, ValueList<OutcomeReason> reasons = default)
            : base(reasons)
        {
            Because = Known.Value(because);
            IsRepeated = isRepeated;
        }

        /// <summary>Why.</summary>
        public NobodyBecause Because { get; }

        /// <summary>Whether the law says that the election is repeated; else it says elsewhere what follows.</summary>
        public bool IsRepeated { get; }
    }

    /// <summary>The tally does not state what the rule takes shares of, or what it counts.</summary>
    public sealed record NotDecidable : Outcome
    {
        /// <summary>States the outcome.</summary>
        /// <param name="missing">What is not stated.</param>
        /// <param name="reasons">What was asked on the way.</param>
        public NotDecidable(ShareBasis missing, ValueList<OutcomeReason> reasons = default)
            : base(reasons)
        {
            ArgumentNullException.ThrowIfNull(missing);
            Missing = missing;
        }

        /// <summary>What is not stated.</summary>
        public ShareBasis Missing { get; }
    }

    /// <summary>Whether both say the same, whatever the shares and the way there.</summary>
    internal bool IsLike(Outcome other) => (this, other) switch
    {
        (Elected one, Elected another) => one.Option == another.Option,
        (SecondRound one, SecondRound another) => one.Between.Count == another.Between.Count && one.Between.All(another.Between.Contains),
        (Tie one, Tie another) => (one.Certain, one.Among, one.Places) == (another.Certain, another.Among, another.Places),
        (NobodyElected one, NobodyElected another) => one.Because == another.Because,
        (NotDecidable one, NotDecidable another) => one.Missing == another.Missing,
        _ => false,
    };

    /// <summary>Goes on with the case at hand.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="elected">For someone elected.</param>
    /// <param name="secondRound">For a second round.</param>
    /// <param name="tie">For equal votes.</param>
    /// <param name="nobodyElected">For nobody elected.</param>
    /// <param name="notDecidable">For what is not stated.</param>
    public TResult Match<TResult>(
        Func<Elected, TResult> elected,
        Func<SecondRound, TResult> secondRound,
        Func<Tie, TResult> tie,
        Func<NobodyElected, TResult> nobodyElected,
        Func<NotDecidable, TResult> notDecidable)
    {
        ArgumentNullException.ThrowIfNull(elected);
        ArgumentNullException.ThrowIfNull(secondRound);
        ArgumentNullException.ThrowIfNull(tie);
        ArgumentNullException.ThrowIfNull(nobodyElected);
        ArgumentNullException.ThrowIfNull(notDecidable);
        return this switch
        {
            Elected outcome => elected(outcome),
            SecondRound outcome => secondRound(outcome),
            Tie outcome => tie(outcome),
            NobodyElected outcome => nobodyElected(outcome),
            _ => notDecidable((NotDecidable)this),
        };
    }

    /// <summary>The outcome in English.</summary>
    public sealed override string ToString() => Match(
        static outcome => $"elected: {outcome.Option} with {outcome.Share} of {outcome.Share.Basis}",
        static outcome => $"second round between {string.Join(" and ", outcome.Between)}",
        static outcome => $"tie: {outcome.Places} of {string.Join(", ", outcome.Among)}{(outcome.Certain.Count == 0 ? "" : $", besides {string.Join(", ", outcome.Certain)}")}",
        static outcome => $"nobody elected: {outcome.Because}{(outcome.IsRepeated ? ", the election is repeated" : "")}",
        static outcome => $"cannot be decided: {outcome.Missing} not stated");
}
