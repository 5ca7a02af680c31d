using System.Globalization;

namespace ElectionObservation.Estimates;

/// <summary>How many of the units that were drawn answered, stratum by stratum: a report of an estimate states it beside the margin, which does not know of units that are missing.</summary>
public sealed record SampleResponse
{
    /// <summary>States numbers.</summary>
    /// <param name="strata">The numbers of each stratum, in the order of the design; one or more.</param>
    /// <exception cref="ArgumentException">There is no stratum, or one stands twice.</exception>
    /// <exception cref="OverflowException">The units together are more than fit an <see cref="int"/>.</exception>
    public SampleResponse(ValueList<StratumResponse> strata)
    {
        if (strata.Count == 0)
        {
            throw new ArgumentException("A sample has one stratum or more.", nameof(strata));
        }

        Once.Each(strata, static one => one.Stratum, static id => $"Stratum '{id}' stands twice.", nameof(strata));
        Strata = strata;
        foreach (StratumResponse one in strata)
        {
            Drawn = checked(Drawn + one.Drawn);
            Answered += one.Answered;
        }
    }

    /// <summary>The numbers of each stratum, in the order of the design.</summary>
    public ValueList<StratumResponse> Strata { get; }

    /// <summary>How many units were drawn.</summary>
    public int Drawn { get; }

    /// <summary>How many answered.</summary>
    public int Answered { get; }

    /// <summary>How many did not answer.</summary>
    public int Missing => Drawn - Answered;

    /// <summary>The part of all units drawn that answered; undefined where none was drawn.</summary>
    public Share Rate => new(Answered, Drawn, ShareBasis.DrawnUnits);

    /// <summary>The numbers in English: <c>1453 of 1507 answered</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Answered} of {Drawn} answered");
}
