using System.Globalization;
using ElectionObservation.Results;

namespace ElectionObservation.Tests.Cases;

/// <summary>A protocol as published, by line or by column, and what it breaks.</summary>
internal sealed record ProtocolRow(Protocol Protocol, string[] ExpectedFailures, IReadOnlyDictionary<string, int> Differences)
{
    public static ProtocolRow Read(ProtocolCaseFile file, string id)
    {
        Fields header = file.Header;
        Fields one = file.Case(id);
        ProtocolForm form = ProtocolCaseFile.FormOf(header);
        Protocol protocol = header.Has("columns") ? ByColumn(form, header.Object("columns"), one) : ByLine(form, one);
        string[] expected = ProtocolCaseFile.CodesOf(form, one, "expectedFailures");
        var differences = new Dictionary<string, int>(StringComparer.Ordinal);
        if (one.OptionalObject("differences") is { } given)
        {
            foreach (string code in given.Keys)
            {
                differences.Add(code, form.Rules.Any(rule => rule.Code.Value == code) ? given.Number(code) : throw given.Refused(code, "the form has no such rule"));
            }
        }

        one.OptionalText("note");
        one.Done();
        return new(protocol, expected, differences);
    }

    private static Protocol ByLine(ProtocolForm form, Fields one)
    {
        IReadOnlyList<int> lines = one.Numbers("lines");
        IReadOnlyList<int> votes = one.Numbers("votes");
        UnitPath unit = UnitPath.Whole.Of(string.Create(CultureInfo.InvariantCulture, $"{one.Number("year")}")).Of(one.Text("station"));
        return lines.Count == form.Lines.Count
            ? new(form, ProtocolCaseFile.BallotOf(votes.Select(static (_, place) => $"{place}")), unit, Figures(lines), Figures(votes))
            : throw one.Refused("lines", $"the form has {form.Lines.Count}");
    }

    private static Protocol ByColumn(ProtocolForm form, Fields columns, Fields one)
    {
        IReadOnlyList<string> row = one.NumbersOrTexts("row");
        string[] names = [.. columns.Keys];
        if (row.Count != names.Length)
        {
            throw one.Refused("row", $"there are {names.Length} columns");
        }

        UnitPath unit = UnitPath.Whole;
        var lines = form.Lines.ToDictionary(static line => line.Quantity.Value, static _ => Figure.Missing, StringComparer.Ordinal);
        var votes = new List<(string Name, int Votes)>();
        int? all = null;
        for (int i = 0; i < names.Length; i++)
        {
            string means = columns.Text(names[i]);
            if (means == "unit")
            {
                unit = unit.Of(row[i]);
                continue;
            }

            int number = int.TryParse(row[i], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int read) ? read : throw one.Refused("row", $"'{row[i]}' in the column '{names[i]}' is no number");
            switch (means)
            {
                case "votes":
                    votes.Add((names[i], number));
                    break;
                case "all-votes":
                    all = number;
                    break;
                default:
                    lines[means] = lines.ContainsKey(means) ? number : throw columns.Refused(names[i], $"the form has no line '{means}'");
                    break;
            }
        }

        if (all is { } sum)
        {
            votes.Add(("others", sum - votes.Sum(static option => option.Votes)));
        }

        return new(form, ProtocolCaseFile.BallotOf(votes.Select(static option => option.Name)), unit, form.Lines.Select(line => lines[line.Quantity.Value]).ToValueList(), Figures(votes.Select(static option => option.Votes)));
    }

    private static ValueList<Figure> Figures(IEnumerable<int> numbers) => numbers.Select(static number => new Figure(number)).ToValueList();
}
