namespace ElectionObservation.Terms;

/// <summary>The name of a role that a rule exempts or singles out, such as <c>first-president</c>: a role, never a person. Open vocabulary.</summary>
public sealed record RoleId : Identifier<RoleId>, IIdentifier<RoleId>
{
    /// <summary>Names a role.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public RoleId(string value)
        : base(value)
    {
    }

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator RoleId(string value) => new(value);

    static RoleId IIdentifier<RoleId>.Create(string value) => new(value);
}
