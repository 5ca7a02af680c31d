using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ElectionObservation.Accreditations;
using ElectionObservation.Deadlines;
using ElectionObservation.Estimates;
using ElectionObservation.Forms;
using ElectionObservation.Observations;
using ElectionObservation.Outcomes;
using ElectionObservation.Results;
using ElectionObservation.Screens;
using ElectionObservation.Terms;

namespace ElectionObservation.Serialization;

/// <summary>
/// The shape of the library's JSON, where it is not the serializer's own: the cases of closed hierarchies by their <c>kind</c>, only what a
/// constructor takes, and nothing that is optional and absent.
/// </summary>
internal static class JsonShape
{
    internal const string Discriminator = "kind";

    public static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonContext.Default.Options)
        {
            TypeInfoResolver = JsonContext.Default.WithAddedModifier(Shape),
            // Letters as they are, for people to read. What it leaves unescaped matters in HTML only, where text is escaped again.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = ElectionJson.MaximumDepth,
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>The closed hierarchies and their cases. A test fails when a case is missing.</summary>
    internal static IReadOnlyDictionary<Type, Type[]> Hierarchies { get; } = new Dictionary<Type, Type[]>
    {
        [typeof(TermLimit)] = [typeof(TermLimit.Unlimited), typeof(TermLimit.InTotal), typeof(TermLimit.InARow)],
        [typeof(Exemption)] = [typeof(Exemption.OfRole), typeof(Exemption.OfHolder)],
        [typeof(TraceStep)] =
        [
            typeof(TraceStep.Anchored), typeof(TraceStep.CountBegan), typeof(TraceStep.DaysCounted),
            typeof(TraceStep.Corresponded), typeof(TraceStep.Reached), typeof(TraceStep.Resolved),
            typeof(TraceStep.Dated), typeof(TraceStep.RuleTaken), typeof(TraceStep.FoundInYear), typeof(TraceStep.AlternativeBegan), typeof(TraceStep.Chosen),
            typeof(TraceStep.DayClosed), typeof(TraceStep.HoursRan), typeof(TraceStep.Moved), typeof(TraceStep.Prolonged),
        ],
        [typeof(TimeProblem)] =
        [
            typeof(TimeProblem.NoSingleVersion), typeof(TimeProblem.NoSingleClock), typeof(TimeProblem.UnknownZone),
            typeof(TimeProblem.SkippedDay), typeof(TimeProblem.SkippedLocalTime), typeof(TimeProblem.RepeatedLocalTime), typeof(TimeProblem.OutsideCalendar),
            typeof(TimeProblem.NoCorrespondingDay), typeof(TimeProblem.NoSuchDay), typeof(TimeProblem.HourNotKnown), typeof(TimeProblem.UnknownCalendar),
            typeof(TimeProblem.OutsideCoverage), typeof(TimeProblem.UnknownRule), typeof(TimeProblem.CircularRules), typeof(TimeProblem.TooManyReadings),
        ],
        [typeof(DeadlineAnswer)] =
        [
            typeof(DeadlineAnswer.Known), typeof(DeadlineAnswer.Waiting), typeof(DeadlineAnswer.Readings), typeof(DeadlineAnswer.Problems),
        ],
        [typeof(RuleAnswer<StatutoryRule>)] = RuleAnswers<StatutoryRule>(),
        [typeof(RuleAnswer<LegalClock>)] = RuleAnswers<LegalClock>(),
        [typeof(RuleAnswer<TermRule>)] = RuleAnswers<TermRule>(),
        [typeof(RuleAnswer<BallotRule>)] = RuleAnswers<BallotRule>(),
        [typeof(RuleAnswer<WinnerRule>)] = RuleAnswers<WinnerRule>(),
        [typeof(RuleAnswer<ProtocolForm>)] = RuleAnswers<ProtocolForm>(),
        [typeof(Standing)] =
        [
            typeof(Standing.Counted), typeof(Standing.Annulled), typeof(Standing.Merged), typeof(Standing.NotOpened), typeof(Standing.NotReported),
        ],
        [typeof(RuleAnswer<ObserverAccess>)] = RuleAnswers<ObserverAccess>(),
        [typeof(RuleAnswer<SeatRule>)] = RuleAnswers<SeatRule>(),
        [typeof(RuleAnswer<ListQuota>)] = RuleAnswers<ListQuota>(),
        [typeof(SeatMethod)] = [typeof(SeatMethod.HighestAverages), typeof(SeatMethod.LargestRemainder)],
        [typeof(EstimateComparison)] = [typeof(EstimateComparison.Inside), typeof(EstimateComparison.Outside), typeof(EstimateComparison.NotComparable), typeof(EstimateComparison.NotCheckable)],
        [typeof(AnswerType)] = [typeof(AnswerType.Choice), typeof(AnswerType.Number), typeof(AnswerType.Words)],
        [typeof(Estimate)] = [typeof(Estimate.Census), typeof(Estimate.Interval), typeof(Estimate.WithoutMargin), typeof(Estimate.NoValue)],
        [typeof(NullComparison)] = [typeof(NullComparison.ChiSquare), typeof(NullComparison.Binomial), typeof(NullComparison.NotMade)],
        [typeof(EstimateBounds)] = [typeof(EstimateBounds.Bounded), typeof(EstimateBounds.NotBounded)],
        [typeof(Outcome)] =
        [
            typeof(Outcome.Elected), typeof(Outcome.SecondRound), typeof(Outcome.Tie), typeof(Outcome.NobodyElected), typeof(Outcome.NotDecidable),
        ],
        [typeof(SeatAllocation)] = [typeof(SeatAllocation.Allocated), typeof(SeatAllocation.Tied), typeof(SeatAllocation.OverAwarded), typeof(SeatAllocation.NotDecidable)],
        [typeof(FigureComparison)] =
        [
            typeof(FigureComparison.Same), typeof(FigureComparison.Different), typeof(FigureComparison.NotComparable), typeof(FigureComparison.NotCheckable),
        ],
    };

    /// <summary>The hierarchy that a type is a case of; <c>null</c> for a type that is none.</summary>
    internal static Type? HierarchyOf(Type type) => type.BaseType is { } parent && (Hierarchies.ContainsKey(parent) || parent == typeof(TimeExpression) || parent == typeof(Answer)) ? parent : null;

    private static Type[] RuleAnswers<TRule>()
        where TRule : class, ILegalRule<TRule> =>
    [
        typeof(RuleAnswer<TRule>.InForce), typeof(RuleAnswer<TRule>.NoneInForce), typeof(RuleAnswer<TRule>.NotEstablished),
        typeof(RuleAnswer<TRule>.Conflicting), typeof(RuleAnswer<TRule>.Excluded),
    ];

    private static void Shape(JsonTypeInfo info)
    {
        if (!info.Options.Converters.Any(static converter => converter is PlainTextConverter))
        {
            throw new InvalidOperationException($"{info.Type.Name} needs the converters of the library: start from new JsonSerializerOptions(ElectionJson.Options), not from its resolver alone.");
        }

        if (info.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        if (Hierarchies.TryGetValue(info.Type, out Type[]? cases))
        {
            info.PolymorphismOptions = new JsonPolymorphismOptions
            {
                TypeDiscriminatorPropertyName = Discriminator,
                UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization,
            };
            foreach (Type type in cases)
            {
                info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(type, JsonNamingPolicy.CamelCase.ConvertName(type.Name)));
            }
        }

        for (int i = info.Properties.Count - 1; i >= 0; i--)
        {
            JsonPropertyInfo property = info.Properties[i];
            if (property.AssociatedParameter is not { } parameter)
            {
                // Derived from the others; the constructor computes it again.
                info.Properties.RemoveAt(i);
            }
            else if (parameter.HasDefaultValue)
            {
                object? absent = parameter.DefaultValue;
                property.ShouldSerialize = (_, value) => !IsAbsent(value, absent);
            }
        }
    }

    private static bool IsAbsent(object? value, object? absent) =>
        value is IValueCollection list ? list.Count == 0 : Equals(value, absent) || Equals(value, ReadingId.AsWritten);
}
