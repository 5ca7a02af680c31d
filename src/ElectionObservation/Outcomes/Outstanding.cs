using System.Globalization;
using ElectionObservation.Results;

namespace ElectionObservation.Outcomes;

/// <summary>
/// Voters whose votes are not in a tally: of stations that are annulled, missing or doubted. As many votes as there are registered voters can come of them, for anyone,
/// or none.
/// </summary>
public sealed record Outstanding
{
    /// <summary>States a number of voters.</summary>
    /// <param name="voters">How many registered voters there are at most; <c>null</c> when that is not known, and so anything can come of it.</param>
    /// <param name="areRegistered">Whether the registered voters of the tally have them already.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public Outstanding(long? voters = null, bool areRegistered = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(voters ?? 0, nameof(voters));
        Voters = voters;
        AreRegistered = areRegistered;
    }

    /// <summary>How many registered voters there are at most; <c>null</c> when that is not known.</summary>
    public long? Voters { get; }

    /// <summary>Whether the registered voters of the tally have them already.</summary>
    public bool AreRegistered { get; }

    /// <summary>
    /// The registered voters of the units whose votes are not in the sums: those annulled and those that have not reported. A unit that does not state how many they are leaves
    /// the number unknown. Units that count, but are doubted, are to be left out of the tally first and given here as well.
    /// </summary>
    /// <param name="protocols">The protocols, those that count included: they add nothing.</param>
    /// <param name="doubted">Units whose votes are left out of the tally though they count; empty for none.</param>
    public static Outstanding Of(IEnumerable<Protocol> protocols, ValueList<UnitPath> doubted = default)
    {
        ArgumentNullException.ThrowIfNull(protocols);
        long? voters = 0;
        HashSet<UnitPath> units = [.. doubted];
        foreach (Protocol protocol in protocols.Where(one => one.Standing is Standing.NotReported or Standing.Annulled || units.Contains(one.Unit)))
        {
            Figure registered = protocol.Form.States(Quantity.RegisteredVoters) ? protocol[Quantity.RegisteredVoters] : Figure.Missing;
            voters = registered.IsNumber && registered.Number >= 0 ? checked(voters + registered.Number) : null;
            if (voters is null)
            {
                return new();
            }
        }

        return new(voters);
    }

    /// <summary>The number in English.</summary>
    public override string ToString() => Voters is { } voters ? string.Create(CultureInfo.InvariantCulture, $"{voters} voters outstanding") : "an unknown number of voters outstanding";
}
