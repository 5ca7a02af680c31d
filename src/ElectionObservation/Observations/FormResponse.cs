using System.Globalization;
using ElectionObservation.Forms;

namespace ElectionObservation.Observations;

/// <summary>A form as a team filled it in at a visit, in the version that it was filled in.</summary>
public sealed record FormResponse
{
    /// <summary>States a response.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="form">The form.</param>
    /// <param name="version">Its version, from 1.</param>
    /// <param name="answers">The answers by question; a question left blank is not among them.</param>
    /// <exception cref="ArgumentOutOfRangeException">The version is less than 1.</exception>
    public FormResponse(VisitId visit, FormId form, int version, ValueMap<QuestionId, Answer> answers = default)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        Visit = visit;
        Form = form;
        Version = version;
        Answers = answers;
    }

    /// <summary>The visit.</summary>
    public VisitId Visit { get; }

    /// <summary>The form.</summary>
    public FormId Form { get; }

    /// <summary>Its version.</summary>
    public int Version { get; }

    /// <summary>The answers by question.</summary>
    public ValueMap<QuestionId, Answer> Answers { get; }

    /// <summary>The visit and the form.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Visit}: {Form} {Version}, {Answers.Count} answers");
}
