using System.Globalization;
using ElectionObservation.Results;
using ElectionObservation.Validation;

namespace ElectionObservation.Forms;

/// <summary>
/// A form that observers fill in at one stage of the process, in one of its versions. Its questions can depend on each other, and rules say what must hold between answers; both are written as rules of
/// protocols are, over these quantities: <c>queue</c> is what a question for a number was answered, and <c>opened.yes</c> is 1 where that choice of the question was taken and 0 where another was. So
/// <c>opened.yes = 1</c> asks for a yes, <c>problems.noise + problems.crowd &gt;= 1</c> for one of two, <c>signatures &lt;= registered</c> compares numbers.
/// </summary>
public sealed record ObservationForm
{
    /// <summary>Rules need a ballot that votes could be on; forms have none.</summary>
    private static readonly Ballot NoBallot = new([new("none", LocalizedText.English("none"))]);

    /// <summary>States a form.</summary>
    /// <param name="id">The form.</param>
    /// <param name="version">Its version, from 1. Answers belong to one version.</param>
    /// <param name="stage">The stage of the process that it is for.</param>
    /// <param name="questions">Its questions, one or more, in order.</param>
    /// <param name="rules">What must hold between answers, in order.</param>
    /// <param name="name">What it is called; <c>null</c> when that is not kept.</param>
    /// <exception cref="ArgumentOutOfRangeException">The version is less than 1.</exception>
    /// <exception cref="ArgumentException">There is no question, one stands twice, one depends on what does not stand before it, a rule names what the form does not ask or reads blanks as zero, or relations cannot name a question.</exception>
    public ObservationForm(FormId id, int version, ObservationStage stage, ValueList<Question> questions, ValueList<ProtocolRule> rules = default, LocalizedText? name = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        ArgumentNullException.ThrowIfNull(stage);
        if (questions.Count == 0)
        {
            throw new ArgumentException("A form has one question or more.", nameof(questions));
        }

        Once.Each(questions, static question => question.Id, static key => $"Question '{key}' stands twice.", nameof(questions));
        RequireKnownConditions(questions);
        Id = id;
        Version = version;
        Stage = stage;
        Questions = questions;
        Rules = rules;
        Name = name;
        RequireFormRules(rules);
        if (rules.Count > 0 || questions.Any(static question => question.When.Count > 0))
        {
            RequireNames(questions);
        }

        Sheet = new ProtocolForm([.. questions.SelectMany(static question => question.Quantities).Select(static quantity => new FormLine(quantity))], rules);
    }

    /// <summary>The form.</summary>
    public FormId Id { get; }

    /// <summary>Its version, from 1.</summary>
    public int Version { get; }

    /// <summary>The stage of the process that it is for.</summary>
    public ObservationStage Stage { get; }

    /// <summary>Its questions, in order.</summary>
    public ValueList<Question> Questions { get; }

    /// <summary>What must hold between answers, in order.</summary>
    public ValueList<ProtocolRule> Rules { get; }

    /// <summary>What it is called; <c>null</c> when that is not kept.</summary>
    public LocalizedText? Name { get; }

    /// <summary>The quantities of its questions as lines, which the rules are asked of.</summary>
    internal ProtocolForm Sheet { get; }

    /// <summary>The question of an identifier.</summary>
    /// <param name="question">The identifier.</param>
    /// <exception cref="ArgumentException">The form does not ask it; the message names what it asks.</exception>
    public Question this[QuestionId question] => Questions[PlaceOf(question)];

    /// <summary>
    /// Checks answers against the form: questions it does not ask, answers of another type, choices not on offer, numbers out of range, answers to what was not to be asked, and its rules. A rule with a
    /// quantity that was not answered is not asked. Blanks are no finding: they are counted as <see cref="AnswerState.Missing"/>.
    /// </summary>
    /// <param name="answers">The answers by question.</param>
    /// <returns>The findings; paths are the questions, those of rules <c>answers</c>.</returns>
    public ValidationReport Check(ValueMap<QuestionId, Answer> answers) => new([.. new AnswerSheet(this).Check(answers)]);

    /// <summary>What became of a question, as one visit answered it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answers">The answers by question.</param>
    /// <exception cref="ArgumentException">The form does not ask it.</exception>
    public AnswerState StateOf(QuestionId question, ValueMap<QuestionId, Answer> answers)
    {
        var sheet = new AnswerSheet(this);
        sheet.Read(answers);
        return sheet.States[PlaceOf(question)];
    }

    /// <summary>Whether both are the same form in all its parts.</summary>
    /// <param name="other">The other form.</param>
    public bool Equals(ObservationForm? other) =>
        other is not null && Id == other.Id && Version == other.Version && Stage == other.Stage && Questions == other.Questions && Rules == other.Rules && Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Version, Stage, Questions.Count);

    /// <summary>The form and its version.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id} {Version}");

    internal int PlaceOf(QuestionId question)
    {
        ArgumentNullException.ThrowIfNull(question);
        for (int i = 0; i < Questions.Count; i++)
        {
            if (Questions[i].Id == question)
            {
                return i;
            }
        }

        throw new ArgumentException($"The form does not ask '{question}'; it asks: {string.Join(", ", Questions.Select(static one => one.Id))}.", nameof(question));
    }

    internal RuleSheet NewRuleSheet() => new(Sheet, NoBallot);

    private static void RequireKnownConditions(ValueList<Question> questions)
    {
        var before = new HashSet<string>(StringComparer.Ordinal);
        foreach (Question question in questions)
        {
            if (question.When.SelectMany(static relation => relation.Quantities).FirstOrDefault(quantity => !before.Contains(quantity.Value)) is { } unknown)
            {
                throw new ArgumentException($"Question '{question.Id}' depends on '{unknown}', which is asked nowhere before it.", nameof(questions));
            }

            before.UnionWith(question.Quantities);
        }
    }

    /// <summary>In a relation "5" is the number five: a question of that name could not be meant.</summary>
    private static void RequireNames(ValueList<Question> questions)
    {
        foreach ((Question question, string quantity) in questions.SelectMany(static question => question.Quantities.Select(quantity => (question, quantity))))
        {
            if (!LinearRelation.TryParse($"{quantity} >= 0", out LinearRelation? relation) || relation.Quantities.Count != 1)
            {
                throw new ArgumentException($"Question '{question.Id}' cannot be named in the conditions and rules of its form: '{quantity}' is no quantity. Begin with a letter, and keep it to 100 characters.", nameof(questions));
            }
        }
    }

    private static void RequireFormRules(ValueList<ProtocolRule> rules)
    {
        foreach (ProtocolRule rule in rules)
        {
            if (rule.ReadsMissingAsZero)
            {
                throw new ArgumentException($"Rule '{rule.Code}' reads what is missing as zero: a blank on a form of observers is not zero.", nameof(rules));
            }

            if (rule.Holds.Quantities.Concat(rule.When?.Quantities ?? []).FirstOrDefault(static quantity => quantity.IsOfVotes) is { } votes)
            {
                throw new ArgumentException($"Rule '{rule.Code}' names '{votes}': a form of observers counts no votes.", nameof(rules));
            }
        }
    }
}
