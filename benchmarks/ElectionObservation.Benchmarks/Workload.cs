using System.Globalization;
using System.Text;
using ElectionObservation.Elections;
using ElectionObservation.Results;
using ElectionObservation.Serialization;

namespace ElectionObservation.Benchmarks;

/// <summary>
/// A made-up country: stations in districts in regions, six lines, up to sixteen contestants, every 211th station with a fault. Made by SplitMix64, so that any tool can make it
/// again; the totals are checked.
/// </summary>
public sealed class Workload
{
    public const int Lines = 6;

    private const ulong Seed = 20240604;
    private ulong _state = Seed;

    private Workload(int stations, int districts, int regions, int variety, bool fixedContestants)
    {
        Stations = stations;
        Districts = districts;
        Regions = regions;
        int[] contestants = new int[districts];
        for (int i = 0; i < districts; i++)
        {
            contestants[i] = fixedContestants ? 7 + (Draw() % 1) : 4 + (Draw() % variety);
        }

        OnBallot = contestants;
        Contestants = fixedContestants ? 7 : 16;
        Values = new int[Columns][];
        for (int i = 0; i < Columns; i++)
        {
            Values[i] = new int[stations];
        }

        for (int station = 0; station < stations; station++)
        {
            Fill(station, contestants[DistrictOf(station)]);
        }
    }

    public int Stations { get; }

    public int Districts { get; }

    public int Regions { get; }

    public int Contestants { get; }

    public int Columns => Lines + Contestants;

    /// <summary>How many contestants each district has.</summary>
    public int[] OnBallot { get; }

    /// <summary>The figures by column: six lines, sixteen contestants.</summary>
    public int[][] Values { get; }

    public static ProtocolForm Form { get; } = new(
        [
            new(Quantity.RegisteredVoters), new(Quantity.BallotsReceived), new(Quantity.BallotsIssued), new(Quantity.BallotsUnused), new(Quantity.BallotsFound),
            new(Quantity.InvalidBallots),
        ],
        [
            new("w.registered", "ballots-issued <= registered-voters"),
            new("w.received", "ballots-issued + ballots-unused = ballots-received"),
            new("w.found", "ballots-found <= ballots-issued"),
            new("w.votes", "votes + invalid-ballots = ballots-found"),
        ]);

    public Ballot Ballot => field ??= new([.. Enumerable.Range(1, Contestants).Select(static i => new BallotOption($"c{i}", LocalizedText.English($"Contestant {i}")))]);

    public ResultLayout Layout => new(
        Form,
        Ballot,
        ["region", "district", "station"],
        [.. Form.Lines.Select(static line => KeyValuePair.Create(line.Quantity, line.Quantity.Value))],
        [.. Ballot.Options.Select(static option => KeyValuePair.Create(option.Id, option.Id.Value))]);

    public ResultLayout JsonLayout => new(Form, Ballot, ["region", "district", "station"], Layout.Lines, votesList: "votes");

    /// <summary>1,050,000 stations in 543 districts and 36 regions.</summary>
    public static Workload Large() => Checked(new(1_050_000, 543, 36, 13, false), 4_977, 612_207_492);

    /// <summary>10,101 stations in 20 districts.</summary>
    public static Workload Small() => Checked(new(10_101, 20, 20, 1, true), 48, null);

    public int DistrictOf(int station) => (int)((long)station * Districts / Stations);

    public int RegionOf(int district) => district * Regions / Districts;

    /// <summary>The same with one figure in a hundred missing.</summary>
    public Workload WithMissing()
    {
        _state = Seed + 1;
        for (int station = 0; station < Stations; station++)
        {
            for (int column = 0; column < Columns; column++)
            {
                Values[column][station] = Draw() % 100 == 0 ? int.MinValue : Values[column][station];
            }
        }

        return this;
    }

    public Protocol[] Protocols()
    {
        var protocols = new Protocol[Stations];
        UnitPath[] districts = [.. Enumerable.Range(0, Districts).Select(district => UnitPath.Whole.Of(Text(RegionOf(district))).Of(Text(district)))];
        for (int station = 0; station < Stations; station++)
        {
            protocols[station] = new(Form, Ballot, districts[DistrictOf(station)].Of(Text(station)), Figures(station, 0, Lines), Figures(station, Lines, Contestants));
        }

        return protocols;
    }

    public ResultTable Table()
    {
        var builder = new ResultTableBuilder(Form, Ballot);
        foreach (Protocol protocol in Protocols())
        {
            builder.Add(protocol);
        }

        return builder.Build();
    }

    /// <summary>A file of comma-separated values, station first.</summary>
    public byte[] Csv()
    {
        var text = new StringBuilder("station,region,district");
        text.AppendJoin("", Form.Lines.Select(static line => $",{line.Quantity}")).AppendJoin("", Ballot.Options.Select(static option => $",{option.Id}")).Append('\n');
        for (int station = 0; station < Stations; station++)
        {
            int district = DistrictOf(station);
            text.Append(station).Append(',').Append(RegionOf(district)).Append(',').Append(district);
            for (int column = 0; column < Columns; column++)
            {
                text.Append(',').Append(Values[column][station]);
            }

            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>JSON lines, the votes in a list of the district's own length.</summary>
    public byte[] JsonLines()
    {
        var text = new StringBuilder();
        for (int station = 0; station < Stations; station++)
        {
            int district = DistrictOf(station);
            text.Append(CultureInfo.InvariantCulture, $"{{\"region\":\"{RegionOf(district)}\",\"district\":\"{district}\",\"station\":\"{station}\"");
            for (int column = 0; column < Lines; column++)
            {
                text.Append(",\"").Append(Form.Lines[column].Quantity.Value).Append("\":").Append(Values[column][station]);
            }

            text.Append(",\"votes\":[").AppendJoin(',', Enumerable.Range(0, OnBallot[district]).Select(i => Values[Lines + i][station])).Append("]}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Workload Checked(Workload workload, int failing, long? votes)
    {
        int found = 0;
        long sum = 0;
        for (int station = 0; station < workload.Stations; station++)
        {
            int[] row = [.. workload.Values.Select(column => column[station])];
            int cast = row[Lines..].Sum();
            sum += cast;
            found += row[2] > row[0] || row[2] + row[3] != row[1] || row[4] > row[2] || cast + row[5] != row[4] || row.Any(static one => one < 0) ? 1 : 0;
        }

        return found == failing && (votes is null || sum == votes)
            ? workload
            : throw new InvalidOperationException($"The workload is not what it should be: {found} failing, {sum} votes.");
    }

    private ValueList<Figure> Figures(int station, int from, int count)
    {
        var figures = new Figure[count];
        for (int i = 0; i < count; i++)
        {
            int value = Values[from + i][station];
            figures[i] = value == int.MinValue ? Figure.Missing : value;
        }

        return [.. figures];
    }

    private void Fill(int station, int contestants)
    {
        int registered = 400 + (Draw() % 1101);
        int received = registered + (registered / 50);
        int issued = registered * (40 + (Draw() % 46)) / 100;
        int unused = received - issued;
        int found = issued - Math.Min(issued, Draw() % 4);
        int invalid = found * (Draw() % 4) / 100;
        int rest = found - invalid;
        for (int i = 0; i < contestants; i++)
        {
            int votes = i == contestants - 1 ? rest : rest * (Draw() % 60) / 100;
            rest -= votes;
            Values[Lines + i][station] = votes;
        }

        if (station % 211 == 7)
        {
            switch (station / 211 % 5)
            {
                case 0:
                    issued = registered + 3;
                    break;
                case 1:
                    unused++;
                    break;
                case 2:
                    found = issued + 5;
                    break;
                case 3:
                    Values[Lines][station]++;
                    break;
                default:
                    invalid = -1;
                    break;
            }
        }

        int[] row = [registered, received, issued, unused, found, invalid];
        for (int i = 0; i < Lines; i++)
        {
            Values[i][station] = row[i];
        }
    }

    private int Draw()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            ulong mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)((mixed ^ (mixed >> 31)) >> 33);
        }
    }
}
