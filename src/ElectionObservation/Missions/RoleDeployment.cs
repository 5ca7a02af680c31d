using System.Globalization;

namespace ElectionObservation.Missions;

/// <summary>How many observers were planned for a role, and how many there were. What is not stated is not zero, and is not compared.</summary>
public sealed record RoleDeployment
{
    /// <summary>States the figures.</summary>
    /// <param name="role">The role.</param>
    /// <param name="planned">How many were asked for or announced; <c>null</c> when that is not stated.</param>
    /// <param name="actual">How many there were; <c>null</c> when that is not stated.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public RoleDeployment(ObserverRole role, int? planned = null, int? actual = null)
    {
        ArgumentNullException.ThrowIfNull(role);
        Role = role;
        Planned = Count.OrNotStated(planned);
        Actual = Count.OrNotStated(actual);
    }

    /// <summary>The role.</summary>
    public ObserverRole Role { get; }

    /// <summary>How many were asked for or announced; <c>null</c>, which is not zero, when that is not stated.</summary>
    public int? Planned { get; }

    /// <summary>How many there were; <c>null</c>, which is not zero, when that is not stated.</summary>
    public int? Actual { get; }

    /// <summary>How many more there were than planned, negative for fewer; <c>null</c> unless both are stated.</summary>
    public int? Difference => Actual - Planned;

    /// <summary>The role and both figures.</summary>
    public override string ToString() => $"{Role}: {Figure(Planned)} planned, {Figure(Actual)} there";

    private static string Figure(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "not stated";
}
