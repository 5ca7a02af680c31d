using System.Globalization;
using System.Text;
using ElectionObservation.Elections;
using NodaTime.Text;

namespace ElectionObservation.Deadlines;

/// <summary>
/// Renders a deadline in English: a pure function of its data. Another language is another such function; nothing needs to be registered.
/// </summary>
public static class EnglishProse
{
    private static readonly LocalDatePattern LongDay = LocalDatePattern.CreateWithInvariantCulture("dddd, d MMMM uuuu");

    /// <summary>Why a deadline is what it is, a line for each step.</summary>
    /// <param name="deadline">The deadline.</param>
    public static string Explain(Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        var text = new StringBuilder();
        bool opening = deadline.Rule.Bound == Bound.NotEarlierThan;
        foreach (TraceStep step in deadline.Steps)
        {
            text.AppendLine(Sentence(step, opening));
        }

        if (deadline.Steps.Count == 0)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{(opening ? "Not earlier than" : "Not later than")} {deadline}; the steps were not recorded.");
        }

        AppendActs(text, deadline);
        if (deadline.Citation is { } citation)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"Provision: {citation} ({Words(citation.Rank)}; {Words(citation.Evidence)}).");
        }

        return text.ToString().TrimEnd().ReplaceLineEndings("\n");
    }

    /// <summary>A day with its weekday: <c>Sunday, 20 November 2022</c>.</summary>
    /// <param name="day">The day.</param>
    public static string Day(LocalDate day) => LongDay.Format(day);

    /// <summary>The rank of a norm in words.</summary>
    /// <param name="rank">The rank.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no rank.</exception>
    public static string Words(NormRank rank) => Known.Value(rank) switch
    {
        NormRank.Constitution => "constitution",
        NormRank.ConstitutionalLaw => "constitutional law",
        NormRank.Law => "law",
        NormRank.Regulation => "regulation",
        _ => "decision",
    };

    /// <summary>How well something is known, in words.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no evidence.</exception>
    public static string Words(Evidence evidence) => Known.Value(evidence) switch
    {
        Evidence.Confirmed => "confirmed by two sources or more",
        Evidence.SingleSource => "one source",
        _ => "uncertain",
    };

    private static string Sentence(TraceStep step, bool opening) => step.Match(
        static anchored => $"{Name(anchored.Milestone)} is {Day(anchored.Day)}.",
        static began => Beginning(began.Limit, began.Direction),
        static counted => Run(counted),
        static corresponded => corresponded.Missing == 0
            ? $"The corresponding day is {Day(corresponded.Day)}."
            : string.Create(CultureInfo.InvariantCulture, $"The month has no day {corresponded.Missing}; its last day stands in: {Day(corresponded.Day)}."),
        reached => $"That leads to {Day(reached.Day)}.",
        resolved => Moment(resolved, opening));

    private static string Beginning(TimeLimit limit, Direction direction)
    {
        string way = direction == Direction.After ? "forward" : "back";
        string how = limit.Counting switch
        {
            Counting.AnchorExcluded => "the day counted from is left out, the last day is counted",
            Counting.AnchorIncluded => "the day counted from is the first day",
            _ => "neither the day counted from nor the last day is counted",
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Counting {way} {limit.Amount} {(limit.Counting == Counting.Clear ? "clear " : "")}{limit.UnitWord}; {how}{(limit.Amount == 0 ? '.' : ':')}");
    }

    /// <summary>Every day on its own line; of a long run the first and the last days.</summary>
    private static string Run(TraceStep.DaysCounted run)
    {
        const int longest = 100;
        const int ends = 3;
        IEnumerable<string> lines = run.Count <= longest
            ? run.Days().Select(Line)
            : [.. Enumerable.Range(0, ends).Select(run.Day).Select(Line), "  ...", .. Enumerable.Range(run.Count - ends, ends).Select(run.Day).Select(Line)];
        return string.Join('\n', lines);

        static string Line(KeyValuePair<int, LocalDate> day) => string.Create(CultureInfo.InvariantCulture, $"{day.Key,5}  {Day(day.Value)}");
    }

    private static string Moment(TraceStep.Resolved step, bool opening)
    {
        string offset = $"UTC{OffsetPattern.GeneralInvariant.Format(step.At.Offset)}";
        string at = Deadline.Local(step.At);
        bool hour = step.CutOff.TryGetHour(out _);
        return opening
            ? $"In time from {at} by the clock of {step.Zone} ({offset})."
            : hour
                ? $"In time up to and including {at} by the clock of {step.Zone} ({offset})."
                : $"In time before {at} by the clock of {step.Zone} ({offset}).";
    }

    private static void AppendActs(StringBuilder text, Deadline deadline)
    {
        ValueList<RequiredAct> acts = deadline.Rule.Acts;
        if (acts.Count > 1)
        {
            text.AppendLine("The law does not say which act must be done in time; each of these readings is admissible:");
        }

        foreach (RequiredAct act in acts)
        {
            string by = act.By is null ? "" : $" (by {act.By})";
            text.AppendLine(CultureInfo.InvariantCulture, $"{(acts.Count > 1 ? "    - " : "The act that must be in time: ")}{act.What}{by}.");
        }
    }

    private static string Name(Milestone milestone) =>
        milestone == Milestone.VotingDay ? "Voting day"
        : milestone == Milestone.VotingStart ? "The start of voting"
        : milestone == Milestone.VotingEnd ? "The end of voting"
        : milestone == Milestone.CallDay ? "The day the election was called"
        : milestone == Milestone.AccreditationOpened ? "The day accreditation opened"
        : milestone == Milestone.Publication ? "The day of publication"
        : milestone == Milestone.ResultsPublication ? "The day the results were published"
        : milestone == Milestone.Oath ? "The day of the oath"
        : milestone == Milestone.TermEnd ? "The end of the term"
        : $"The milestone '{milestone}'";
}
