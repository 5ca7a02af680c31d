namespace ElectionObservation.Missions;

/// <summary>
/// Who sends observers: an international organisation or a body of one, a state or an organ of one, an organisation of citizens, a party, a
/// newsroom. A body and its parent each send their own. Nothing follows from it about the persons sent, their nationality least of all.
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
    /// <param name="names">What it is and was called, as far as that is known by date.</param>
    /// <param name="aliases">Other spellings under which sources name it.</param>
    /// <exception cref="ArgumentException">An alias is empty or blank.</exception>
    public SendingBody(
        SenderId id,
        SenderKind kind,
        LocalizedText name,
        SenderId? parent = null,
        JurisdictionId? state = null,
        Branch? branch = null,
        ValueList<BodyName> names = default,
        ValueList<string> aliases = default)
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
        Names = names;
        Aliases = aliases.Select(static alias => WellFormed.NotBlank(alias, nameof(aliases))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValueList();
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

    /// <summary>
    /// What it is and was called, the present name included, from old to new as far as that is known; empty when nothing is known beyond
    /// <see cref="Name"/>, as in most publications. Names may overlap, and leave days out.
    /// </summary>
    public ValueList<BodyName> Names { get; }

    /// <summary>Other spellings under which sources name it, of no particular day, in the order of their characters, each once.</summary>
    public ValueList<string> Aliases { get; }

    /// <summary>Everything it answers to: identifier, names, abbreviations and aliases, in every language, some of them the same.</summary>
    internal IEnumerable<string> Texts =>
        [Id.Value, .. Name.Texts.Select(static text => text.Value), .. Names.SelectMany(static name => name.Texts), .. Aliases];

    /// <summary>
    /// The names that were in use on a day, or may have been, given how exactly their bounds are known: several where that leaves it open, none
    /// where each is known to have been in use on other days only. Where no name is known by date, it is <see cref="Name"/>.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentException">The day is not of the ISO calendar, years 1 to 9998.</exception>
    public ValueList<BodyName> NamesOn(LocalDate day)
    {
        IsoDay.Of(day);
        return Names.Count == 0 ? [new(Name)] : Names.Where(name => name.MayBeInUseOn(day)).ToValueList();
    }

    /// <summary>
    /// Whether a text is a name or an abbreviation of it that certainly was not in use on a day. A text without days, such as an alias, may
    /// be used on any.
    /// </summary>
    internal bool IsOutOfUse(string text, LocalDate day)
    {
        BodyName[] bearing = [.. Names.Where(name => name.Texts.Contains(text, StringComparer.Ordinal))];
        return bearing.Length > 0 && !bearing.Any(name => name.MayBeInUseOn(day));
    }

    /// <summary>The name and the identifier.</summary>
    public override string ToString() => $"{Name} ({Id})";
}
