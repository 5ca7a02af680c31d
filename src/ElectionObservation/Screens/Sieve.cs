namespace ElectionObservation.Screens;

/// <summary>Counts what is left out, by rule; begins with what was left out before.</summary>
internal sealed class Sieve(ValueMap<LeftOutRule, long> before = default)
{
    private readonly Dictionary<LeftOutRule, long> _counts = new(before);

    /// <summary>Says that a rule is asked, so that it is named even where it leaves nothing out.</summary>
    public Sieve Asking(params ReadOnlySpan<LeftOutRule> rules)
    {
        foreach (LeftOutRule rule in rules)
        {
            _counts.TryAdd(rule, 0);
        }

        return this;
    }

    public void LeaveOut(LeftOutRule rule) => _counts[rule]++;

    public ValueMap<LeftOutRule, long> ToMap() => [.. _counts];
}
