namespace ElectionObservation.Validation;

/// <summary>One thing that validation found: data, not a sentence, so that it can be counted, compared and rendered in any language.</summary>
public sealed record Finding
{
    /// <summary>States a finding.</summary>
    /// <param name="code">What it says, by its stable name.</param>
    /// <param name="severity">How much it matters.</param>
    /// <param name="kind">What it rests on.</param>
    /// <param name="path">Where in the validated value it was found, such as <c>byKind[organisation].observers</c>.</param>
    /// <param name="broken">The amounts that disagree, if it is about amounts.</param>
    /// <param name="subjects">What it is about, by name; never a person's name.</param>
    /// <param name="citation">The provision it rests on, if any.</param>
    public Finding(
        FindingCode code,
        Severity severity,
        FindingKind kind,
        string path,
        BrokenRelation? broken = null,
        ValueList<string> subjects = default,
        Citation? citation = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        Code = code;
        Severity = Known.Value(severity);
        Kind = Known.Value(kind);
        Path = WellFormed.Text(path);
        Broken = broken;
        Subjects = subjects;
        Citation = citation;
        foreach (string subject in subjects)
        {
            WellFormed.Text(subject, nameof(subjects));
        }
    }

    /// <summary>What it says, by its stable name.</summary>
    public FindingCode Code { get; }

    /// <summary>How much it matters.</summary>
    public Severity Severity { get; }

    /// <summary>What it rests on.</summary>
    public FindingKind Kind { get; }

    /// <summary>Where in the validated value it was found.</summary>
    public string Path { get; }

    /// <summary>The amounts that disagree; <c>null</c> when it is not about amounts.</summary>
    public BrokenRelation? Broken { get; }

    /// <summary>What it is about, by name, in the order of the data.</summary>
    public ValueList<string> Subjects { get; }

    /// <summary>The provision it rests on; <c>null</c> when it rests on none.</summary>
    public Citation? Citation { get; }

    /// <summary>The same finding, seen from a value that holds the validated one at a path.</summary>
    internal Finding Under(string path) => new(Code, Severity, Kind, $"{path}.{Path}", Broken, Subjects, Citation);

    /// <summary>The finding on one line.</summary>
    public override string ToString()
    {
        string line = $"{Severity}: {Code} at {Path}";
        line = Broken is null ? line : $"{line}: {Broken}";
        line = Subjects.Count == 0 ? line : $"{line}: {string.Join(", ", Subjects)}";
        return Citation is null ? line : $"{line} ({Citation})";
    }
}
