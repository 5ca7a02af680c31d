using System.Globalization;
using ElectionObservation.Calendars;
using ElectionObservation.Elections;
using NodaTime.Text;

namespace ElectionObservation.Deadlines;

/// <summary>
/// Renders a deadline in English: a pure function of its data. Another language is another such function; nothing needs to be registered.
/// </summary>
public static class EnglishProse
{
    private static readonly English Instance = new();

    /// <summary>Why a deadline is what it is, a line for each step.</summary>
    /// <param name="deadline">The deadline.</param>
    public static string Explain(Deadline deadline) => Instance.Explain(deadline);

    /// <summary>A day with its weekday: <c>Sunday, 20 November 2022</c>.</summary>
    /// <param name="day">The day.</param>
    public static string Day(LocalDate day) => Instance.Day(day);

    /// <summary>The rank of a norm in words.</summary>
    /// <param name="rank">The rank.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no rank.</exception>
    public static string Words(NormRank rank) => Instance.Words(rank);

    /// <summary>How well something is known, in words.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no evidence.</exception>
    public static string Words(Evidence evidence) => Instance.Words(evidence);

    private sealed class English : Prose
    {
        private static readonly LocalDatePattern LongDay = LocalDatePattern.CreateWithInvariantCulture("dddd, d MMMM uuuu");

        public override LanguageTag Language => LanguageTag.English;

        protected override string SeveralActs => "The law does not say which act must be done in time; each of these readings is admissible:";

        public override string Day(LocalDate day) => LongDay.Format(day);

        public override string Words(NormRank rank) => Known.Value(rank) switch
        {
            NormRank.Constitution => "constitution",
            NormRank.ConstitutionalLaw => "constitutional law",
            NormRank.Law => "law",
            NormRank.Regulation => "regulation",
            _ => "decision",
        };

        public override string Words(Evidence evidence) => Known.Value(evidence) switch
        {
            Evidence.Confirmed => "confirmed by two sources or more",
            Evidence.SingleSource => "one source",
            _ => "uncertain",
        };

        protected override string WithoutSteps(Deadline deadline)
        {
            string bound = deadline.Rule.Bound switch { Bound.NotLaterThan => "Not later than", Bound.NotEarlierThan => "Not earlier than", _ => "On the day up to" };
            return $"{bound} {deadline}; the steps were not recorded.";
        }

        protected override string OneAct(string act) => $"The act that must be in time: {act}";

        protected override string By(string who) => $"by {who}";

        protected override string Provision(Citation citation) => $"Provision: {citation} ({Words(citation.Rank)}; {Words(citation.Evidence)}).";

        protected override string Sentence(TraceStep step, Deadline deadline) => step.Match(
            anchored => $"{Name(anchored.Milestone)} is {Day(anchored.Day)}.",
            dated => $"The date is {Day(dated.Day)}.",
            rule => $"Rule '{rule.Rule}' gives {Day(rule.Day)}{(rule.Adjusted ? "" : ", before it is moved")}.",
            found => $"'{found.Pattern}', {Words(found.Which)}, is {Day(found.Day)}.",
            static alternative => string.Create(CultureInfo.InvariantCulture, $"Alternative {alternative.Number}:"),
            chosen => string.Create(CultureInfo.InvariantCulture, $"The {(chosen.Which == Choice.Earliest ? "earliest" : "latest")} is alternative {chosen.Number}: {Day(chosen.Day)}."),
            static began => Beginning(began.Limit, began.Direction),
            Run,
            closed => $"    -  {Day(closed.Closed.Day)} is closed: {Reason(closed.Closed)}",
            static hours => $"       from {Deadline.Local(hours.From)} to {Deadline.Local(hours.To)}",
            Corresponding,
            reached => $"That leads to {Day(reached.Day)}.",
            Moving,
            prolonged => string.Create(CultureInfo.InvariantCulture, $"It must contain {prolonged.Least.Count} open {(prolonged.Least.Count == 1 ? "day" : "days")} of calendar '{prolonged.Least.Calendar}', so it runs to {Day(prolonged.Day)}."),
            resolved => Moment(resolved, deadline));

        private static string Beginning(TimeLimit limit, Direction direction)
        {
            string way = direction == Direction.After ? "forward" : "back";
            string how = limit.Unit == TimeUnit.Hours
                ? limit.Counting == Counting.WholeHours ? "the hour of the event is left out" : "from the very moment"
                : limit.Counting switch
                {
                    Counting.AnchorExcluded => "the day counted from is left out, the last day is counted",
                    Counting.AnchorIncluded => "the day counted from is the first day",
                    _ => "neither the day counted from nor the last day is counted",
                };
            string closed = limit.Disregarded is not { } disregarded ? ""
                : limit.Skips is not null ? $"; the closed days of calendar '{disregarded.Calendar}' are not counted"
                : string.Create(CultureInfo.InvariantCulture, $"; every day is counted, because closed days are disregarded only up to {disregarded.UpTo} {limit.Unit.ToString().ToLowerInvariant()}");
            return string.Create(
                CultureInfo.InvariantCulture,
                $"Counting {way} {limit.Amount} {(limit.Counting == Counting.Clear ? "clear " : limit.Counting == Counting.WholeHours ? "whole " : "")}{limit.UnitWord}; {how}{closed}{(limit.Amount == 0 ? '.' : ':')}");
        }

        private static string Reason(ClosedDay closed)
        {
            string name = closed.Name is null ? "a weekend" : closed.Name.In(LanguageTag.English) + (closed.IsSubstitute ? " (substitute day)" : "");
            return $"{name} ({closed.Calendar}{(closed.Provision is { } provision ? $"; {provision}" : "")})";
        }

        private string Corresponding(TraceStep.Corresponded step)
        {
            string missing = step.Missing.ToString(CultureInfo.InvariantCulture);
            return step.Missing == 0 ? $"The corresponding day{(step.MonthEnd == MonthEnd.EndToEnd ? ", from month end to month end," : "")} is {Day(step.Day)}."
                : step.MonthEnd == MonthEnd.FirstOfNext ? $"The month has no day {missing}; the first day of the next stands in: {Day(step.Day)}."
                : $"The month has no day {missing}; its last day stands in: {Day(step.Day)}.";
        }

        private string Moving(TraceStep.Moved step)
        {
            AdjustmentRule to = step.Adjustment.To;
            return to is AdjustmentRule.LastDayOfMonth or AdjustmentRule.FirstDayOfMonth
                ? $"Moved to the {(to == AdjustmentRule.LastDayOfMonth ? "last" : "first")} day of the month: {Day(step.Day)}."
                : step.From == step.Day ? $"{Day(step.Day)} is open in calendar '{step.Adjustment.Calendar}' and stays."
                : $"Moved to the {(step.Day > step.From ? "next open day" : "open day before")}: {Day(step.Day)}.";
        }

        private static string Moment(TraceStep.Resolved step, Deadline deadline)
        {
            string at = $"{Deadline.Local(step.At)} by the clock of {step.Zone} ({Offset(step.At)})";
            return step.At != deadline.At || step.Zone != deadline.Zone ? $"The moment is {at}."
                : deadline.Rule.Bound == Bound.NotEarlierThan ? $"In time from {at}."
                : $"In time {(deadline.From is { } from ? $"from {Deadline.Local(from)} " : "")}{(step.CutOff.IsInclusive ? "up to and including" : deadline.From is null ? "before" : "to before")} {at}.";
        }

        private static string Words(Occurrence which) => which switch
        {
            Occurrence.Before => "the last one before it",
            Occurrence.OnOrBefore => "the last one up to it",
            Occurrence.InYearOf => "in its year",
            Occurrence.OnOrAfter => "the first one from it on",
            _ => "the first one after it",
        };

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
}
