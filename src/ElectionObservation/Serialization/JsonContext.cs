using System.Text.Json;
using System.Text.Json.Serialization;
using ElectionObservation.Accreditations;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Jurisdictions;
using ElectionObservation.Terms;
using ElectionObservation.Validation;

namespace ElectionObservation.Serialization;

/// <summary>The one source-generated context. A test fails when a data type, an identifier, an enum or a list of one is missing here.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    AllowOutOfOrderMetadataProperties = true,
    Converters =
    [
        typeof(PlainTextConverter),
        typeof(BooleanConverter),
        typeof(Int32Converter),
        typeof(Int64Converter),
        typeof(LocalDateConverter),
        typeof(LocalDateTimeConverter),
        typeof(OffsetDateTimeConverter),
        typeof(LegalDateConverter),
        typeof(CutOffConverter),
        typeof(LocalizedTextConverter),
        typeof(TimeExpressionConverter),
        typeof(IdentifierConverter<ElectionKind>),
        typeof(IdentifierConverter<FindingCode>),
        typeof(IdentifierConverter<JurisdictionId>),
        typeof(IdentifierConverter<LanguageTag>),
        typeof(IdentifierConverter<Milestone>),
        typeof(IdentifierConverter<OfficeId>),
        typeof(IdentifierConverter<ReadingId>),
        typeof(IdentifierConverter<RoleId>),
        typeof(IdentifierConverter<RuleId>),
        typeof(IdentifierConverter<SenderId>),
        typeof(IdentifierConverter<SenderKind>),
        typeof(IdentifierConverter<ShareBasis>),
        typeof(IdentifierConverter<VersionId>),
        typeof(IdentifierConverter<VotingMode>),
        typeof(IdentifierConverter<ZoneId>),
        typeof(EnumConverter<Bound>),
        typeof(EnumConverter<Counting>),
        typeof(EnumConverter<Direction>),
        typeof(EnumConverter<EarlierTerms>),
        typeof(EnumConverter<Evidence>),
        typeof(EnumConverter<FindingKind>),
        typeof(EnumConverter<Listing>),
        typeof(EnumConverter<NormRank>),
        typeof(EnumConverter<Relation>),
        typeof(EnumConverter<SelectingDate>),
        typeof(EnumConverter<Severity>),
        typeof(EnumConverter<TimeUnit>),
        typeof(EnumConverter<WindowStatus>),
        typeof(ValueListConverter<string>),
        typeof(ValueListConverter<AccreditationStatement>),
        typeof(ValueListConverter<Election>),
        typeof(ValueListConverter<ElectionKind>),
        typeof(ValueListConverter<Finding>),
        typeof(ValueListConverter<Jurisdiction>),
        typeof(ValueListConverter<KindCount>),
        typeof(ValueListConverter<Milestone>),
        typeof(ValueListConverter<Office>),
        typeof(ValueListConverter<RequiredAct>),
        typeof(ValueListConverter<RoleId>),
        typeof(ValueListConverter<Round>),
        typeof(ValueListConverter<RuleHistory<StatutoryRule>>),
        typeof(ValueListConverter<RuleVersion<LegalClock>>),
        typeof(ValueListConverter<RuleVersion<StatutoryRule>>),
        typeof(ValueListConverter<RuleVersion<TermRule>>),
        typeof(ValueListConverter<SenderCount>),
        typeof(ValueListConverter<Source>),
        typeof(ValueListConverter<TimeProblem>),
        typeof(ValueListConverter<TraceStep>),
        typeof(ValueListConverter<VotingWindow>),
        typeof(ValueListConverter<ZoneId>),
        typeof(ValueMapConverter<Milestone, LocalDate>),
        typeof(ValueMapConverter<ReadingId, DeadlineAnswer>),
        typeof(ValueMapConverter<RuleId, DeadlineAnswer>),
    ])]
[JsonSerializable(typeof(AccreditationStatement))]
[JsonSerializable(typeof(ValueList<AccreditationStatement>))]
[JsonSerializable(typeof(ValueList<Election>))]
[JsonSerializable(typeof(ValueList<Jurisdiction>))]
[JsonSerializable(typeof(DeadlineWindow))]
[JsonSerializable(typeof(Election))]
[JsonSerializable(typeof(Jurisdiction))]
[JsonSerializable(typeof(Share))]
[JsonSerializable(typeof(TermOfOffice))]
[JsonSerializable(typeof(Timetable))]
[JsonSerializable(typeof(ValidationReport))]
[JsonSerializable(typeof(WindowStatus))]
[JsonSerializable(typeof(TermLimit))]
[JsonSerializable(typeof(TermLimit.Unlimited))]
[JsonSerializable(typeof(TermLimit.InTotal))]
[JsonSerializable(typeof(TermLimit.InARow))]
[JsonSerializable(typeof(TraceStep))]
[JsonSerializable(typeof(TraceStep.Anchored))]
[JsonSerializable(typeof(TraceStep.CountBegan))]
[JsonSerializable(typeof(TraceStep.DaysCounted))]
[JsonSerializable(typeof(TraceStep.Corresponded))]
[JsonSerializable(typeof(TraceStep.Reached))]
[JsonSerializable(typeof(TraceStep.Resolved))]
[JsonSerializable(typeof(TimeProblem))]
[JsonSerializable(typeof(TimeProblem.NoSingleVersion))]
[JsonSerializable(typeof(TimeProblem.NoSingleClock))]
[JsonSerializable(typeof(TimeProblem.UnknownZone))]
[JsonSerializable(typeof(TimeProblem.SkippedDay))]
[JsonSerializable(typeof(TimeProblem.SkippedLocalTime))]
[JsonSerializable(typeof(TimeProblem.RepeatedLocalTime))]
[JsonSerializable(typeof(TimeProblem.OutsideCalendar))]
[JsonSerializable(typeof(DeadlineAnswer))]
[JsonSerializable(typeof(DeadlineAnswer.Known))]
[JsonSerializable(typeof(DeadlineAnswer.Waiting))]
[JsonSerializable(typeof(DeadlineAnswer.Readings))]
[JsonSerializable(typeof(DeadlineAnswer.Problems))]
[JsonSerializable(typeof(TimeExpression))]
[JsonSerializable(typeof(RuleAnswer<StatutoryRule>))]
[JsonSerializable(typeof(RuleAnswer<StatutoryRule>.InForce), TypeInfoPropertyName = "RuleAnswerStatutoryRuleInForce")]
[JsonSerializable(typeof(RuleAnswer<StatutoryRule>.NoneInForce), TypeInfoPropertyName = "RuleAnswerStatutoryRuleNoneInForce")]
[JsonSerializable(typeof(RuleAnswer<StatutoryRule>.NotEstablished), TypeInfoPropertyName = "RuleAnswerStatutoryRuleNotEstablished")]
[JsonSerializable(typeof(RuleAnswer<StatutoryRule>.Conflicting), TypeInfoPropertyName = "RuleAnswerStatutoryRuleConflicting")]
[JsonSerializable(typeof(RuleAnswer<StatutoryRule>.Excluded), TypeInfoPropertyName = "RuleAnswerStatutoryRuleExcluded")]
[JsonSerializable(typeof(RuleAnswer<LegalClock>))]
[JsonSerializable(typeof(RuleAnswer<LegalClock>.InForce), TypeInfoPropertyName = "RuleAnswerLegalClockInForce")]
[JsonSerializable(typeof(RuleAnswer<LegalClock>.NoneInForce), TypeInfoPropertyName = "RuleAnswerLegalClockNoneInForce")]
[JsonSerializable(typeof(RuleAnswer<LegalClock>.NotEstablished), TypeInfoPropertyName = "RuleAnswerLegalClockNotEstablished")]
[JsonSerializable(typeof(RuleAnswer<LegalClock>.Conflicting), TypeInfoPropertyName = "RuleAnswerLegalClockConflicting")]
[JsonSerializable(typeof(RuleAnswer<LegalClock>.Excluded), TypeInfoPropertyName = "RuleAnswerLegalClockExcluded")]
[JsonSerializable(typeof(RuleAnswer<TermRule>))]
[JsonSerializable(typeof(RuleAnswer<TermRule>.InForce), TypeInfoPropertyName = "RuleAnswerTermRuleInForce")]
[JsonSerializable(typeof(RuleAnswer<TermRule>.NoneInForce), TypeInfoPropertyName = "RuleAnswerTermRuleNoneInForce")]
[JsonSerializable(typeof(RuleAnswer<TermRule>.NotEstablished), TypeInfoPropertyName = "RuleAnswerTermRuleNotEstablished")]
[JsonSerializable(typeof(RuleAnswer<TermRule>.Conflicting), TypeInfoPropertyName = "RuleAnswerTermRuleConflicting")]
[JsonSerializable(typeof(RuleAnswer<TermRule>.Excluded), TypeInfoPropertyName = "RuleAnswerTermRuleExcluded")]
internal sealed partial class JsonContext : JsonSerializerContext;
