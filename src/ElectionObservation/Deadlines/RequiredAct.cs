namespace ElectionObservation.Deadlines;

/// <summary>What must be done in time, and by whom: a list received by the ministry is not a decision taken by the commission.</summary>
public sealed record RequiredAct
{
    /// <summary>States the act.</summary>
    /// <param name="what">What must be done.</param>
    /// <param name="by">Who must do it; <c>null</c> when the law does not say.</param>
    public RequiredAct(LocalizedText what, LocalizedText? by = null)
    {
        ArgumentNullException.ThrowIfNull(what);
        What = what;
        By = by;
    }

    /// <summary>What must be done.</summary>
    public LocalizedText What { get; }

    /// <summary>Who must do it; <c>null</c> when the law does not say.</summary>
    public LocalizedText? By { get; }
}
