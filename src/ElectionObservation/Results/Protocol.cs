using System.Runtime.InteropServices;
using ElectionObservation.Elections;
using ElectionObservation.Validation;

namespace ElectionObservation.Results;

/// <summary>
/// What one unit reported: the lines of its form and the votes by place on the ballot. It may be wrong, <see cref="Validate"/> says in what. Equal when all parts are.
/// </summary>
public sealed record Protocol
{
    /// <summary>States a protocol.</summary>
    /// <param name="form">Its form.</param>
    /// <param name="ballot">What was voted on.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="lines">What the lines state, in the order of the form.</param>
    /// <param name="votes">The votes, in the order of the ballot.</param>
    /// <param name="standing">Whether it counts; <c>null</c> for a unit that does.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="version">Which version of it, from 1.</param>
    /// <exception cref="ArgumentException">There are not as many lines as on the form, or votes as options.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The version is less than 1.</exception>
    public Protocol(
        ProtocolForm form,
        Ballot ballot,
        UnitPath unit,
        ValueList<Figure> lines,
        ValueList<Figure> votes,
        Standing? standing = null,
        ProtocolOrigin origin = ProtocolOrigin.Published,
        int version = 1)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(ballot);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        if (lines.Count != form.Lines.Count)
        {
            throw new ArgumentException($"The form has {form.Lines.Count} lines, there are figures for {lines.Count}.", nameof(lines));
        }

        if (votes.Count != ballot.Options.Count)
        {
            throw new ArgumentException($"The ballot has {ballot.Options.Count} options, there are votes for {votes.Count}.", nameof(votes));
        }

        Form = form;
        Ballot = ballot;
        Unit = unit;
        Lines = lines;
        Votes = votes;
        Standing = standing ?? AsCounted;
        Origin = Known.Value(origin);
        Version = version;
    }

    private static readonly Standing AsCounted = new Standing.Counted();

    /// <summary>Its form.</summary>
    public ProtocolForm Form { get; }

    /// <summary>What was voted on.</summary>
    public Ballot Ballot { get; }

    /// <summary>The unit.</summary>
    public UnitPath Unit { get; }

    /// <summary>What the lines state, in the order of the form.</summary>
    public ValueList<Figure> Lines { get; }

    /// <summary>The votes, in the order of the ballot.</summary>
    public ValueList<Figure> Votes { get; }

    /// <summary>Whether it counts.</summary>
    public Standing Standing { get; }

    /// <summary>Where it comes from.</summary>
    public ProtocolOrigin Origin { get; }

    /// <summary>Which version of it, from 1.</summary>
    public int Version { get; }

    internal ReadOnlySpan<int> LineBits => MemoryMarshal.Cast<Figure, int>(Lines.AsSpan());

    internal ReadOnlySpan<int> VoteBits => MemoryMarshal.Cast<Figure, int>(Votes.AsSpan());

    /// <summary>What a line states.</summary>
    /// <param name="quantity">What it counts.</param>
    /// <exception cref="ArgumentException">The form has no such line; the message names those it has.</exception>
    public Figure this[Quantity quantity]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(quantity);
            int place = Form.PlaceOf(quantity);
            return place >= 0
                ? Lines[place]
                : throw new ArgumentException($"There is no line '{quantity}'; there is: {string.Join(", ", Form.Lines.Select(static line => line.Quantity))}.", nameof(quantity));
        }
    }

    /// <summary>The votes for an option.</summary>
    /// <param name="option">The option.</param>
    /// <exception cref="ArgumentException">The ballot does not have it.</exception>
    public Figure VotesFor(OptionId option) => Votes[Ballot.PlaceOf(option)];

    /// <summary>Asks the rules of its form, see <see cref="ProtocolForm.Check"/>.</summary>
    public ValidationReport Validate() => Form.Check([this]);

    /// <summary>The rules of its form that are not asked, because a figure is missing, in order. A rule whose condition certainly does not hold is not among them.</summary>
    public ValueList<FindingCode> Unasked() => new RuleSheet(Form, Ballot).Unasked(this);

    /// <summary>What another version or copy states differently: line by line, then option by option.</summary>
    /// <param name="other">The other protocol, of the same unit on the same form and ballot.</param>
    /// <exception cref="ArgumentException">The unit, the form or the ballot is another.</exception>
    public ValueList<FigureChange> Diff(Protocol other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Unit != other.Unit || Form != other.Form || Ballot != other.Ballot)
        {
            throw new ArgumentException($"Expected a protocol of {Unit} on the same form and ballot, found one of {other.Unit}.", nameof(other));
        }

        var changes = new List<FigureChange>();
        for (int i = 0; i < Lines.Count; i++)
        {
            Compare(Form.Lines[i].Quantity.Value, Lines[i], other.Lines[i]);
        }

        for (int i = 0; i < Votes.Count; i++)
        {
            Compare(Ballot.Options[i].Id.Value, Votes[i], other.Votes[i]);
        }

        return [.. changes];

        void Compare(string of, Figure before, Figure after)
        {
            if (before != after)
            {
                changes.Add(new(of, before, after));
            }
        }
    }

    /// <summary>The unit and where the protocol comes from.</summary>
    public override string ToString() => $"{Unit}: {Origin} {Version}";
}
