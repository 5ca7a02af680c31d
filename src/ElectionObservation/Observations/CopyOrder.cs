using ElectionObservation.Results;

namespace ElectionObservation.Observations;

/// <summary>An order of units and of copies that depends on nothing but what they are.</summary>
internal static class CopyOrder
{
    public static IComparer<UnitPath> OfUnits { get; } = Comparer<UnitPath>.Create(Compare);

    public static IComparer<Protocol> OfCopies { get; } = Comparer<Protocol>.Create(Compare);

    private static int Compare(UnitPath one, UnitPath other)
    {
        (ValueList<string> names, ValueList<string> others) = (one.Names, other.Names);
        for (int i = 0; i < names.Count && i < others.Count; i++)
        {
            if (string.CompareOrdinal(names[i], others[i]) is not 0 and var order)
            {
                return order;
            }
        }

        return names.Count.CompareTo(others.Count);
    }

    /// <summary>By the figures, then by where they come from, then by what is said of them in words.</summary>
    private static int Compare(Protocol one, Protocol other) =>
        one.LineBits.SequenceCompareTo(other.LineBits) is not 0 and var byLines ? byLines
        : one.VoteBits.SequenceCompareTo(other.VoteBits) is not 0 and var byVotes ? byVotes
        : one.Origin.CompareTo(other.Origin) is not 0 and var byOrigin ? byOrigin
        : one.Version.CompareTo(other.Version) is not 0 and var byVersion ? byVersion
        : string.CompareOrdinal(Words(one), Words(other));

    private static string Words(Protocol protocol) =>
        $"{protocol.Standing} {protocol.Form} {protocol.Form.Rules} {string.Join(", ", protocol.Ballot.Options.Select(static option => $"{option.Id} {option.Name} {option.Kind}"))}";
}
