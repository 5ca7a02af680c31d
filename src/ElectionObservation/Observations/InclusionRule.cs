using System.Globalization;

namespace ElectionObservation.Observations;

/// <summary>What a count is of: which unit counts once, which answer stands for one observed more than once, and what is left out by name. Printed with every table it made.</summary>
public sealed record InclusionRule
{
    /// <summary>States a rule.</summary>
    /// <param name="unit">What counts once.</param>
    /// <param name="repeated">Which answer stands for a unit that was observed more than once. Two forms from one visit must agree in any case.</param>
    /// <param name="withoutVisits">Visits left out, such as those of a rehearsal; kept in the order of their texts, each once.</param>
    /// <param name="withoutTeams">Teams left out with all their visits; kept likewise.</param>
    public InclusionRule(ObservedUnit unit = ObservedUnit.Visit, RepeatedAnswers repeated = RepeatedAnswers.MustAgree, ValueList<VisitId> withoutVisits = default, ValueList<TeamId> withoutTeams = default)
    {
        Unit = Known.Value(unit);
        Repeated = Known.Value(repeated);
        WithoutVisits = CanonicalSet.Of(withoutVisits);
        WithoutTeams = CanonicalSet.Of(withoutTeams);
    }

    /// <summary>Every visit, and none left out.</summary>
    public static InclusionRule EveryVisit { get; } = new();

    /// <summary>Every station once, where those who saw it agree.</summary>
    public static InclusionRule EveryStation { get; } = new(ObservedUnit.Station);

    /// <summary>What counts once.</summary>
    public ObservedUnit Unit { get; }

    /// <summary>Which answer stands for a unit that was observed more than once.</summary>
    public RepeatedAnswers Repeated { get; }

    /// <summary>Visits left out, in the order of their texts.</summary>
    public ValueList<VisitId> WithoutVisits { get; }

    /// <summary>Teams left out with all their visits, in the order of their texts.</summary>
    public ValueList<TeamId> WithoutTeams { get; }

    /// <summary>What shares of answers are taken of: units that answered.</summary>
    internal ShareBasis Answering => Unit switch
    {
        ObservedUnit.Visit => ShareBasis.AnsweringVisits,
        ObservedUnit.Station => ShareBasis.AnsweringStations,
        _ => ShareBasis.AnsweringTeams,
    };

    /// <summary>What shares of all that was observed are taken of.</summary>
    internal ShareBasis Observed => Unit switch
    {
        ObservedUnit.Visit => ShareBasis.Visits,
        ObservedUnit.Station => ShareBasis.VisitedStations,
        _ => ShareBasis.Teams,
    };

    /// <summary>The rule in English.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"each {Unit.ToString().ToLowerInvariant()} once, {Repeated switch
    {
        RepeatedAnswers.MustAgree => "where repeated answers agree",
        RepeatedAnswers.Earliest => "its earliest answers",
        _ => "its latest answers",
    }}{(WithoutVisits.Count + WithoutTeams.Count == 0 ? ", none left out" : $", without {Of(WithoutVisits.Count, "visit")} and {Of(WithoutTeams.Count, "team")} by name")}");

    /// <summary>One visit, two visits.</summary>
    internal static string Of(long number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");
}
