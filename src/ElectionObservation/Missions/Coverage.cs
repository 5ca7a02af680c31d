using System.Globalization;

namespace ElectionObservation.Missions;

/// <summary>
/// How much of a whole something was done or seen in: some of them, k of n, all of n, or "all" without a number. What is not stated is
/// left out and never filled in.
/// </summary>
public sealed record Coverage
{
    /// <summary>States what is known.</summary>
    /// <param name="all">Whether it is said of all of them.</param>
    /// <param name="observed">In how many; <c>null</c> when that is not stated.</param>
    /// <param name="of">Of how many; <c>null</c> when that is not stated.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or more are observed than there are.</exception>
    /// <exception cref="ArgumentException">All are said to be observed, and the numbers differ.</exception>
    public Coverage(bool all = false, int? observed = null, int? of = null)
    {
        Observed = Count.OrNotStated(observed);
        Of = Count.OrNotStated(of);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(observed ?? 0, of ?? int.MaxValue, nameof(observed));
        if (all && observed is { } seen && of is { } there && seen != there)
        {
            throw new ArgumentException($"All of them are not {seen} of {there}.", nameof(all));
        }

        All = all;
    }

    /// <summary>Whether it is said of all of them.</summary>
    public bool All { get; }

    /// <summary>In how many; <c>null</c>, which is not zero, when that is not stated.</summary>
    public int? Observed { get; }

    /// <summary>Of how many; <c>null</c>, which is not zero, when that is not stated.</summary>
    public int? Of { get; }

    /// <summary>What is stated: <c>6 of 6</c>, <c>all, their number not stated</c>.</summary>
    public override string ToString() => (Observed, Of, All) switch
    {
        (null, null, true) => "all, their number not stated",
        (null, null, false) => "not stated in how many",
        (null, { } of, true) => string.Create(CultureInfo.InvariantCulture, $"all of {of}"),
        (null, { } of, false) => string.Create(CultureInfo.InvariantCulture, $"some of {of}"),
        ({ } observed, null, _) => string.Create(CultureInfo.InvariantCulture, $"{observed}{(All ? ", all of them" : ", of how many not stated")}"),
        ({ } observed, { } of, _) => string.Create(CultureInfo.InvariantCulture, $"{observed} of {of}"),
    };
}
