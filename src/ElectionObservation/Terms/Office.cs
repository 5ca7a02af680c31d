namespace ElectionObservation.Terms;

/// <summary>A public office and the rule on its terms.</summary>
public sealed record Office
{
    /// <summary>States an office.</summary>
    /// <param name="id">The office.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="termRule">The rule on its terms, in all its versions.</param>
    /// <param name="otherReadings">Other ways in which some of its versions are read, each under the same rule and with the versions that it reads differently.</param>
    /// <exception cref="ArgumentException">The version is not selected by voting day, or a reading is of another rule, as written, or given twice.</exception>
    public Office(OfficeId id, LocalizedText name, RuleHistory<TermRule> termRule, ValueList<RuleHistory<TermRule>> otherReadings = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(termRule);
        termRule.RequireVotingDay(nameof(termRule));
        foreach (RuleHistory<TermRule> reading in otherReadings)
        {
            reading.RequireVotingDay(nameof(otherReadings));
            if (reading.Id != termRule.Id || reading.Reading == termRule.Reading)
            {
                throw new ArgumentException($"Expected another reading of '{termRule.Id}', not '{reading.Id}' in the reading '{reading.Reading}'.", nameof(otherReadings));
            }
        }

        Once.Each(otherReadings, static reading => reading.Reading, static key => $"The reading '{key}' stands twice.", nameof(otherReadings));
        Id = id;
        Name = name;
        TermRule = termRule;
        OtherReadings = otherReadings;
    }

    /// <summary>The office.</summary>
    public OfficeId Id { get; }

    /// <summary>What it is called.</summary>
    public LocalizedText Name { get; }

    /// <summary>The rule on its terms, in all its versions; the one in force is <c>TermRule.On(votingDay)</c>.</summary>
    public RuleHistory<TermRule> TermRule { get; }

    /// <summary>Other ways in which some of its versions are read; what they do not hold is read as written.</summary>
    public ValueList<RuleHistory<TermRule>> OtherReadings { get; }

    /// <summary>
    /// Whether a person may stand for it, as far as the rule on its terms goes. The version in force on voting day decides; where norms
    /// contradict each other, where it is not established which applies, or where one is read in several ways, each is asked, and there is an answer only where all give the same.
    /// Grows with the square of the number of tenures.
    /// </summary>
    /// <param name="candidacy">The candidacy.</param>
    /// <param name="weakest">The weakest evidence that is accepted for a rule.</param>
    /// <exception cref="ArgumentOutOfRangeException">The evidence is none.</exception>
    public Eligibility MayStand(Candidacy candidacy, Evidence weakest = Evidence.SingleSource)
    {
        ArgumentNullException.ThrowIfNull(candidacy);
        return new TermCount(this, candidacy, Known.Value(weakest)).Decide();
    }

    /// <summary>What a version would say if it were the one in force on voting day, whether it was or not.</summary>
    /// <param name="version">The version.</param>
    /// <param name="candidacy">The candidacy.</param>
    /// <exception cref="ArgumentException">There is no such version.</exception>
    public Eligibility MayStandUnder(VersionId version, Candidacy candidacy)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(candidacy);
        RuleVersion<TermRule> asked = TermRule.Versions.FirstOrDefault(one => one.Id == version)
            ?? throw new ArgumentException($"There is no version '{version}' of '{TermRule.Id}'; there is: {string.Join(", ", TermRule.Versions.Select(static one => one.Id))}.", nameof(version));
        return new TermCount(this, candidacy, Evidence.Uncertain).Decide(asked);
    }
}
