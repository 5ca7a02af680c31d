using System.Globalization;

namespace ElectionObservation.Forms;

/// <summary>
/// What an observer put down for a question. In JSON a text is one choice, a list several, a number a number; <c>{ "words": "..." }</c> is words, and <c>{ "none": "refused" }</c> says why there is nothing. A
/// question that was left blank has no answer, which is not zero and not "no".
/// </summary>
public abstract record Answer
{
    private protected Answer()
    {
    }

    /// <summary>The question did not apply: nobody was turned away, so nobody was told why.</summary>
    public static Answer NotApplicable { get; } = new None(NoAnswer.NotApplicable);

    /// <summary>The observer does not know.</summary>
    public static Answer NotKnown { get; } = new None(NoAnswer.NotKnown);

    /// <summary>The observer asked and was not told or shown.</summary>
    public static Answer Refused { get; } = new None(NoAnswer.Refused);

    /// <summary>One choice or more.</summary>
    public sealed record Chosen : Answer
    {
        /// <summary>States what was chosen.</summary>
        /// <param name="choices">The choices, one or more, each once; kept in the order of their texts.</param>
        /// <exception cref="ArgumentException">There is none.</exception>
        public Chosen(ValueList<ChoiceId> choices)
        {
            if (choices.Count == 0)
            {
                throw new ArgumentException("Expected a choice; a question that was left blank has no answer.", nameof(choices));
            }

            Choices = choices.Count == 1 ? choices : CanonicalSet.Of(choices);
        }

        /// <summary>What was chosen, in the order of the texts.</summary>
        public ValueList<ChoiceId> Choices { get; }
    }

    /// <summary>A number.</summary>
    public sealed record Counted : Answer
    {
        /// <summary>States a number.</summary>
        /// <param name="number">The number, as it was put down.</param>
        public Counted(int number) => Number = number;

        /// <summary>The number.</summary>
        public int Number { get; }
    }

    /// <summary>Words.</summary>
    public sealed record Written : Answer
    {
        /// <summary>States words.</summary>
        /// <param name="words">The words, not blank.</param>
        /// <exception cref="ArgumentException">They are blank.</exception>
        public Written(string words) => Words = WellFormed.NotBlank(words);

        /// <summary>The words.</summary>
        public string Words { get; }
    }

    /// <summary>No answer, and why.</summary>
    public sealed record None : Answer
    {
        /// <summary>States why.</summary>
        /// <param name="because">Why.</param>
        public None(NoAnswer because) => Because = Known.Value(because);

        /// <summary>Why.</summary>
        public NoAnswer Because { get; }
    }

    /// <summary>Reads a text as a choice; refuses what <see cref="ChoiceId"/> refuses.</summary>
    /// <param name="choice">The choice.</param>
    public static implicit operator Answer(string choice) => new Chosen([choice]);

    /// <summary>A number as an answer.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator Answer(int number) => new Counted(number);

    /// <summary>Goes on with the case at hand.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="chosen">For choices.</param>
    /// <param name="counted">For a number.</param>
    /// <param name="written">For words.</param>
    /// <param name="none">For no answer.</param>
    public TResult Match<TResult>(Func<Chosen, TResult> chosen, Func<Counted, TResult> counted, Func<Written, TResult> written, Func<None, TResult> none)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        ArgumentNullException.ThrowIfNull(counted);
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(none);
        return this switch
        {
            Chosen answer => chosen(answer),
            Counted answer => counted(answer),
            Written answer => written(answer),
            _ => none((None)this),
        };
    }

    /// <summary>The answer; of words only how many characters, since they may speak of people.</summary>
    public sealed override string ToString() => Match(
        static answer => string.Join(", ", answer.Choices),
        static answer => answer.Number.ToString(CultureInfo.InvariantCulture),
        static answer => string.Create(CultureInfo.InvariantCulture, $"words ({answer.Words.Length} characters)"),
        static answer => answer.Because.ToString());
}
