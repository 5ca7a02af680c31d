namespace ElectionObservation;

/// <summary>Where a fact was read.</summary>
public sealed record Source
{
    /// <summary>Names a source.</summary>
    /// <param name="title">What it is called, with its date where that matters.</param>
    /// <param name="url">Where it can be read, if anywhere; kept as published.</param>
    /// <exception cref="ArgumentException"><paramref name="title"/> is empty or blank.</exception>
    public Source(string title, string? url = null)
    {
        Title = WellFormed.NotBlank(title);
        Url = url is null ? null : WellFormed.Text(url);
    }

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>Where it can be read; <c>null</c> when it is not on line or the address is not known.</summary>
    public string? Url { get; }
}
