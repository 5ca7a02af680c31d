using System.Globalization;
using ElectionObservation.Forms;

namespace ElectionObservation.Observations;

/// <summary>What became of one question in one group of units: how many are in each state, and how many of those that answered took which choice.</summary>
public sealed record AnswerRow
{
    private static readonly int StateCount = Enum.GetValues<AnswerState>().Length;

    /// <summary>States numbers.</summary>
    /// <param name="group">The group, by the text that it was counted by; empty where nothing was told apart.</param>
    /// <param name="question">The question.</param>
    /// <param name="states">How many units are in each <see cref="AnswerState"/>, in the order of its members.</param>
    /// <param name="chosen">How many of those that answered took each choice, in the order of the form; none for a question without choices.</param>
    /// <param name="numbers">What the numbers come to; <c>null</c> where no number was answered.</param>
    /// <exception cref="ArgumentException">There are not as many numbers as states, or together they do not fit 64 bits; or there are numbers, and nobody answered.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or more took a choice than answered.</exception>
    public AnswerRow(string group, QuestionId question, ValueList<long> states, ValueList<long> chosen = default, NumberSummary? numbers = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (states.Count != StateCount)
        {
            throw new ArgumentException($"There are {StateCount} states, found {states.Count} numbers.", nameof(states));
        }

        foreach (long units in states)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(units, nameof(states));
            Units = units <= long.MaxValue - Units ? Units + units : throw new ArgumentException("The units together do not fit 64 bits.", nameof(states));
        }

        Group = WellFormed.Text(group);
        Question = question;
        States = states;
        foreach (long units in chosen)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(units, nameof(chosen));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(units, Answered, nameof(chosen));
        }

        Chosen = chosen;
        Numbers = numbers is null || Answered > 0 ? numbers : throw new ArgumentException("There are numbers, and nobody answered.", nameof(numbers));
    }

    /// <summary>The group; empty where nothing was told apart.</summary>
    public string Group { get; }

    /// <summary>The question.</summary>
    public QuestionId Question { get; }

    /// <summary>How many units are in each <see cref="AnswerState"/>, in the order of its members.</summary>
    public ValueList<long> States { get; }

    /// <summary>How many of those that answered took each choice, in the order of the form; none for a question without choices.</summary>
    public ValueList<long> Chosen { get; }

    /// <summary>What the numbers come to; <c>null</c> where no number was answered.</summary>
    public NumberSummary? Numbers { get; }

    /// <summary>How many units there are, in all states together.</summary>
    public long Units { get; }

    /// <summary>How many answered: what shares are taken of.</summary>
    public long Answered => States[(int)AnswerState.Answered];

    /// <summary>How many units are in a state.</summary>
    /// <param name="state">The state.</param>
    public long this[AnswerState state] => States[(int)Known.Value(state)];

    internal AnswerRow Plus(AnswerRow other) => new(
        Group,
        Question,
        [.. States.Zip(other.States, static (one, another) => checked(one + another))],
        [.. Chosen.Zip(other.Chosen, static (one, another) => checked(one + another))],
        Numbers is null ? other.Numbers : other.Numbers is null ? Numbers : Numbers.Plus(other.Numbers));

    internal AnswerRow In(string group) => new(group, Question, States, Chosen, Numbers);

    /// <summary>How many answered of how many, and where the others are.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Question}{(Group.Length == 0 ? "" : $" in {Group}")}: {Answered} of {Units} answered{string.Concat(Enum.GetValues<AnswerState>().Skip(1).Where(state => this[state] > 0).Select(state => string.Create(CultureInfo.InvariantCulture, $", {this[state]} {Words(state)}")))}");

    private static string Words(AnswerState state) => state switch
    {
        AnswerState.NotApplicable => "not applicable",
        AnswerState.NotKnown => "not known",
        AnswerState.Refused => "refused",
        AnswerState.NoAccess => "without access",
        AnswerState.Missing => "missing",
        AnswerState.Unusable => "unusable",
        _ => "disagreeing",
    };
}
