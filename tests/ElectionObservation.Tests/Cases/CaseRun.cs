using ElectionObservation.Calendars;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Serialization;

namespace ElectionObservation.Tests.Cases;

/// <summary>Puts the rule of one case in the words of the library, evaluates it and compares. What the case says and this does not know is refused.</summary>
internal sealed partial class CaseRun(LegalReference reference, Fields fields)
{
    private const string EndOfDay = "end-of-day";
    private static readonly Milestone Event = "event";
    private static readonly ZoneId Universal = "Etc/UTC";

    private LegalReference _reference = reference;

    public void Check()
    {
        Head();
        Fields rule = fields.Object("rule");
        Fields expected = fields.Object("expected");
        rule.OptionalText("law");
        switch (rule.OptionalText("kind"))
        {
            case null:
                Ordinary(rule, expected);
                break;
            case "calendar-interval":
                CalendarInterval(rule, expected);
                break;
            case "in-time":
                InTime(rule, expected);
                break;
            case "nth-weekday":
                NthWeekday(rule, expected);
                break;
            case "feast":
                Feast(rule, expected);
                break;
            case "local-to-instant":
                LocalToInstant(rule, expected);
                break;
            case "days-between":
                CompareDate(expected, DayOf(Days.Of(rule.Number("count")).After(Given(rule.Object("anchor")))));
                break;
            case "clear-days-between":
                CompareDate(expected, DayOf(Days.Clear(rule.Number("count")).After(Given(rule.Object("anchor")))));
                break;
            case "period-after-day":
                PeriodAfter(rule, expected);
                break;
            case "period-before-day":
                PeriodBefore(rule, expected);
                break;
            case "interval-words":
                IntervalWords(rule, expected);
                break;
            case "month-bounds":
                MonthBounds(rule, expected);
                break;
            case var unknown:
                throw rule.Refused("kind", $"'{unknown}' is not known");
        }

        fields.Done();
    }

    /// <summary>What says where a case comes from.</summary>
    private void Head()
    {
        fields.Text("id");
        fields.Text("group");
        fields.Text("jurisdiction");
        fields.Text("title");
        fields.OptionalText("law");
        fields.OptionalText("notes");
        foreach (Fields source in fields.Objects("source"))
        {
            source.Text("name");
            source.Text("kind");
        }

        if (fields.Text("verification") is not ("published" or "peer-test" or "peer-self-referential" or "derived" or "published-recalled") and var verification)
        {
            throw fields.Refused("verification", $"'{verification}' is not known");
        }
    }

    private void Ordinary(Fields rule, Fields expected)
    {
        Fields anchor = rule.Object("anchor");
        anchor.Text("event");
        bool timed = anchor.Has("instant");
        LocalDateTime at = timed ? anchor.Local("instant") : anchor.Date("date").AtMidnight();
        Round round = timed ? new Round(at.Date).With(Event, at) : new Round(at.Date).With(Event, at.Date);
        var from = new TimeExpression.OnDay(Event, timed ? CutOff.OwnMoment : CutOff.EndOfDay);

        (Adjustment? adjustment, CalendarId? rolls) = AdjustmentOf(rule);
        TimeExpression when = rule.Text("unit") switch
        {
            "composite" => Steps(rule, from),
            "fixed-annual-date" => Cycle(rule, from),
            "earliest-of" => Earliest(rule),
            _ => Plain(rule, from, rolls),
        };
        if (rule.OptionalText("then") is { } then)
        {
            when = then == "last-day-of-month" ? when.AdjustedBy(new Adjustment(AdjustmentRule.LastDayOfMonth)) : throw rule.Refused("then", $"'{then}' is not known");
        }

        when = adjustment is null ? when : when.AdjustedBy(adjustment);
        when = rule.Has("inaccessible") ? Inaccessible(rule, when, rolls) : when;
        when = CutOffOf(rule, when, out string? cutOff);
        Bound bound = BoundOf(rule, ref when, cutOff);
        var zone = rule.OptionalText("zone") is { } own ? new ZoneId(own) : Universal;
        DeadlineAnswer answer = Answer(when, bound, round, zone);
        CompareDisregarded(rule, answer);
        if (expected.OptionalText("error") is { } error)
        {
            CompareError(expected, error, answer);
            return;
        }

        Deadline deadline = answer.Single();
        CompareDate(expected, deadline.Day);
        CompareMoment(expected, deadline, cutOff);
        if (rule.Has("range"))
        {
            IReadOnlyList<int> range = rule.Numbers("range");
            Assert.InRange(rule.Number("count"), range[0], range[^1]);
        }

        if (rule.Has("mustBe"))
        {
            Assert.Equal(rule.Weekday("mustBe"), deadline.Day.DayOfWeek);
        }
    }

    /// <summary>A count of one unit.</summary>
    private TimeExpression Plain(Fields rule, TimeExpression anchor, CalendarId? rolls)
    {
        Direction? direction = DirectionOf(rule);
        Counting counting = CountingOf(rule);
        string unit = rule.Text("unit");
        CalendarId? closed = Disregarded(rule);
        if (direction is null)
        {
            return rule.OptionalNumber("count") is null or 0 ? anchor : throw rule.Refused("count", "expected none where nothing is counted");
        }

        TimeLimit limit = Limit(rule, rule.Number("count"), unit, counting, closed);
        if (rule.Has("monthStart"))
        {
            if (rule.Text("monthStart") != "day-after-event" || limit.Unit != TimeUnit.Months)
            {
                throw rule.Refused("monthStart", "expected day-after-event, for months");
            }

            anchor = Counted(Days.Of(1), direction.Value, anchor);
        }

        if (rule.OptionalNumber("minimumWorkingDays") is { } least)
        {
            limit = limit.WithAtLeast(least, rolls ?? throw rule.Refused("minimumWorkingDays", "needs the calendar of the adjustment"));
        }

        TimeExpression when = Counted(limit, direction.Value, anchor);
        return rule.Has("fractionOfMonth") ? Counted(Days.Of(Fraction(rule, limit)), direction.Value, when) : when;
    }

    private static int Fraction(Fields rule, TimeLimit limit)
    {
        decimal days = rule.Fraction("fractionOfMonth") * rule.Number("monthForFractions");
        return limit.Unit == TimeUnit.Months && limit.Containing is null && days == decimal.Truncate(days) && days >= 0
            ? (int)days
            : throw rule.Refused("fractionOfMonth", "expected a part of a month in whole days");
    }

    /// <summary>
    /// Periods one after the other. The first counts the day of the event as the rule says; the next one begins where the one before ended, unadjusted, and
    /// does not count that day unless it says so itself.
    /// </summary>
    private TimeExpression Steps(Fields rule, TimeExpression when)
    {
        NoCount(rule);
        Direction direction = DirectionOf(rule) ?? throw rule.Refused("direction", "expected after or before");
        Counting counting = CountingOf(rule);
        CalendarId? closed = Disregarded(rule);
        foreach (Fields step in rule.Objects("steps"))
        {
            string unit = step.Text("unit");
            CalendarId? own = step.Has("calendar") ? CalendarOf(step, "calendar") : unit == "working-day" ? closed : null;
            TimeLimit limit = Limit(rule, step.Number("count"), unit, step.Has("convention") ? CountingOf(step) : counting, own);
            when = Counted(limit, direction, when);
            counting = Counting.AnchorExcluded;
        }

        return when;
    }

    /// <summary>A date of the year before the day on which the list in force on the day of the event came into force.</summary>
    private static TimeExpression Cycle(Fields rule, TimeExpression anchor)
    {
        NoCount(rule);
        rule.OptionalText("ruleText");
        if (DirectionOf(rule) != Direction.Before || CountingOf(rule) != Counting.AnchorExcluded || rule.Has("disregard"))
        {
            throw rule.Refused("unit", "expected a date before the anchor, which is not counted");
        }

        TimeExpression list = LegalTime.Day(Pattern(rule, "cycleStart"), Occurrence.OnOrBefore, anchor);
        return LegalTime.Day(Pattern(rule, "fixedDate"), Occurrence.Before, list);
    }

    private TimeExpression Earliest(Fields rule)
    {
        NoCount(rule);
        DirectionOf(rule);
        CountingOf(rule);
        if (rule.Has("disregard"))
        {
            throw rule.Refused("disregard", "belongs to the parts");
        }

        Choice which = rule.Text("combine") switch
        {
            "earliest" => Choice.Earliest,
            "latest" => Choice.Latest,
            var unknown => throw rule.Refused("combine", $"'{unknown}' is not known"),
        };
        var parts = new List<TimeExpression>();
        foreach (Fields part in rule.Objects("parts"))
        {
            CalendarId? closed = part.Has("calendar") ? CalendarOf(part, "calendar") : Disregarded(part);
            TimeLimit limit = Limit(part, part.Number("count"), part.Text("unit"), part.Has("convention") ? CountingOf(part) : Counting.AnchorExcluded, closed);
            TimeExpression when = Counted(limit, DirectionOf(part) ?? throw part.Refused("direction", "expected after or before"), Given(part.Object("anchor")));
            Assert.Equal(part.Date("date"), DayOf(when));
            parts.Add(when);
        }

        return new TimeExpression.OneOf(which, [.. parts]);
    }

    private TimeExpression Inaccessible(Fields rule, TimeExpression when, CalendarId? rolls)
    {
        const string key = "inaccessibilityAdjustment";
        bool isWord = rule.IsText(key);
        Fields how = isWord ? rule : rule.Object(key);
        AdjustmentRule to = AdjustmentRuleOf(how, isWord ? key : "convention") ?? throw rule.Refused(key, "expected a direction");
        CalendarId? calendar = !isWord && how.Has("calendar") ? CalendarOf(how, "calendar") : rolls;
        var office = new DayCalendar(
            "inaccessible",
            "1",
            closures: [.. rule.Dates("inaccessible").Select(static day => new CalendarEntry(day, LocalizedText.English("Office closed")))],
            closedInAny: calendar is null ? [] : [calendar]);
        _reference = _reference.With(office);
        return when.AdjustedBy(new Adjustment(to, office.Id));
    }

    private static TimeLimit Limit(Fields rule, int count, string unit, Counting counting, CalendarId? closed)
    {
        TimeLimit limit = unit switch
        {
            "calendar-day" when closed is null => new(count, TimeUnit.Days, counting),
            "working-day" when closed is not null => new TimeLimit(count, TimeUnit.Days, counting).Disregarding(closed),
            "week" when closed is null => new(count, TimeUnit.Weeks, counting),
            "month" when closed is null => new(count, TimeUnit.Months, counting),
            "year" when closed is null => new(count, TimeUnit.Years, counting),
            "hour" when counting == Counting.AnchorExcluded => new(count, TimeUnit.Hours, HourCounting(rule), closed is null ? null : new DisregardedDays(closed)),
            "calendar-day" or "working-day" or "week" or "month" or "year" or "hour" => throw rule.Refused("unit", $"'{unit}' does not go with what is disregarded or how it is counted"),
            _ => throw rule.Refused("unit", $"'{unit}' is not known"),
        };
        return limit.Unit is TimeUnit.Months or TimeUnit.Years && rule.Has("monthEnd") ? limit.AtMonthEnd(MonthEndOf(rule)) : limit;
    }

    private static Counting HourCounting(Fields rule) => rule.OptionalText("hourCounting") switch
    {
        null or "elapsed" => Counting.AnchorExcluded,
        "whole-clock-hours" or "whole-clock-hours, hour of the event excluded" => Counting.WholeHours,
        var unknown => throw rule.Refused("hourCounting", $"'{unknown}' is not known"),
    };

    private static MonthEnd MonthEndOf(Fields rule) => rule.Text("monthEnd") switch
    {
        "clamp-to-last-day" => MonthEnd.LastDay,
        "first-of-next-month" => MonthEnd.FirstOfNext,
        "refuse" => MonthEnd.Refuse,
        var unknown => throw rule.Refused("monthEnd", $"'{unknown}' is not known"),
    };

    private static Counting CountingOf(Fields rule) => rule.Text("convention") switch
    {
        "exclude-anchor" => Counting.AnchorExcluded,
        "include-anchor" => Counting.AnchorIncluded,
        "clear-days" => Counting.Clear,
        var unknown => throw rule.Refused("convention", $"'{unknown}' is not known"),
    };

    /// <summary>Which way; <c>null</c> for "on".</summary>
    private static Direction? DirectionOf(Fields rule) => rule.Text("direction") switch
    {
        "after" => Direction.After,
        "before" => Direction.Before,
        "on" => null,
        var unknown => throw rule.Refused("direction", $"'{unknown}' is not known"),
    };

    private (Adjustment? Adjustment, CalendarId? Calendar) AdjustmentOf(Fields rule)
    {
        Fields adjustment = rule.Object("adjustment");
        AdjustmentRule? to = AdjustmentRuleOf(adjustment, "convention");
        CalendarId? calendar = adjustment.Has("calendar") ? CalendarOf(adjustment, "calendar") : null;
        return to is null ? (null, calendar)
            : (new Adjustment(to.Value, calendar ?? throw adjustment.Refused("calendar", "is missing")), calendar);
    }

    private static AdjustmentRule? AdjustmentRuleOf(Fields adjustment, string key) => adjustment.Text(key) switch
    {
        "following" => AdjustmentRule.Following,
        "preceding" => AdjustmentRule.Preceding,
        "none" => null,
        var unknown => throw adjustment.Refused(key, $"'{unknown}' is not known"),
    };

    /// <summary>The calendar whose closed days are not counted. The weekend stands in the rule and in the calendar; both must say the same.</summary>
    private CalendarId? Disregarded(Fields rule)
    {
        if (rule.OptionalObject("disregard") is not { } disregard)
        {
            return null;
        }

        CalendarId calendar = CalendarOf(disregard, "calendar");
        Assert.Equal(_reference.Calendars[calendar].Calendar.Weekends, [new Weekend([.. disregard.Weekdays("weekend")])]);
        foreach (Fields holiday in disregard.Objects("holidaysInWindow"))
        {
            holiday.Date("date");
            holiday.Text("name");
        }

        return calendar;
    }

    private CalendarId CalendarOf(Fields holder, string key)
    {
        CalendarId calendar = CaseFile.NameOf(holder.Text(key));
        return _reference.Calendars.TryGet(calendar, out _) ? calendar : throw holder.Refused(key, $"'{calendar}' is not in the file");
    }

    private static TimeExpression CutOffOf(Fields rule, TimeExpression when, out string? cutOff)
    {
        cutOff = null;
        if (rule.OptionalObject("cutoff") is not { } fields)
        {
            return when;
        }

        cutOff = fields.Text("time");
        return when.At(cutOff == EndOfDay ? CutOff.EndOfDay : CutOff.At(fields.Time("time"))).In(fields.Text("zone"));
    }

    /// <summary>An opening without an hour opens with its day.</summary>
    private static Bound BoundOf(Fields rule, ref TimeExpression when, string? cutOff)
    {
        switch (rule.Text("bound"))
        {
            case "latest":
                return Bound.NotLaterThan;
            case "exact":
                return Bound.On;
            case "earliest":
                when = cutOff switch
                {
                    null => when.At(CutOff.StartOfDay),
                    EndOfDay => throw rule.Refused("bound", "an opening at the end of its day keeps the day closed"),
                    _ => when,
                };
                return Bound.NotEarlierThan;
            case var unknown:
                throw rule.Refused("bound", $"'{unknown}' is not known");
        }
    }

    private static DayPattern Pattern(Fields rule, string key) =>
        DayPattern.TryParse(rule.Text(key), out DayPattern pattern) ? pattern : throw rule.Refused(key, "is no day of the year");

    private static void NoCount(Fields rule)
    {
        if (rule.OptionalNumber("count") is not null)
        {
            throw rule.Refused("count", "expected none");
        }
    }

    private static TimeExpression Counted(TimeLimit limit, Direction direction, TimeExpression anchor) =>
        direction == Direction.After ? limit.After(anchor) : limit.Before(anchor);

    /// <summary>The day of an event as a date of its own.</summary>
    private static TimeExpression Given(Fields anchor)
    {
        anchor.Text("event");
        return LegalTime.Date(anchor.Date("date"));
    }

    private LocalDate DayOf(TimeExpression when) => Deadline(when, Universal).Day;

    private Deadline Deadline(TimeExpression when, ZoneId zone) => Answer(when, Bound.NotLaterThan, new Round(new LocalDate(2000, 1, 1)), zone).Single();

    /// <summary>The answer with its steps. With and without them it is the same, the last day they name is the day, and the rule survives being written.</summary>
    private DeadlineAnswer Answer(TimeExpression when, Bound bound, Round round, ZoneId zone)
    {
        var rule = new StatutoryRule(when, bound);
        ZoneClock clock = _reference.Clock(zone);
        DeadlineAnswer plain = rule.Evaluate(round, clock);
        DeadlineAnswer traced = rule.EvaluateTraced(round, clock);
        Assert.Equal(when, ElectionJson.Read<TimeExpression>(ElectionJson.Write(when)));
        if (traced is not DeadlineAnswer.Known { Deadline: var one })
        {
            Assert.Equal(plain, traced);
            return traced;
        }

        Assert.Equal(
            plain.Single(),
            new Deadline(one.Rule, one.Day, one.At, one.Zone, one.ZonesVersion, one.Version, one.Citation, default, one.OwnCutOff, one.MovedFrom, one.From, one.Calendars));
        Assert.Equal(one.At, Assert.IsType<TraceStep.Resolved>(one.Steps[^1]).At);
        Assert.Equal(one.Day, one.Steps.Select(DayOf).Last(static day => day is not null));
        return traced;
    }

    private static LocalDate? DayOf(TraceStep step) => step.Match<LocalDate?>(
        static anchored => anchored.Day,
        static dated => dated.Day,
        static taken => taken.Day,
        static found => found.Day,
        static _ => null,
        static chosen => chosen.Day,
        static _ => null,
        static counted => counted.Last,
        static _ => null,
        static ran => ran.To.Date,
        static corresponded => corresponded.Day,
        static reached => reached.Day,
        static moved => moved.Day,
        static prolonged => prolonged.Day,
        static _ => null);

    /// <summary>The days passed over are those that the case lists, and weekends.</summary>
    private static void CompareDisregarded(Fields rule, DeadlineAnswer answer)
    {
        if (rule.OptionalObject("disregard") is not { } disregard)
        {
            return;
        }

        IReadOnlyList<IsoDayOfWeek> weekend = disregard.Weekdays("weekend");
        LocalDate[] listed = [.. disregard.Objects("holidaysInWindow").Select(static holiday => holiday.Date("date"))];
        LocalDate[] passed =
        [
            .. answer.Single().Steps
                .TakeWhile(static step => step is not TraceStep.Reached)
                .OfType<TraceStep.DayClosed>()
                .Select(static step => step.Closed.Day),
        ];
        Assert.Equal(listed.Order(), passed.Where(day => !weekend.Contains(day.DayOfWeek) || listed.Contains(day)).Order());
    }

    private static void CompareError(Fields expected, string error, DeadlineAnswer answer)
    {
        IEnumerable<TimeProblem> problems = Assert.IsType<DeadlineAnswer.Problems>(answer).All;
        TimeProblem problem = Assert.Single(problems);
        switch (error)
        {
            case "ambiguous-date":
                Assert.IsType<TimeProblem.NoCorrespondingDay>(problem);
                break;
            default:
                throw expected.Refused("error", $"'{error}' is not known");
        }
    }

    private static void CompareDate(Fields expected, LocalDate day)
    {
        Assert.Equal(expected.Date("date"), day);
        if (expected.Has("weekday"))
        {
            Assert.Equal(expected.Weekday("weekday"), day.DayOfWeek);
        }
    }

    private static void CompareMoment(Fields expected, Deadline deadline, string? cutOff)
    {
        if (cutOff is not null)
        {
            Assert.Equal(expected.Text("cutoff"), cutOff);
        }

        bool isEnd = cutOff == EndOfDay;
        if (cutOff is null ? expected.Has("endsBefore") : isEnd != expected.Has("endsBefore"))
        {
            throw expected.Refused("endsBefore", "belongs to the end of a day, and to nothing else");
        }

        Fields moment = isEnd ? expected.Object("endsBefore") : expected;
        if (cutOff is not null || expected.Has("local"))
        {
            Assert.Equal(moment.Local("local"), deadline.At.LocalDateTime);
            Assert.Equal(moment.Moment("utc"), deadline.At.ToInstant());
            Assert.Equal(isEnd, !deadline.IsMetBy(deadline.At.ToInstant()) && deadline.Rule.Bound != Bound.NotEarlierThan);
        }
    }
}
