namespace ElectionObservation.Validation;

/// <summary>Everything that validation found, at once, in the order of the data. An empty report is the good news.</summary>
public sealed record ValidationReport
{
    /// <summary>Gathers findings.</summary>
    /// <param name="findings">The findings.</param>
    public ValidationReport(ValueList<Finding> findings = default) => Findings = findings;

    /// <summary>The findings, in the order of the data.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>Whether no finding is an error; there may be warnings.</summary>
    public bool IsValid => Findings.All(static finding => finding.Severity != Severity.Error);

    /// <summary>The findings, seen from a value that holds the validated one at a path.</summary>
    internal IEnumerable<Finding> Under(string path) => Findings.Select(finding => finding.Under(path));

    /// <summary>One finding a line.</summary>
    public override string ToString() => Findings.Count == 0 ? "No findings." : string.Join('\n', Findings);
}
