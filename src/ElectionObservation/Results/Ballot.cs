using ElectionObservation.Elections;

namespace ElectionObservation.Results;

/// <summary>What voters choose from in one contest, in the order of the ballot. Votes are kept by place on it.</summary>
public sealed record Ballot
{
    /// <summary>States a ballot.</summary>
    /// <param name="options">Its options, at least one, in order.</param>
    /// <exception cref="ArgumentException">There is no option, one is given twice, or there is more than one line against all.</exception>
    public Ballot(ValueList<BallotOption> options)
    {
        if (options.Count == 0)
        {
            throw new ArgumentException("A ballot has one option or more.", nameof(options));
        }

        Once.Each(options, static option => option.Id, static key => $"Option '{key}' is given twice.", nameof(options));
        if (options.Count(static option => option.Kind == OptionKind.AgainstAll) > 1)
        {
            throw new ArgumentException("A ballot has one line against all at most.", nameof(options));
        }

        Options = options;
    }

    /// <summary>Its options, in order.</summary>
    public ValueList<BallotOption> Options { get; }

    /// <summary>Whether it has a line against all.</summary>
    public bool HasAgainstAll => Options.Any(static option => option.Kind == OptionKind.AgainstAll);

    /// <summary>The place of an option, from 0.</summary>
    /// <param name="option">The option.</param>
    /// <exception cref="ArgumentException">The ballot does not have it; the message names those it has.</exception>
    public int PlaceOf(OptionId option)
    {
        ArgumentNullException.ThrowIfNull(option);
        for (int i = 0; i < Options.Count; i++)
        {
            if (Options[i].Id == option)
            {
                return i;
            }
        }

        throw new ArgumentException($"There is no '{option}' on the ballot; there is: {string.Join(", ", Options.Select(static one => one.Id))}.", nameof(option));
    }
}
