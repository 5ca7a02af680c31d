namespace ElectionObservation.Missions;

/// <summary>
/// Who sends observers: an international organisation or a body of one, a state or an organ of one. A body and its parent each send their
/// own. Nothing follows from it about the persons sent, their nationality least of all.
/// </summary>
public sealed record SendingBody
{
    /// <summary>States a sender.</summary>
    /// <param name="id">The sender.</param>
    /// <param name="kind">What kind of sender it is.</param>
    /// <param name="name">What it is called, as published.</param>
    /// <param name="parent">The organisation it is a body of; <c>null</c> when it is none's, or that is not stated.</param>
    /// <param name="state">The state that it is, or is an organ of; <c>null</c> for an international body.</param>
    /// <param name="branch">The branch of authority it belongs to, if it is an organ of a state.</param>
    public SendingBody(SenderId id, SenderKind kind, LocalizedText name, SenderId? parent = null, JurisdictionId? state = null, Branch? branch = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(name);
        Id = id;
        Kind = kind;
        Name = name;
        Parent = parent;
        State = state;
        Branch = branch;
    }

    /// <summary>The sender.</summary>
    public SenderId Id { get; }

    /// <summary>What kind of sender it is.</summary>
    public SenderKind Kind { get; }

    /// <summary>What it is called, as published.</summary>
    public LocalizedText Name { get; }

    /// <summary>The organisation it is a body of; <c>null</c> when it is none's, or that is not stated.</summary>
    public SenderId? Parent { get; }

    /// <summary>The state that it is, or is an organ of; <c>null</c> for an international body.</summary>
    public JurisdictionId? State { get; }

    /// <summary>The branch of authority it belongs to; <c>null</c> when it is no organ of a state, or that is not stated.</summary>
    public Branch? Branch { get; }

    /// <summary>The name and the identifier.</summary>
    public override string ToString() => $"{Name} ({Id})";
}
