using System.Globalization;
using System.Reflection;
using ElectionObservation.Accreditations;
using ElectionObservation.Calendars;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Estimates;
using ElectionObservation.Forms;
using ElectionObservation.Jurisdictions;
using ElectionObservation.Missions;
using ElectionObservation.Observations;
using ElectionObservation.Outcomes;
using ElectionObservation.Results;
using ElectionObservation.Serialization;
using ElectionObservation.Terms;

namespace ElectionObservation.Tests.Conventions;

/// <summary>
/// Makes values of any data type from a seed, through the public constructors only, so that whatever it makes a user could have made. The
/// same seed makes an equal value twice.
/// </summary>
internal static class Samples
{
    private const int Attempts = 300;
    private const int Deepest = 7;

    private static readonly string[] Words = ["votingDay", "a", "b-1", "Art. 20-2(4)", "за пять дней", "quote \" and \\", "line\nbreak", " padded ", "é", "a <= b"];

    /// <summary>The calendars that made-up rules ask.</summary>
    public static readonly LegalReference Reference = LegalReference.Embedded.With(
        DayCalendar.WeekendsOnly("weekends"),
        new DayCalendar("one-day-a-week", "3", [new Weekend([.. Enumerable.Range(1, 6).Select(day => (IsoDayOfWeek)day)])]));

    /// <summary>Types whose constructor asks for parts that chance would not bring together, or that are built another way.</summary>
    private static readonly Dictionary<Type, Func<Random, int, object>> Recipes = new()
    {
        [typeof(string)] = (random, _) => Words[random.Next(Words.Length)],
        [typeof(bool)] = (random, _) => random.Next(2) == 0,
        [typeof(int)] = (random, _) => random.Next(10) == 0 ? random.Next() : random.Next(-1, 12),
        [typeof(long)] = (random, _) => random.Next(10) == 0 ? random.NextInt64() : random.NextInt64(-1, 12),
        [typeof(LocalDate)] = (random, _) => new LocalDate(2000, 1, 1).PlusDays(random.Next(-20_000, 20_000)),
        [typeof(LocalDateTime)] = (random, _) => new LocalDateTime(2022, 11, 14, 18, 0).PlusSeconds(random.Next()),
        [typeof(OffsetDateTime)] = (random, _) => new LocalDateTime(2022, 11, 14, 18, 0).PlusSeconds(random.Next()).WithOffset(Offset.FromHours(random.Next(-12, 15))),
        [typeof(Instant)] = (random, _) => Instant.FromUtc(2022, 11, 14, 12, 0).Plus(NodaTime.Duration.FromSeconds(random.Next())),
        [typeof(StatedCount)] = (random, _) => new StatedCount(random.Next(1, 1_000), (Precision)random.Next(6)),
        [typeof(AccreditationAct)] = MakeAct,
        [typeof(LegalDate)] = (random, _) => MakeLegalDate(random),
        [typeof(CutOff)] = (random, depth) => random.Next(6) switch
        {
            0 => CutOff.EndOfDay,
            1 => CutOff.StartOfDay,
            2 => CutOff.Before(Make<LocalTime>(random, depth)),
            3 => CutOff.At(Make<LocalTime>(random, depth)).OrEarlier(),
            4 => CutOff.At(Make<LocalTime>(random, depth)).OrLater(),
            _ => CutOff.At(Make<LocalTime>(random, depth)),
        },
        [typeof(JurisdictionId)] = (random, _) => new JurisdictionId(Pick(random, "KZ", "XK", "GB-SCT", "US-TX", "x-test")),
        [typeof(LanguageTag)] = (random, _) => new LanguageTag(Pick(random, "en", "ru", "kk", "kk-Latn", "en-GB", "zh-Hans-CN")),
        [typeof(ZoneId)] = (random, _) => new ZoneId(Pick(random, "Asia/Almaty", "Asia/Oral", "Europe/London", "UTC")),
        [typeof(LocalTime)] = (random, _) => LocalTime.FromMinutesSinceMidnight(random.Next(24 * 60)).PlusSeconds(random.Next(2)),
        [typeof(CalendarId)] = (random, _) => new CalendarId(Pick(random, "weekends", "one-day-a-week")),
        [typeof(DayPattern)] = (random, _) => MakePattern(random),
        [typeof(IsoDayOfWeek)] = (random, _) => (IsoDayOfWeek)random.Next(1, 8),
        [typeof(TimeLimit)] = MakeLimit,
        [typeof(NextElection)] = (random, _) => new NextElection(new TimeLimit(random.Next(1, 90), TimeUnit.Days), random.Next(2) == 0 ? null : new TimeLimit(random.Next(3, 9), TimeUnit.Months)),
        [typeof(PartTerms)] = (random, _) => new PartTerms([(Accession)random.Next(5), (Accession)random.Next(5)], random.Next(60), random.Next(2) == 0),
        [typeof(TermLimit.InARow)] = (random, _) => new TermLimit.InARow(random.Next(1, 4), (CountedUnit)random.Next(3), random.Next(3) == 0 ? 2 : 1),
        [typeof(Deadline)] = MakeDeadline,
        [typeof(StatutoryRule)] = MakeRule,
        [typeof(DeadlineWindow)] = (random, depth) => new DeadlineWindow(
            Compute(() => new StatutoryRule(Make<TimeExpression>(random, depth).At(CutOff.StartOfDay), Bound.NotEarlierThan), random),
            Compute(() => new StatutoryRule(Make<TimeExpression>(random, depth)), random)),
        [typeof(Percent)] = (random, _) => Percent.Parse(string.Create(CultureInfo.InvariantCulture, $"{random.Next(200)}{(random.Next(3) == 0 ? "" : "." + random.Next(1000).ToString("D3", CultureInfo.InvariantCulture)[..random.Next(1, 4)])}")),
        [typeof(EntryIntoForce)] = (random, depth) => new EntryIntoForce(
            Make<LocalizedText>(random, depth + 1), Days.Of(random.Next(100)).After(Milestone.Publication).At(CutOff.StartOfDay), Make<LocalDate>(random), random.Next(2) == 0 ? null : Make<LocalDate>(random)),
        [typeof(MissionSet)] = (random, depth) => new MissionSet([.. Missions(random, depth)]),
        [typeof(Ballot)] = (random, depth) => new Ballot([.. Options(random, depth)]),
        [typeof(Tally)] = MakeTally,
        [typeof(Figure)] = (random, _) => random.Next(5) switch { 0 => Figure.Missing, 1 => Figure.NotOffered, _ => random.Next(-2, 1000) },
        [typeof(LinearRelation)] = (random, _) => new LinearRelation(Pick(random, "line-0 <= line-1", "votes = line-0 + 2 line-1 within 3% votes or 5", "100 > line-0 - 1/2 votes-for-contestants", "line-1  =  0")),
        [typeof(UnitPath)] = (random, _) => new UnitPath([.. Enumerable.Range(0, random.Next(4)).Select(_ => Pick(random, "1", "12", "Алматы", "a / b"))]),
        [typeof(FormLine)] = (random, _) => new FormLine($"line-{random.Next(3)}", Pick(random, "", "name"), Pick(random, "", "1a"), random.Next(2) == 0 ? null : new Quantity("total")),
        [typeof(ProtocolForm)] = (random, depth) => MakeForm(random, depth),
        [typeof(Protocol)] = (random, depth) =>
        {
            ProtocolForm form = MakeForm(random, depth + 1);
            Ballot ballot = Make<Ballot>(random, depth + 1);
            return new Protocol(
                form,
                ballot,
                Make<UnitPath>(random, depth + 1),
                [.. form.Lines.Select(_ => Make<Figure>(random, depth + 1))],
                [.. ballot.Options.Select(_ => Make<Figure>(random, depth + 1))],
                Make<Standing>(random, depth + 1),
                Make<ProtocolOrigin>(random, depth + 1),
                random.Next(1, 5));
        },
        [typeof(PublishedEstimate)] = (random, depth) =>
        {
            PublishedFigure figure = Make<PublishedFigure>(random, depth + 1);
            return new PublishedEstimate(
                new(figure.Election, figure.Measure, figure.Issuer, null, figure.Counted, figure.Basis, figure.Scope),
                Percent.Parse($"{random.Next(40)}.5"),
                Percent.Parse($"{random.Next(40, 90)}"),
                random.Next(2) == 0 ? null : Percent.Parse("95"));
        },
        [typeof(SampleResponse)] = (random, _) => new SampleResponse([.. Enumerable.Range(0, random.Next(1, 4)).Select(i => new StratumResponse($"stratum-{i}", 10 + random.Next(9), random.Next(10)))]),
        [typeof(EstimateFamily)] = (random, depth) =>
        {
            PublishedEstimate estimate = Make<PublishedEstimate>(random, depth + 1);
            return new EstimateFamily([.. Enumerable.Range(0, random.Next(3)).Select(i => new EstimateLine(estimate, random.Next(2) == 0 ? null : Make<PublishedFigure>(random, depth + 1), $"option-{i}"))]);
        },
        [typeof(ContestantEstimates)] = (random, depth) =>
        {
            PublishedEstimate first = Make<PublishedEstimate>(random, depth + 1);
            return new ContestantEstimates(
                [.. Enumerable.Range(0, random.Next(1, 4)).Select(i => KeyValuePair.Create(new OptionId($"option-{i}"), new PublishedEstimate(first.Figure, Percent.Parse($"{random.Next(40)}.5"), Percent.Parse($"{random.Next(40, 90)}"))))],
                random.Next(2) == 0);
        },
        [typeof(CopyConflict)] = (random, depth) =>
        {
            Protocol one = MakeStated(random, depth, "1");
            Protocol other = With(one, one.Votes[0] == new Figure(7) ? 8 : 7);
            return new CopyConflict([one, other]);
        },
        [typeof(CopyComparison)] = (random, depth) =>
        {
            Protocol first = MakeStated(random, depth, "0");
            Protocol[] published = [.. Enumerable.Range(0, random.Next(1, 4)).Select(i => new Protocol(first.Form, first.Ballot, UnitPath.Whole.Of($"{i}"), first.Lines, first.Votes))];
            Protocol[] copies =
            [
                .. published.Where(_ => random.Next(2) == 0).Select(one => With(one, random.Next(3))),
                .. published.Where(_ => random.Next(4) == 0).Select(one => With(one, random.Next(3))),
                .. random.Next(2) == 0 ? [MakeStated(random, depth, "other")] : Array.Empty<Protocol>(),
            ];
            return CopyComparison.Of(copies, published);
        },
        [typeof(double)] = (random, _) => random.Next(4) == 0 ? random.Next(-1, 3) : random.NextDouble(),
        [typeof(SampleDesign)] = (random, _) => new SampleDesign((Selection)random.Next(2), [.. Enumerable.Range(0, random.Next(1, 4)).Select(i => new Stratum($"stratum-{i}", 10 + random.Next(9), random.Next(10)))]),
        [typeof(Estimate.Interval)] = (random, _) => new Estimate.Interval(
            0.5, 0.5 - random.NextDouble(), 0.5 + random.NextDouble(), 0.1 + (random.NextDouble() / 2), (IntervalMethod)random.Next(6), random.Next(1, 99), random.Next(2) == 0 ? null : random.NextDouble(), random.Next(2) == 0 ? null : random.NextDouble()),
        [typeof(ObservationForm)] = (random, depth) => MakeObservationForm(random, depth),
        [typeof(AnswerRow)] = (random, depth) =>
        {
            long answered = random.Next(1, 50);
            return new AnswerRow(
                Pick(random, "", "north"),
                Make<QuestionId>(random, depth + 1),
                [answered, .. Enumerable.Range(1, 7).Select(_ => (long)random.Next(5))],
                [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.NextInt64(answered + 1))],
                random.Next(2) == 0 ? null : Make<NumberSummary>(random, depth + 1));
        },
        [typeof(AnswerTable)] = (random, depth) =>
        {
            ObservationForm form = MakeObservationForm(random, depth + 1);
            string[] groups = [.. new[] { "north", "south" }.Take(random.Next(3))];
            return new AnswerTable(
                form,
                Make<InclusionRule>(random, depth + 1),
                [.. form.Questions.SelectMany(question => groups.Select(group =>
                {
                    int taken = random.Next(10);
                    return new AnswerRow(
                        group,
                        question.Id,
                        [9, 0, taken, 0, 0, 9 - taken, 0, 0],
                        question.Type is AnswerType.Choice choice ? [.. choice.Choices.Select((_, i) => i switch { 0 => 9L - taken, 1 => taken, _ => choice.Several ? random.NextInt64(9) : 0 })] : [],
                        question.Type is AnswerType.Number ? new(9 + taken, 1, 2) : null);
                }))],
                random.Next(9),
                random.Next(9));
        },
        [typeof(UnitChange)] = (random, depth) =>
        {
            var before = Make<Protocol>(random, depth + 1);
            Figure[] votes = [.. before.Votes.Select(figure => random.Next(2) == 0 ? figure : Make<Figure>(random, depth + 1))];
            return new UnitChange(before, new(before.Form, before.Ballot, before.Unit, before.Lines, [.. votes], Make<Standing>(random, depth + 1), ProtocolOrigin.CourtDecision, before.Version + 1));
        },
        [typeof(Recount)] = (random, depth) =>
        {
            var before = Make<Tally>(random, depth + 1);
            return new Recount(before, new(before.Ballot, before.Votes, before.Quantities, before.Coverage), [Make<UnitChange>(random, depth + 1)]);
        },
        [typeof(ListQuota)] = (random, depth) => new ListQuota(
            Make<LocalizedText>(random, depth + 1),
            new Threshold(random.Next(5), 5 + random.Next(3), ShareBasis.Candidates),
            random.Next(2) == 0 ? null : new Threshold(random.Next(5), 5, ShareBasis.Seats)),
        [typeof(SeatMethod.HighestAverages)] = (random, _) => random.Next(3) == 0
            ? new SeatMethod.HighestAverages(Divisors.SainteLague, new FirstDivisor(random.Next(1, 15), 5))
            : new SeatMethod.HighestAverages((Divisors)random.Next(8)),
        [typeof(ResultLayout)] = MakeLayout,
        [typeof(PublishedResult)] = (random, depth) => new PublishedResult(
            Make<Election>(random, depth + 1),
            Make<LocalizedText>(random, depth + 1),
            [.. Options(random, depth).Select(option => new ResultLine(option, random.Next(1_000_000), random.Next(2) == 0 ? null : Make<Percent>(random), random.Next(2) == 0 ? null : random.Next(100)))],
            Make<ShareBasis>(random, depth + 1),
            [new(Quantity.BallotsIssued, random.Next(100))],
            Make<Percent>(random),
            Make<Quantity>(random, depth + 1)),
        // As if it stood deep in another value: everything that law can say, each a little, is large enough.
        [typeof(Jurisdiction)] = (random, depth) => Construct(typeof(Jurisdiction), random, depth + 3),
        [typeof(SenderDirectory)] = MakeDirectory,
        [typeof(TimeProblem.RepeatedLocalTime)] = (random, depth) =>
        {
            LocalDateTime local = Make<LocalDateTime>(random, depth);
            return new TimeProblem.RepeatedLocalTime(local.WithOffset(Offset.FromHours(2)), local.WithOffset(Offset.FromHours(1)), Make<ZoneId>(random, depth));
        },
    };

    /// <summary>An act with what belongs to its kind, and only that.</summary>
    private static AccreditationAct MakeAct(Random random, int depth)
    {
        var step = Make<AccreditationStep>(random, depth);
        Instant at = Make<Instant>(random, depth);
        long sequence = random.Next(1, 20);
        return new(
            sequence,
            Make<AccreditationId>(random, depth + 1),
            step,
            at,
            Make<Instant>(random, depth),
            step == AccreditationStep.Requested ? Make<Applicant>(random, depth + 1) : null,
            step == AccreditationStep.Granted && random.Next(2) == 0 ? at.Plus(NodaTime.Duration.FromDays(random.Next(1, 400))) : null,
            step == AccreditationStep.Replaced && random.Next(2) == 0 ? Make<AccreditationId>(random, depth + 1) : null,
            step == AccreditationStep.Struck || random.Next(4) == 0 ? sequence + random.Next(1, 5) : null);
    }

    public static T Make<T>(Random random, int depth = 0) => (T)Make(typeof(T), random, depth);

    public static object Make(Type type, int seed) => Make(type, new Random(seed), 0);

    public static object Make(Type type, Random random, int depth)
    {
        if (Recipes.TryGetValue(type, out Func<Random, int, object>? recipe))
        {
            return recipe(random, depth);
        }

        if (type.IsEnum)
        {
            Array values = Enum.GetValues(type);
            return values.GetValue(random.Next(values.Length))!;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            return MakeList(type.GetGenericArguments()[0], random, depth);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueMap<,>))
        {
            return MakeMap(type, random, depth);
        }

        if (type.IsAbstract)
        {
            Type[] cases = CasesOf(type);
            IEnumerable<Type> shallow = depth < Deepest ? cases : cases.Where(one => !RefersTo(one, type));
            Type[] choice = [.. shallow];
            return Make(choice[random.Next(choice.Length)], random, depth);
        }

        return Construct(type, random, depth);
    }

    public static Type[] CasesOf(Type hierarchy)
    {
        Type definition = hierarchy.IsGenericType ? hierarchy.GetGenericTypeDefinition() : hierarchy;
        return
        [
            .. definition.GetNestedTypes()
                .Where(type => type is { IsSealed: true, IsAbstract: false })
                .Select(type => hierarchy.IsGenericType ? type.MakeGenericType(hierarchy.GetGenericArguments()) : type),
        ];
    }

    public static ConstructorInfo ConstructorOf(Type type) => type.GetConstructors().OrderByDescending(constructor => constructor.GetParameters().Length).First();

    /// <summary>The arguments of a successful call of the constructor.</summary>
    public static object?[] Arguments(Type type, Random random, int depth, out object value)
    {
        ConstructorInfo constructor = ConstructorOf(type);
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            object?[] arguments = [.. constructor.GetParameters().Select(parameter => Argument(parameter, random, depth + 1))];
            try
            {
                value = constructor.Invoke(arguments);
                return arguments;
            }
            catch (TargetInvocationException refused) when (refused.InnerException is ArgumentException)
            {
                // The constructor keeps an invariant that chance did not meet; try again.
            }
        }

        throw new InvalidOperationException($"{type} refused {Attempts} random sets of arguments; it needs a recipe.");
    }

    private static object Construct(Type type, Random random, int depth)
    {
        Arguments(type, random, depth, out object value);
        return value;
    }

    private static object? Argument(ParameterInfo parameter, Random random, int depth)
    {
        Type type = parameter.ParameterType;
        if (parameter.HasDefaultValue && (depth > Deepest || random.Next(3) == 0))
        {
            return type.IsValueType && Nullable.GetUnderlyingType(type) is null ? parameter.DefaultValue ?? Activator.CreateInstance(type) : parameter.DefaultValue;
        }

        return Make(Nullable.GetUnderlyingType(type) ?? type, random, depth);
    }

    private static object MakeList(Type item, Random random, int depth)
    {
        Array items = Array.CreateInstance(item, depth > Deepest ? 2 : random.Next(0, 4));
        for (int i = 0; i < items.Length; i++)
        {
            items.SetValue(Make(item, random, depth + 1), i);
        }

        return typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(item).Invoke(null, [items])!;
    }

    private static object MakeMap(Type type, Random random, int depth)
    {
        Type[] arguments = type.GetGenericArguments();
        Type pair = typeof(KeyValuePair<,>).MakeGenericType(arguments);
        var pairs = new Dictionary<string, object>(StringComparer.Ordinal);
        for (int count = depth > Deepest ? 2 : random.Next(0, 4); count > 0; count--)
        {
            object key = Make(arguments[0], random, depth + 1);
            pairs[key.ToString()!] = Activator.CreateInstance(pair, key, Make(arguments[1], random, depth + 1))!;
        }

        Array items = Array.CreateInstance(pair, pairs.Count);
        pairs.Values.ToArray().CopyTo(items, 0);
        MethodInfo create = typeof(Samples).GetMethod(nameof(CreateMap), BindingFlags.NonPublic | BindingFlags.Static)!;
        return create.MakeGenericMethod(arguments).Invoke(null, [items])!;
    }

    private static ValueMap<TKey, TValue> CreateMap<TKey, TValue>(KeyValuePair<TKey, TValue>[] items)
        where TKey : Identifier<TKey>, IIdentifier<TKey>
        where TValue : notnull => ValueMap.Create<TKey, TValue>(items);

    private static IEnumerable<ObserverMission> Missions(Random random, int depth)
    {
        Election election = Make<Election>(random, depth + 1);
        for (int count = random.Next(4); count > 0; count--)
        {
            MissionId? whole = random.Next(2) == 0 ? null : new($"mission-{count + 1}");
            yield return new($"mission-{count}", Make<SendingBody>(random, depth + 1), election, members: Make<ValueList<MissionMember>>(random, depth + 1), partOf: whole);
        }
    }

    private static IEnumerable<BallotOption> Options(Random random, int depth)
    {
        int count = random.Next(1, 4);
        for (int i = 0; i < count; i++)
        {
            yield return new($"option-{i}", Make<LocalizedText>(random, depth + 1), i == 2 ? OptionKind.AgainstAll : OptionKind.Contestant);
        }
    }

    private static ProtocolForm MakeForm(Random random, int depth)
    {
        var form = new ProtocolForm([new("line-0", "first", "1", random.Next(2) == 0 ? null : new Quantity("total")), new("line-1", Pick(random, "", "second")), new("line-2")]);
        return new(form.Lines, [.. Enumerable.Range(0, random.Next(3)).Select(i => new ProtocolRule($"rule-{i}", Make<LinearRelation>(random, depth + 1)))], random.Next(2) == 0 ? null : new Quantity("line-1"), random.Next(2) == 0 ? null : ShareBasis.ValidVotes);
    }

    private static ObservationForm MakeObservationForm(Random random, int depth) => new(
        Make<FormId>(random, depth + 1),
        random.Next(1, 5),
        Make<ObservationStage>(random, depth + 1),
        [
            new("first", AnswerType.YesNo, text: random.Next(2) == 0 ? null : Make<LocalizedText>(random, depth + 1)),
            new("second", Make<AnswerType>(random, depth + 1), random.Next(2) == 0 ? default : ["first.yes = 1"]),
            new("third", new AnswerType.Number()),
        ],
        [.. Enumerable.Range(0, random.Next(3)).Select(i => new ProtocolRule($"rule-{i}", Pick(random, "third <= 100", "first.yes + first.no = 1"), when: random.Next(2) == 0 ? null : new LinearRelation("third > 0")))],
        random.Next(2) == 0 ? null : Make<LocalizedText>(random, depth + 1));

    /// <summary>A protocol of a unit that counts, all figures stated.</summary>
    private static Protocol MakeStated(Random random, int depth, string unit)
    {
        ProtocolForm form = MakeForm(random, depth + 1);
        Ballot ballot = Make<Ballot>(random, depth + 1);
        return new(form, ballot, UnitPath.Whole.Of(unit), [.. form.Lines.Select(_ => (Figure)random.Next(99))], [.. ballot.Options.Select(_ => (Figure)random.Next(99))]);
    }

    private static Protocol With(Protocol protocol, Figure first) =>
        new(protocol.Form, protocol.Ballot, protocol.Unit, protocol.Lines, [first, .. protocol.Votes.Skip(1)], protocol.Standing, ProtocolOrigin.ObserverCopy);

    private static ResultLayout MakeLayout(Random random, int depth)
    {
        ProtocolForm form = MakeForm(random, depth + 1);
        Ballot ballot = Make<Ballot>(random, depth + 1);
        bool isList = random.Next(2) == 0;
        return new(
            form,
            ballot,
            random.Next(2) == 0 ? ["region", "station"] : ["station"],
            [.. form.Lines.Skip(random.Next(3)).Select(line => KeyValuePair.Create(line.Quantity, "column " + line.Quantity))],
            isList ? default : [.. ballot.Options.Select(option => KeyValuePair.Create(option.Id, "votes " + option.Id))],
            isList ? "votes" : "",
            Pick(random, "", "attached"),
            random.Next(2) == 0 ? default : ["remark"],
            random.Next(2) == 0,
            random.Next(2) == 0,
            random.Next(2) == 0,
            Pick(random, ",", ";", "\t"));
    }

    /// <summary>Bodies by chance, less those that claim the text of one before.</summary>
    private static SenderDirectory MakeDirectory(Random random, int depth)
    {
        var directory = new SenderDirectory([]);
        for (int count = random.Next(4); count > 0; count--)
        {
            SendingBody body = Make<SendingBody>(random, depth + 1);
            directory = body.Texts.Any(text => directory.TryResolve(text, out _)) ? directory : directory.With(body);
        }

        return directory;
    }

    private static Tally MakeTally(Random random, int depth)
    {
        Ballot ballot = Make<Ballot>(random, depth + 1);
        return random.Next(4) == 0
            ? Tally.Nothing(ballot)
            : new(ballot, [.. ballot.Options.Select(_ => random.NextInt64(1_000_000))], [new(Make<Quantity>(random, depth + 1), random.Next(100))], new(random.Next(2, 4), random.Next(2)), [new("partial", new(random.Next(5), random.Next(1, 2)))], random.Next(2) == 0 ? default : [.. ballot.Options.Select(_ => random.Next(2))]);
    }

    private static object MakeRule(Random random, int depth)
    {
        Bound bound = Make<Bound>(random, depth);
        TimeExpression when = Make<TimeExpression>(random, depth + 1);
        return new StatutoryRule(
            bound == Bound.NotEarlierThan && when.MayEndItsDay ? when.At(CutOff.StartOfDay) : bound == Bound.On && when.CutOff.IsStartOfDay ? when.At(CutOff.EndOfDay) : when,
            bound,
            Make<ValueList<RequiredAct>>(random, depth + 1),
            Make<ValueList<ElectionKind>>(random, depth + 1));
    }

    private static LegalDate MakeLegalDate(Random random)
    {
        LocalDate day = Make<LocalDate>(random);
        return random.Next(6) switch
        {
            0 => LegalDate.Month(day.Year, day.Month),
            1 => LegalDate.Year(day.Year),
            2 => LegalDate.NotKnown,
            3 => LegalDate.OnOrBefore(day),
            4 => LegalDate.Between(day, day.PlusDays(random.Next(40))),
            _ => day,
        };
    }

    private static object MakeDeadline(Random random, int depth)
    {
        Deadline computed = Compute(() => Make<StatutoryRule>(random, depth), random);
        return random.Next(2) == 0
            ? computed
            : new Deadline(computed.Rule, computed.Day, computed.At, computed.Zone, computed.ZonesVersion, "v1", Make<Citation>(random, depth + 1), computed.Steps, computed.OwnCutOff, computed.MovedFrom, computed.From, computed.Calendars);
    }

    /// <summary>A deadline of one of the rules made; some, such as a date before another that it comes after, never have one.</summary>
    private static Deadline Compute(Func<StatutoryRule> make, Random random)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            StatutoryRule rule = make();
            var round = new Round(Make<LocalDate>(random), times: [new(Milestone.VotingDay, Make<LocalTime>(random))]);
            ZoneClock clock = Reference.Clock(Make<ZoneId>(random));
            if (new StatutoryRule(Anchored(rule.When, Milestone.VotingDay), rule.Bound, rule.Acts, rule.AppliesTo, rule.LaterRounds).EvaluateTraced(round, clock) is DeadlineAnswer.Known known)
            {
                return known.Deadline;
            }
        }

        throw new InvalidOperationException("No rule gave a deadline.");
    }

    /// <summary>The same expression, counted from one milestone.</summary>
    private static TimeExpression Anchored(TimeExpression when, Milestone milestone) => when.Match<TimeExpression>(
        day => new TimeExpression.OnDay(milestone, day.CutOff, day.Zone, day.Adjustments),
        date => date,
        rule => new TimeExpression.OnDay(milestone, rule.CutOff, rule.Zone, rule.Adjustments),
        year => new TimeExpression.DayOfYear(year.Pattern, year.Which, Anchored(year.Anchor, milestone), year.CutOff, year.Zone, year.Adjustments),
        counted => new TimeExpression.Counted(counted.Limit, counted.Direction, Anchored(counted.Anchor, milestone), counted.CutOff, counted.Zone, counted.Adjustments),
        one => new TimeExpression.OneOf(one.Which, [.. one.Times.Select(time => Anchored(time, milestone))]));

    /// <summary>A round that knows every milestone an expression asks, each with a time of day.</summary>
    public static Round RoundFor(TimeExpression when, LocalDate votingDay)
    {
        var round = new Round(votingDay, times: [new(Milestone.VotingDay, new LocalTime(10, 23))]);
        return when.Milestones
            .Where(milestone => milestone != Milestone.VotingDay && milestone != Milestone.VotingStart && milestone != Milestone.VotingEnd)
            .Aggregate(round, (known, milestone) => known.With(milestone, votingDay.PlusDays(-milestone.Value.Length) + new LocalTime(10, 23)));
    }

    private static object MakeLimit(Random random, int depth)
    {
        TimeUnit unit = Make<TimeUnit>(random, depth);
        bool hours = unit == TimeUnit.Hours;
        return new TimeLimit(
            random.Next(1, 60),
            unit,
            hours ? random.Next(2) == 0 ? Counting.WholeHours : Counting.AnchorExcluded : (Counting)random.Next(3),
            (hours || unit == TimeUnit.Days) && random.Next(2) == 0 ? Make<DisregardedDays>(random, depth) : null,
            unit is TimeUnit.Months or TimeUnit.Years ? Make<MonthEnd>(random, depth) : MonthEnd.LastDay,
            !hours && random.Next(4) == 0 ? Make<MinimumOpenDays>(random, depth) : null);
    }

    private static object MakePattern(Random random)
    {
        LocalDate day = Make<LocalDate>(random);
        IsoDayOfWeek weekday = (IsoDayOfWeek)random.Next(1, 8);
        DayPattern pattern = random.Next(7) switch
        {
            0 => DayPattern.EveryYear(day.Month, day.Day),
            1 => DayPattern.Nth(random.Next(1, 5), weekday, day.Month),
            2 => DayPattern.Nth(-1, weekday, day.Month),
            3 => DayPattern.OnOrAfter(weekday, day.Month, day.Day),
            4 => DayPattern.OnOrBefore(weekday, day.Month, day.Day),
            5 => DayPattern.Easter,
            _ => DayPattern.OrthodoxEaster,
        };
        return random.Next(8) == 0 ? DayPattern.Once(day) : pattern.PlusDays(random.Next(3) == 0 ? random.Next(-20, 20) : 0);
    }

    private static bool RefersTo(Type type, Type other) =>
        ConstructorOf(type).GetParameters().Any(parameter => parameter.ParameterType == other || parameter.ParameterType.GenericTypeArguments.Contains(other));

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];
}
