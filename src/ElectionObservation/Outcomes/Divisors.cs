namespace ElectionObservation.Outcomes;

/// <summary>
/// By what the votes of a list that has <c>s</c> seats are divided for its claim to the next one. Sources: Balinski and Young, Fair Representation (2nd ed. 2001);
/// Gallagher and Mitchell, The Politics of Electoral Systems (2005), appendix A.
/// </summary>
public enum Divisors
{
    /// <summary>1, 2, 3 and so on: <c>s + 1</c>. Also Jefferson, Hagenbach-Bischoff, Bader-Ofer.</summary>
    DHondt,

    /// <summary>1, 3, 5 and so on: <c>2s + 1</c>. Also Webster, Schepers.</summary>
    SainteLague,

    /// <summary>1, 4, 7 and so on: <c>3s + 1</c>.</summary>
    Danish,

    /// <summary>1, 3/2, 2 and so on: <c>(s + 2) / 2</c>, as in Belgian municipal elections. Not to be taken for the quota of the same name.</summary>
    Imperiali,

    /// <summary>1, 2, 4, 8 and so on: 2 to the power of <c>s</c>, as in Macau.</summary>
    Macau,

    /// <summary>0, 1, 2 and so on: <c>s</c>. The first seat goes to every list with votes before any has a second, by votes.</summary>
    Adams,

    /// <summary>0, 4/3, 12/5 and so on: the harmonic mean of <c>s</c> and <c>s + 1</c>. The first seat as under <see cref="Adams"/>.</summary>
    Dean,

    /// <summary>0, the root of 2, the root of 6 and so on: the geometric mean of <c>s</c> and <c>s + 1</c>, as for the House of Representatives of the United States. The
    /// first seat as under <see cref="Adams"/>.</summary>
    HuntingtonHill,
}
