using System.Text.Json;
using System.Text.Json.Serialization;
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
using ElectionObservation.Screens;
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
        typeof(InstantConverter),
        typeof(OffsetDateTimeConverter),
        typeof(LegalDateConverter),
        typeof(PercentConverter),
        typeof(StatedCountConverter),
        typeof(FigureConverter),
        typeof(LinearRelationConverter),
        typeof(UnitPathConverter),
        typeof(CutOffConverter),
        typeof(DayPatternConverter),
        typeof(LocalTimeConverter),
        typeof(LocalizedTextConverter),
        typeof(TimeExpressionConverter),
        typeof(AnswerConverter),
        typeof(IdentifierConverter<AccreditationId>),
        typeof(IdentifierConverter<ChoiceId>),
        typeof(IdentifierConverter<FormId>),
        typeof(IdentifierConverter<IncidentCategory>),
        typeof(IdentifierConverter<IncidentId>),
        typeof(IdentifierConverter<IncidentStatus>),
        typeof(IdentifierConverter<QuestionId>),
        typeof(IdentifierConverter<TeamId>),
        typeof(IdentifierConverter<VisitId>),
        typeof(IdentifierConverter<ActivityKind>),
        typeof(IdentifierConverter<Branch>),
        typeof(IdentifierConverter<CalendarId>),
        typeof(IdentifierConverter<ComplaintId>),
        typeof(IdentifierConverter<ComplaintOutcome>),
        typeof(IdentifierConverter<StratumId>),
        typeof(IdentifierConverter<ContestId>),
        typeof(IdentifierConverter<CounterpartKind>),
        typeof(IdentifierConverter<DocumentKind>),
        typeof(IdentifierConverter<ElectionKind>),
        typeof(IdentifierConverter<ElectionOccasion>),
        typeof(IdentifierConverter<FindingCode>),
        typeof(IdentifierConverter<Gender>),
        typeof(IdentifierConverter<ImplementationStatus>),
        typeof(IdentifierConverter<JurisdictionId>),
        typeof(IdentifierConverter<LanguageTag>),
        typeof(IdentifierConverter<LeftOutRule>),
        typeof(IdentifierConverter<Measure>),
        typeof(IdentifierConverter<Milestone>),
        typeof(IdentifierConverter<MissionFormat>),
        typeof(IdentifierConverter<MissionId>),
        typeof(IdentifierConverter<ObservationStage>),
        typeof(IdentifierConverter<ObserverAudience>),
        typeof(IdentifierConverter<ObserverRole>),
        typeof(IdentifierConverter<OfficeId>),
        typeof(IdentifierConverter<OptionId>),
        typeof(IdentifierConverter<PersonKey>),
        typeof(IdentifierConverter<Quantity>),
        typeof(IdentifierConverter<ReadingId>),
        typeof(IdentifierConverter<RecommendationId>),
        typeof(IdentifierConverter<RecommendationPriority>),
        typeof(IdentifierConverter<RoleId>),
        typeof(IdentifierConverter<RuleId>),
        typeof(IdentifierConverter<ScreenId>),
        typeof(IdentifierConverter<ScreenStatistic>),
        typeof(IdentifierConverter<SenderId>),
        typeof(IdentifierConverter<SenderKind>),
        typeof(IdentifierConverter<ShareBasis>),
        typeof(IdentifierConverter<StandardId>),
        typeof(IdentifierConverter<TopicId>),
        typeof(IdentifierConverter<UnitId>),
        typeof(IdentifierConverter<VersionId>),
        typeof(IdentifierConverter<VotingMode>),
        typeof(IdentifierConverter<ZoneId>),
        typeof(EnumConverter<Accession>),
        typeof(EnumConverter<AnswerState>),
        typeof(EnumConverter<ChoiceMeaning>),
        typeof(EnumConverter<NoAnswer>),
        typeof(EnumConverter<ObservedUnit>),
        typeof(EnumConverter<RepeatedAnswers>),
        typeof(EnumConverter<StationAccess>),
        typeof(EnumConverter<AccessRegime>),
        typeof(EnumConverter<AccreditationStage>),
        typeof(EnumConverter<AccreditationStatus>),
        typeof(EnumConverter<AccreditationStep>),
        typeof(EnumConverter<AdjustmentRule>),
        typeof(EnumConverter<Bound>),
        typeof(EnumConverter<CarryOver>),
        typeof(EnumConverter<Choice>),
        typeof(EnumConverter<ComparisonObstacle>),
        typeof(EnumConverter<Conduct>),
        typeof(EnumConverter<Conflict>),
        typeof(EnumConverter<CountedUnit>),
        typeof(EnumConverter<Counting>),
        typeof(EnumConverter<Direction>),
        typeof(EnumConverter<EarlierTerms>),
        typeof(EnumConverter<Evidence>),
        typeof(EnumConverter<FigureAspect>),
        typeof(EnumConverter<FindingKind>),
        typeof(EnumConverter<IsoDayOfWeek>),
        typeof(EnumConverter<LaterRounds>),
        typeof(EnumConverter<Listing>),
        typeof(EnumConverter<MonthEnd>),
        typeof(EnumConverter<NormRank>),
        typeof(EnumConverter<Occurrence>),
        typeof(EnumConverter<OptionKind>),
        typeof(EnumConverter<EstimateObstacle>),
        typeof(EnumConverter<Certainty>),
        typeof(EnumConverter<IntervalMethod>),
        typeof(EnumConverter<Selection>),
        typeof(EnumConverter<Divisors>),
        typeof(EnumConverter<NobodyBecause>),
        typeof(EnumConverter<OutcomeTest>),
        typeof(EnumConverter<OverAward>),
        typeof(EnumConverter<QuotaRounding>),
        typeof(EnumConverter<SeatGround>),
        typeof(EnumConverter<TieGround>),
        typeof(EnumConverter<Unopposed>),
        typeof(EnumConverter<Precision>),
        typeof(EnumConverter<ProtocolOrigin>),
        typeof(EnumConverter<Relation>),
        typeof(EnumConverter<SeatObstacle>),
        typeof(EnumConverter<SelectingDate>),
        typeof(EnumConverter<Substitution>),
        typeof(EnumConverter<Severity>),
        typeof(EnumConverter<TenureEnd>),
        typeof(EnumConverter<TenureTreatment>),
        typeof(EnumConverter<OpenQuestion>),
        typeof(EnumConverter<TieRule>),
        typeof(EnumConverter<TimedSubject>),
        typeof(EnumConverter<Timeliness>),
        typeof(EnumConverter<TimeUnit>),
        typeof(EnumConverter<Verdict>),
        typeof(EnumConverter<WindowStatus>),
        typeof(ValueListConverter<string>),
        typeof(ValueListConverter<int>),
        typeof(ValueListConverter<Accession>),
        typeof(ValueListConverter<AccreditationId>),
        typeof(ValueListConverter<AnswerChoice>),
        typeof(ValueListConverter<AnswerRow>),
        typeof(ValueListConverter<AnswerState>),
        typeof(ValueListConverter<ChoiceId>),
        typeof(ValueListConverter<FormResponse>),
        typeof(ValueListConverter<Incident>),
        typeof(ValueListConverter<IncidentStep>),
        typeof(ValueListConverter<LinearRelation>),
        typeof(ValueListConverter<ObservationForm>),
        typeof(ValueListConverter<Question>),
        typeof(ValueListConverter<Team>),
        typeof(ValueListConverter<TeamId>),
        typeof(ValueListConverter<UnitPath>),
        typeof(ValueListConverter<Visit>),
        typeof(ValueListConverter<VisitId>),
        typeof(ValueListConverter<AccreditationAct>),
        typeof(ValueListConverter<AccreditationStatement>),
        typeof(ValueListConverter<AccreditationStep>),
        typeof(ValueListConverter<Activity>),
        typeof(ValueListConverter<Amount>),
        typeof(ValueListConverter<AttributedStatement>),
        typeof(ValueListConverter<BallotOption>),
        typeof(ValueListConverter<BodyName>),
        typeof(ValueListConverter<Branch>),
        typeof(ValueListConverter<Conflict>),
        typeof(ValueListConverter<Complaint>),
        typeof(ValueListConverter<Contest>),
        typeof(ValueListConverter<Counterpart>),
        typeof(ValueListConverter<DecisionGround>),
        typeof(ValueListConverter<Delegation>),
        typeof(ValueListConverter<DocumentKind>),
        typeof(ValueListConverter<Election>),
        typeof(ValueListConverter<ElectionKind>),
        typeof(ValueListConverter<ElectoralUnit>),
        typeof(ValueListConverter<EligibilityReason>),
        typeof(ValueListConverter<EntryIntoForce>),
        typeof(ValueListConverter<Exemption>),
        typeof(ValueListConverter<FigureAspect>),
        typeof(ValueListConverter<Finding>),
        typeof(ValueListConverter<ImplementationAssessment>),
        typeof(ValueListConverter<InformationRequest>),
        typeof(ValueListConverter<Jurisdiction>),
        typeof(ValueListConverter<KindCount>),
        typeof(ValueListConverter<LocalDate>),
        typeof(ValueListConverter<LocalizedText>),
        typeof(ValueListConverter<long>),
        typeof(ValueListConverter<Milestone>),
        typeof(ValueListConverter<MissionDocument>),
        typeof(ValueListConverter<MissionId>),
        typeof(ValueListConverter<MissionMember>),
        typeof(ValueListConverter<ObservationItem>),
        typeof(ValueListConverter<ObserverMission>),
        typeof(ValueListConverter<Office>),
        typeof(ValueListConverter<OneOffTerm>),
        typeof(ValueListConverter<OpenQuestion>),
        typeof(ValueListConverter<OptionId>),
        typeof(ValueListConverter<PublishedFigure>),
        typeof(ValueListConverter<PublishedReport>),
        typeof(ValueListConverter<PublishedResult>),
        typeof(ValueListConverter<Recommendation>),
        typeof(ValueListConverter<RequiredAct>),
        typeof(ValueListConverter<ResultLine>),
        typeof(ValueListConverter<RoleId>),
        typeof(ValueListConverter<Round>),
        typeof(ValueListConverter<RuleHistory<StatutoryRule>>),
        typeof(ValueListConverter<RuleHistory<TermRule>>),
        typeof(ValueListConverter<ObserverAudience>),
        typeof(ValueListConverter<RuleHistory<ObserverAccess>>),
        typeof(ValueListConverter<RuleHistory<ProtocolForm>>),
        typeof(ValueListConverter<Figure>),
        typeof(ValueListConverter<FindingCode>),
        typeof(ValueListConverter<FormLine>),
        typeof(ValueListConverter<ProtocolRule>),
        typeof(ValueListConverter<RuleVersion<BallotRule>>),
        typeof(ValueListConverter<RuleVersion<ObserverAccess>>),
        typeof(ValueListConverter<RuleVersion<LegalClock>>),
        typeof(ValueListConverter<RuleVersion<SeatRule>>),
        typeof(ValueListConverter<RuleVersion<StatutoryRule>>),
        typeof(ValueListConverter<RuleVersion<TermRule>>),
        typeof(ValueListConverter<RuleVersion<WinnerRule>>),
        typeof(ValueListConverter<RuleVersion<ProtocolForm>>),
        typeof(ValueListConverter<ScreenCount>),
        typeof(ValueListConverter<ScreenResult>),
        typeof(ValueListConverter<SeatLine>),
        typeof(ValueListConverter<SeatTie>),
        typeof(ValueListConverter<Stratum>),
        typeof(ValueListConverter<StratumResponse>),
        typeof(ValueListConverter<EstimateLine>),
        typeof(ValueListConverter<Protocol>),
        typeof(ValueListConverter<CopyConflict>),
        typeof(ValueListConverter<SeatAllocation>),
        typeof(ValueListConverter<Outcome>),
        typeof(ValueListConverter<OutcomeReason>),
        typeof(ValueListConverter<TieDecision>),
        typeof(ValueListConverter<ListFacts>),
        typeof(ValueListConverter<Alliance>),
        typeof(ValueListConverter<Threshold>),
        typeof(ValueListConverter<UnitChange>),
        typeof(ValueListConverter<RuleVersion<ListQuota>>),
        typeof(ValueListConverter<SendingBody>),
        typeof(ValueListConverter<Source>),
        typeof(ValueListConverter<Tenure>),
        typeof(ValueListConverter<TenureEnd>),
        typeof(ValueListConverter<TimedStep>),
        typeof(ValueListConverter<TenureReason>),
        typeof(ValueListConverter<TimeProblem>),
        typeof(ValueListConverter<TraceStep>),
        typeof(ValueListConverter<Tranche>),
        typeof(ValueListConverter<VotingWindow>),
        typeof(ValueListConverter<ZoneId>),
        typeof(ValueListConverter<Weekend>),
        typeof(ValueListConverter<TimeExpression>),
        typeof(ValueListConverter<RuleId>),
        typeof(ValueListConverter<IsoDayOfWeek>),
        typeof(ValueListConverter<DayCalendar>),
        typeof(ValueListConverter<CalendarId>),
        typeof(ValueListConverter<CalendarEntry>),
        typeof(ValueListConverter<Adjustment>),
        typeof(ValueMapConverter<PersonKey, PersonDetails>),
        typeof(ValueMapConverter<CalendarId, string>),
        typeof(ValueMapConverter<QuestionId, Answer>),
        typeof(ValueMapConverter<DocumentKind, StatutoryRule>),
        typeof(ValueMapConverter<LeftOutRule, long>),
        typeof(ValueMapConverter<Milestone, LocalDate>),
        typeof(ValueMapConverter<Milestone, LocalTime>),
        typeof(ValueMapConverter<ObserverRole, int>),
        typeof(ValueMapConverter<OfficeId, RuleHistory<ListQuota>>),
        typeof(ValueMapConverter<OfficeId, RuleHistory<SeatRule>>),
        typeof(ValueMapConverter<OfficeId, RuleHistory<WinnerRule>>),
        typeof(ValueMapConverter<OptionId, string>),
        typeof(ValueMapConverter<OptionId, PublishedEstimate>),
        typeof(ValueMapConverter<Quantity, long>),
        typeof(ValueMapConverter<Quantity, PartialSum>),
        typeof(ValueMapConverter<Quantity, string>),
        typeof(ValueMapConverter<ReadingId, DeadlineAnswer>),
        typeof(ValueMapConverter<RuleId, DeadlineAnswer>),
        typeof(ValueMapConverter<ScreenStatistic, double>),
    ])]
[JsonSerializable(typeof(Accreditation))]
[JsonSerializable(typeof(AnswerTable))]
[JsonSerializable(typeof(ObservationLog))]
[JsonSerializable(typeof(AnswerType))]
[JsonSerializable(typeof(AnswerType.Choice), TypeInfoPropertyName = "AnswerTypeChoice")]
[JsonSerializable(typeof(AnswerType.Number), TypeInfoPropertyName = "AnswerTypeNumber")]
[JsonSerializable(typeof(AnswerType.Words), TypeInfoPropertyName = "AnswerTypeWords")]
[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(AnswerState))]
[JsonSerializable(typeof(NoAnswer))]
[JsonSerializable(typeof(AccreditationAct))]
[JsonSerializable(typeof(AccreditationRegister))]
[JsonSerializable(typeof(AccreditationStatement))]
[JsonSerializable(typeof(ActTiming))]
[JsonSerializable(typeof(Applicant))]
[JsonSerializable(typeof(DecisionGround))]
[JsonSerializable(typeof(MinimumExistence))]
[JsonSerializable(typeof(PersonalRecords))]
[JsonSerializable(typeof(PersonDetails))]
[JsonSerializable(typeof(TimedStep))]
[JsonSerializable(typeof(ValueList<AccreditationStatement>))]
[JsonSerializable(typeof(ValueList<Election>))]
[JsonSerializable(typeof(ValueList<Jurisdiction>))]
[JsonSerializable(typeof(DeadlineWindow))]
[JsonSerializable(typeof(Election))]
[JsonSerializable(typeof(Jurisdiction))]
[JsonSerializable(typeof(MissionSet))]
[JsonSerializable(typeof(MissionStandard))]
[JsonSerializable(typeof(RoleDeployment))]
[JsonSerializable(typeof(Share))]
[JsonSerializable(typeof(TermOfOffice))]
[JsonSerializable(typeof(PartTerms))]
[JsonSerializable(typeof(Exemption))]
[JsonSerializable(typeof(Exemption.OfRole))]
[JsonSerializable(typeof(Exemption.OfHolder))]
[JsonSerializable(typeof(ResignationRule))]
[JsonSerializable(typeof(OneOffTerm))]
[JsonSerializable(typeof(NextElection))]
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
[JsonSerializable(typeof(TraceStep.Dated))]
[JsonSerializable(typeof(TraceStep.RuleTaken))]
[JsonSerializable(typeof(TraceStep.FoundInYear))]
[JsonSerializable(typeof(TraceStep.AlternativeBegan))]
[JsonSerializable(typeof(TraceStep.Chosen))]
[JsonSerializable(typeof(TraceStep.DayClosed))]
[JsonSerializable(typeof(TraceStep.HoursRan))]
[JsonSerializable(typeof(TraceStep.Moved))]
[JsonSerializable(typeof(TraceStep.Prolonged))]
[JsonSerializable(typeof(TimeProblem))]
[JsonSerializable(typeof(TimeProblem.NoSingleVersion))]
[JsonSerializable(typeof(TimeProblem.NoSingleClock))]
[JsonSerializable(typeof(TimeProblem.UnknownZone))]
[JsonSerializable(typeof(TimeProblem.SkippedDay))]
[JsonSerializable(typeof(TimeProblem.SkippedLocalTime))]
[JsonSerializable(typeof(TimeProblem.RepeatedLocalTime))]
[JsonSerializable(typeof(TimeProblem.OutsideCalendar))]
[JsonSerializable(typeof(TimeProblem.NoCorrespondingDay))]
[JsonSerializable(typeof(TimeProblem.NoSuchDay))]
[JsonSerializable(typeof(TimeProblem.HourNotKnown))]
[JsonSerializable(typeof(TimeProblem.UnknownCalendar))]
[JsonSerializable(typeof(TimeProblem.OutsideCoverage))]
[JsonSerializable(typeof(TimeProblem.UnknownRule))]
[JsonSerializable(typeof(TimeProblem.CircularRules))]
[JsonSerializable(typeof(TimeProblem.TooManyReadings))]
[JsonSerializable(typeof(DeadlineAnswer))]
[JsonSerializable(typeof(DeadlineAnswer.Known))]
[JsonSerializable(typeof(DeadlineAnswer.Waiting))]
[JsonSerializable(typeof(DeadlineAnswer.Readings))]
[JsonSerializable(typeof(DeadlineAnswer.Problems))]
[JsonSerializable(typeof(TimeExpression))]
[JsonSerializable(typeof(ValueList<TimeExpression>))]
[JsonSerializable(typeof(ValueList<Adjustment>))]
[JsonSerializable(typeof(DisregardedDays))]
[JsonSerializable(typeof(MinimumOpenDays))]
[JsonSerializable(typeof(DayCalendar))]
[JsonSerializable(typeof(ValueList<DayCalendar>))]
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
[JsonSerializable(typeof(SenderDirectory))]
[JsonSerializable(typeof(PublishedReport))]
[JsonSerializable(typeof(ValueList<PublishedReport>))]
[JsonSerializable(typeof(ValueList<Tenure>))]
[JsonSerializable(typeof(Candidacy))]
[JsonSerializable(typeof(Eligibility))]
[JsonSerializable(typeof(Tally))]
[JsonSerializable(typeof(UnitTally))]
[JsonSerializable(typeof(ResultLayout))]
[JsonSerializable(typeof(Protocol))]
[JsonSerializable(typeof(FigureChange))]
[JsonSerializable(typeof(UnitPath))]
[JsonSerializable(typeof(Standing))]
[JsonSerializable(typeof(Standing.Counted), TypeInfoPropertyName = "StandingCounted")]
[JsonSerializable(typeof(Standing.Annulled), TypeInfoPropertyName = "StandingAnnulled")]
[JsonSerializable(typeof(Standing.Merged), TypeInfoPropertyName = "StandingMerged")]
[JsonSerializable(typeof(Standing.NotOpened), TypeInfoPropertyName = "StandingNotOpened")]
[JsonSerializable(typeof(Standing.NotReported), TypeInfoPropertyName = "StandingNotReported")]
[JsonSerializable(typeof(CountRange))]
[JsonSerializable(typeof(StatedCount))]
[JsonSerializable(typeof(ElectoralUnit))]
[JsonSerializable(typeof(Contest))]
[JsonSerializable(typeof(BallotOption))]
[JsonSerializable(typeof(SeatAllocation))]
[JsonSerializable(typeof(SeatAllocation.Allocated), TypeInfoPropertyName = "SeatAllocationAllocated")]
[JsonSerializable(typeof(SeatAllocation.Tied), TypeInfoPropertyName = "SeatAllocationTied")]
[JsonSerializable(typeof(SeatAllocation.OverAwarded), TypeInfoPropertyName = "SeatAllocationOverAwarded")]
[JsonSerializable(typeof(SeatMethod))]
[JsonSerializable(typeof(SeatMethod.HighestAverages), TypeInfoPropertyName = "SeatMethodHighestAverages")]
[JsonSerializable(typeof(SeatMethod.LargestRemainder), TypeInfoPropertyName = "SeatMethodLargestRemainder")]
[JsonSerializable(typeof(Apportionment))]
[JsonSerializable(typeof(SeatFacts))]
[JsonSerializable(typeof(PublishedEstimate))]
[JsonSerializable(typeof(EstimateComparison))]
[JsonSerializable(typeof(EstimateComparison.Inside), TypeInfoPropertyName = "EstimateComparisonInside")]
[JsonSerializable(typeof(EstimateComparison.Outside), TypeInfoPropertyName = "EstimateComparisonOutside")]
[JsonSerializable(typeof(EstimateComparison.NotComparable), TypeInfoPropertyName = "EstimateComparisonNotComparable")]
[JsonSerializable(typeof(EstimateComparison.NotCheckable), TypeInfoPropertyName = "EstimateComparisonNotCheckable")]
[JsonSerializable(typeof(Certainty))]
[JsonSerializable(typeof(EstimateFamily))]
[JsonSerializable(typeof(ContestantEstimates))]
[JsonSerializable(typeof(EstimateVerdict))]
[JsonSerializable(typeof(CopyComparison))]
[JsonSerializable(typeof(SampleResponse))]
[JsonSerializable(typeof(EstimateBounds))]
[JsonSerializable(typeof(EstimateBounds.Bounded), TypeInfoPropertyName = "EstimateBoundsBounded")]
[JsonSerializable(typeof(EstimateBounds.NotBounded), TypeInfoPropertyName = "EstimateBoundsNotBounded")]
[JsonSerializable(typeof(SampleDesign))]
[JsonSerializable(typeof(SampledShare))]
[JsonSerializable(typeof(SampledUnit))]
[JsonSerializable(typeof(LeftOutRule))]
[JsonSerializable(typeof(NullComparison))]
[JsonSerializable(typeof(NullComparison.ChiSquare), TypeInfoPropertyName = "NullComparisonChiSquare")]
[JsonSerializable(typeof(NullComparison.Binomial), TypeInfoPropertyName = "NullComparisonBinomial")]
[JsonSerializable(typeof(NullComparison.NotMade), TypeInfoPropertyName = "NullComparisonNotMade")]
[JsonSerializable(typeof(ScreenCount))]
[JsonSerializable(typeof(ScreenResult))]
[JsonSerializable(typeof(ScreenStatistic))]
[JsonSerializable(typeof(ScreenedUnit))]
[JsonSerializable(typeof(ValueList<ScreenResult>))]
[JsonSerializable(typeof(SampleSize))]
[JsonSerializable(typeof(Estimate))]
[JsonSerializable(typeof(Estimate.Census), TypeInfoPropertyName = "EstimateCensus")]
[JsonSerializable(typeof(Estimate.Interval), TypeInfoPropertyName = "EstimateInterval")]
[JsonSerializable(typeof(Estimate.WithoutMargin), TypeInfoPropertyName = "EstimateWithoutMargin")]
[JsonSerializable(typeof(Estimate.NoValue), TypeInfoPropertyName = "EstimateNoValue")]
[JsonSerializable(typeof(SeatStep))]
[JsonSerializable(typeof(ValueList<SeatStep>))]
[JsonSerializable(typeof(SeatChange))]
[JsonSerializable(typeof(SeatMargin))]
[JsonSerializable(typeof(SeatRange))]
[JsonSerializable(typeof(OutcomeRange))]
[JsonSerializable(typeof(Outstanding))]
[JsonSerializable(typeof(Recount))]
[JsonSerializable(typeof(SeatAllocation.NotDecidable), TypeInfoPropertyName = "SeatAllocationNotDecidable")]
[JsonSerializable(typeof(Outcome))]
[JsonSerializable(typeof(Outcome.Elected), TypeInfoPropertyName = "OutcomeElected")]
[JsonSerializable(typeof(Outcome.SecondRound), TypeInfoPropertyName = "OutcomeSecondRound")]
[JsonSerializable(typeof(Outcome.Tie), TypeInfoPropertyName = "OutcomeTie")]
[JsonSerializable(typeof(Outcome.NobodyElected), TypeInfoPropertyName = "OutcomeNobodyElected")]
[JsonSerializable(typeof(Outcome.NotDecidable), TypeInfoPropertyName = "OutcomeNotDecidable")]
[JsonSerializable(typeof(FigureComparison))]
[JsonSerializable(typeof(FigureComparison.Same), TypeInfoPropertyName = "FigureComparisonSame")]
[JsonSerializable(typeof(FigureComparison.Different), TypeInfoPropertyName = "FigureComparisonDifferent")]
[JsonSerializable(typeof(FigureComparison.NotComparable), TypeInfoPropertyName = "FigureComparisonNotComparable")]
[JsonSerializable(typeof(FigureComparison.NotCheckable), TypeInfoPropertyName = "FigureComparisonNotCheckable")]
[JsonSerializable(typeof(RuleAnswer<BallotRule>))]
[JsonSerializable(typeof(RuleAnswer<WinnerRule>))]
[JsonSerializable(typeof(RuleAnswer<ProtocolForm>))]
[JsonSerializable(typeof(RuleAnswer<SeatRule>))]
[JsonSerializable(typeof(RuleAnswer<ObserverAccess>))]
[JsonSerializable(typeof(RuleAnswer<ObserverAccess>.InForce), TypeInfoPropertyName = "RuleAnswerObserverAccessInForce")]
[JsonSerializable(typeof(RuleAnswer<ObserverAccess>.NoneInForce), TypeInfoPropertyName = "RuleAnswerObserverAccessNoneInForce")]
[JsonSerializable(typeof(RuleAnswer<ObserverAccess>.NotEstablished), TypeInfoPropertyName = "RuleAnswerObserverAccessNotEstablished")]
[JsonSerializable(typeof(RuleAnswer<ObserverAccess>.Conflicting), TypeInfoPropertyName = "RuleAnswerObserverAccessConflicting")]
[JsonSerializable(typeof(RuleAnswer<ObserverAccess>.Excluded), TypeInfoPropertyName = "RuleAnswerObserverAccessExcluded")]
[JsonSerializable(typeof(RuleAnswer<BallotRule>.InForce), TypeInfoPropertyName = "RuleAnswerBallotRuleInForce")]
[JsonSerializable(typeof(RuleAnswer<BallotRule>.NoneInForce), TypeInfoPropertyName = "RuleAnswerBallotRuleNoneInForce")]
[JsonSerializable(typeof(RuleAnswer<BallotRule>.NotEstablished), TypeInfoPropertyName = "RuleAnswerBallotRuleNotEstablished")]
[JsonSerializable(typeof(RuleAnswer<BallotRule>.Conflicting), TypeInfoPropertyName = "RuleAnswerBallotRuleConflicting")]
[JsonSerializable(typeof(RuleAnswer<BallotRule>.Excluded), TypeInfoPropertyName = "RuleAnswerBallotRuleExcluded")]
[JsonSerializable(typeof(RuleAnswer<WinnerRule>.InForce), TypeInfoPropertyName = "RuleAnswerWinnerRuleInForce")]
[JsonSerializable(typeof(RuleAnswer<ProtocolForm>.InForce), TypeInfoPropertyName = "RuleAnswerProtocolFormInForce")]
[JsonSerializable(typeof(RuleAnswer<WinnerRule>.NoneInForce), TypeInfoPropertyName = "RuleAnswerWinnerRuleNoneInForce")]
[JsonSerializable(typeof(RuleAnswer<ProtocolForm>.NoneInForce), TypeInfoPropertyName = "RuleAnswerProtocolFormNoneInForce")]
[JsonSerializable(typeof(RuleAnswer<WinnerRule>.NotEstablished), TypeInfoPropertyName = "RuleAnswerWinnerRuleNotEstablished")]
[JsonSerializable(typeof(RuleAnswer<ProtocolForm>.NotEstablished), TypeInfoPropertyName = "RuleAnswerProtocolFormNotEstablished")]
[JsonSerializable(typeof(RuleAnswer<WinnerRule>.Conflicting), TypeInfoPropertyName = "RuleAnswerWinnerRuleConflicting")]
[JsonSerializable(typeof(RuleAnswer<ProtocolForm>.Conflicting), TypeInfoPropertyName = "RuleAnswerProtocolFormConflicting")]
[JsonSerializable(typeof(RuleAnswer<WinnerRule>.Excluded), TypeInfoPropertyName = "RuleAnswerWinnerRuleExcluded")]
[JsonSerializable(typeof(RuleAnswer<ProtocolForm>.Excluded), TypeInfoPropertyName = "RuleAnswerProtocolFormExcluded")]
[JsonSerializable(typeof(RuleAnswer<SeatRule>.InForce), TypeInfoPropertyName = "RuleAnswerSeatRuleInForce")]
[JsonSerializable(typeof(RuleAnswer<SeatRule>.NoneInForce), TypeInfoPropertyName = "RuleAnswerSeatRuleNoneInForce")]
[JsonSerializable(typeof(RuleAnswer<SeatRule>.NotEstablished), TypeInfoPropertyName = "RuleAnswerSeatRuleNotEstablished")]
[JsonSerializable(typeof(RuleAnswer<SeatRule>.Conflicting), TypeInfoPropertyName = "RuleAnswerSeatRuleConflicting")]
[JsonSerializable(typeof(RuleAnswer<SeatRule>.Excluded), TypeInfoPropertyName = "RuleAnswerSeatRuleExcluded")]
[JsonSerializable(typeof(RuleAnswer<ListQuota>))]
[JsonSerializable(typeof(RuleAnswer<ListQuota>.InForce), TypeInfoPropertyName = "RuleAnswerListQuotaInForce")]
[JsonSerializable(typeof(RuleAnswer<ListQuota>.NoneInForce), TypeInfoPropertyName = "RuleAnswerListQuotaNoneInForce")]
[JsonSerializable(typeof(RuleAnswer<ListQuota>.NotEstablished), TypeInfoPropertyName = "RuleAnswerListQuotaNotEstablished")]
[JsonSerializable(typeof(RuleAnswer<ListQuota>.Conflicting), TypeInfoPropertyName = "RuleAnswerListQuotaConflicting")]
[JsonSerializable(typeof(RuleAnswer<ListQuota>.Excluded), TypeInfoPropertyName = "RuleAnswerListQuotaExcluded")]
internal sealed partial class JsonContext : JsonSerializerContext;
