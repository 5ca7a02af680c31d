using ElectionObservation.Elections;

namespace ElectionObservation.Observations;

/// <summary>What the intervals of all contestants together say of a question. An interval may miss, so a certainty is one at the confidence of the estimates and no more.</summary>
public sealed record EstimateVerdict
{
    /// <summary>States a verdict.</summary>
    /// <param name="certainty">What the intervals say.</param>
    /// <param name="certain">The contestants who certainly lead, have the majority, are among the first.</param>
    /// <param name="possible">Those who may, the certain ones among them.</param>
    /// <param name="isByRounding">Whether figures before they were rounded could say otherwise.</param>
    /// <exception cref="ArgumentException">One is certain and not possible.</exception>
    public EstimateVerdict(Certainty certainty, ValueList<OptionId> certain = default, ValueList<OptionId> possible = default, bool isByRounding = false)
    {
        Certainty = Known.Value(certainty);
        Certain = CanonicalSet.Of(certain);
        Possible = CanonicalSet.Of(possible);
        IsByRounding = isByRounding;
        if (Certain.FirstOrDefault(one => !possible.Contains(one)) is { } impossible)
        {
            throw new ArgumentException($"'{impossible}' is certain and not possible.", nameof(possible));
        }
    }

    /// <summary>What the intervals say.</summary>
    public Certainty Certainty { get; }

    /// <summary>The contestants who certainly lead, have the majority, are among the first; in the order of their texts.</summary>
    public ValueList<OptionId> Certain { get; }

    /// <summary>The contestants who may, the certain ones among them; in the order of their texts.</summary>
    public ValueList<OptionId> Possible { get; }

    /// <summary>Whether figures before they were rounded could say otherwise.</summary>
    public bool IsByRounding { get; }

    /// <summary>The verdict in English: who it is certain of, and who else may be.</summary>
    public override string ToString()
    {
        ValueList<OptionId> certain = Certain;
        OptionId[] others = [.. Possible.Where(one => !certain.Contains(one))];
        return $"{Certainty}{(certain.Count == 0 ? "" : $": {string.Join(", ", certain)}")}{(others.Length == 0 ? "" : $"; may be: {string.Join(", ", others)}")}{(IsByRounding ? "; by rounding" : "")}";
    }
}
