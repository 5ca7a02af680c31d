using ElectionObservation.Validation;

namespace ElectionObservation.Results;

/// <summary>The form of a protocol, as a law or an edition of it has it: its numbered lines, what they count, and what must hold between them. Votes stand apart, by the ballot.</summary>
public sealed record ProtocolForm : ILegalRule<ProtocolForm>
{
    /// <summary>States a form.</summary>
    /// <param name="lines">Its lines, in order; none when only votes are reported.</param>
    /// <param name="rules">What must hold between them and the votes, in order.</param>
    /// <param name="turnoutOf">The quantity that counts those who took part; <c>null</c> when that is not stated. The whole is <see cref="Quantity.RegisteredVoters"/>.</param>
    /// <param name="sharesOf">What shares of votes are taken of; <c>null</c> when that is not stated.</param>
    /// <exception cref="ArgumentException">A line or a rule stands twice, a part is a whole itself, a rule names a quantity that the form does not have or a rule
    /// that does not come before it, or the turnout is of no quantity of the form.</exception>
    public ProtocolForm(ValueList<FormLine> lines, ValueList<ProtocolRule> rules = default, Quantity? turnoutOf = null, ShareBasis? sharesOf = null)
    {
        Once.Each(lines, static line => line.Quantity, static key => $"Line '{key}' stands twice.", nameof(lines));
        foreach (FormLine line in lines)
        {
            if (line.PartOf is { } whole && lines.Any(other => other.Quantity == whole))
            {
                throw new ArgumentException($"'{whole}' is a line of the form, so '{line.Quantity}' is no part of it.", nameof(lines));
            }
        }

        Lines = lines;
        Totals = lines.Where(static line => line.PartOf is not null).Select(static line => line.PartOf!).Distinct().ToValueList();
        var before = new HashSet<FindingCode>();
        foreach (ProtocolRule rule in rules)
        {
            if (MissingFrom(rule) is { } unknown)
            {
                throw new ArgumentException($"Rule '{rule.Code}' names '{unknown}', which the form does not have.", nameof(rules));
            }

            if (rule.UnlessBroken.FirstOrDefault(code => !before.Contains(code)) is { } later)
            {
                throw new ArgumentException($"Rule '{rule.Code}' follows from '{later}', which does not stand before it.", nameof(rules));
            }

            if (!before.Add(rule.Code))
            {
                throw new ArgumentException($"Rule '{rule.Code}' stands twice.", nameof(rules));
            }
        }

        if (turnoutOf is not null && !States(turnoutOf))
        {
            throw new ArgumentException($"The form does not state '{turnoutOf}'.", nameof(turnoutOf));
        }

        Rules = rules;
        TurnoutOf = turnoutOf;
        SharesOf = sharesOf;
    }

    /// <summary>Its lines, in order.</summary>
    public ValueList<FormLine> Lines { get; }

    /// <summary>What must hold between them and the votes, in order.</summary>
    public ValueList<ProtocolRule> Rules { get; }

    /// <summary>The quantity that counts those who took part; <c>null</c> when that is not stated.</summary>
    public Quantity? TurnoutOf { get; }

    /// <summary>What shares of votes are taken of; <c>null</c> when that is not stated.</summary>
    public ShareBasis? SharesOf { get; }

    /// <summary>The quantities that several lines add up to, in the order of the lines.</summary>
    internal ValueList<Quantity> Totals { get; }

    /// <summary>Whether a quantity is a line of the form, or the sum of some.</summary>
    /// <param name="quantity">The quantity.</param>
    public bool States(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        return Totals.Contains(quantity) || PlaceOf(quantity) >= 0;
    }

    /// <summary>
    /// The form with those of the rules that it can be asked: all whose quantities it states and whose code it does not have yet. Of several with one code it takes the first:
    /// so one rule may be given in several widths, the widest first.
    /// </summary>
    /// <param name="rules">The rules, such as <see cref="ProtocolRule.Core"/>.</param>
    /// <exception cref="ArgumentException">A rule is told only where another is not broken that the form does not have.</exception>
    public ProtocolForm With(ValueList<ProtocolRule> rules) =>
        new(Lines, [.. Rules, .. rules.Where(rule => MissingFrom(rule) is null && !Rules.Any(own => own.Code == rule.Code)).DistinctBy(static rule => rule.Code)], TurnoutOf, SharesOf);

    /// <summary>
    /// Asks every rule of one protocol after another. Besides the rules of the form: a number below zero, and a unit that stands there twice. A rule with a missing figure
    /// is not asked, see <see cref="Protocol.Unasked"/>; nor is one of a unit that does not count.
    /// </summary>
    /// <param name="protocols">The protocols, on this form; in any order, on any ballots.</param>
    /// <returns>The findings by protocol, in the order given; the path is the unit.</returns>
    /// <exception cref="ArgumentException">A protocol is on another form.</exception>
    public ValidationReport Check(IEnumerable<Protocol> protocols)
    {
        ArgumentNullException.ThrowIfNull(protocols);
        var findings = new List<Finding>();
        var seen = new UnitGuard();
        RuleSheet? sheet = null;
        foreach (Protocol protocol in protocols)
        {
            ArgumentNullException.ThrowIfNull(protocol, nameof(protocols));
            if (protocol.Form != this)
            {
                throw new ArgumentException($"The protocol of {protocol.Unit} is on another form.", nameof(protocols));
            }

            if (sheet is null || !ReferenceEquals(sheet.Ballot, protocol.Ballot))
            {
                sheet = new(this, protocol.Ballot);
            }

            if (!seen.Add(protocol.Unit))
            {
                findings.Add(new("protocol.unit-twice", Severity.Error, FindingKind.Consistency, protocol.Unit.ToString()));
            }

            sheet.Check(protocol, findings);
        }

        return new([.. findings]);
    }

    /// <inheritdoc/>
    public bool Agrees(ProtocolForm other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Equals(other);
    }

    /// <summary>The lines, by number and quantity.</summary>
    public override string ToString() => $"lines {string.Join(", ", Lines)}";

    /// <summary>The places of the lines that state a quantity: its own, or those that add up to it.</summary>
    internal IEnumerable<int> PlacesOf(Quantity quantity) => Enumerable.Range(0, Lines.Count).Where(i => Lines[i].Quantity == quantity || Lines[i].PartOf == quantity);

    /// <summary>The place of a line, from 0; -1 when the form has no such line.</summary>
    internal int PlaceOf(Quantity quantity)
    {
        for (int i = 0; i < Lines.Count; i++)
        {
            if (Lines[i].Quantity == quantity)
            {
                return i;
            }
        }

        return -1;
    }

    private Quantity? MissingFrom(ProtocolRule rule) =>
        rule.Holds.Quantities.Concat(rule.When?.Quantities ?? []).FirstOrDefault(quantity => !quantity.IsOfVotes && !States(quantity));
}
