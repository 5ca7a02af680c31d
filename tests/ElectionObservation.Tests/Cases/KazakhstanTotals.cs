using ElectionObservation.Accreditations;
using ElectionObservation.Elections;
using ElectionObservation.Missions;

namespace ElectionObservation.Tests.Cases;

/// <summary>How many observers a commission said that there were in the end, in the types of the library.</summary>
internal sealed record KazakhstanTotals(Election Election, LocalDate? Opened, LocalDate? Closed, StatedCount? Total, int? FromOrganisations, int? Organisations, int? FromStates, int? States)
{
    public static readonly LocalizedText Commission = LocalizedText.English("commission");

    /// <summary>The totals of a case of accreditation.</summary>
    public static KazakhstanTotals Of(string id) => Read(KazakhstanFile.All("accreditationCases").Single(one => one.Id == id));

    public static KazakhstanTotals Read(KazakhstanCase one)
    {
        if (one.Number("observersTotal") is not null && one.Number("observersApprox") is not null)
        {
            throw one.Refused("the total is given exactly and about");
        }

        return new(
            new Election("KZ", KazakhstanCases.KindsOf(one).First(), one.RequiredDay("votingDay")),
            one.Day("opened"),
            one.Day("accreditationClosed"),
            one.Number("observersTotal") is { } exact ? exact : one.Number("observersApprox") is { } about ? StatedCount.About(about) : null,
            one.Number("observersFromOrganisations"),
            one.Number("organisations"),
            one.Number("observersFromStates"),
            one.Number("states"));
    }

    public Composition Observers => new(
        Total,
        [new KindCount(SenderKind.Organisation, Count(FromOrganisations), Count(Organisations)), new KindCount(SenderKind.State, Count(FromStates), Count(States))],
        Listing.Complete);

    public AccreditationStatement Statement(ValueList<Tranche> tranches = default) => new(Election, Commission, Observers, asOf: Closed, tranches: tranches);

    public static StatedCount? Count(int? number) => number is { } stated ? stated : null;
}
