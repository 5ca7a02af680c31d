using System.Globalization;
using System.Text;
using ElectionObservation.Elections;
using ElectionObservation.Results;
using ElectionObservation.Serialization;
using ElectionObservation.Tests.Results;
using ElectionObservation.Validation;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Serialization;

/// <summary>Files of results: what is written is read again, by both ends alike, and what is broken is refused at its place.</summary>
public sealed class ResultFileTests
{
    private static readonly ResultLayout Layout = new(
        Protocols.Form,
        Protocols.Ballot,
        ["region", "station"],
        [.. Protocols.Form.Lines.Select(line => KeyValuePair.Create(line.Quantity, line.Quantity.Value))],
        [.. Protocols.Ballot.Options.Select(option => KeyValuePair.Create(option.Id, $"votes for {option.Id}"))],
        subunit: "part");

    private static readonly ProtocolForm Small = new([new(Quantity.RegisteredVoters)], [new("r.votes", "votes <= registered-voters")]);
    private static readonly ResultLayout Plain = new(Small, Votes.Ballot("a", "b"), ["region", "station"], [new(Quantity.RegisteredVoters, "registered")], [new("a", "A"), new("b", "B")]);
    private static readonly ResultLayout Listed = new(Small, Votes.Ballot("a", "b"), ["region", "station"], [new(Quantity.RegisteredVoters, "registered")], votesList: "votes");
    private static readonly string[] Names = ["1", "12", "Алматы", "a,b", "say \"so\"", "two\nlines", "x;y", "é\r\nü", "\"", "1 (2)"];

    [Property(MaxTest = 150)]
    public void What_is_written_as_CSV_is_read_again(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        string delimiter = ",;\t|"[random.Next(4)].ToString();
        ResultLayout layout = With(Layout, random.Next(2) == 0, delimiter);
        Protocol[] protocols = Some(random, 30);
        byte[] file = Written(stream => ResultCsv.Write(stream, protocols, layout));
        ResultTable table = ResultCsv.ReadTable(new Dribble(file, random), layout);
        Assert.Equal(Protocols.Table(protocols).AsEnumerable(), table);

        // Carriage returns before line ends and a byte order mark change nothing, where no name has a line end in it.
        string text = Encoding.UTF8.GetString(file);
        if (!protocols.Any(one => one.Unit.Names.Any(name => name.Contains('\n', StringComparison.Ordinal))))
        {
            byte[] other = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal).TrimEnd('\n', '\r'))];
            Assert.Equal(table.AsEnumerable(), ResultCsv.ReadTable(new Dribble(other, random), layout));
        }
    }

    [Property(MaxTest = 150)]
    public void What_is_written_as_JSON_lines_is_read_again_as_lines_and_in_a_document(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        ResultLayout layout = random.Next(2) == 0 ? With(Layout, random.Next(2) == 0, ",") : new(Layout.Form, Layout.Ballot, Layout.Units, Layout.Lines, votesList: "votes", subunit: "part");
        Protocol[] protocols = Some(random, 30);
        byte[] file = Written(stream => ResultJson.WriteLines(stream, protocols, layout));
        ResultTable table = ResultJson.ReadTable(new Dribble(file, random), layout);
        Assert.Equal(Protocols.Table(protocols).AsEnumerable(), table);
        string document = $"{{\"election\": {{\"stations\": [1, {{}}]}}, \"stations\": [{string.Join(",\n", Encoding.UTF8.GetString(file).TrimEnd('\n').Split('\n'))}], \"more\": 1}}";
        Assert.Equal(table.AsEnumerable(), ResultJson.ReadTable(new Dribble(Encoding.UTF8.GetBytes(document), random), layout, "stations"));
    }

    [Property(MaxTest = 150)]
    public void Sums_read_alone_are_those_of_the_table_and_so_is_what_is_found(DoNotSize<int> seed, byte depth)
    {
        var random = new Random(seed.Item);
        Protocol[] protocols = [.. Some(random, 40).OrderBy(one => one.Unit.Parent!.ToString(), StringComparer.Ordinal)];
        byte[] csv = Written(stream => ResultCsv.Write(stream, protocols, Layout));
        byte[] json = Written(stream => ResultJson.WriteLines(stream, protocols, Layout));
        TallyTable expected = TallyTable.Of(protocols.AsEnumerable(), depth % 5);
        var found = new List<Finding>();
        var alsoFound = new List<Finding>();
        Assert.Equal(expected.AsEnumerable(), ResultCsv.ReadTally(new Dribble(csv, random), Layout, depth % 5, found: found.Add));
        Assert.Equal(expected.AsEnumerable(), ResultJson.ReadTally(new Dribble(json, random), Layout, depth % 5, found: alsoFound.Add));
        Assert.Equal(Protocols.Form.Check(protocols).Findings.AsEnumerable(), found);
        Assert.Equal(found, alsoFound);
    }

    [Theory]
    [InlineData("region,station,registered,A,B\nx,1,10,2,3\n", "10 2 3")]
    [InlineData("B,registered,station,A,region\n3,10,1,2,x", "10 2 3")]
    [InlineData("region,station,registered,A,B\r\nx,1,,2,3\r\n", "missing 2 3")]
    [InlineData("region,station,registered,A,B\n\nx,1,10,-,missing\n\n  \n", "10 not offered missing")]
    [InlineData("region,station,registered,A,B\n\"x\",\"1\",\"10\", 2 ,-3", "10 2 -3")]
    [InlineData("region,station,registered,A,B\nx,1,2147483647,0000000002,00", "2147483647 2 0")]
    [InlineData("region,station,registered,A,B\nx,1,999999999,-2147483646,0", "999999999 -2147483646 0")]
    public void A_row_is_read_as_it_stands(string csv, string figures)
    {
        Protocol protocol = Assert.Single(ResultCsv.ReadTable(Bytes(csv), Plain));
        Assert.Equal((new UnitPath(["x", "1"]), figures), (protocol.Unit, string.Join(' ', protocol.Lines.Concat(protocol.Votes))));
    }

    /// <summary>Digits are read many at once: wherever they stand, however many there are, and whatever follows, they say what they say one by one.</summary>
    [Property(MaxTest = 300)]
    public void Figures_of_any_length_are_read_wherever_they_stand(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        string[] options = [.. Enumerable.Range(0, random.Next(1, 60)).Select(static i => $"o{i}")];
        string[] columns = [.. new[] { "region", "station", "registered" }.Concat(options)];
        if (random.Next(2) == 0)
        {
            random.Shuffle(columns);
        }
        else
        {
            // Long runs of figures, with the names before, between or after them.
            int turn = random.Next(columns.Length);
            columns = [.. columns[turn..], .. columns[..turn]];
        }

        var layout = new ResultLayout(Small, Votes.Ballot(options), ["region", "station"], [new(Quantity.RegisteredVoters, "registered")], [.. options.Select(static option => new KeyValuePair<OptionId, string>(option, option))]);
        string end = random.Next(2) == 0 ? "\n" : "\r\n";
        (string Name, Dictionary<string, string> Figures)[] rows = [.. Enumerable.Range(0, random.Next(1, 9)).Select(i => ($"{i} {new string('n', random.Next(3) == 0 ? random.Next(90) : 3)}".Trim(), columns.ToDictionary(static column => column, _ => SomeFigure())))];
        string file = string.Join(",", columns) + end
            + string.Join(end, rows.Select(row => string.Join(",", columns.Select(column => column == "region" ? "x" : column == "station" ? row.Name : row.Figures[column]))))
            + (random.Next(2) == 0 ? end : "");
        ResultTable table = ResultCsv.ReadTable(new Dribble(Encoding.UTF8.GetBytes(file), random), layout);
        Assert.Equal(rows.Select(static row => row.Name), table.Select(static one => one.Unit.Name));
        Assert.Equal(
            rows.Select(row => string.Join(' ', options.Prepend("registered").Select(column => row.Figures[column] is "" ? "missing" : $"{int.Parse(row.Figures[column], CultureInfo.InvariantCulture)}"))),
            table.Select(static one => string.Join(' ', one.Lines.Concat(one.Votes))));

        string SomeFigure()
        {
            int digits = random.Next(8) == 0 ? random.Next(12) : random.Next(1, 5);
            return digits == 10 ? $"{random.Next(1_000_000_000, int.MaxValue)}" : digits == 11 ? $"000{random.Next(100_000_000)}" : string.Concat(Enumerable.Range(0, digits).Select(_ => random.Next(10)));
        }
    }

    [Theory]
    [InlineData("", 1, 1, "the file is empty")]
    [InlineData("region,station,registered,A\n", 1, 1, "there is no column 'B'; there is: 'region', 'station', 'registered', 'A'")]
    [InlineData("region,station,registered,A,B,C,D\n", 1, 1, "what column 'C', 'D' is for")]
    [InlineData("region,station,registered,A,B,A\n", 1, 1, "column 'A' is there twice")]
    [InlineData("region,station,registered,A,B,\n", 1, 1, "what column '' is for")]
    [InlineData("region,station,registered,A,B\nx,1,10,2\n", 2, 9, "the row has 4 columns: expected 5")]
    [InlineData("region,station,registered,A,B\nx,1,10,2,3,4\n", 2, 11, "more columns than the 5")]
    [InlineData("region,station,registered,A,B\nx,1,10,2,3,\n", 2, 11, "more columns than the 5")]
    [InlineData("region,station,registered,A,B\nx,1,10,2,2147483648\n", 2, 10, "in column 'B', found '2147483648'")]
    [InlineData("region,station,registered,A,B\nx,1,10,2,99999999999999999999999\n", 2, 10, "found '99999999999999999999999'")]
    [InlineData("region,station,registered,A,B\nx,1,10,2,-2147483648\n", 2, 10, "expected a whole number from -2147483646")]
    [InlineData("region,station,registered,A,B\nx,1,1.0,2,3\n", 2, 5, "in column 'registered', found '1.0'")]
    [InlineData("region,station,registered,A,B\nx,1,1 000,2,3\n", 2, 5, "found '1 000'")]
    [InlineData("region,station,registered,A,B\nx,1,+1,2,3\n", 2, 5, "found '+1'")]
    [InlineData("region,station,registered,A,B\nx,1,١,2,3\n", 2, 5, "found '١'")]
    [InlineData("region,station,registered,A,B\nx,1,10\0,2,3\n", 2, 5, "in column 'registered'")]
    [InlineData("region,station,registered,A,B\nx,1\0,10,2,3\n", 2, 3, "control character")]
    [InlineData("region,station,registered,A,B\nx,1,10,2,3\nx,1,11,2,3\n", 3, 3, "x / 1 is there twice")]
    [InlineData("region,station,registered,A,B\nx,,10,2,3\n", 2, 3, "column 'station' is blank: expected a unit in every row, and no row of totals")]
    [InlineData("region,station,registered,A,B\n,1,10,2,3\n", 2, 2, "column 'region' is blank")]
    [InlineData("region,station,registered,A,B\n\"x,1,10,2,3\nx,2,10,2,3\n", 2, 1, "a quote is not closed")]
    [InlineData("region,station,registered,A,B\nx\"y,1,10,2,3\n", 2, 2, "a quote stands inside a field")]
    [InlineData("region,station,registered,A,B\n\"x\"y,1,10,2,3\n", 2, 4, "after the closing quote")]
    [InlineData("region,station,registered,A,B\n\"x\ny\",1,10,2,3\nz,1,b,2,3", 3, 4, "control character")]
    [InlineData("region,station,registered,A,B\nx,1,10,2", 2, 8, "the row has 4 columns")]
    [InlineData("region,station,registered,A,B\nx,1,10,2,3\rx,2,10,2,3\r", 2, 10, "in column 'B'")]
    [InlineData("region;station;registered;A;B\n", 1, 1, "there is no column 'region', 'station', 'registered', 'A', 'B'; there is: 'region;station;registered;A;B'")]
    public void What_is_broken_in_a_CSV_file_is_refused_at_its_place(string csv, int line, int column, string reason)
    {
        foreach (Func<Stream, object> read in (Func<Stream, object>[])[stream => ResultCsv.ReadTable(stream, Plain, "file.csv"), stream => ResultCsv.ReadTally(stream, Plain, 1, "file.csv")])
        {
            for (int piece = 1; piece < 4; piece++)
            {
                DataException error = Assert.Throws<DataException>(() => read(new Dribble(Encoding.UTF8.GetBytes(csv), null, piece * 7)));
                Assert.Equal(("file.csv", line, column), (error.SourceName, (int)error.Line, (int)error.Column));
                Votes.Says(reason, error);
            }
        }
    }

    [Theory]
    [InlineData("{\"region\":\"x\",\"station\":1,\"registered\":10,\"votes\":[2,3]}", "10 2 3")]
    [InlineData("{\"votes\":[2],\"station\":\"1\",\"region\":\"x\"}", "missing 2 not offered")]
    [InlineData("{\"region\":\"x\",\"station\":\"1\",\"registered\":null,\"votes\":[\"-\",\"missing\"]}", "missing not offered missing")]
    public void An_object_is_read_as_it_stands(string json, string figures)
    {
        Protocol protocol = Assert.Single(ResultJson.ReadTable(Bytes(json), Listed));
        Assert.Equal((new UnitPath(["x", "1"]), figures), (protocol.Unit, string.Join(' ', protocol.Lines.Concat(protocol.Votes))));
    }

    [Theory]
    [InlineData("{\"region\":\"x\",\"station\":\"1\",\"registered\":10.5,\"votes\":[2,3]}", 1, "in 'registered', found")]
    [InlineData("\n{\"region\":\"x\",\"station\":\"1\",\"registered\":2147483648,\"votes\":[2,3]}", 2, "in 'registered', found")]
    [InlineData("{\"region\":\"x\",\"station\":\"1\",\"registered\":\"10\",\"votes\":[2,3]}", 1, "in 'registered', found")]
    [InlineData("{\"region\":\"x\",\"station\":\"1\",\"registered\":1,\"votes\":[2,3,4]}", 1, "more votes than the 2 options")]
    [InlineData("{\"region\":\"x\",\"station\":\"1\",\"registered\":1,\"votes\":3}", 1, "expected a list of votes")]
    [InlineData("{\"region\":\"x\",\"station\":\"1\",\"registered\":1,\"registered\":1,\"votes\":[]}", 1, "'registered' is there twice")]
    [InlineData("{\"region\":\"x\",\"station\":\"1\",\"turnout\":1,\"votes\":[]}", 1, "what 'turnout' is for")]
    [InlineData("{\"region\":\"x\",\"station\":true,\"votes\":[]}", 1, "expected a name in 'station'")]
    [InlineData("{\"region\":\"x\",\"votes\":[]}", 1, "column 'station' is blank")]
    [InlineData("{\"region\":\"x\",\"station\":\"a\\u0000\",\"votes\":[]}", 1, "control character")]
    [InlineData("{\"region\":\"x\",\"station\":\"a\\ud800\",\"votes\":[]}", 1, "not valid UTF-8")]
    [InlineData("{\"region\":\"x\",\"station\":\"1\",\"votes\":[]}\n{\"region\":\"x\",\"station\":\"1\",\"votes\":[]}", 2, "x / 1 is there twice")]
    [InlineData("{\"region\":\"x\",\"station\":\"1\",\"votes\":[]}\n[1]", 2, "expected an object for each unit")]
    [InlineData("{\"region\":\"x\",\"station\":\"1\",\"votes\":[", 1, "broken JSON")]
    [InlineData("{\"region\":\"x\",\"station\":\"1\",\"votes\":[]},", 1, "broken JSON")]
    [InlineData("{\"region\":\"x\"\"station\":\"1\"}", 1, "broken JSON")]
    public void What_is_broken_in_JSON_lines_is_refused_at_its_place(string json, int line, string reason)
    {
        for (int piece = 1; piece < 4; piece++)
        {
            DataException error = Assert.Throws<DataException>(() => ResultJson.ReadTable(new Dribble(Encoding.UTF8.GetBytes(json), null, piece * 7), Listed));
            Assert.Equal(line, error.Line);
            Votes.Says(reason, error);
        }
    }

    [Theory]
    [InlineData("{}", "there is no list 'stations'")]
    [InlineData("[]", "expected an object")]
    [InlineData("{\"stations\":{}}", "is no list")]
    [InlineData("{\"stations\":[", "broken JSON")]
    [InlineData("", "broken JSON")]
    public void A_document_without_the_list_is_refused(string json, string reason) =>
        Votes.Says(reason, Assert.Throws<DataException>(() => ResultJson.ReadTable(Bytes(json), Listed, "stations")));

    [Fact]
    public void Broken_rows_are_told_and_left_out_when_asked_for()
    {
        var broken = new List<DataException>();
        ResultTable table = ResultCsv.ReadTable(Bytes("region,station,registered,A,B\nx,1,10,2,3\nx,2,ten,2,3\nx,3,10,2\nx,1,1,1,1\nx,4,10,2,3\n"), Plain, broken: broken.Add);
        Assert.Equal(["1", "4"], table.Select(one => one.Unit.Name));
        Assert.Equal([3L, 4L, 5L], broken.Select(error => error.Line));

        broken.Clear();
        table = ResultJson.ReadTable(Bytes("{\"region\":\"x\",\"station\":\"1\",\"votes\":[]}\n{\"region\":\"x\",\"station\":\"2\",\"votes\":[0.5]}\n{\"region\":\"x\",\"station\":\"3\",\"votes\":[]}"), Listed, broken: broken.Add);
        Assert.Equal(["1", "3"], table.Select(one => one.Unit.Name));
        Assert.Equal([2L], broken.Select(error => error.Line));
    }

    /// <summary>A row that is left out takes nothing with it: what comes next in the same region is counted there, not in the region before.</summary>
    [Fact]
    public void After_a_row_that_is_left_out_the_next_belongs_where_it_says()
    {
        const string csv = "region,station,registered,A,B\nX,,1,1,0\nX,1,10,2,3\nY,,1,1,0\nY,1,20,4,5\nY,,1,1,0\nY,2,30,6,7\n";
        const string json = """
            {"region":"X","station":"","registered":1,"A":1,"B":0}
            {"region":"X","station":"1","registered":10,"A":2,"B":3}
            {"region":"Y","station":"","registered":1,"A":1,"B":0}
            {"region":"Y","station":"1","registered":20,"A":4,"B":5}
            {"region":"Y","station":"","registered":1,"A":1,"B":0}
            {"region":"Y","station":"2","registered":30,"A":6,"B":7}
            """;
        var told = new List<DataException>();
        string[] expected = ["X / 1 2 3", "Y / 1 4 5", "Y / 2 6 7"];
        Assert.Equal(expected, ResultCsv.ReadTable(Bytes(csv), Plain, broken: told.Add).Select(Text));
        Assert.Equal(expected, ResultJson.ReadTable(Bytes(json), Plain, broken: told.Add).Select(Text));
        Assert.Equal(["X 2 3", "Y 10 12"], ResultCsv.ReadTally(Bytes(csv), Plain, 1, broken: told.Add).Select(static one => $"{one.Unit} {string.Join(' ', one.Tally.Votes)}"));
        Assert.Equal([2L, 4, 6, 1, 3, 5, 2, 4, 6], told.Select(static error => error.Line));

        static string Text(Protocol protocol) => $"{protocol.Unit} {string.Join(' ', protocol.Votes)}";
    }

    [Fact]
    public void Twins_are_kept_apart_where_the_layout_says_so()
    {
        ResultLayout layout = new(Plain.Form, Plain.Ballot, Plain.Units, Plain.Lines, Plain.Votes, keepsTwins: true);
        const string csv = "region,station,registered,A,B\nx,1,10,2,3\nx,1,10,2,4\nx,1,10,2,5\ny,1,10,2,3\n";
        Assert.Equal(["x / 1", "x / 1 (2)", "x / 1 (3)", "y / 1"], ResultCsv.ReadTable(Bytes(csv), layout).Select(one => one.Unit.ToString()));
        Assert.Equal(["x / 1", "x / 1 (2)", "x / 1 (3)", "y / 1"], ResultCsv.ReadTally(Bytes(csv), layout, 2).Select(one => one.Unit.ToString()));
    }

    [Fact]
    public void Units_that_do_not_stand_together_are_told_where_sums_are_read_alone()
    {
        var found = new List<Finding>();
        const string csv = "region,station,registered,A,B\nx,1,10,2,3\ny,1,10,2,3\nx,2,10,2,3\nx,3,10,2,3\ny,2,10,2,3\nx,4,1,1,1\n";
        TallyTable tallies = ResultCsv.ReadTally(Bytes(csv), Plain, 1, found: found.Add);
        Assert.Equal(["results.units-not-together x", "results.units-not-together y", "r.votes x / 4"], found.Select(one => $"{one.Code} {one.Path}"));
        Assert.Equal(4, tallies[new UnitPath(["x"])].Coverage.Counted);
        Assert.Equal(Tally.Of(ResultCsv.ReadTable(Bytes(csv), Plain)), tallies.Whole);
    }

    [Fact]
    public void A_file_of_headers_alone_is_an_empty_table_and_no_tally()
    {
        const string csv = "region,station,registered,A,B\n";
        Assert.Empty(ResultCsv.ReadTable(Bytes(csv), Plain));
        Votes.Says("there is no unit", Assert.Throws<DataException>(() => ResultCsv.ReadTally(Bytes(csv), Plain, 0)));
        Assert.Empty(ResultJson.ReadTable(Bytes(""), Listed));
        Assert.Empty(ResultJson.ReadTable(Bytes("{\"stations\":[]}"), Listed, "stations"));
    }

    [Property]
    public void Broken_bytes_give_a_table_or_an_error_at_its_place_and_nothing_else(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Protocol[] protocols = Some(random, 6);
        bool isCsv = random.Next(2) == 0;
        byte[] file = isCsv ? Written(stream => ResultCsv.Write(stream, protocols, Layout)) : Written(stream => ResultJson.WriteLines(stream, protocols, Layout));
        byte[] broken = Broken(file, random);
        var told = new List<DataException>();
        Action<DataException>? tell = random.Next(2) == 0 ? told.Add : null;
        try
        {
            var stream = new Dribble(broken, random);
            ResultTable table = isCsv ? ResultCsv.ReadTable(stream, Layout, broken: tell) : ResultJson.ReadTable(stream, Layout, broken: tell);
            Assert.Equal(Protocols.Form.Check(table), table.Validate());
            Assert.Equal(Tally.Of(table).Coverage.Counted, table.Count);
        }
        catch (DataException error)
        {
            Assert.True(error.Line >= 0 && error.Column >= 0 && error.Reason.Length > 0);
        }

        Assert.All(told, error => Assert.True(error.Line > 0 && error.Column > 0, error.Message));
    }

    [Property]
    public void Fields_are_those_that_CsvHelper_reads(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Protocol[] protocols = Some(random, 10);
        byte[] file = Written(stream => ResultCsv.Write(stream, protocols, Layout));
        using var reader = new StreamReader(new MemoryStream(file));
        using var csv = new CsvHelper.CsvReader(reader, new CsvHelper.Configuration.CsvConfiguration(CultureInfo.InvariantCulture));
        csv.Read();
        csv.ReadHeader();
        var rows = new List<string>();
        while (csv.Read())
        {
            rows.Add(string.Join('|', csv.HeaderRecord!.Select(header => csv.GetField(header))));
        }

        Assert.Equal(protocols.Select(one => string.Join('|', [.. one.Unit.Names, .. one.Unit.Depth == 2 ? [""] : Array.Empty<string>(), .. one.Lines.Concat(one.Votes).Select(Text)])), rows);

        static string Text(Figure figure) => figure.IsMissing ? "" : figure.IsNumber ? figure.Number.ToString(CultureInfo.InvariantCulture) : "-";
    }

    [Fact]
    public void Hostile_files_end_soon_in_little_memory()
    {
        string header = "region,station,registered,A,B\n";
        Votes.Says("a row of at most 1048576 bytes; a quote may not be closed", Assert.Throws<DataException>(() => ResultCsv.ReadTable(new Endless(header + "\"x", 'y'), Plain)));
        Votes.Says("a row of at most 1048576 bytes", Assert.Throws<DataException>(() => ResultCsv.ReadTable(new Endless(header + "x", 'y'), Plain)));
        Votes.Says("a row of at most 1048576 bytes", Assert.Throws<DataException>(() => ResultCsv.ReadTable(new Endless("", 'y'), Plain)));
        Votes.Says("expected 10000 columns at most", Assert.Throws<DataException>(() => ResultCsv.ReadTable(Bytes(string.Join(',', Enumerable.Range(0, 100_000))), Plain)));
        Votes.Says("at most 1048576 bytes", Assert.Throws<DataException>(() => ResultJson.ReadTable(new Endless("{\"region\":\"x", 'y'), Listed)));
        Votes.Says("at most 1048576 bytes", Assert.Throws<DataException>(() => ResultJson.ReadTable(new Endless("{\"stations\":[{\"votes\":[1", ' '), Listed, "stations")));
        Assert.Throws<DataException>(() => ResultCsv.ReadTable(new MemoryStream([.. Encoding.UTF8.GetBytes(header), (byte)'x', (byte)',', 0xC3, 0x28, (byte)',', .. "1,1,1\n"u8]), Plain));
        Assert.Throws<DataException>(() => ResultCsv.ReadTable(new MemoryStream([0xFF, 0xFE, 0, 0]), Plain));
    }

    [Fact]
    public void Reading_tells_its_progress_and_can_be_stopped()
    {
        byte[] file = Written(stream => ResultCsv.Write(stream, Some(new Random(1), 5), Layout));
        var told = new Told();
        ResultCsv.ReadTable(new MemoryStream(file), Layout, progress: told);
        Assert.Equal(file.Length, told.Bytes);
        Assert.Throws<OperationCanceledException>(() => ResultCsv.ReadTable(new MemoryStream(file), Layout, cancellation: new CancellationToken(true)));
        Assert.Throws<OperationCanceledException>(() => ResultJson.ReadTally(Bytes("{}"), Listed, 1, cancellation: new CancellationToken(true)));
    }

    [Fact]
    public void What_could_not_be_read_again_is_not_written()
    {
        Protocol one = new(Plain.Form, Plain.Ballot, new(["x", "1"]), [1], [0, 0]);
        Refused("on another form", new(new([]), Plain.Ballot, one.Unit, [], one.Votes));
        Refused("on another ballot", new(Plain.Form, Votes.Ballot("a"), one.Unit, one.Lines, [1]));
        Refused("write it with ElectionJson.WriteLines", new(Plain.Form, Plain.Ballot, one.Unit, one.Lines, one.Votes, new Standing.NotReported()));
        Refused("has 1 names", new(Plain.Form, Plain.Ballot, new(["x"]), one.Lines, one.Votes));
        Refused("has 3 names", new(Plain.Form, Plain.Ballot, one.Unit.Of("y"), one.Lines, one.Votes));
        ResultLayout blind = new(Plain.Form, Plain.Ballot, Plain.Units, default, Plain.Votes);
        Votes.Says("which has no column", Assert.Throws<ArgumentException>(() => ResultCsv.Write(Stream.Null, [one], blind)));
        Votes.Says("a list of votes is for JSON", Assert.Throws<ArgumentException>(() => ResultCsv.ReadTable(Bytes("a"), Listed)));

        static void Refused(string part, Protocol protocol)
        {
            Votes.Says(part, Assert.Throws<ArgumentException>(() => ResultCsv.Write(Stream.Null, [protocol], Plain)));
            Votes.Says(part, Assert.Throws<ArgumentException>(() => ResultJson.WriteLines(Stream.Null, [protocol], Plain)));
        }
    }

    [Fact]
    public void A_layout_that_cannot_be_is_refused()
    {
        Refused("one column or more", () => new(Small, Plain.Ballot, []));
        Refused("'a' has no column", () => new(Small, Plain.Ballot, ["x"]));
        Refused("is no line of the form", () => new(Small, Plain.Ballot, ["x"], [new("unheard-of", "y")], Plain.Votes));
        Refused("not in both", () => new(Small, Plain.Ballot, ["x"], votes: Plain.Votes, votesList: "v"));
        Refused("'x' is named twice", () => new(Small, Plain.Ballot, ["x", "x"], votes: Plain.Votes));
        foreach (string delimiter in (string[])["", ",,", "a", "1", "\"", "-", "\n", "·"])
        {
            Refused("does not stand between columns", () => new(Small, Plain.Ballot, ["x"], votes: Plain.Votes, delimiter: delimiter));
        }

        static void Refused(string part, Func<ResultLayout> make) => Votes.Says(part, Assert.Throws<ArgumentException>(make));
    }

    private static ResultLayout With(ResultLayout layout, bool emptyVotesNotOffered, string delimiter) =>
        new(layout.Form, layout.Ballot, layout.Units, layout.Lines, layout.Votes, subunit: layout.Subunit, emptyVotesNotOffered: emptyVotesNotOffered, delimiter: delimiter);

    /// <summary>Protocols that count, of units with names of every kind.</summary>
    private static Protocol[] Some(Random random, int count)
    {
        var seen = new HashSet<UnitPath>();
        return
        [
            .. Protocols.Some(random, count)
                .Select(one => new Protocol(one.Form, one.Ballot, Unit(), one.Lines, one.Votes))
                .Where(one => seen.Add(one.Unit)),
        ];

        UnitPath Unit()
        {
            UnitPath unit = UnitPath.Whole.Of(Name()).Of(Name());
            return random.Next(4) == 0 ? unit.Of(Name()) : unit;
        }

        // Control characters are refused in names, so line ends are left to the columns that are not read.
        string Name() => Names[random.Next(Names.Length)].Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ');
    }

    /// <summary>A file with bytes changed, left out, doubled, or cut off.</summary>
    private static byte[] Broken(byte[] file, Random random)
    {
        var bytes = new List<byte>(file);
        for (int i = random.Next(1, 6); i > 0 && bytes.Count > 0; i--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveAt(at);
                    break;
                case 2:
                    bytes.Insert(at, (byte)"\"\n,-0{}[]:\r"[random.Next(11)]);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, random.Next(40))));
                    break;
                default:
                    bytes.RemoveRange(at, random.Next(Math.Min(bytes.Count - at, 40)));
                    break;
            }
        }

        return [.. bytes];
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static byte[] Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    private sealed class Told : IProgress<long>
    {
        public long Bytes { get; private set; }

        public void Report(long value) => Bytes = value;
    }

    /// <summary>Gives its bytes a few at a time, so that everything is cut somewhere.</summary>
    private sealed class Dribble(byte[] bytes, Random? random, int piece = 0) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, random?.Next(1, 400) ?? piece));
    }

    /// <summary>A beginning, and then one letter for ever.</summary>
    private sealed class Endless(string begin, char letter) : Stream
    {
        private readonly byte[] _begin = Encoding.UTF8.GetBytes(begin);
        private long _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _at; set => throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"{value}")); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            for (int i = 0; i < count; i++)
            {
                buffer[offset + i] = _at < _begin.Length ? _begin[_at] : (byte)letter;
                _at++;
            }

            return _at < 1L << 31 ? count : throw new InvalidOperationException("Two gigabytes were read.");
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
