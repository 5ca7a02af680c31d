namespace ElectionObservation.Elections;

/// <summary>What kind of choice an option of a ballot is.</summary>
public enum OptionKind
{
    /// <summary>Someone or something that can be elected or carried: a candidate, a list, an answer.</summary>
    Contestant,

    /// <summary>A valid vote for none of them. Never elected; what else it does, the law says.</summary>
    AgainstAll,

    /// <summary>A ballot that supports none of them where the law makes that a choice of its own, apart from a vote against all. Never elected.</summary>
    NoneOfTheAbove,

    /// <summary>Several contestants in one row, as a source gives those that it does not name. Never elected as such; their votes are votes for contestants.</summary>
    Others,
}
