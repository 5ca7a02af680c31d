using System.Globalization;
using System.Text;
using ElectionObservation.Estimates;
using ElectionObservation.Forms;

namespace ElectionObservation.Observations;

/// <summary>
/// Answers to one version of a form, counted by question and group under a rule that is part of the table. A share can only be had with what it is taken of. It is a count of what observers saw where they went: what it
/// says of other stations is a matter of how these were drawn, see <see cref="SampleDesign"/>.
/// </summary>
public sealed record AnswerTable
{
    /// <summary>States a table.</summary>
    /// <param name="form">The form.</param>
    /// <param name="inclusion">What it is a count of.</param>
    /// <param name="rows">A row for each question in each group, in any order; kept by group in the order of the texts, then in the order of the form.</param>
    /// <param name="leftOut">How many visits were left out by name.</param>
    /// <param name="otherVersions">How many visits were left out because the form was filled in another version.</param>
    /// <exception cref="ArgumentException">A row stands twice or does not fit its question, or a group has not a row for each question, of as many units.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public AnswerTable(ObservationForm form, InclusionRule inclusion, ValueList<AnswerRow> rows, long leftOut = 0, long otherVersions = 0)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(inclusion);
        ArgumentOutOfRangeException.ThrowIfNegative(leftOut);
        ArgumentOutOfRangeException.ThrowIfNegative(otherVersions);
        var seen = new HashSet<(string, QuestionId)>();
        foreach (AnswerRow row in rows)
        {
            AnswerType type = form[row.Question].Type;
            if (!Fits(row, type))
            {
                throw new ArgumentException($"The row of '{row.Question}' does not fit a question of {type}.", nameof(rows));
            }

            if (!seen.Add((row.Group, row.Question)))
            {
                throw new ArgumentException($"'{row.Question}' stands twice{(row.Group.Length == 0 ? "" : $" in '{row.Group}'")}.", nameof(rows));
            }
        }

        foreach (IGrouping<string, AnswerRow> group in rows.GroupBy(static row => row.Group, StringComparer.Ordinal))
        {
            if (group.Count() != form.Questions.Count || group.Any(row => row.Units != group.First().Units))
            {
                throw new ArgumentException($"Expected a row for each question, of as many units{(group.Key.Length == 0 ? "" : $", in '{group.Key}'")}.", nameof(rows));
            }
        }

        Form = form;
        Inclusion = inclusion;
        Rows = rows.OrderBy(static row => row.Group, StringComparer.Ordinal).ThenBy(row => form.PlaceOf(row.Question)).ToValueList();
        LeftOut = leftOut;
        OtherVersions = otherVersions;
    }

    /// <summary>The form.</summary>
    public ObservationForm Form { get; }

    /// <summary>What it is a count of.</summary>
    public InclusionRule Inclusion { get; }

    /// <summary>A row for each question in each group, by group in the order of the texts, then in the order of the form.</summary>
    public ValueList<AnswerRow> Rows { get; }

    /// <summary>How many visits were left out by name.</summary>
    public long LeftOut { get; }

    /// <summary>How many visits were left out because the form was filled in another version.</summary>
    public long OtherVersions { get; }

    /// <summary>The groups, in the order of the texts; one without a text where nothing was told apart, none where nothing was counted.</summary>
    public ValueList<string> Groups => Rows.Select(static row => row.Group).Distinct(StringComparer.Ordinal).ToValueList();

    /// <summary>The row of a question in a group; one of zeros for a group in which nothing was counted. Takes time in proportion to the number of rows.</summary>
    /// <param name="question">The question.</param>
    /// <param name="group">The group; empty for a table that tells none apart.</param>
    /// <exception cref="ArgumentException">The form does not ask it, or no group is named and the table tells some apart.</exception>
    public AnswerRow this[QuestionId question, string group = ""]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(group);
            Question asked = Form[question];
            if (group.Length == 0 && Rows.Count > 0 && Rows[0].Group.Length > 0)
            {
                throw new ArgumentException($"Expected one of the groups that the table tells apart, such as '{Rows[0].Group}'; Total() takes them together.", nameof(group));
            }

            return Rows.FirstOrDefault(row => row.Question == question && string.Equals(row.Group, group, StringComparison.Ordinal)) ?? new(
                group,
                question,
                [.. Enum.GetValues<AnswerState>().Select(static _ => 0L)],
                asked.Type is AnswerType.Choice choice ? [.. choice.Choices.Select(static _ => 0L)] : []);
        }
    }

    /// <summary>How many of the units that answered took a choice. Where none answered, the share is undefined, not zero.</summary>
    /// <param name="question">The question.</param>
    /// <param name="choice">The choice.</param>
    /// <param name="group">The group; empty for a table that tells none apart.</param>
    /// <exception cref="ArgumentException">The form does not ask it, or does not offer the choice.</exception>
    public Share ShareOf(QuestionId question, ChoiceId choice, string group = "")
    {
        ArgumentNullException.ThrowIfNull(choice);
        AnswerRow row = this[question, group];
        int place = Form[question].Type is AnswerType.Choice type ? type.PlaceOf(choice) : -1;
        return place >= 0
            ? new(row.Chosen[place], row.Answered, Inclusion.Answering)
            : throw new ArgumentException($"'{question}' does not offer '{choice}': it asks for {Form[question].Type}.", nameof(choice));
    }

    /// <summary>How many of the units that answered took a choice of one meaning: "bad" and "very bad" together.</summary>
    /// <param name="question">The question, to which one choice is taken.</param>
    /// <param name="meaning">The meaning.</param>
    /// <param name="group">The group; empty for a table that tells none apart.</param>
    /// <exception cref="ArgumentException">The form does not ask it, or several choices can be taken at once or none.</exception>
    public Share ShareOf(QuestionId question, ChoiceMeaning meaning, string group = "")
    {
        Known.Value(meaning);
        AnswerRow row = this[question, group];
        return Form[question].Type is AnswerType.Choice { Several: false } type
            ? new(type.Choices.Zip(row.Chosen).Where(one => one.First.Meaning == meaning).Sum(static one => one.Second), row.Answered, Inclusion.Answering)
            : throw new ArgumentException($"'{question}' does not ask for one of several choices.", nameof(question));
    }

    /// <summary>The same counts with all groups taken together.</summary>
    public AnswerTable Total() => new(Form, Inclusion, Together(Rows.Select(static row => row.In(""))), LeftOut, OtherVersions);

    /// <summary>Two counts under the same rule of units that are not in both, taken together. Neither order nor grouping changes it.</summary>
    /// <param name="other">The other count.</param>
    /// <exception cref="ArgumentException">It is of another form or under another rule.</exception>
    /// <exception cref="OverflowException">The numbers do not fit 64 bits.</exception>
    public AnswerTable Merge(AnswerTable other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Form == other.Form && Inclusion == other.Inclusion
            ? new(Form, Inclusion, Together(Rows.Concat(other.Rows)), checked(LeftOut + other.LeftOut), checked(OtherVersions + other.OtherVersions))
            : throw new ArgumentException($"Expected a count of form {Form}, {Inclusion}; found {other.Form}, {other.Inclusion}.", nameof(other));
    }

    /// <summary>
    /// What the stations of a sample say of a choice, for <see cref="SampleDesign.Share"/>: each group is a stratum. Only a count of stations can be, and only where they were drawn by chance may it be held against a
    /// design; a station that was drawn and did not answer is missing there.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="choice">The choice.</param>
    /// <exception cref="ArgumentException">The count is not of stations, the form does not ask it or does not offer the choice, it did not apply in some stations, so that it is a question of a part of them, or a group is no <see cref="StratumId"/>.</exception>
    /// <exception cref="OverflowException">There are more stations than fit an <see cref="int"/>.</exception>
    public ValueList<SampledShare> Sampled(QuestionId question, ChoiceId choice)
    {
        if (Inclusion.Unit != ObservedUnit.Station)
        {
            throw new ArgumentException($"Stations are drawn, and this counts {Inclusion}.", nameof(question));
        }

        if (Rows.FirstOrDefault(row => row.Question == question && row[AnswerState.NotApplicable] > 0) is { } part)
        {
            throw new ArgumentException($"The design is of all stations, and '{question}' did not apply in some: {part}.", nameof(question));
        }

        return [.. Groups.Select(group => (group, Share: ShareOf(question, choice, group))).Select(static one => new SampledShare(
            one.group.Length == 0 ? StratumId.Whole : one.group,
            checked((int)one.Share.Part),
            checked((int)one.Share.Whole)))];
    }

    /// <summary>Whether both are the same counts.</summary>
    /// <param name="other">The other table.</param>
    public bool Equals(AnswerTable? other) =>
        other is not null && Form == other.Form && Inclusion == other.Inclusion && Rows == other.Rows && LeftOut == other.LeftOut && OtherVersions == other.OtherVersions;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Form, Inclusion, Rows, LeftOut, OtherVersions);

    /// <summary>The rule, what was left out, and a line for each row with its choices and what they are taken of.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Form}: {Inclusion}");
        text.Append(LeftOut == 0 ? "" : $"; {InclusionRule.Of(LeftOut, "visit")} left out by name");
        text.Append(OtherVersions == 0 ? "" : $"; {InclusionRule.Of(OtherVersions, "visit")} with another version of the form");
        foreach (AnswerRow row in Rows)
        {
            text.Append('\n').Append(row);
            if (Form[row.Question].Type is AnswerType.Choice type)
            {
                text.Append("; ").AppendJoin(", ", type.Choices.Zip(row.Chosen, (choice, chosen) => $"{choice} {new Share(chosen, row.Answered, Inclusion.Answering)}")).Append(" of ").Append(Inclusion.Answering);
            }

            text.Append(row.Numbers is null ? "" : $"; {row.Numbers}");
        }

        return text.ToString();
    }

    /// <summary>Whether a row is one that answers to such a question can come to.</summary>
    private static bool Fits(AnswerRow row, AnswerType type)
    {
        Int128 chosen = row.Chosen.Aggregate(Int128.Zero, static (sum, one) => sum + one);
        return type switch
        {
            AnswerType.Choice choice => row.Numbers is null && row.Chosen.Count == choice.Choices.Count && (choice.Several ? chosen >= row.Answered : chosen == row.Answered),
            AnswerType.Number => row.Chosen.Count == 0 && row.Numbers is null == (row.Answered == 0) && (row.Numbers is not { } numbers || numbers.Fits(row.Answered)),
            _ => row.Chosen.Count == 0 && row.Numbers is null,
        };
    }

    private static ValueList<AnswerRow> Together(IEnumerable<AnswerRow> rows) =>
        [.. rows.GroupBy(static row => (row.Group, row.Question)).Select(static group => group.Aggregate(static (one, other) => one.Plus(other)))];
}
