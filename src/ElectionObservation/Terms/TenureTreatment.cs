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

    /// <summary>Does not count: it lies before the provision, or before whom the provision begins with.</summary>
    BeforeTheProvision,

    /// <summary>Does not count: another person was elected since, and the limit is on a row.</summary>
    RowBroken,

    /// <summary>Open: it lies before the provision, and what becomes of that is not stated or disputed.</summary>
    EarlierTermOpen,

    /// <summary>Open: whether it lies before the provision depends on a day that is not known exactly.</summary>
    ForceDayOpen,

    /// <summary>Open: the limit is on a row, and it is not stated who was elected to the office afterwards, or it was held otherwise than by election.</summary>
    RowOpen,

    /// <summary>Does not count: someone acting for the holder serves no term.</summary>
    ActingOnly,

    /// <summary>Does not count: it did not last as long as the rule asks of such a tenure.</summary>
    TooShort,

    /// <summary>Open: whether the rest of another's term counts as one, the rule does not say.</summary>
    PartTermOpen,

    /// <summary>Open: how long it lasted is not known, and that decides.</summary>
    LengthOpen,
}
