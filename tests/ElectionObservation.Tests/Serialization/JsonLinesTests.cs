using System.Text;
using ElectionObservation.Accreditations;
using ElectionObservation.Deadlines;
using ElectionObservation.Serialization;
using ElectionObservation.Tests.Accreditations;
using ElectionObservation.Tests.Conventions;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Serialization;

/// <summary>Files with a value on each line.</summary>
public class JsonLinesTests
{
    private static readonly AccreditationAct[] Three =
        [Registers.Request(1, "A", 0, "p"), Registers.Act(2, "A", AccreditationStep.Granted, 1, until: 5), Registers.Act(3, "A", AccreditationStep.Struck, 2, corrects: 2)];

    private static readonly string[] Lines = Encoding.UTF8.GetString(Written(Three)).Split('\n');

    [Property]
    public void What_was_written_is_read_again(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        AccreditationAct[] acts = [.. Enumerable.Range(0, random.Next(6)).Select(_ => Samples.Make<AccreditationAct>(random)), .. Registers.Random(random, circles: true)];
        byte[] written = Written(acts);
        Assert.Equal(acts.Length, written.Count(one => one == '\n'));
        Assert.Equal(acts, Read(written));
        Assert.Equal(acts, ElectionJson.ReadLines<AccreditationAct>(new Drip(written, random)));
        Assert.Equal(Registers.Of(acts), new AccreditationRegister([.. Read(written)]));
    }

    [Property]
    public void A_closed_hierarchy_is_read_as_such(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        TimeExpression[] times = [.. Enumerable.Range(0, 5).Select(_ => Samples.Make<TimeExpression>(random))];
        using var stream = new MemoryStream();
        ElectionJson.WriteLines(stream, times);
        Assert.Equal(times, ElectionJson.ReadLines<TimeExpression>(new MemoryStream(stream.ToArray())));
    }

    [Theory]
    [InlineData("{line1}\n{line2}\n{line3}\n")]
    [InlineData("{line1}\n{line2}\n{line3}")]
    [InlineData("{line1}\r\n{line2}\r\n{line3}\r\n")]
    [InlineData("{line1}\r\n{line2}\n{line3}\r")]
    [InlineData("\uFEFF{line1}\n{line2}\n{line3}\n")]
    [InlineData("\uFEFF\n\n{line1}\n \t\n\r\n{line2}\n\n\n{line3}\n\n")]
    [InlineData("  {line1}  \n\t{line2}\t\n {line3} ")]
    public void However_the_lines_end_they_are_the_same(string file) => Assert.Equal(Three, Read(Filled(file)));

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\uFEFF")]
    [InlineData("\r\n \r\n\t")]
    public void A_file_without_values_is_read_as_none(string file) => Assert.Empty(Read(Encoding.UTF8.GetBytes(file)));

    /// <summary>A line, where it is broken, and how.</summary>
    [Theory]
    [InlineData("{\"sequence\": 0}", 15, "missing required properties")]
    [InlineData("{\"sequence\": \"one\"}", 14, "expected")]
    [InlineData("{\"sequence\": 1", 15, "Expected")]
    [InlineData("[]", 1, "expected an object (AccreditationAct), found a list.")]
    [InlineData("null", 1, "expected a value, found null.")]
    [InlineData("x", 1, "'x' is an invalid start")]
    [InlineData("{line1} {line2}", 0, "is invalid after a single JSON value")]
    [InlineData("{line1},", 0, "is invalid after a single JSON value")]
    public void A_broken_line_is_named_with_its_number_column_and_reason(string broken, int column, string reason)
    {
        byte[] file = Filled("{line1}\n\n" + broken + "\n{line2}\n{line3}");
        var read = new List<AccreditationAct>();
        DataException error = Assert.Throws<DataException>(() => read.AddRange(ElectionJson.ReadLines<AccreditationAct>(new MemoryStream(file), "acts.jsonl")));
        Assert.Equal((3L, "acts.jsonl"), (error.Line, error.SourceName));
        Assert.Equal(column == 0 ? Lines[0].Length + (broken.EndsWith(',') ? 1 : 2) : column, error.Column);
        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
        Assert.StartsWith("acts.jsonl: ", error.Message, StringComparison.Ordinal);

        var errors = new List<DataException>();
        Assert.Equal(Three, ElectionJson.ReadLines<AccreditationAct>(new MemoryStream(file), "acts.jsonl", errors.Add));
        Assert.Equal(error.Message, Assert.Single(errors).Message);
    }

    [Fact]
    public void Text_that_is_no_utf8_breaks_its_line_only()
    {
        byte[] file = [.. Filled("{line1}\n"), (byte)'{', (byte)'"', 0xC3, 0x28, (byte)'"', (byte)'\n', .. Filled("{line2}\n{line3}"), (byte)'\n', 0xFF];
        var errors = new List<DataException>();
        Assert.Equal(Three, ElectionJson.ReadLines<AccreditationAct>(new MemoryStream(file), broken: errors.Add));
        Assert.Equal([(2, 3, "expected text in UTF-8."), (5, 1, "expected text in UTF-8.")], errors.Select(error => (error.Line, error.Column, error.Reason)));
        Assert.Throws<DataException>(() => Read(file));
    }

    [Fact]
    public void Files_put_together_are_read_though_each_begins_with_a_mark_of_the_byte_order() =>
        Assert.Equal(Three, Read(Filled("\uFEFF{line1}\n\uFEFF{line2}\n{line3}")));

    [Fact]
    public void Lines_longer_than_the_buffer_are_read()
    {
        string padding = new(' ', 200 * 1024);
        byte[] file = Filled("{line1}" + padding + "\n" + padding + "{line2}\n" + padding + "\n{line3}");
        Assert.Equal(Three, Read(file));
        Assert.Equal(Three, ElectionJson.ReadLines<AccreditationAct>(new Drip(file, new(1), 70_000)));
        DataException error = Assert.Throws<DataException>(() => Read(Filled("{line1}\n" + padding + "x" + padding)));
        Assert.Equal((2, padding.Length + 1), (error.Line, error.Column));
        foreach (int length in Enumerable.Range(65_530, 12))
        {
            string line = Lines[0] + new string(' ', length - Lines[0].Length);
            Assert.Equal([Three[0], Three[1]], Read(Filled(line + "\n{line2}")));
        }
    }

    [Fact]
    public void A_file_without_line_ends_is_not_read_into_memory_whole()
    {
        using var endless = new Endless();
        DataException error = Assert.Throws<DataException>(() => ElectionJson.ReadLines<AccreditationAct>(endless, "endless", _ => { }).Count());
        Assert.Equal(1, error.Line);
        Assert.Contains("expected a line of at most", error.Reason, StringComparison.Ordinal);
        Assert.InRange(endless.Position, 64 * 1024 * 1024, 65 * 1024 * 1024);
    }

    [Fact]
    public void A_stream_that_gives_one_byte_at_a_time_is_read_and_left_open()
    {
        using var drip = new Drip(Filled("{line1}\r\n\n{line2}\n{line3}"), new(1), 1);
        Assert.Equal(Three, ElectionJson.ReadLines<AccreditationAct>(drip));
        Assert.True(drip.CanRead);
        using var written = new MemoryStream();
        ElectionJson.WriteLines(written, Three);
        Assert.True(written.CanWrite);
        Assert.Throws<ArgumentNullException>(() => ElectionJson.WriteLines<AccreditationAct>(written, [null!]));
    }

    [Fact]
    public void Values_are_read_as_they_are_asked_for()
    {
        byte[] file = Filled(string.Concat(Enumerable.Repeat("{line1}\n", 2_000)) + "broken");
        using var stream = new MemoryStream(file);
        Assert.Equal(3, ElectionJson.ReadLines<AccreditationAct>(stream).Take(3).Count());
        Assert.InRange(stream.Position, 1, 64 * 1024);
        Assert.Throws<ArgumentNullException>(() => ElectionJson.ReadLines<AccreditationAct>(null!));
        Assert.Throws<ArgumentException>(() => ElectionJson.ReadLines<Version>(stream));
        Assert.Throws<ArgumentException>(() => ElectionJson.ReadLines<TimeExpression.OnDay>(new MemoryStream()));
    }

    [Fact]
    public void A_broken_file_changes_nothing_in_a_register()
    {
        AccreditationRegister register = Registers.Of(Three[0]);
        AccreditationRegister same = Registers.Of(Three[0]);
        Assert.Throws<DataException>(() => register.Record(ElectionJson.ReadLines<AccreditationAct>(new MemoryStream(Filled("{line2}\nbroken\n{line3}")))));
        Assert.Equal(same, register);
        Assert.Equal(Registers.Of(Three), register.Record(ElectionJson.ReadLines<AccreditationAct>(new MemoryStream(Filled("{line2}\nbroken\n{line3}")), broken: _ => { })));
    }

    private static byte[] Filled(string file) =>
        Encoding.UTF8.GetBytes(file.Replace("{line1}", Lines[0], StringComparison.Ordinal).Replace("{line2}", Lines[1], StringComparison.Ordinal).Replace("{line3}", Lines[2], StringComparison.Ordinal));

    private static byte[] Written(AccreditationAct[] acts)
    {
        using var stream = new MemoryStream();
        ElectionJson.WriteLines(stream, acts);
        return stream.ToArray();
    }

    private static AccreditationAct[] Read(byte[] file) => [.. ElectionJson.ReadLines<AccreditationAct>(new MemoryStream(file))];

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class Drip(byte[] bytes, Random random, int most = 3) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, random.Next(1, most + 1)));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, random.Next(1, most + 1))]);
    }

    private sealed class Endless : Stream
    {
        private long _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _read; set => throw new NotSupportedException(); }

        public override void Flush() => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            _read += count;
            return count;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
