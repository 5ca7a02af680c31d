using System.Globalization;
using ElectionObservation.Results;

namespace ElectionObservation.Forms;

/// <summary>What can be answered to a question.</summary>
public abstract record AnswerType
{
    private protected AnswerType()
    {
    }

    /// <summary>Yes or no, neither of them good or bad.</summary>
    public static AnswerType YesNo { get; } = new Choice([ChoiceId.Yes.Value, ChoiceId.No.Value]);

    /// <summary>Yes or no, where yes is good news: the box was sealed.</summary>
    public static AnswerType YesIsGood { get; } = new Choice([new(ChoiceId.Yes, ChoiceMeaning.Positive), new(ChoiceId.No, ChoiceMeaning.Negative)]);

    /// <summary>Yes or no, where no is good news: someone was turned away.</summary>
    public static AnswerType NoIsGood { get; } = new Choice([new(ChoiceId.Yes, ChoiceMeaning.Negative), new(ChoiceId.No, ChoiceMeaning.Positive)]);

    /// <summary>The overall assessment of a process: very good and good, bad and very bad, as in the forms of the OSCE/ODIHR (Election Observation Handbook, 6th ed. 2010).</summary>
    public static AnswerType Assessment { get; } = new Choice(
    [
        new(ChoiceId.VeryGood, ChoiceMeaning.Positive),
        new(ChoiceId.Good, ChoiceMeaning.Positive),
        new(ChoiceId.Bad, ChoiceMeaning.Negative),
        new(ChoiceId.VeryBad, ChoiceMeaning.Negative),
    ]);

    /// <summary>One of several answers, or some of them.</summary>
    public sealed record Choice : AnswerType
    {
        internal const int MostChoices = 64;

        /// <summary>States the answers on offer.</summary>
        /// <param name="choices">The answers, 2 to 64, in the order of the form; of a scale, in its order.</param>
        /// <param name="several">Whether more than one may be taken.</param>
        /// <exception cref="ArgumentException">There are too few or too many, or one stands twice.</exception>
        public Choice(ValueList<AnswerChoice> choices, bool several = false)
        {
            if (choices.Count is < 2 or > MostChoices)
            {
                throw new ArgumentException($"Expected 2 to {MostChoices} choices, found {choices.Count}.", nameof(choices));
            }

            Once.Each(choices, static choice => choice.Id, static id => $"Choice '{id}' stands twice.", nameof(choices));
            Choices = choices;
            Several = several;
        }

        /// <summary>The answers on offer, in the order of the form.</summary>
        public ValueList<AnswerChoice> Choices { get; }

        /// <summary>Whether more than one may be taken.</summary>
        public bool Several { get; }

        /// <summary>The place of a choice, from 0; -1 when it is not on offer.</summary>
        internal int PlaceOf(ChoiceId id)
        {
            ReadOnlySpan<AnswerChoice> choices = Choices.AsSpan();
            for (int i = 0; i < choices.Length; i++)
            {
                if (string.Equals(choices[i].Id.Value, id.Value, StringComparison.Ordinal))
                {
                    return i;
                }
            }

            return -1;
        }
    }

    /// <summary>A whole number.</summary>
    public sealed record Number : AnswerType
    {
        /// <summary>States the numbers that can be right.</summary>
        /// <param name="least">The smallest, from <see cref="Figure.Least"/>; any below is an error of whoever filled the form in.</param>
        /// <param name="most">The largest.</param>
        /// <exception cref="ArgumentOutOfRangeException">The smallest is below what a figure can be.</exception>
        /// <exception cref="ArgumentException">The largest is below the smallest.</exception>
        public Number(int least = 0, int most = int.MaxValue)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(least, Figure.Least);
            Least = least;
            Most = most >= least ? most : throw new ArgumentException($"No number is from {least} to {most}.", nameof(most));
        }

        /// <summary>The smallest that can be right.</summary>
        public int Least { get; }

        /// <summary>The largest.</summary>
        public int Most { get; }
    }

    /// <summary>Words. They are kept and never counted.</summary>
    public sealed record Words : AnswerType;

    /// <summary>Goes on with the case at hand.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="choice">For answers on offer.</param>
    /// <param name="number">For a number.</param>
    /// <param name="words">For words.</param>
    public TResult Match<TResult>(Func<Choice, TResult> choice, Func<Number, TResult> number, Func<Words, TResult> words)
    {
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(words);
        return this switch
        {
            Choice type => choice(type),
            Number type => number(type),
            _ => words((Words)this),
        };
    }

    /// <summary>What is expected, in English.</summary>
    public sealed override string ToString() => Match(
        static type => $"{(type.Several ? "one or more of" : "one of")} {string.Join(", ", type.Choices)}",
        static type => string.Create(CultureInfo.InvariantCulture, $"a number from {type.Least} to {type.Most}"),
        static _ => "words");
}
