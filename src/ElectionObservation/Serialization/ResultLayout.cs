using System.Text;
using ElectionObservation.Elections;
using ElectionObservation.Results;

namespace ElectionObservation.Serialization;

/// <summary>Which columns of a file of results hold what: of a CSV file by their headers, of JSON by the names of properties. Data, so that a new source needs no code.</summary>
public sealed record ResultLayout
{
    /// <summary>States a layout.</summary>
    /// <param name="form">The form of the protocols.</param>
    /// <param name="ballot">The ballot.</param>
    /// <param name="units">The columns that name a unit, from the top down; the last names the unit itself. One or more; every row must fill them all.</param>
    /// <param name="lines">The column of each line; a line without one is missing in every row.</param>
    /// <param name="votes">The column of each option; all options, unless <paramref name="votesList"/> is given.</param>
    /// <param name="votesList">In JSON, the property that holds all votes as a list in the order of the ballot; empty when each option has a column. A list may end
    /// early: the options after it are not offered in that unit.</param>
    /// <param name="subunit">The column that tells apart several units of one name, blank where there is but one; empty when there is no such column.</param>
    /// <param name="ignored">Columns that are not read.</param>
    /// <param name="ignoresOthers">Whether all other columns are not read either; a column that is not named is refused otherwise.</param>
    /// <param name="emptyVotesNotOffered">Whether votes left empty say that the option is not on the ballot of the unit; that they are missing, otherwise.</param>
    /// <param name="keepsTwins">Whether a second unit of the same name is kept beside the first, as <c>18 (2)</c>; it is refused otherwise.</param>
    /// <param name="delimiter">In CSV, what stands between columns: one ASCII character that is no letter, digit, quote, minus or line end.</param>
    /// <exception cref="ArgumentException">A column is named twice or blank, no column names the unit, a line is none of the form, an option is none of the ballot or has no column, or
    /// the delimiter is none.</exception>
    public ResultLayout(
        ProtocolForm form,
        Ballot ballot,
        ValueList<string> units,
        ValueMap<Quantity, string> lines = default,
        ValueMap<OptionId, string> votes = default,
        string votesList = "",
        string subunit = "",
        ValueList<string> ignored = default,
        bool ignoresOthers = false,
        bool emptyVotesNotOffered = false,
        bool keepsTwins = false,
        string delimiter = ",")
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(ballot);
        ArgumentNullException.ThrowIfNull(delimiter);
        if (units.Count == 0)
        {
            throw new ArgumentException("A layout names one column or more that name the unit.", nameof(units));
        }

        foreach ((Quantity quantity, _) in lines)
        {
            if (form.PlaceOf(quantity) < 0)
            {
                throw new ArgumentException($"'{quantity}' is no line of the form.", nameof(lines));
            }
        }

        foreach ((OptionId option, _) in votes)
        {
            ballot.PlaceOf(option);
        }

        if (WellFormed.Text(votesList).Length == 0 && ballot.Options.FirstOrDefault(option => !votes.TryGet(option.Id, out _)) is { } without)
        {
            throw new ArgumentException($"Option '{without.Id}' has no column.", nameof(votes));
        }

        if (votesList.Length > 0 && votes.Count > 0)
        {
            throw new ArgumentException("Votes stand in columns or in one list, not in both.", nameof(votesList));
        }

        if (delimiter is not [var mark] || !char.IsAscii(mark) || char.IsAsciiLetterOrDigit(mark) || mark is '"' or '-' or '\n' or '\r' or '\0')
        {
            throw new ArgumentException($"'{IdentifierText.Shorten(delimiter)}' does not stand between columns: expected one ASCII character such as ',' or ';'.", nameof(delimiter));
        }

        Form = form;
        Ballot = ballot;
        Units = units;
        Lines = lines;
        Votes = votes;
        VotesList = votesList;
        Subunit = WellFormed.Text(subunit);
        Ignored = ignored;
        IgnoresOthers = ignoresOthers;
        EmptyVotesNotOffered = emptyVotesNotOffered;
        KeepsTwins = keepsTwins;
        Delimiter = delimiter;
        Once.Each(Columns.ToValueList(), static column => WellFormed.NotBlank(column, nameof(units)), static column => $"Column '{column}' is named twice.", nameof(units));
    }

    /// <summary>The form of the protocols.</summary>
    public ProtocolForm Form { get; }

    /// <summary>The ballot.</summary>
    public Ballot Ballot { get; }

    /// <summary>The columns that name a unit, from the top down.</summary>
    public ValueList<string> Units { get; }

    /// <summary>The column of each line.</summary>
    public ValueMap<Quantity, string> Lines { get; }

    /// <summary>The column of each option.</summary>
    public ValueMap<OptionId, string> Votes { get; }

    /// <summary>In JSON, the property that holds all votes as a list in the order of the ballot; empty when each option has a column.</summary>
    public string VotesList { get; }

    /// <summary>The column that tells apart several units of one name; empty when there is none.</summary>
    public string Subunit { get; }

    /// <summary>Columns that are not read.</summary>
    public ValueList<string> Ignored { get; }

    /// <summary>Whether all other columns are not read either.</summary>
    public bool IgnoresOthers { get; }

    /// <summary>Whether votes left empty say that the option is not on the ballot of the unit.</summary>
    public bool EmptyVotesNotOffered { get; }

    /// <summary>Whether a second unit of the same name is kept beside the first.</summary>
    public bool KeepsTwins { get; }

    /// <summary>In CSV, what stands between columns.</summary>
    public string Delimiter { get; }

    internal int Figures => Form.Lines.Count + Ballot.Options.Count;

    /// <summary>The columns that name a unit, with the one that tells several apart.</summary>
    internal ValueList<string> NameColumns => Subunit.Length > 0 ? Units.With(Subunit) : Units;

    /// <summary>How many columns name a unit.</summary>
    internal int Names => Units.Count + (Subunit.Length > 0 ? 1 : 0);

    /// <summary>All columns that are named, those of a line or an option without one left out.</summary>
    internal IEnumerable<string> Columns =>
    [
        .. NameColumns,
        .. Lines.Select(static pair => pair.Value),
        .. Votes.Select(static pair => pair.Value),
        .. VotesList.Length > 0 ? [VotesList] : Array.Empty<string>(),
        .. Ignored,
    ];

    /// <summary>What a column is for.</summary>
    internal ColumnUse UseOf(string column)
    {
        ValueList<string> names = NameColumns;
        for (int i = 0; i < names.Count; i++)
        {
            if (names[i] == column)
            {
                return new(ColumnKind.Name, i);
            }
        }

        foreach ((Quantity quantity, string header) in Lines)
        {
            if (header == column)
            {
                return new(ColumnKind.Figure, Form.PlaceOf(quantity));
            }
        }

        foreach ((OptionId option, string header) in Votes)
        {
            if (header == column)
            {
                return new(ColumnKind.Figure, Form.Lines.Count + Ballot.PlaceOf(option));
            }
        }

        return VotesList.Length > 0 && column == VotesList ? new(ColumnKind.Votes, 0)
            : IgnoresOthers || Ignored.Contains(column, StringComparer.Ordinal) ? new(ColumnKind.Ignored, 0)
            : new(ColumnKind.Unknown, 0);
    }

    /// <summary>The header of each figure, lines first; <c>null</c> for a line without a column and for votes in a list.</summary>
    internal string?[] FigureColumns() =>
    [
        .. Form.Lines.Select(line => Lines.TryGet(line.Quantity, out string? column) ? column : null),
        .. Ballot.Options.Select(option => Votes.TryGet(option.Id, out string? column) ? column : null),
    ];

    /// <summary>What an empty place states.</summary>
    internal int EmptyBits(int place) => EmptyVotesNotOffered && place >= Form.Lines.Count ? Figure.NotOfferedBits : Figure.MissingBits;

    /// <summary>The unit columns and the number of figures.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("units by ").AppendJoin(" / ", Units);
        return text.Append(", ").Append(Lines.Count).Append(" lines, ").Append(Ballot.Options.Count).Append(" options").ToString();
    }

    internal enum ColumnKind
    {
        Unknown,
        Ignored,
        Name,
        Figure,
        Votes,
    }

    internal readonly record struct ColumnUse(ColumnKind Kind, int Place);
}
