using ElectionObservation.Calendars;
using ElectionObservation.Deadlines;

namespace ElectionObservation.Tests.Cases;

/// <summary>The cases of a kind of their own.</summary>
internal sealed partial class CaseRun
{
    private void CalendarInterval(Fields rule, Fields expected)
    {
        TimeExpression year = LegalTime.Date(new LocalDate(rule.Number("year"), 1, 1));
        (TimeExpression start, TimeExpression end) = rule.Text("definition") switch
        {
            "last weekday before Christmas Day to the first weekday after Christmas Day that is not a bank holiday (and not before 27 December), inclusive"
                or "the period beginning with the last week day before Christmas Day and ending with the first week day after Christmas Day which is not a bank holiday" =>
                (Days.Of(1).Disregarding("weekends-only").Before(InYear(DayPattern.EveryYear(12, 25))),
                Days.Of(1).Disregarding("gb-england-and-wales").After(InYear(DayPattern.EveryYear(12, 26)))),
            "the period beginning with the Thursday before and ending with the Tuesday after Easter Day" =>
                (InYear(DayPattern.Easter.PlusDays(-3)), InYear(DayPattern.Easter.PlusDays(2))),
            var unknown => throw rule.Refused("definition", $"'{unknown}' is not known"),
        };
        CompareInterval(expected, start, end);

        TimeExpression InYear(DayPattern pattern) => LegalTime.Day(pattern, Occurrence.InYearOf, year);
    }

    /// <summary>An act of which only the day is known must be in time, or late, whenever that day it was done.</summary>
    private void InTime(Fields rule, Fields expected)
    {
        ZoneId zone = rule.Text("zone");
        CutOff cutOff = rule.Text("cutoff") == EndOfDay ? CutOff.EndOfDay : CutOff.At(rule.Time("cutoff"));
        Deadline deadline = Deadline(LegalTime.Date(rule.Date("deadlineDate")).At(cutOff), zone);
        Instant[] acts;
        if (rule.Has("actLocal"))
        {
            acts = [Deadline(At(rule.Local("actLocal")), zone).At.ToInstant()];
        }
        else
        {
            TimeExpression day = LegalTime.Date(rule.Date("actDate"));
            acts = [Deadline(day.At(CutOff.StartOfDay), zone).At.ToInstant(), Deadline(day, zone).At.ToInstant() - Duration.Epsilon];
        }

        bool inTime = expected.Flag("inTime");
        Assert.All(acts, act => Assert.Equal(inTime, deadline.IsMetBy(act)));
    }

    private void NthWeekday(Fields rule, Fields expected)
    {
        const int last = -1;
        int month = rule.Number("month");
        DayPattern pattern;
        if (rule.Has("firstMondayThenTuesday"))
        {
            pattern = rule.Flag("firstMondayThenTuesday")
                ? DayPattern.Nth(1, IsoDayOfWeek.Monday, month).PlusDays(1)
                : throw rule.Refused("firstMondayThenTuesday", "expected true");
        }
        else
        {
            int nth = rule.Number("nth");
            pattern = nth is last or (>= 1 and <= 4) ? DayPattern.Nth(nth, rule.Weekday("weekday"), month) : throw rule.Refused("nth", "expected 1 to 4, or -1 for the last");
        }

        CompareDate(expected, DayOf(InYear(rule, pattern)));
    }

    private void Feast(Fields rule, Fields expected)
    {
        DayPattern feast = rule.Text("feast") switch
        {
            "easter-western" => DayPattern.Easter,
            "easter-orthodox" => DayPattern.OrthodoxEaster,
            var unknown => throw rule.Refused("feast", $"'{unknown}' is not known"),
        };
        CompareDate(expected, DayOf(InYear(rule, feast)));
    }

    private void LocalToInstant(Fields rule, Fields expected)
    {
        ZoneId[] zones = rule.Has("zones") ? [.. rule.Texts("zones").Select(static zone => new ZoneId(zone))] : [rule.Text("zone")];
        if (rule.Has("local"))
        {
            Local(expected, rule.Local("local"), zones);
            return;
        }

        if (zones is not [var one])
        {
            throw rule.Refused("zones", "expected one zone");
        }

        if (rule.Has("endOfDay"))
        {
            TimeExpression day = LegalTime.Date(rule.Date("endOfDay"));
            Instant end = Deadline(day, one).At.ToInstant();
            Assert.Equal(expected.Moment("utcEndsBefore"), end);
            Assert.Equal(expected.OptionalNumber("dayLengthHours") ?? 24, (end - Deadline(day.At(CutOff.StartOfDay), one).At.ToInstant()).TotalHours);
        }
        else if (rule.Has("startOfDay"))
        {
            Deadline start = Deadline(LegalTime.Date(rule.Date("startOfDay")).At(CutOff.StartOfDay), one);
            Assert.Equal((expected.Local("local"), expected.Moment("utc")), (start.At.LocalDateTime, start.At.ToInstant()));
        }
        else
        {
            // A clock that never changes counts as the hands of any clock do.
            TimeExpression when = Hours.Of(rule.Number("hours")).After(At(rule.Local("from")));
            Assert.Equal(expected.Local("elapsedLocal"), Deadline(when, one).At.LocalDateTime);
            Assert.Equal(expected.Local("civilLocal"), Deadline(when, Universal).At.LocalDateTime);
        }
    }

    /// <summary>An hour that the clock skips or shows twice is refused, unless the rule chooses.</summary>
    private void Local(Fields expected, LocalDateTime local, ZoneId[] zones)
    {
        TimeExpression when = At(local);
        if (!expected.Has("strict"))
        {
            Instant[] moments = [.. zones.Select(zone => Deadline(when, zone).At.ToInstant())];
            Assert.Equal(zones.Length == 1 && expected.Has("utc") ? [expected.Moment("utc")] : expected.Moments("utcEach"), moments);
            return;
        }

        if (expected.Text("strict") != "error" || zones is not [var zone])
        {
            throw expected.Refused("strict", "expected error, in one zone");
        }

        IEnumerable<TimeProblem> problems = Assert.IsType<DeadlineAnswer.Problems>(Answer(when, Bound.NotLaterThan, new(local.Date), zone)).All;
        TimeProblem problem = Assert.Single(problems);
        Deadline earlier = Deadline(when.At(CutOff.At(local.TimeOfDay).OrEarlier()), zone);
        Deadline later = Deadline(when.At(CutOff.At(local.TimeOfDay).OrLater()), zone);
        if (expected.Has("lenientUtc"))
        {
            Assert.Equal(new TimeProblem.SkippedLocalTime(local, zone), problem);
            Assert.Equal((expected.Moment("lenientUtc"), expected.Local("lenientLocal")), (earlier.At.ToInstant(), earlier.At.LocalDateTime));
            Assert.Equal(earlier.At, later.At);
        }
        else
        {
            Assert.Equal(new TimeProblem.RepeatedLocalTime(earlier.At, later.At, zone), problem);
            Assert.Equal((expected.Moment("earlierUtc"), expected.Moment("laterUtc")), (earlier.At.ToInstant(), later.At.ToInstant()));
        }
    }

    /// <summary>A period that follows a day begins on the next, and ends where the count leads.</summary>
    private void PeriodAfter(Fields rule, Fields expected)
    {
        TimeExpression anchor = Given(rule.Object("anchor"));
        CompareInterval(expected, Days.Of(1).After(anchor), PeriodLimit(rule).After(anchor));
    }

    private void PeriodBefore(Fields rule, Fields expected)
    {
        TimeExpression anchor = Given(rule.Object("anchor"));
        CompareInterval(expected, PeriodLimit(rule).Before(anchor), Days.Of(1).Before(anchor));
    }

    private static TimeLimit PeriodLimit(Fields rule) => Limit(rule, rule.Number("count"), rule.Text("unit"), Counting.AnchorExcluded, null) is var limit && limit.Unit != TimeUnit.Hours
        ? limit
        : throw rule.Refused("unit", "expected whole days");

    /// <summary>Every word includes the day that it names but "from".</summary>
    private void IntervalWords(Fields rule, Fields expected)
    {
        string phrase = rule.Text("phrase");
        string[] words = phrase.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        string rest = $" {string.Join(' ', words.Where(static word => word is not ("and" or "…") && !NodaTime.Text.LocalDatePattern.Iso.Parse(word).Success))} ";
        bool excluded = rest.Contains(" from ", StringComparison.Ordinal);
        foreach (string known in new[] { " between ", " begins on ", " until ", " ends on ", " from " })
        {
            rest = rest.Replace(known, "  ", StringComparison.Ordinal);
        }

        if (words.Length == 0 || rest.Trim().Length > 0)
        {
            throw rule.Refused("phrase", $"'{phrase}' is not known");
        }

        if (!rule.Has("from") && !rule.Has("to"))
        {
            throw rule.Refused("from", "expected a first or a last day");
        }

        if (rule.Has("from"))
        {
            TimeExpression from = LegalTime.Date(rule.Date("from"));
            Assert.Equal(expected.Date("start"), DayOf(excluded ? Days.Of(1).After(from) : from));
        }

        if (rule.Has("to"))
        {
            Assert.Equal(expected.Date("end"), DayOf(LegalTime.Date(rule.Date("to"))));
        }
    }

    private void MonthBounds(Fields rule, Fields expected)
    {
        TimeExpression day = LegalTime.Date(rule.Date("date"));
        Assert.Equal(expected.Date("first"), DayOf(day.AdjustedBy(new Adjustment(AdjustmentRule.FirstDayOfMonth))));
        Assert.Equal(expected.Date("last"), DayOf(day.AdjustedBy(new Adjustment(AdjustmentRule.LastDayOfMonth))));
    }

    private void CompareInterval(Fields expected, TimeExpression start, TimeExpression end) =>
        Assert.Equal((expected.Date("start"), expected.Date("end")), (DayOf(start), DayOf(end)));

    private static TimeExpression InYear(Fields rule, DayPattern pattern) =>
        LegalTime.Day(pattern, Occurrence.InYearOf, LegalTime.Date(new LocalDate(rule.Number("year"), 1, 1)));

    private static TimeExpression At(LocalDateTime local) => LegalTime.Date(local.Date).At(CutOff.At(local.TimeOfDay));
}
