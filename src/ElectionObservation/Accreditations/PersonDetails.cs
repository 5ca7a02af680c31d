namespace ElectionObservation.Accreditations;

/// <summary>What is known of one person. All of it is optional, and none of it is printed.</summary>
public sealed record PersonDetails
{
    /// <summary>States what is known.</summary>
    /// <param name="name">The name; <c>null</c> when it is not kept.</param>
    /// <param name="document">The document shown, by kind and number; <c>null</c> when it is not kept.</param>
    /// <param name="nationality">The nationality stated; <c>null</c> when it is not. It does not follow from who sends them.</param>
    /// <param name="grounds">The grounds of decisions about them.</param>
    public PersonDetails(LocalizedText? name = null, string? document = null, JurisdictionId? nationality = null, ValueList<DecisionGround> grounds = default)
    {
        Name = name;
        Document = document is null ? null : WellFormed.NotBlank(document);
        Nationality = nationality;
        Grounds = grounds;
    }

    /// <summary>The name; <c>null</c> when it is not kept.</summary>
    public LocalizedText? Name { get; }

    /// <summary>The document shown, by kind and number; <c>null</c> when it is not kept.</summary>
    public string? Document { get; }

    /// <summary>The nationality stated; <c>null</c> when it is not.</summary>
    public JurisdictionId? Nationality { get; }

    /// <summary>The grounds of decisions about them, in the order given.</summary>
    public ValueList<DecisionGround> Grounds { get; }

    /// <summary>That something is known; not what.</summary>
    public override string ToString() => "details of a person";
}
