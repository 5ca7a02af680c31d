using ElectionObservation.Forms;
using ElectionObservation.Results;
using ElectionObservation.Serialization;
using ElectionObservation.Validation;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Forms;

/// <summary>What a form asks, and what is found in answers to it.</summary>
public class ObservationFormTests
{
    private static readonly ObservationForm Form = new(
        "voting",
        2,
        ObservationStage.Voting,
        [
            new("opened", AnswerType.YesIsGood),
            new("why-not", new AnswerType.Choice(["late", "no-ballots", "other"], several: true), ["opened.no = 1"]),
            new("words", new AnswerType.Words(), ["why-not.other = 1"]),
            new("registered", new AnswerType.Number()),
            new("voted", new AnswerType.Number(most: 5_000)),
            new("crowded", AnswerType.NoIsGood, ["voted > 1000"]),
            new("overall", AnswerType.Assessment),
        ],
        [
            new("form.voted", "voted <= registered", FindingKind.Definition),
            new("form.contradiction", "crowded.yes = 0", FindingKind.Screen, Severity.Warning, "overall.very-good = 1", ["form.voted"]),
        ]);

    private static string Check(params KeyValuePair<QuestionId, Answer>[] answers) => Form.Check([.. answers]).ToString();

    private static KeyValuePair<QuestionId, Answer> Of(string question, Answer answer) => new(question, answer);

    [Fact]
    public void Answers_that_fit_have_no_findings()
    {
        Assert.Equal("No findings.", Check());
        Assert.Equal("No findings.", Check(Of("opened", "yes"), Of("registered", 1200), Of("voted", 1200), Of("crowded", "no"), Of("overall", "very-good")));
        Assert.Equal("No findings.", Check(Of("opened", "no"), Of("why-not", new Answer.Chosen(["late", "other"])), Of("words", new Answer.Written("The key was lost.")), Of("voted", Answer.Refused)));
        Assert.Equal("No findings.", Check(Of("why-not", Answer.NotApplicable), Of("registered", 0), Of("voted", 0)));
    }

    [Fact]
    public void What_does_not_fit_is_named_with_its_place_and_what_was_expected()
    {
        Assert.Equal("Error: answer.unknown-question at closed", Check(Of("closed", "yes")));
        Assert.Equal("Error: answer.unknown-choice at opened: maybe, one of yes, no", Check(Of("opened", "maybe")));
        Assert.Equal("Error: answer.type at opened: 3, one of yes, no", Check(Of("opened", 3)));
        Assert.Equal("Error: answer.type at voted: yes, a number from 0 to 5000", Check(Of("voted", "yes")));
        Assert.Equal("Error: answer.type at overall: words (4 characters), one of very-good, good, bad, very-bad", Check(Of("overall", new Answer.Written("fine"))));
        Assert.Equal("Error: answer.several-choices at overall: bad, good", Check(Of("overall", new Answer.Chosen(["good", "bad"]))));
        Assert.Equal("Error: answer.unknown-choice at why-not: sleep, one or more of late, no-ballots, other", Check(Of("opened", "no"), Of("why-not", new Answer.Chosen(["late", "sleep"]))));
        Assert.Equal("Error: answer.out-of-range at voted: voted 5001 should be at most most 5000 (difference +1)", Check(Of("voted", 5001)));
        Assert.Equal("Error: answer.out-of-range at registered: registered -1 should be at least least 0 (difference -1)", Check(Of("registered", -1)));
        Assert.Equal("Error: answer.not-asked at why-not: opened.no = 1", Check(Of("opened", "yes"), Of("why-not", "late")));
        Assert.Equal("Error: answer.type at words: yes, words", Check(Of("words", "yes")));
    }

    [Fact]
    public void Rules_hold_between_answers_and_suppress_each_other()
    {
        Assert.Equal("Error: form.voted at answers: voted 1201 should be at most registered 1200 (difference +1)", Check(Of("registered", 1200), Of("voted", 1201), Of("crowded", "yes"), Of("overall", "very-good")));
        Finding only = Assert.Single(Form.Check([Of("registered", 1500), Of("voted", 1201), Of("crowded", "yes"), Of("overall", "very-good")]).Findings);
        Assert.Equal("form.contradiction", only.Code.Value);
        Assert.Equal((Severity.Warning, FindingKind.Screen), (only.Severity, only.Kind));
        Assert.Equal("No findings.", Check(Of("registered", 1500), Of("voted", 1201), Of("crowded", "yes"), Of("overall", "good")));
        Assert.Equal("No findings.", Check(Of("voted", 1201), Of("registered", Answer.NotKnown)));

        // What cannot be used is not compared either.
        Assert.Equal("Error: answer.out-of-range at voted: voted 5001 should be at most most 5000 (difference +1)", Check(Of("registered", 1), Of("voted", 5001)));
    }

    [Fact]
    public void Every_question_is_in_one_state()
    {
        Assert.Equal(AnswerState.Answered, State("opened", Of("opened", "no")));
        Assert.Equal(AnswerState.Missing, State("opened"));
        Assert.Equal(AnswerState.NotKnown, State("opened", Of("opened", Answer.NotKnown)));
        Assert.Equal(AnswerState.Refused, State("opened", Of("opened", Answer.Refused)));
        Assert.Equal(AnswerState.NotApplicable, State("opened", Of("opened", Answer.NotApplicable)));
        Assert.Equal(AnswerState.Unusable, State("opened", Of("opened", 1)));
        Assert.Equal(AnswerState.Unusable, State("voted", Of("voted", -1)));
        Assert.Equal(AnswerState.Answered, State("voted", Of("voted", 5000)));
        Assert.Equal(AnswerState.Unusable, State("overall", Of("overall", new Answer.Chosen(["good", "bad"]))));
    }

    [Fact]
    public void What_a_question_depends_on_tells_whether_a_blank_is_missing()
    {
        // Certainly asked, certainly not, and nobody knows.
        Assert.Equal(AnswerState.Missing, State("why-not", Of("opened", "no")));
        Assert.Equal(AnswerState.NotApplicable, State("why-not", Of("opened", "yes")));
        Assert.Equal(AnswerState.Missing, State("why-not"));
        Assert.Equal(AnswerState.Answered, State("why-not", Of("why-not", "late")));
        Assert.Equal(AnswerState.Unusable, State("why-not", Of("opened", "yes"), Of("why-not", "late")));
        Assert.Equal(AnswerState.NotApplicable, State("why-not", Of("opened", "yes"), Of("why-not", Answer.NotKnown)));

        // What depends on a question that was not asked is not asked either.
        Assert.Equal(AnswerState.NotApplicable, State("words", Of("opened", "yes")));
        Assert.Equal(AnswerState.Missing, State("words", Of("opened", "no"), Of("why-not", "other")));
        Assert.Equal(AnswerState.NotApplicable, State("words", Of("opened", "no"), Of("why-not", "late")));
        Assert.Equal(AnswerState.NotApplicable, State("crowded", Of("voted", 1000)));
        Assert.Equal(AnswerState.Missing, State("crowded", Of("voted", 1001)));
    }

    [Fact]
    public void What_depends_on_a_wrong_answer_to_what_was_not_asked_was_not_asked_either()
    {
        Assert.Equal(AnswerState.Unusable, State("why-not", Of("opened", "yes"), Of("why-not", "other"), Of("words", new Answer.Written("x"))));
        Assert.Equal(AnswerState.Unusable, State("words", Of("opened", "yes"), Of("why-not", "other"), Of("words", new Answer.Written("x"))));
        Assert.Equal(AnswerState.NotApplicable, State("words", Of("opened", "yes"), Of("why-not", "other")));

        // The form before it leaves nothing behind.
        var sheet = new AnswerSheet(Form);
        sheet.Read([Of("opened", "yes"), Of("why-not", "other")]);
        sheet.Read([Of("opened", "no"), Of("why-not", "other")]);
        Assert.Equal(AnswerState.Missing, sheet.States[2]);
    }

    [Fact]
    public void One_question_that_did_not_apply_leaves_the_others_of_a_condition()
    {
        var form = new ObservationForm(
            "f",
            1,
            "voting",
            [new("a", AnswerType.YesNo), new("b", AnswerType.YesNo), new("n", new AnswerType.Number()), new("c", AnswerType.YesNo, ["a.yes + b.yes >= 1"]), new("d", AnswerType.YesNo, ["n + a.yes <= 3"]), new("e", AnswerType.YesNo, ["n <= 3"])]);
        AnswerState Of3(string question, params KeyValuePair<QuestionId, Answer>[] answers) => form.StateOf(question, [.. answers]);
        Assert.Equal(AnswerState.Answered, Of3("c", Of("a", Answer.NotApplicable), Of("b", "yes"), Of("c", "yes")));
        Assert.Equal(AnswerState.Missing, Of3("c", Of("a", Answer.NotApplicable), Of("b", "yes")));
        Assert.Equal(AnswerState.NotApplicable, Of3("c", Of("a", Answer.NotApplicable), Of("b", "no")));
        Assert.Equal(AnswerState.NotApplicable, Of3("c", Of("a", Answer.NotApplicable), Of("b", Answer.NotApplicable)));

        // A number that is not there is not zero.
        Assert.Equal(AnswerState.Missing, Of3("d", Of("n", Answer.NotApplicable), Of("a", "yes")));
        Assert.Equal(AnswerState.NotApplicable, Of3("d", Of("n", 3), Of("a", "yes")));
        Assert.Equal(AnswerState.NotApplicable, Of3("e", Of("n", Answer.NotApplicable)));
    }

    [Fact]
    public void Conditions_may_weigh_several_questions_and_allow_a_tolerance()
    {
        var form = new ObservationForm(
            "f",
            1,
            "voting",
            [new("a", new AnswerType.Number()), new("b", new AnswerType.Number()), new("c", AnswerType.YesNo, ["a = b within 5 or 10% b", "a + b >= 1"])]);
        AnswerState C(int a, int b) => form.StateOf("c", [Of("a", a), Of("b", b)]);
        Assert.Equal(AnswerState.Missing, C(105, 100));
        Assert.Equal(AnswerState.Missing, C(110, 100));
        Assert.Equal(AnswerState.NotApplicable, C(111, 100));
        Assert.Equal(AnswerState.NotApplicable, C(0, 0));
        Assert.Equal(AnswerState.Missing, C(0, 1));
    }

    [Fact]
    public void A_form_that_cannot_be_is_refused()
    {
        Question yes = new("opened", AnswerType.YesNo);
        Refused("one question or more", () => new("f", 1, "voting", []));
        Refused("'opened' stands twice", () => new("f", 1, "voting", [yes, yes]));
        Refused("version", () => new("f", 0, "voting", [yes]));
        Refused("'late' depends on 'opened.no', which is asked nowhere before it", () => new("f", 1, "voting", [new("late", AnswerType.YesNo, ["opened.no = 1"]), yes]));
        Refused("names 'turnout', which the form does not have", () => new("f", 1, "voting", [yes], [new("r", "turnout > 1")]));
        Refused("names 'votes': a form of observers counts no votes", () => new("f", 1, "voting", [yes], [new("r", "opened.yes <= votes")]));
        Refused("'5' cannot be named in the conditions and rules", () => new("f", 1, "voting", [new("5", new AnswerType.Number())], [new("r", "5 <= 4")]));
        Refused("'or' cannot be named", () => new("f", 1, "voting", [new("or", new AnswerType.Number()), new("b", AnswerType.YesNo)], [new("r", "b.yes = 1")]));
        Refused("reads what is missing as zero", () => new("f", 1, "voting", [yes], [new("r", "opened.yes = 1", readsMissingAsZero: true)]));
        Assert.Single(new ObservationForm("f", 1, "voting", [new("5", new AnswerType.Number())]).Questions);
        Refused("Expected 2 to 64 choices, found 1", () => new("f", 1, "voting", [new("q", new AnswerType.Choice(["only"]))]));
        Refused("Choice 'a' stands twice", () => new("f", 1, "voting", [new("q", new AnswerType.Choice(["a", "a"]))]));
        Refused("No number is from 3 to 2", () => new("f", 1, "voting", [new("q", new AnswerType.Number(3, 2))]));
        Refused("asks: opened", () => throw Assert.Throws<ArgumentException>(() => new ObservationForm("f", 1, "voting", [yes])["closed"]));

        static void Refused(string words, Func<ObservationForm> make) => Assert.Contains(words, Assert.ThrowsAny<ArgumentException>(make).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sixty_four_choices_are_told_apart()
    {
        ChoiceId[] ids = [.. Enumerable.Range(0, 64).Select(static i => new ChoiceId($"c{i}"))];
        var form = new ObservationForm("f", 1, "voting", [new("q", new AnswerType.Choice([.. ids.Select(static id => new AnswerChoice(id))], several: true)), new("last", AnswerType.YesNo, ["q.c63 + q.c0 = 2"])]);
        Assert.Equal(AnswerState.Missing, form.StateOf("last", [Of("q", new Answer.Chosen([.. ids]))]));
        Assert.Equal(AnswerState.NotApplicable, form.StateOf("last", [Of("q", new Answer.Chosen([.. ids.Skip(1)]))]));
    }

    [Fact]
    public void Answers_are_written_as_people_write_them()
    {
        ValueMap<QuestionId, Answer> answers = [Of("a", "yes"), Of("b", 312), Of("c", new Answer.Chosen(["y", "x", "y"])), Of("d", new Answer.Written("so")), Of("e", Answer.Refused)];
        const string Json = """{"a":"yes","b":312,"c":["x","y"],"d":{"words":"so"},"e":{"none":"refused"}}""";
        Assert.Equal(Json, ElectionJson.Write(answers).Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(answers, ElectionJson.Read<ValueMap<QuestionId, Answer>>(Json));
        Assert.Equal("yes; 312; x, y; words (2 characters); Refused", string.Join("; ", answers.Select(static one => one.Value)));
    }

    [Theory]
    [InlineData("""{"a":null}""", "a value")]
    [InlineData("""{"a":true}""", "expected a choice, a list of choices, a whole number, or an object with the key words or none, found true")]
    [InlineData("""{"a":[]}""", "Expected a choice")]
    [InlineData("""{"a":1.5}""", "a whole number")]
    [InlineData("""{"a":99999999999}""", "a whole number")]
    [InlineData("""{"a":{}}""", "an empty object")]
    [InlineData("""{"a":{"text":"x"}}""", "the key 'text'")]
    [InlineData("""{"a":{"none":"x"}}""", "one of notApplicable, notKnown, refused")]
    [InlineData("""{"a":{"none":"refused","words":"x"}}""", "expected nothing after 'none'")]
    [InlineData("""{"a":{"words":" "}}""", "not blank")]
    [InlineData("""{"a":"no such thing"}""", "no ChoiceId")]
    [InlineData("""{"a":1,"a":2}""", "'a' is given twice")]
    public void What_is_no_answer_is_refused_with_its_place(string json, string words)
    {
        var refused = Assert.Throws<DataException>(() => ElectionJson.Read<ValueMap<QuestionId, Answer>>(json));
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, refused.Line);
    }

    /// <summary>The state of a blank by truth tables, apart from the library's.</summary>
    [Property]
    public void A_blank_is_missing_unless_it_is_certain_that_nothing_was_asked(byte first, byte second, bool isEither)
    {
        ValueList<LinearRelation> when = isEither ? ["a.yes + b.yes >= 1"] : ["a.yes = 1", "b.yes = 1"];
        var form = new ObservationForm("f", 1, "voting", [new("a", AnswerType.YesNo), new("b", AnswerType.YesNo), new("c", AnswerType.YesNo, when)]);
        var answers = new List<KeyValuePair<QuestionId, Answer>>();
        bool? a = Give("a", first, answers);
        bool? b = Give("b", second, answers);

        // One relation over both is open while either is; of two relations one that fails is enough.
        bool? asked = isEither ? (a is null || b is null ? null : a.Value || b.Value) : a & b;
        Assert.Equal(asked == false ? AnswerState.NotApplicable : AnswerState.Missing, form.StateOf("c", [.. answers]));

        static bool? Give(string id, byte how, List<KeyValuePair<QuestionId, Answer>> answers)
        {
            if (how % 5 > 0)
            {
                answers.Add(Of(id, (how % 5) switch { 1 => "yes", 2 => "no", 3 => Answer.NotApplicable, _ => Answer.NotKnown }));
            }

            // What did not apply was not a yes.
            return (how % 5) switch { 1 => true, 2 or 3 => false, _ => null };
        }
    }

    [Fact]
    public void Forms_and_types_say_what_they_are()
    {
        Assert.Equal("voting 2", Form.ToString());
        Assert.Equal("registered: a number from 0 to 2147483647", Form["registered"].ToString());
        Assert.Equal("choice", AnswerType.YesNo.Match(static _ => "choice", static _ => "number", static _ => "words"));
        Assert.Equal("number", new AnswerType.Number().Match(static _ => "choice", static _ => "number", static _ => "words"));
        Assert.Equal("words", new AnswerType.Words().Match(static _ => "choice", static _ => "number", static _ => "words"));
        Assert.NotEqual(Form, new(Form.Id, 3, Form.Stage, Form.Questions, Form.Rules));
        Assert.NotEqual(Form, new(Form.Id, 2, Form.Stage, Form.Questions));
        Assert.Equal(Form, new(Form.Id, 2, Form.Stage, Form.Questions, Form.Rules));
    }

    private static AnswerState State(string question, params KeyValuePair<QuestionId, Answer>[] answers) => Form.StateOf(question, [.. answers]);
}
