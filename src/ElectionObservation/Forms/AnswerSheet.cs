using ElectionObservation.Results;
using ElectionObservation.Validation;

namespace ElectionObservation.Forms;

/// <summary>
/// A form made ready to read many answers to it, one after another: what became of each question, and its value where it was answered. Not for two threads at once.
/// </summary>
internal sealed class AnswerSheet
{
    private readonly (QuestionId Id, int Place)[] _byText;
    private readonly AnswerType[] _types;
    private readonly string[]?[] _choices;
    private readonly bool[] _isSeveral;
    private readonly Condition[][] _conditions;
    private readonly bool[] _isNotAsked;
    private readonly (int Question, int Choice)[] _quantities;
    private RuleSheet? _rules;

    public AnswerSheet(ObservationForm form)
    {
        Form = form;
        States = new AnswerState[form.Questions.Count];
        Values = new long[form.Questions.Count];
        _types = [.. form.Questions.Select(static question => question.Type)];
        _byText = [.. form.Questions.Select(static (question, i) => (question.Id, i)).OrderBy(static one => one.Id.Value, StringComparer.Ordinal)];
        _quantities = [.. form.Questions.SelectMany(static (question, i) => question.Quantities.Select((_, choice) => (i, question.Type is AnswerType.Choice ? choice : -1)))];
        _choices = [.. _types.Select(static type => type is AnswerType.Choice choice ? choice.Choices.Select(static one => one.Id.Value).ToArray() : null)];
        _isSeveral = [.. _types.Select(static type => type is AnswerType.Choice { Several: true })];
        _conditions = [.. form.Questions.Select(question => question.When.Select(Ready).ToArray())];
        _isNotAsked = new bool[_conditions.Length];
        Conditional = [.. Enumerable.Range(0, _conditions.Length).Where(i => _conditions[i].Length > 0)];
    }

    public ObservationForm Form { get; }

    /// <summary>What became of each question, in the order of the form, as last read.</summary>
    public AnswerState[] States { get; }

    /// <summary>What was answered: the number, or a bit for each choice; only where the state is <see cref="AnswerState.Answered"/>.</summary>
    public long[] Values { get; }

    /// <summary>The places of the questions that are not always asked.</summary>
    public int[] Conditional { get; }

    public void Read(ValueMap<QuestionId, Answer> answers)
    {
        ReadOnlySpan<KeyValuePair<QuestionId, Answer>> given = answers.AsSpan();
        AnswerState[] states = States;
        int at = 0;
        foreach ((QuestionId id, int place) in _byText)
        {
            int order = 1;
            while (at < given.Length && (order = ReferenceEquals(given[at].Key, id) ? 0 : string.CompareOrdinal(given[at].Key.Value, id.Value)) < 0)
            {
                at++;
            }

            states[place] = at < given.Length && order == 0 ? Take(place, given[at++].Value) : AnswerState.Missing;
        }

        foreach (int i in Conditional)
        {
            _isNotAsked[i] = !IsAsked(i);
            if (_isNotAsked[i])
            {
                states[i] = states[i] is AnswerState.Answered or AnswerState.Unusable ? AnswerState.Unusable : AnswerState.NotApplicable;
            }
        }
    }

    /// <summary>Finds what is wrong with answers.</summary>
    public IEnumerable<Finding> Check(ValueMap<QuestionId, Answer> answers)
    {
        Read(answers);
        var findings = new List<Finding>();
        foreach ((QuestionId id, Answer answer) in answers)
        {
            int place = Array.FindIndex(_byText, one => one.Id == id);
            if (place < 0)
            {
                findings.Add(Wrong("answer.unknown-question", id));
            }
            else if (States[_byText[place].Place] == AnswerState.Unusable)
            {
                findings.Add(Explain(_byText[place].Place, id, answer));
            }
        }

        var broken = new List<Finding>();
        _rules ??= Form.NewRuleSheet();
        _rules.Check([.. _quantities.Select(Figure)], [0], UnitPath.Whole, broken);
        findings.AddRange(broken
            .Where(static finding => finding.Code.Value != RuleSheet.BelowZero)
            .Select(static one => new Finding(one.Code, one.Severity, one.Kind, "answers", one.Broken, one.Subjects, one.Citation)));
        return findings;
    }

    private Finding Explain(int place, QuestionId id, Answer answer)
    {
        AnswerType type = _types[place];
        if (Take(place, answer) == AnswerState.Answered)
        {
            return Wrong("answer.not-asked", id, [.. Form.Questions[place].When.Select(static relation => relation.ToString())]);
        }

        return (type, answer) switch
        {
            (AnswerType.Number number, Answer.Counted { Number: var given }) when given < number.Least =>
                new("answer.out-of-range", Severity.Error, FindingKind.Definition, id.Value, new(new(id.Value, given), Relation.AtLeast, new("least", number.Least))),
            (AnswerType.Number number, Answer.Counted { Number: var given }) =>
                new("answer.out-of-range", Severity.Error, FindingKind.Definition, id.Value, new(new(id.Value, given), Relation.AtMost, new("most", number.Most))),
            (AnswerType.Choice choice, Answer.Chosen { Choices: var chosen }) when chosen.FirstOrDefault(one => choice.PlaceOf(one) < 0) is { } unknown =>
                Wrong("answer.unknown-choice", id, unknown.Value, type.ToString()),
            (AnswerType.Choice, Answer.Chosen { Choices: var chosen }) => Wrong("answer.several-choices", id, [.. chosen.Select(static one => one.Value)]),
            _ => Wrong("answer.type", id, answer.ToString(), type.ToString()),
        };
    }

    private static Finding Wrong(FindingCode code, QuestionId id, params string[] subjects) => new(code, Severity.Error, FindingKind.Definition, id.Value, subjects: [.. subjects]);

    private AnswerState Take(int place, Answer answer)
    {
        switch (answer)
        {
            case Answer.Chosen chosen when _choices[place] is { } offered:
                long bits = 0;
                ReadOnlySpan<ChoiceId> choices = chosen.Choices.AsSpan();
                foreach (ChoiceId id in choices)
                {
                    int choice = 0;
                    while (choice < offered.Length && !string.Equals(offered[choice], id.Value, StringComparison.Ordinal))
                    {
                        choice++;
                    }

                    if (choice == offered.Length)
                    {
                        return AnswerState.Unusable;
                    }

                    bits |= 1L << choice;
                }

                Values[place] = bits;
                return choices.Length == 1 || _isSeveral[place] ? AnswerState.Answered : AnswerState.Unusable;
            case Answer.Counted counted when _types[place] is AnswerType.Number number:
                Values[place] = counted.Number;
                return counted.Number >= number.Least && counted.Number <= number.Most ? AnswerState.Answered : AnswerState.Unusable;
            case Answer.Written when _types[place] is AnswerType.Words:
                return AnswerState.Answered;
            case Answer.None none:
                return none.Because switch
                {
                    NoAnswer.NotApplicable => AnswerState.NotApplicable,
                    NoAnswer.NotKnown => AnswerState.NotKnown,
                    _ => AnswerState.Refused,
                };
            default:
                return AnswerState.Unusable;
        }
    }

    /// <summary>The questions that a question depends on, by place; none for one that is always asked.</summary>
    public IEnumerable<int> DependsOn(int question) => _conditions[question].SelectMany(static condition => condition.Questions);

    /// <summary>Whether a question is to be asked, or may be: it is not where a condition certainly fails, or is about nothing but questions that did not apply.</summary>
    private bool IsAsked(int question)
    {
        foreach (Condition condition in _conditions[question])
        {
            bool isOpen = false;
            bool applies = false;
            foreach (int place in condition.Questions)
            {
                if (_isNotAsked[place] || States[place] == AnswerState.NotApplicable)
                {
                    // None of its choices was taken. A number that is not there is not zero.
                    Values[place] = 0;
                    isOpen |= _choices[place] is null;
                }
                else
                {
                    applies = true;
                    isOpen |= States[place] != AnswerState.Answered;
                }
            }

            if (!applies || (!isOpen && !Holds(condition)))
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(Condition condition)
    {
        long difference = Sum(condition.Difference);
        if (!LinearRelation.IsBroken(difference, condition.Relation, 0))
        {
            return true;
        }

        foreach ((int, long)[] within in condition.Within)
        {
            if (!LinearRelation.IsBroken(difference, condition.Relation, Sum(within)))
            {
                return true;
            }
        }

        return false;
    }

    // 32 bits of a number times 31 bits of all factors together: it fits.
    private long Sum((int Place, long Times)[] terms)
    {
        long sum = 0;
        foreach ((int place, long times) in terms)
        {
            sum += times * (place < 0 ? 1 : ValueOf(_quantities[place]));
        }

        return sum;
    }

    private long ValueOf((int Question, int Choice) quantity) => quantity.Choice < 0 ? Values[quantity.Question] : (Values[quantity.Question] >> quantity.Choice) & 1;

    private int Figure((int Question, int Choice) quantity) => States[quantity.Question] == AnswerState.Answered
        ? (int)ValueOf(quantity)
        : Results.Figure.MissingBits;

    private Condition Ready(LinearRelation relation)
    {
        int PlaceOf(Quantity? quantity) => quantity is null ? -1 : Form.Sheet.PlaceOf(quantity);
        (int, long)[] Sum(IEnumerable<LinearRelation.Term> terms) => [.. terms.Select(term => (PlaceOf(term.Of), term.Times))];
        return new(
            relation.Relation,
            Sum(relation.Difference),
            [.. relation.Within.Select(sum => Sum(sum))],
            [.. relation.Quantities.Select(quantity => _quantities[PlaceOf(quantity)].Question).Distinct()]);
    }

    /// <summary>A relation over the quantities of the form, and the questions that these belong to.</summary>
    private sealed record Condition(Relation Relation, (int Place, long Times)[] Difference, (int Place, long Times)[][] Within, int[] Questions);
}
