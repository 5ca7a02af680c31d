using System.Text;
using ElectionObservation.Accreditations;
using ElectionObservation.Catalogue;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Jurisdictions;
using ElectionObservation.Missions;
using ElectionObservation.Serialization;
using ElectionObservation.Terms;

namespace ElectionObservation.Tests.Serialization;

/// <summary>Bad JSON is a clear error with its place, and nothing else.</summary>
public class BadJsonTests
{
    private const string Good = """
        {
          "jurisdiction": "KZ",
          "kind": "presidential",
          "votingDay": "2022-11-20",
          "milestones": { "oath": "2022-11-26" },
          "laterRounds": [
            { "votingDay": "2022-12-04" },
            { "votingDay": "2022-12-18", "milestones": { "oath": "2022-12-26" } }
          ]
        }
        """;

    /// <summary>What is replaced by what, and where the error must be.</summary>
    public static TheoryData<string, string, string, int, int, string> Mistakes => new()
    {
        { "\"KZ\"", "\"kz\"", "$.jurisdiction", 2, 19, "'kz' is no JurisdictionId: expected a country such as KZ" },
        { "\"KZ\"", "null", "$.jurisdiction", 2, 19, "expected a value, found null." },
        { "\"KZ\"", "7", "$.jurisdiction", 2, 19, "expected a text (JurisdictionId), found 7." },
        { "\"2022-11-20\"", "\"2022-11-31\"", "$.votingDay", 4, 16, "expected a date YYYY-MM-DD, found \"2022-11-31\"." },
        { "\"2022-11-20\"", "{}", "$.votingDay", 4, 16, "expected a date YYYY-MM-DD, found an object." },
        { "\"oath\": \"2022-11-26\"", "\"oath\": \"2022-11-26\", \"oath\": \"2022-11-27\"", "$.milestones.oath", 5, 41, "'oath' is given twice." },
        { "\"oath\": \"2022-11-26\"", "\"the oath\": \"2022-11-26\"", "$.milestones['the oath']", 5, 19, "'the oath' is no Milestone: expected ASCII letters" },
        { "\"oath\": \"2022-12-26\"", "\"oath\": \"soon\"", "$.laterRounds[1].milestones.oath", 8, 58, "expected a date YYYY-MM-DD, found \"soon\"." },
        { "\"oath\": \"2022-12-26\"", "\"votingDay\": \"2022-12-26\"", "$.laterRounds[1]", 8, 78, "it is not given again among the milestones." },
        { "{ \"votingDay\": \"2022-12-04\" }", "null", "$.laterRounds[0]", 7, 5, "expected a value, found null." },
        { "{ \"votingDay\": \"2022-12-04\" }", "[]", "$.laterRounds[0]", 7, 5, "expected an object (Round), found a list." },
        { "{ \"votingDay\": \"2022-12-04\" }", "{ \"day\": \"2022-12-04\" }", "$.laterRounds[0].day", 7, 7, "'day' could not be mapped" },
        { "{ \"votingDay\": \"2022-12-04\" }", "{ }", "$.laterRounds[0]", 7, 7, "missing required properties including: 'votingDay'." },
        { "2022-12-04", "2022-11-04", "$", 10, 1, "2022-11-04 does not come after 2022-11-20." },
        { "\"kind\"", "\"votingDay\": \"2022-11-20\", \"kind\"", "$.votingDay", 4, 3, "Duplicate property 'votingDay'" },
        { "\"kind\"", "\"Kind\"", "$.Kind", 3, 3, "'Kind' could not be mapped" },
        { "\"kind\"", "// a comment\n\"kind\"", "$", 3, 3, "'/' is an invalid start" },
        { "\"KZ\",", "\"KZ\",,", "$", 2, 24, "',' is an invalid start" },
        { "\n}", "\n} {}", "$", 10, 3, "'{' is invalid after a single JSON value." },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named_with_its_place(string found, string changed, string path, int line, int column, string reason)
    {
        Assert.Contains(found, Good, StringComparison.Ordinal);
        DataException error = Refused<Election>(Good.Replace(found, changed, StringComparison.Ordinal));
        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
        Assert.Equal((path, line, column), (error.Path, (int)error.Line, (int)error.Column));
        Assert.StartsWith($"bad.json: {path} (line {line}, column {column}): ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_good_text_is_read_and_so_is_one_with_a_byte_order_mark()
    {
        Election election = ElectionJson.Read<Election>(Good);
        Assert.Equal(3, election.Rounds.Count);
        Assert.Equal(election, ElectionJson.Read<Election>([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Good)]));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e1")]
    [InlineData("99999999999")]
    [InlineData("\"641\"")]
    [InlineData("true")]
    public void A_count_is_a_whole_number(string number)
    {
        DataException error = Refused<KindCount>($$"""{ "kind": "state", "observers": {{number}} }""");
        Assert.Equal("$.observers", error.Path);
        Assert.Equal($"expected a whole number from 0 to 2147483647, or one after 'about', 'more than', 'at least', 'fewer than', 'at most', found {number}.", error.Reason);
    }

    [Fact]
    public void A_negative_count_is_refused_with_its_place()
    {
        DataException error = Refused<ValueList<AccreditationStatement>>(
            """[{ "election": { "jurisdiction": "KZ", "kind": "local", "votingDay": "2021-01-10" }, "issuer": { "en": "x" }, "observers": { "byKind": [ { "kind": "state", "senders": -1 } ] } }]""");
        Assert.Equal("$[0].observers.byKind[0].senders", error.Path);
        Assert.EndsWith(", found -1.", error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_constructor_refuses_has_its_place_too()
    {
        DataException error = Refused<ValueList<AccreditationStatement>>(
            """[{ "election": { "jurisdiction": "KZ", "kind": "local", "votingDay": "2021-01-10" }, "issuer": { "en": "x" }, "observers": {}, "tranches": [ { "day": "2021-01-04", "leaving": -1 } ] }]""");
        Assert.Equal("$[0].tranches[0]", error.Path);
        Assert.Contains("Found -1.", error.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"votingDay\"", true)]
    [InlineData("""{ "on": { "day": "votingDay", "at": "20:00", "zone": "Asia/Oral" } }""", true)]
    [InlineData("""{ "before": { "at": "18:00", "anchor": "votingDay", "count": "clear", "days": 5 } }""", true)]
    [InlineData("""{ "after": { "months": 2, "anchor": { "after": { "days": 10, "anchor": "callDay" } } } }""", true)]
    [InlineData("{}", false)]
    [InlineData("5", false)]
    [InlineData("""{ "during": { "day": "votingDay" } }""", false)]
    [InlineData("""{ "on": "votingDay" }""", false)]
    [InlineData("""{ "on": { } }""", false)]
    [InlineData("""{ "on": { "day": "votingDay", "days": 5 } }""", false)]
    [InlineData("""{ "on": { "day": "votingDay" }, "after": { "days": 5, "anchor": "votingDay" } }""", false)]
    [InlineData("""{ "before": { "days": 5 } }""", false)]
    [InlineData("""{ "before": { "anchor": "votingDay" } }""", false)]
    [InlineData("""{ "before": { "days": 5, "weeks": 1, "anchor": "votingDay" } }""", false)]
    [InlineData("""{ "before": { "days": 5, "days": 5, "anchor": "votingDay" } }""", false)]
    [InlineData("""{ "before": { "days": -5, "anchor": "votingDay" } }""", false)]
    [InlineData("""{ "before": { "days": 5.5, "anchor": "votingDay" } }""", false)]
    [InlineData("""{ "before": { "days": 5, "count": "roughly", "anchor": "votingDay" } }""", false)]
    [InlineData("""{ "before": { "days": 5, "anchor": "votingDay", "at": "6 pm" } }""", false)]
    [InlineData("""{ "before": { "days": 5, "anchor": null } }""", false)]
    [InlineData("""{ "before": { "working": true } }""", false)]
    public void A_time_has_one_shape(string json, bool good)
    {
        if (good)
        {
            TimeExpression when = ElectionJson.Read<TimeExpression>(json);
            Assert.Equal(when, ElectionJson.Read<TimeExpression>(ElectionJson.Write(when)));
        }
        else
        {
            Refused<TimeExpression>(json);
        }
    }

    [Theory]
    [InlineData("[", "]", "")]
    [InlineData("{\"a\":", "}", "1")]
    [InlineData("{\"before\":{\"days\":1,\"anchor\":", "}}", "\"votingDay\"")]
    [InlineData("{\"kind\":\"readings\",\"answers\":{\"a\":", "}}", "1")]
    public void Nesting_of_ten_thousand_levels_is_an_error_and_not_the_end(string open, string close, string inner)
    {
        string deep = string.Concat(Enumerable.Repeat(open, 10_000)) + inner + string.Concat(Enumerable.Repeat(close, 10_000));
        Refused<TimeExpression>(deep);
        Refused<DeadlineAnswer>(deep);
        Refused<Jurisdiction>(deep);
        Refused<ValueList<AccreditationStatement>>(deep);
    }

    [Fact]
    public void The_deepest_expression_in_code_is_written_and_read_in_any_document()
    {
        TimeExpression when = Milestone.VotingDay;
        while (when.Depth < TimeExpression.MaximumDepth)
        {
            when = Days.Of(1).After(when);
        }

        var rule = new RuleHistory<StatutoryRule>("deep", [new("v", LegalDate.Year(2000), new("Act", "", NormRank.Law, Evidence.Confirmed), new StatutoryRule(when))]);
        Jurisdiction kazakhstan = JurisdictionCatalog.BuiltIn["KZ"];
        var deep = new Jurisdiction("KZ", kazakhstan.Name, kazakhstan.Clock, [rule]);
        Assert.Equal(deep, ElectionJson.Read<Jurisdiction>(ElectionJson.Write(deep)));
        Timetable timetable = deep.TimetableOf(new("KZ", ElectionKind.Local, new LocalDate(2021, 1, 10)), LegalReference.Embedded);
        var readings = new DeadlineAnswer.Readings([new("a", new DeadlineAnswer.Problems([new TimeProblem.NoSingleVersion("deep", default, new RuleAnswer<StatutoryRule>.InForce(rule.Versions[0]))])), new("b", timetable["deep"])]);
        Assert.Equal(readings, ElectionJson.Read<DeadlineAnswer>(ElectionJson.Write<DeadlineAnswer>(readings)));
    }

    [Fact]
    public void A_case_is_known_by_its_kind_wherever_it_stands()
    {
        Assert.Equal(
            new DeadlineAnswer.Waiting([Milestone.Oath]),
            ElectionJson.Read<DeadlineAnswer>("""{ "for": ["oath"], "kind": "waiting" }"""));
        Assert.Contains("'kind'", Refused<DeadlineAnswer>("""{ "for": ["oath"] }""").Reason, StringComparison.Ordinal);
        Assert.Contains("never", Refused<DeadlineAnswer>("""{ "kind": "never" }""").Reason, StringComparison.Ordinal);
        Assert.Equal("$.limit", Refused<TermRule>("""{ "years": 5, "limit": { "kind": "bogus", "maximum": 2 } }""").Path);
        Assert.Equal("$[0]", Refused<ValueList<Jurisdiction>>("""[{ "kind": "bogus" }]""").Path[..4]);
        Assert.Equal("$.limit", Refused<TermRule>("""{ "years": 5, "limit": { "maximum": 2 } }""").Path);
        Refused<DeadlineAnswer>("""{ "kind": "waiting", "kind": "waiting", "for": ["oath"] }""");
    }

    [Theory]
    [InlineData("""{ "years": 5, "limit": { "kind": "unlimited" }, "entrenched": "yes" }""", "$.entrenched", "expected true or false, found \"yes\".")]
    [InlineData("""{ "years": 5, "limit": { "kind": 1e999 } }""", "$.limit.kind", null)]
    [InlineData("""{ "years": 5, "limit": { "kind": null } }""", "$.limit.kind", "expected a text as 'kind'.")]
    [InlineData("""{ "years": 5, "limit": { "kind": "inTotal", "maximum": 0 } }""", "$.limit", "maximum: maximum ('0') must be greater than or equal to '1'. Found 0.")]
    [InlineData("""{ "years": 5, "limit": [] }""", "$.limit", "expected an object (TermLimit), found a list.")]
    [InlineData("""{ "years": 5 }""", "$", "JSON deserialization for type 'TermRule' was missing required properties including: 'limit'.")]
    [InlineData("""{ "years": 5, "limit": { "kind": "unlimited" }, "x (Parameter 'y": 1 }""", "$['x (Parameter 'y']", null)]
    [InlineData("""{ "years": 5, "exemptions": [{ "kind": "ofRole", "role": "x Path: $ LineNumber: 1" }] }""", "$.exemptions[0].role", "'x Path: $ LineNumber: 1' is no RoleId: expected ASCII letters, digits and - _ . : / only.")]
    public void What_the_text_holds_does_not_confuse_the_message(string json, string path, string? reason)
    {
        DataException error = Refused<TermRule>(json);
        Assert.Equal(path, error.Path);
        Assert.Equal(reason ?? error.Reason, error.Reason);
        Assert.DoesNotContain("ElectionObservation.", error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_huge_text_does_not_flood_the_message()
    {
        string typeLike = string.Concat(Enumerable.Repeat("ElectionObservation.a`1[", 43_000));
        Assert.True(Refused<Source>($$"""{ "title": "x", "{{typeLike}}": 1 }""").Message.Length < 1000);
        Assert.True(Refused<TermLimit>($$"""{ "kind": "{{typeLike}}" }""").Message.Length < 1000);
        string huge = new('x', 1_000_000);
        Assert.True(Refused<Source>($$"""{ "title":t{{huge}}""").Message.Length < 1000);
        Assert.True(Refused<Source>($$"""{ "{{huge}}": 1 }""").Message.Length < 1000);
        Assert.True(Refused<LocalizedText>($$"""{ "{{huge}}": "a" }""").Message.Length < 1000);
        Assert.True(Refused<RuleHistory<StatutoryRule>>($$"""{ "id": "{{huge}}" }""").Message.Length < 1000);
    }

    [Fact]
    public void A_day_at_the_end_of_time_is_refused()
    {
        Refused<Deadline>("""{"rule":{"when":"votingDay"},"day":"9999-12-31","at":"9999-12-31T00:00:00Z","zone":"UTC","zonesVersion":"x"}""");
        Refused<TimeProblem>("""{"kind":"repeatedLocalTime","earlier":"9999-12-31T23:00:00-05","later":"9999-12-31T23:00:00-06","zone":"UTC"}""");
        Refused<Round>("""{ "votingDay": "-0044-03-15" }""");
        Refused<Round>("""{ "votingDay": "2022-11-20", "milestones": { "oath": "9999-01-01" } }""");
    }

    [Theory]
    [InlineData("1", "0001-01-01", "9998-12-31")]
    [InlineData("2147483647", "2022-01-01", "2022-01-03")]
    [InlineData("0", "2022-01-01", "2022-01-03")]
    public void A_step_longer_than_any_count_is_refused(string number, string first, string last) =>
        Assert.Equal("$", Refused<TraceStep>($$"""{ "kind": "daysCounted", "firstNumber": {{number}}, "first": "{{first}}", "last": "{{last}}" }""").Path);

    [Fact]
    public void The_options_are_used_as_a_whole_or_not_at_all()
    {
        var election = new Election("KZ", ElectionKind.Local, new LocalDate(2021, 1, 10));
        Assert.Equal(ElectionJson.Write(election), System.Text.Json.JsonSerializer.Serialize(election, new System.Text.Json.JsonSerializerOptions(ElectionJson.Options) { WriteIndented = true, NewLine = "\n" }));
        var resolverOnly = new System.Text.Json.JsonSerializerOptions { TypeInfoResolver = ElectionJson.Options.TypeInfoResolver };
        Assert.Contains("ElectionJson.Options", Assert.Throws<InvalidOperationException>(() => System.Text.Json.JsonSerializer.Serialize(election, resolverOnly)).Message, StringComparison.Ordinal);
        Assert.Equal(election, System.Text.Json.JsonSerializer.Deserialize<Election>(ElectionJson.Write(election), ElectionJson.Options));
    }

    [Fact]
    public void What_cannot_be_read_back_is_not_written()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ElectionJson.Write((WindowStatus)99));
        Assert.Throws<ArgumentException>(() => ElectionJson.Write("a\ud800"));
        Assert.Throws<ArgumentException>(() => ElectionJson.Write(new LocalDate(2022, 1, 1, CalendarSystem.Julian)));
    }

    [Fact]
    public void Half_a_character_in_a_text_in_memory_is_refused() =>
        Assert.Contains("half a character at place 12", Refused<Source>("{ \"title\": \"\ud800\" }").Reason, StringComparison.Ordinal);

    [Fact]
    public void A_text_by_language_has_one_shape()
    {
        Assert.Equal("ru", ElectionJson.Read<LocalizedText>("""{ "ru": "да", "asPublished": "ru" }""").AsPublished?.Value);
        Assert.Contains("expected a text by language", Refused<LocalizedText>("\"yes\"").Reason, StringComparison.Ordinal);
        Assert.Contains("given twice", Refused<LocalizedText>("""{ "ru": "да", "ru": "нет" }""").Reason, StringComparison.Ordinal);
        Assert.Contains("given twice", Refused<LocalizedText>("""{ "ru": "да", "asPublished": "ru", "asPublished": "ru" }""").Reason, StringComparison.Ordinal);
        Assert.Contains("expected a text, found 1", Refused<LocalizedText>("""{ "ru": 1 }""").Reason, StringComparison.Ordinal);
        Assert.Contains("at least one language", Refused<LocalizedText>("{}").Reason, StringComparison.Ordinal);
        Assert.Contains("'fr'", Refused<LocalizedText>("""{ "ru": "да", "asPublished": "fr" }""").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_are_written_as_they_are()
    {
        LocalizedText text = new([new("kk", "Қазақстан \"'+<\u00e9")]);
        Assert.Contains("Қазақстан \\\"'+<é", ElectionJson.Write(text), StringComparison.Ordinal);
        Assert.Equal(text, ElectionJson.Read<LocalizedText>(ElectionJson.Write(text)));
    }

    [Fact]
    public void A_type_that_is_not_the_librarys_is_the_callers_mistake()
    {
        Assert.Throws<ArgumentException>(() => ElectionJson.Read<Uri>("1"));
        Assert.Throws<ArgumentException>(() => ElectionJson.Write(new Uri("https://example.org")));
        Assert.Throws<ArgumentException>(() => ElectionJson.Write<object>(new Source("x")));
        Assert.Throws<ArgumentException>(() => ElectionJson.Read<object>("{}"));
    }

    /// <summary>Every byte of a real file, cut off there or turned into another: read, or refused with its place, and nothing else.</summary>
    [Fact]
    public void A_broken_file_is_read_or_refused_whatever_byte_is_broken()
    {
        byte[] good = Encoding.UTF8.GetBytes(Good);
        byte[] noise = Encoding.ASCII.GetBytes("\0\"{}[],:\\x9-. \n").Append((byte)0xff).ToArray();
        for (int i = 0; i < good.Length; i++)
        {
            ReadOrRefuse(good.AsSpan(0, i));
            foreach (byte one in noise)
            {
                byte[] broken = [.. good];
                broken[i] = one;
                ReadOrRefuse(broken);
            }
        }
    }

    [Fact]
    public void Half_a_character_is_refused_with_its_place()
    {
        foreach (string half in (string[])["\\ud800", "\\udc00", "\\ud800\\u0041"])
        {
            Assert.Equal("$.jurisdiction", Refused<Election>($$"""{ "jurisdiction": "{{half}}" }""").Path);
            Assert.Equal("$.ru", Refused<LocalizedText>($$"""{ "ru": "{{half}}" }""").Path);
            Refused<LocalizedText>($$"""{ "{{half}}": "x" }""");
            Refused<Election>($$"""{ "{{half}}": "x" }""");
        }

        byte[] bytes = [.. "{ \"ru\": \"a"u8, 0xff, .. "\" }"u8];
        var error = Assert.Throws<DataException>(() => ElectionJson.Read<LocalizedText>(bytes, "bad.json"));
        Assert.Equal(("$.ru", 1L, 11L, "expected text in UTF-8."), (error.Path, error.Line, error.Column, error.Reason));
    }

    private static void ReadOrRefuse(ReadOnlySpan<byte> utf8)
    {
        try
        {
            ElectionJson.Read<Election>(utf8);
        }
        catch (DataException refused)
        {
            Assert.StartsWith("$", refused.Path, StringComparison.Ordinal);
            Assert.True(refused.Line >= 1 && refused.Column >= 1, refused.Message);
        }
    }

    private static DataException Refused<T>(string json)
        where T : notnull => Assert.Throws<DataException>(() => ElectionJson.Read<T>(json, "bad.json"));
}
