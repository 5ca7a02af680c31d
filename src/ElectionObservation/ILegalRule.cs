namespace ElectionObservation;

/// <summary>What a version of a rule says. Two norms in force at once may say the same in other words, or contradict each other.</summary>
/// <typeparam name="TSelf">The type of the rule itself.</typeparam>
public interface ILegalRule<TSelf> : IEquatable<TSelf>
    where TSelf : ILegalRule<TSelf>
{
    /// <summary>Whether both say the same, as far as both speak: what one of them leaves unsaid is no contradiction.</summary>
    /// <param name="other">What the other norm says.</param>
    bool Agrees(TSelf other);
}
