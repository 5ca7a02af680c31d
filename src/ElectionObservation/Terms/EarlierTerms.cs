namespace ElectionObservation.Terms;

/// <summary>What a new version of a term rule makes of terms that began under an older one.</summary>
public enum EarlierTerms
{
    /// <summary>The provision does not say.</summary>
    NotStated,

    /// <summary>Only elections after its entry into force count.</summary>
    NotCounted,

    /// <summary>The provision is read both ways, and no authority is known to have settled it.</summary>
    Disputed,
}
