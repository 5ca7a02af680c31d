using System.Globalization;
using ElectionObservation.Results;

namespace ElectionObservation.Observations;

/// <summary>Copies of the protocol of one unit that contradict each other. None of them is chosen, so the unit is not compared.</summary>
public sealed record CopyConflict
{
    /// <summary>States a conflict.</summary>
    /// <param name="copies">The copies, of one unit on one form and ballot, each of those that are alike once.</param>
    /// <exception cref="ArgumentException">The copies are not of one unit on one form and ballot, or do not contradict each other.</exception>
    public CopyConflict(ValueList<Protocol> copies)
    {
        if (copies.Any(copy => copy.Unit != copies[0].Unit || copy.Form != copies[0].Form || copy.Ballot != copies[0].Ballot))
        {
            throw new ArgumentException("Expected copies of one unit on one form and ballot.", nameof(copies));
        }

        var figures = new List<string>();
        if (copies.Count > 0)
        {
            Protocol first = copies[0];
            figures.AddRange(first.Form.Lines.Index().Where(line => Differ(copy => copy.Lines[line.Index])).Select(static line => line.Item.Quantity.Value));
            figures.AddRange(first.Ballot.Options.Index().Where(option => Differ(copy => copy.Votes[option.Index])).Select(static option => option.Item.Id.Value));
        }

        if (figures.Count == 0)
        {
            throw new ArgumentException("The copies do not contradict each other.", nameof(copies));
        }

        Copies = copies;
        Figures = [.. figures];

        bool Differ(Func<Protocol, Figure> figure) => copies.Select(figure).Where(static one => !one.IsMissing).Distinct().Skip(1).Any();
    }

    /// <summary>The copies.</summary>
    public ValueList<Protocol> Copies { get; }

    /// <summary>The unit.</summary>
    public UnitPath Unit => Copies[0].Unit;

    /// <summary>In what they contradict each other: the quantities of lines in the order of the form, then the options in that of the ballot. A figure that a copy leaves out contradicts none.</summary>
    public ValueList<string> Figures { get; }

    /// <summary>The unit, how many copies there are and in what they differ.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Unit}: {Copies.Count} copies differ in {string.Join(", ", Figures)}");
}
