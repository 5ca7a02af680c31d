using ElectionObservation.Missions;

namespace ElectionObservation.Tests.Cases;

/// <summary>The figures of a breakdown, so that one of them can be changed.</summary>
internal sealed record KazakhstanFigures(
    int Total, int? FromOrganisations, int? NumberOfOrganisations, int? FromStates, int? NumberOfStates, ValueList<Delegation> Organisations, ValueList<Delegation> States, bool HasRest)
{
    /// <summary>The figures as published. At the end, what the commission said of the two kinds belongs to them.</summary>
    public static KazakhstanFigures Of(KazakhstanBreakdown one, int? runningTotal) => new(
        one.Sum ?? (one.Day is null ? one.Totals.Total?.Number : runningTotal) ?? one.SumOrganisations ?? throw new InvalidDataException($"{one.Id}: there is no total."),
        one.SumOrganisations,
        one.Day is null ? one.Totals.Organisations : null,
        one.FromStates ?? (one.Day is null ? one.Totals.FromStates : null),
        one.NumberOfStates,
        one.Organisations,
        one.States,
        one.Rest is not null);

    public Composition Composition
    {
        get
        {
            var kinds = new List<KindCount>
            {
                new(SenderKind.Organisation, Count(FromOrganisations), Count(NumberOfOrganisations), HasRest ? Listing.Open : Listing.Complete),
            };
            if (FromStates is not null || NumberOfStates is not null || States.Count > 0)
            {
                kinds.Add(new(SenderKind.State, Count(FromStates), Count(NumberOfStates), States.Count > 0 ? Listing.Complete : Listing.Open));
            }

            return new(Total, [.. kinds], Listing.Complete, [.. Organisations, .. States]);
        }
    }

    private static StatedCount? Count(int? number) => KazakhstanTotals.Count(number);
}
