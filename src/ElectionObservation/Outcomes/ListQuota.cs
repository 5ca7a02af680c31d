using System.Globalization;
using ElectionObservation.Elections;
using ElectionObservation.Validation;

namespace ElectionObservation.Outcomes;

/// <summary>How large a part of a list, or of the seats won by it, must go to some groups: women, youth, persons with disabilities. A person in two groups counts once.</summary>
public sealed record ListQuota : ILegalRule<ListQuota>
{
    /// <summary>States a quota.</summary>
    /// <param name="groups">Which groups it is for, together.</param>
    /// <param name="ofCandidates">What part of the candidates on a list; <c>null</c> when nothing is asked.</param>
    /// <param name="ofSeats">What part of the seats that a list has won; <c>null</c> when nothing is asked.</param>
    /// <exception cref="ArgumentException">Nothing is asked, or of something else than <see cref="ShareBasis.Candidates"/> and <see cref="ShareBasis.Seats"/>.</exception>
    public ListQuota(LocalizedText groups, Threshold? ofCandidates = null, Threshold? ofSeats = null)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (ofCandidates is null && ofSeats is null)
        {
            throw new ArgumentException("The quota asks nothing.", nameof(ofCandidates));
        }

        if ((ofCandidates is not null && ofCandidates.Of != ShareBasis.Candidates) || (ofSeats is not null && ofSeats.Of != ShareBasis.Seats))
        {
            throw new ArgumentException($"Expected parts of '{ShareBasis.Candidates}' and of '{ShareBasis.Seats}'.", nameof(ofCandidates));
        }

        Groups = groups;
        OfCandidates = ofCandidates;
        OfSeats = ofSeats;
    }

    /// <summary>Which groups it is for, together.</summary>
    public LocalizedText Groups { get; }

    /// <summary>What part of the candidates on a list; <c>null</c> when nothing is asked.</summary>
    public Threshold? OfCandidates { get; }

    /// <summary>What part of the seats that a list has won; <c>null</c> when nothing is asked.</summary>
    public Threshold? OfSeats { get; }

    /// <summary>Whether both ask for the same parts.</summary>
    /// <param name="other">What the other norm says.</param>
    public bool Agrees(ListQuota other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Threshold.Agree(OfCandidates, other.OfCandidates) && Threshold.Agree(OfSeats, other.OfSeats);
    }

    /// <summary>Finds a list, or the seats of one, that the groups have too small a part of.</summary>
    /// <param name="list">The list.</param>
    /// <param name="part">How many of the groups there are, each person once, among the candidates or among the members: a share of <see cref="ShareBasis.Candidates"/> or of <see cref="ShareBasis.Seats"/>.</param>
    /// <param name="citation">Where the quota stands; <c>null</c> when that is not to be said.</param>
    /// <exception cref="ArgumentException">The share is of something else.</exception>
    public ValidationReport Check(OptionId list, Share part, Citation? citation = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(part);
        if (part.Basis != ShareBasis.Candidates && part.Basis != ShareBasis.Seats)
        {
            throw new ArgumentException($"Expected a share of '{ShareBasis.Candidates}' or '{ShareBasis.Seats}', found one of '{part.Basis}'.", nameof(part));
        }

        Threshold? asked = part.Basis == ShareBasis.Candidates ? OfCandidates : OfSeats;
        return asked is null || !part.IsDefined || asked.IsMetBy(part)
            ? new()
            : new([new(part.Basis == ShareBasis.Candidates ? "list.quota" : "seats.quota", Severity.Error, FindingKind.Legal, list.Value, subjects: [part.ToString(), asked.ToString()], citation: citation)]);
    }

    /// <summary>The quota in English.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Groups}: {string.Join(", ", new[] { OfCandidates, OfSeats }.OfType<Threshold>())}");
}
