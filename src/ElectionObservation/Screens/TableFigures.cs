using ElectionObservation.Elections;
using ElectionObservation.Results;

namespace ElectionObservation.Screens;

/// <summary>Reads figures from the rows of a table that count; what is missing or not asked for is left out and counted, never taken as zero.</summary>
internal sealed class TableFigures(ResultTable table)
{
    /// <summary>The places of a row that state a quantity: lines first, then votes. Several for one that lines add up to.</summary>
    public int[] Of(Quantity quantity, string name)
    {
        ProtocolForm form = table.Form;
        return form.States(quantity)
            ? [.. form.PlacesOf(quantity)]
            : throw new ArgumentException($"The form does not state '{quantity}'.", name);
    }

    /// <summary>The place of the votes for an option.</summary>
    public int[] Of(OptionId option) => [table.Form.Lines.Count + table.Ballot.PlaceOf(option)];

    /// <summary>The places of all votes.</summary>
    public int[] Votes() => [.. Enumerable.Range(table.Form.Lines.Count, table.Ballot.Options.Count)];

    /// <summary>The figures of each row that has them all, in the order asked for, and how many rows have not.</summary>
    public (List<long[]> Rows, ValueMap<LeftOutRule, long> LeftOut) Read(params int[][] asked)
    {
        Sieve sieve = new Sieve().Asking(LeftOutRule.NotCounted, LeftOutRule.Missing, LeftOutRule.NotOffered);
        var rows = new List<long[]>();
        foreach (Protocol protocol in table)
        {
            long?[] sums = [.. asked.Select(places => SumOf(protocol, places))];
            if (protocol.Standing is not Standing.Counted)
            {
                sieve.LeaveOut(LeftOutRule.NotCounted);
            }
            else if (asked.Any(places => places.Any(place => IsMissing(At(protocol, place)))))
            {
                sieve.LeaveOut(LeftOutRule.Missing);
            }
            else if (sums.Contains(null))
            {
                sieve.LeaveOut(LeftOutRule.NotOffered);
            }
            else
            {
                rows.Add([.. sums.Select(static sum => sum!.Value)]);
            }
        }

        return (rows, sieve.ToMap());
    }

    /// <summary>The sum of the figures that are numbers; <c>null</c> where none is.</summary>
    private static long? SumOf(Protocol protocol, int[] places)
    {
        long? sum = null;
        foreach (int place in places)
        {
            sum = At(protocol, place).TryGetNumber(out int number) ? (sum ?? 0) + number : sum;
        }

        return sum;
    }

    private static Figure At(Protocol protocol, int place) => place < protocol.Lines.Count ? protocol.Lines[place] : protocol.Votes[place - protocol.Lines.Count];

    private static bool IsMissing(Figure figure) => figure.IsMissing || (figure.TryGetNumber(out int number) && number < 0);
}
