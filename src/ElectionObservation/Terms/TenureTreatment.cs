namespace ElectionObservation.Terms;

/// <summary>Whether a tenure counts towards a limit, and why.</summary>
public enum TenureTreatment
{
    /// <summary>It counts.</summary>
    Counted,

    /// <summary>Does not count: it is another person's.</summary>
    OfAnotherPerson,

    /// <summary>Does not count: it is in another office.</summary>
    InAnotherOffice,

    /// <summary>Does not count: the limit is on being elected, and it began otherwise.</summary>
    NotByElection,

    /// <summary>Does not count: it begins with this election or a later one.</summary>
    NotBefore,

    /// <summary>Does not count: the person was elected before the provision was in force, and only later elections count.</summary>
    BeforeTheProvision,

    /// <summary>Does not count: another person was elected since, and the limit is on terms in a row.</summary>
    RowBroken,

    /// <summary>Open: the person was elected before the provision was in force, and what becomes of that is not stated or disputed.</summary>
    EarlierTermOpen,

    /// <summary>Open: whether the person was elected before the provision was in force depends on a day that is not known exactly.</summary>
    ForceDayOpen,

    /// <summary>Open: the limit is on terms in a row, and it is not stated who was elected to the office afterwards, or it was held otherwise than by election.</summary>
    RowOpen,
}
