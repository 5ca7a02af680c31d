using System.Globalization;
using ElectionObservation.Missions;
using ElectionObservation.Serialization;
using ElectionObservation.Tests.Conventions;
using ElectionObservation.Validation;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Missions;

public class SenderDirectoryTests
{
    private static readonly LocalDate Renamed = new(2021, 11, 12);

    private static readonly SendingBody Ots = new(
        "OTS",
        SenderKind.Organisation,
        Text("Organization of Turkic States"),
        names:
        [
            new(Text("Cooperation Council"), new([new("en", "Turkic Council"), new("ru", "Тюркский совет")]), LegalDate.Year(2009), Renamed),
            new(Text("Organization of Turkic States"), Text("OTS"), Renamed),
        ],
        aliases: ["Org. of Turkic States", "O.T.S.", "O.T.S."]);

    private static readonly SendingBody Osce = new("OSCE", SenderKind.Organisation, Text("Organization for Security"));
    private static readonly SendingBody Odihr = new("OSCE/ODIHR", SenderKind.Organisation, Text("ODIHR"), parent: "OSCE");
    private static readonly SendingBody Kazakhstan = new("KZ", SenderKind.State, new([new("en", "Kazakhstan"), new("kk", "Қазақстан")]), state: "KZ");
    private static readonly SenderDirectory Directory = new([Ots, Osce, Odihr, Kazakhstan]);

    [Theory]
    [InlineData("OTS", "OTS")]
    [InlineData("Organization of Turkic States", "OTS")]
    [InlineData("Cooperation Council", "OTS")]
    [InlineData("Turkic Council", "OTS")]
    [InlineData("Тюркский совет", "OTS")]
    [InlineData("O.T.S.", "OTS")]
    [InlineData("OSCE/ODIHR", "OSCE/ODIHR")]
    [InlineData("ODIHR", "OSCE/ODIHR")]
    [InlineData("Қазақстан", "KZ")]
    [InlineData("OSCE ", null)]
    [InlineData(" OSCE", null)]
    [InlineData("osce", null)]
    [InlineData("OSCE\0", null)]
    [InlineData("OSC", null)]
    [InlineData("turkic council", null)]
    [InlineData("Қазақстан\u200b", null)]
    [InlineData("", null)]
    public void A_text_is_resolved_as_it_is_written_down_or_not_at_all(string text, string? id)
    {
        Assert.Equal(id is not null, Directory.TryResolve(text, out SendingBody? body));
        Assert.Equal(id, body?.Id.Value);
    }

    [Fact]
    public void Composed_and_decomposed_letters_are_different_texts()
    {
        var body = new SendingBody("E", SenderKind.State, Text("é"));
        var directory = new SenderDirectory([body]);
        Assert.True(directory.TryResolve("\u00e9", out _));
        Assert.False(directory.TryResolve("e\u0301", out _));
    }

    [Fact]
    public void Identifiers_are_looked_up_and_what_is_missing_is_named_beside_what_there_is()
    {
        Assert.Equal(Osce, Directory["OSCE"]);
        Assert.True(Directory.TryGet("KZ", out SendingBody? found));
        Assert.Equal(Kazakhstan, found);
        Assert.False(Directory.TryGet("CIS", out SendingBody? missing));
        Assert.Null(missing);
        Assert.Contains("no sender 'CIS' in the directory; there is: KZ, OSCE, OSCE/ODIHR, OTS.", Assert.Throws<ArgumentException>(() => Directory["CIS"]).Message, StringComparison.Ordinal);
        Assert.Contains("there is: none.", Assert.Throws<ArgumentException>(() => new SenderDirectory([])["CIS"]).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => Directory.TryGet(null!, out _));
        Assert.Throws<ArgumentNullException>(() => Directory.TryResolve(null!, out _));
        Assert.Throws<ArgumentNullException>(() => Directory.With(null!));
        Assert.Throws<ArgumentNullException>(() => Directory.Check(null!));
    }

    [Theory]
    [InlineData("Turkic Council")]
    [InlineData("OTS")]
    [InlineData("O.T.S.")]
    [InlineData("Organization of Turkic States")]
    public void Two_bodies_that_claim_one_text_are_refused_with_both_and_the_text(string text)
    {
        SendingBody[] others =
        [
            new("X", SenderKind.Organisation, Text(text)),
            new("X", SenderKind.Organisation, Text("x"), aliases: [text]),
            new("X", SenderKind.Organisation, Text("x"), names: [new(Text(text))]),
            new("X", SenderKind.Organisation, Text("x"), names: [new(Text("y"), Text(text))]),
        ];
        foreach (SendingBody other in others)
        {
            string message = Assert.Throws<ArgumentException>(() => new SenderDirectory([other, Ots])).Message;
            Assert.Contains($"The senders 'OTS' and 'X' both claim the text '{text}'.", message, StringComparison.Ordinal);
            Assert.Throws<ArgumentException>(() => Directory.With(other));
        }
    }

    [Fact]
    public void A_body_given_twice_is_refused_even_when_it_is_the_same()
    {
        string message = Assert.Throws<ArgumentException>(() => new SenderDirectory([Osce, Kazakhstan, Osce])).Message;
        Assert.Contains("The sender 'OSCE' is given twice.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_identifier_that_is_the_name_of_another_is_claimed_twice() =>
        Assert.Throws<ArgumentException>(() => new SenderDirectory([Osce, new("X", SenderKind.Organisation, Text("OSCE"))]));

    [Fact]
    public void A_renamed_body_has_the_name_of_the_day_on_both_sides()
    {
        Assert.Equal([Ots.Names[0]], Ots.NamesOn(Renamed.PlusDays(-1)));
        Assert.Equal([Ots.Names[1]], Ots.NamesOn(Renamed));
        Assert.Equal([Ots.Names[0]], Ots.NamesOn(new(2009, 1, 1)));
        Assert.Empty(Ots.NamesOn(new(2008, 12, 31)));
        Assert.Equal([new BodyName(Osce.Name)], Osce.NamesOn(new(1, 1, 1)));
    }

    [Fact]
    public void A_day_of_renaming_that_is_not_known_leaves_both_names_open()
    {
        var body = new SendingBody("X", SenderKind.Organisation, Text("new"), names: [new(Text("old"), until: LegalDate.Year(2022)), new(Text("new"), from: LegalDate.Year(2022))]);
        Assert.Equal(["old"], Names(2021, 12, 31));
        Assert.Equal(["old", "new"], Names(2022, 1, 1));
        Assert.Equal(["old", "new"], Names(2022, 12, 30));
        Assert.Equal(["new"], Names(2022, 12, 31));

        IEnumerable<string> Names(int year, int month, int day) => body.NamesOn(new(year, month, day)).Select(name => name.ToString());
    }

    [Fact]
    public void Days_of_another_calendar_are_refused()
    {
        var julian = new LocalDate(2021, 1, 1, CalendarSystem.Julian);
        Assert.Throws<ArgumentException>(() => Ots.NamesOn(julian));
        Assert.Throws<ArgumentException>(() => Osce.NamesOn(julian));
        Assert.Throws<ArgumentException>(() => Ots.Names[0].MayBeInUseOn(julian));
        Assert.Throws<ArgumentException>("day", () => Directory.Check(new(), julian));
    }

    [Fact]
    public void A_name_in_use_on_no_day_is_refused()
    {
        Assert.Contains("'x' is in use from 2021-11-12 until 2021-11-12: on no day.", Assert.Throws<ArgumentException>(() => new BodyName(Text("x"), from: Renamed, until: Renamed)).Message, StringComparison.Ordinal);
        Assert.True(new BodyName(Text("x"), from: Renamed, until: Renamed.PlusDays(1)).MayBeInUseOn(Renamed));
        Assert.True(new BodyName(Text("x"), from: LegalDate.Year(2021), until: LegalDate.Year(2021)).MayBeInUseOn(Renamed));
    }

    [Fact]
    public void Names_and_aliases_are_told_and_kept_in_order()
    {
        Assert.Equal("Cooperation Council (Turkic Council)", Ots.Names[0].ToString());
        Assert.Equal("x", new BodyName(Text("x")).ToString());
        Assert.Equal(["O.T.S.", "Org. of Turkic States"], Ots.Aliases);
        Assert.Equal("[KZ, OSCE, OSCE/ODIHR, OTS]", Directory.ToString());
        foreach (string blank in (string[])["", " "])
        {
            Assert.Throws<ArgumentException>(() => new SendingBody("X", SenderKind.Party, Text("x"), aliases: [blank]));
        }
    }

    [Fact]
    public void Senders_of_one_kind_are_told_from_those_of_another()
    {
        SenderKind[] kinds = [SenderKind.Organisation, SenderKind.State, SenderKind.CitizenOrganisation, SenderKind.Party, SenderKind.Media];
        Assert.Equal(["organisation", "state", "citizenOrganisation", "party", "media"], kinds.Select(kind => kind.Value));
    }

    [Fact]
    public void Json_that_names_one_text_for_two_is_refused_where_it_stands()
    {
        string json = ElectionJson.Write(Directory).Replace("\"Kazakhstan\"", "\"Turkic Council\"", StringComparison.Ordinal);
        var refused = Assert.Throws<DataException>(() => ElectionJson.Read<SenderDirectory>(json, "own.json"));
        Assert.Equal(("own.json", "$"), (refused.SourceName, refused.Path));
        Assert.Contains("'KZ' and 'OTS' both claim the text 'Turkic Council'", refused.Reason, StringComparison.Ordinal);
        refused = Assert.Throws<DataException>(() => ElectionJson.Read<SenderDirectory>(ElectionJson.Write(Directory).Replace("\"from\": \"2009\"", "\"from\": \"2022\"", StringComparison.Ordinal), "own.json"));
        Assert.StartsWith("$.bodies[3].names[0]", refused.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Senders_as_the_directory_has_them_give_no_finding()
    {
        foreach (LocalDate? day in (LocalDate?[])[null, new(1999, 1, 1), Renamed])
        {
            Assert.Empty(Directory.Check(Of(Osce, Odihr, Kazakhstan, new("KZ", SenderKind.State, Text("Kazakhstan")), new("OSCE/ODIHR", SenderKind.Organisation, Text("any wording"))), day).Findings);
        }
    }

    [Fact]
    public void A_sender_that_is_not_there_is_unknown_whatever_else_it_says() =>
        Assert.Equal(
            ["Information: composition.sender-unknown at bySender[media x-news]: News"],
            Found(null, new SendingBody("x-news", SenderKind.Media, Text("News"), "x", "KZ")));

    [Theory]
    [InlineData("Turkic Council", "2021-11-11", false)]
    [InlineData("Turkic Council", "2021-11-12", true)]
    [InlineData("Тюркский совет", "2021-11-12", true)]
    [InlineData("Cooperation Council", "2008-12-31", true)]
    [InlineData("Cooperation Council", "2009-01-01", false)]
    [InlineData("OTS", "2021-11-11", true)]
    [InlineData("OTS", "2021-11-12", false)]
    [InlineData("Organization of Turkic States", "2021-11-11", true)]
    [InlineData("O.T.S.", "2001-01-01", false)]
    [InlineData("something else", "2001-01-01", false)]
    [InlineData("Turkic Council", null, false)]
    public void A_name_that_was_certainly_out_of_use_on_the_day_is_told_with_the_names_of_the_day(string name, string? day, bool isFound)
    {
        LocalDate? on = day is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        string[] ofTheDay = on < new LocalDate(2009, 1, 1) ? [] : on < Renamed ? ["Cooperation Council (Turkic Council)"] : ["Organization of Turkic States (OTS)"];
        string[] expected = isFound ? [$"Information: composition.sender-renamed at bySender[organisation OTS]: {string.Join(", ", [name, .. ofTheDay])}"] : [];
        Assert.Equal(expected, Found(on, new SendingBody("OTS", SenderKind.Organisation, Text(name))));
    }

    [Fact]
    public void A_name_of_another_is_told_whether_or_not_the_sender_is_known()
    {
        Assert.Equal(
            ["Warning: composition.sender-name-of-another at bySender[organisation OSCE]: Turkic Council, OTS"],
            Found(Renamed, new SendingBody("OSCE", SenderKind.Organisation, Text("Turkic Council"))));
        Assert.Equal(
            [
                "Information: composition.sender-unknown at bySender[organisation TC]: Turkic Council",
                "Warning: composition.sender-name-of-another at bySender[organisation TC]: Turkic Council, OTS",
                "Warning: composition.sender-name-of-another at bySender[organisation TC]: Қазақстан, KZ",
            ],
            Found(null, new SendingBody("TC", SenderKind.Organisation, new([new("en", "Turkic Council"), new("kk", "Қазақстан"), new("ru", "Turkic Council")]))));
    }

    [Fact]
    public void Kinds_parents_and_states_that_both_state_and_state_differently_are_told_in_the_order_of_the_lines()
    {
        string[] expected =
        [
            "Warning: composition.sender-kind-differs at bySender[party OSCE/ODIHR]: party, organisation",
            "Warning: composition.parent-differs at bySender[party OSCE/ODIHR]: CIS, OSCE",
            "Warning: composition.state-differs at bySender[state KZ]: KG, KZ",
        ];
        Assert.Equal(expected, Found(
            Renamed,
            new SendingBody("OSCE/ODIHR", SenderKind.Party, Text("ODIHR"), "CIS", "KZ"),
            new SendingBody("OSCE", SenderKind.Organisation, Text("OSCE"), "UN"),
            new SendingBody("KZ", SenderKind.State, Text("Kazakhstan"), state: "KG"),
            new SendingBody("KZ", SenderKind.State, Text("Kazakhstan"), state: "KG")));
    }

    [Property]
    public void Every_text_of_every_body_is_that_body_s_and_no_text_beside_is_anyone_s(DoNotSize<int> seed)
    {
        SendingBody[] bodies = RandomBodies(new(seed.Item));
        var directory = new SenderDirectory([.. bodies]);
        HashSet<string> all = [.. bodies.SelectMany(TextsOf)];
        Assert.All(bodies, body =>
        {
            Assert.Equal(body, directory[body.Id]);
            foreach (string text in TextsOf(body))
            {
                Assert.True(directory.TryResolve(text, out SendingBody? resolved));
                Assert.Equal(body, resolved);
                foreach (string near in (string[])[text + " ", text.ToUpperInvariant(), text.ToLowerInvariant(), text[..^1], text.Normalize(System.Text.NormalizationForm.FormD)])
                {
                    Assert.Equal(all.Contains(near), directory.TryResolve(near, out _));
                }
            }
        });
    }

    [Property]
    public void A_directory_is_the_same_in_whatever_order_and_by_whatever_way_it_was_built(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        SendingBody[] bodies = RandomBodies(random);
        var directory = new SenderDirectory([.. bodies]);
        random.Shuffle(bodies);
        SenderDirectory grown = bodies.Aggregate(new SenderDirectory([]), (sum, body) => sum.With(body));
        foreach (SenderDirectory same in (SenderDirectory[])[new([.. bodies]), grown, grown.With(bodies[0]), ElectionJson.Read<SenderDirectory>(ElectionJson.Write(directory))])
        {
            Assert.Equal(directory, same);
            Assert.Equal(directory.GetHashCode(), same.GetHashCode());
            Assert.Equal(directory.Bodies, same.Bodies);
        }

        Assert.NotEqual(directory, new([.. bodies.Skip(1)]));
    }

    [Property]
    public void A_body_put_in_place_of_another_is_found_and_the_texts_of_the_other_are_free(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        SendingBody[] bodies = RandomBodies(random);
        SendingBody old = bodies[random.Next(bodies.Length)];
        var fresh = new SendingBody(old.Id, SenderKind.Media, Text("A text of its own"));
        var before = new SenderDirectory([.. bodies]);
        SenderDirectory after = before.With(fresh);
        Assert.Equal(before.Bodies.Count, after.Bodies.Count);
        Assert.Equal(fresh, after[old.Id]);
        Assert.Equal(old, before[old.Id]);
        Assert.All(TextsOf(old), text => Assert.Equal(text == old.Id.Value, after.TryResolve(text, out _)));
        Assert.All(bodies.Where(body => body.Id != old.Id), body => Assert.Equal(body, after[body.Id]));
    }

    /// <summary>Only a day on which each name certainly was out of use gives a finding, by the definition and not by the code.</summary>
    [Property]
    public void A_name_of_the_day_is_never_found_wanting_and_a_name_out_of_use_always_is(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        SendingBody[] bodies = RandomBodies(random);
        var directory = new SenderDirectory([.. bodies]);
        var day = new LocalDate(1990, 1, 1).PlusDays(random.Next(15_000));
        foreach (SendingBody body in bodies)
        {
            foreach (BodyName name in body.Names)
            {
                bool before = name.From is { } from && day < from.Earliest;
                bool after = name.Until is { } until && until.Latest <= day;
                Assert.Equal(!before && !after, body.NamesOn(day).Contains(name));
                ValidationReport report = directory.Check(Of(new SendingBody(body.Id, body.Kind, name.Name)), day);
                Assert.Equal(before || after ? 1 : 0, report.Findings.Count);
            }
        }
    }

    /// <summary>Whoever compares, folds or formats by the culture asks it for its rules, and this one has none.</summary>
    [Fact]
    public void Building_resolving_and_checking_ask_the_culture_for_nothing()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string[] texts = ["Iıİi", "iIıİ", "IIII", "straße", "strasse", "\u00c5", "A\u030a", "co-op", "coop", "ABC", "abc", "Қазақстан", "қазақстан"];
        SendingBody[] bodies = [.. texts.Select((text, index) => new SendingBody(string.Create(CultureInfo.InvariantCulture, $"b{index}"), SenderKind.Party, Text(text), names: [new(Text(text), until: Renamed)]))];
        try
        {
            CultureInfo.CurrentCulture = new NoCulture();
            Assert.Throws<NotSupportedException>(() => string.Compare("a", "b", StringComparison.CurrentCulture));
            var directory = new SenderDirectory([.. bodies]);
            for (int i = 0; i < texts.Length; i++)
            {
                Assert.True(directory.TryResolve(texts[i], out SendingBody? body));
                Assert.Equal(bodies[i], body);
            }

            Assert.False(directory.TryResolve("STRASSE", out _));
            Assert.False(directory.TryResolve("co\u00adop", out _));
            Assert.Equal(texts.Length, directory.Check(Of(bodies), Renamed).Findings.Count);
            Assert.Equal(directory, bodies.Aggregate(new SenderDirectory([]), (sum, body) => sum.With(body)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static LocalizedText Text(string text) => LocalizedText.English(text);

    private static Composition Of(params SendingBody[] senders) => new(bySender: [.. senders.Select(sender => new Delegation(sender))]);

    private static IEnumerable<string> Found(LocalDate? day, params SendingBody[] senders) => Directory.Check(Of(senders), day).Findings.Select(finding =>
    {
        Assert.Equal(FindingKind.Consistency, finding.Kind);
        return finding.ToString();
    });

    private static IEnumerable<string> TextsOf(SendingBody body) =>
        body.Names.SelectMany(name => name.Name.Texts.Concat(name.Abbreviation?.Texts ?? []))
            .Concat(body.Name.Texts)
            .Select(pair => pair.Value)
            .Concat(body.Aliases)
            .Append(body.Id.Value);

    /// <summary>Bodies whose texts are their own; some of them differ from others in case, accents or spaces only.</summary>
    private static SendingBody[] RandomBodies(Random random)
    {
        string[] shapes = ["Body {0}", "body {0}", "BODY {0}", "Body  {0}", "Тіл {0}", "тіл {0}", "é{0}", "e\u0301{0}", "{0}", "{0}-"];
        string[] pool = [.. shapes.SelectMany(_ => Enumerable.Range(0, 6), (shape, number) => string.Format(CultureInfo.InvariantCulture, shape, number))];
        random.Shuffle(pool);
        int next = 0;
        return [.. Enumerable.Range(0, random.Next(1, 6)).Select(index => new SendingBody(
            string.Create(CultureInfo.InvariantCulture, $"id-{index}"),
            Samples.Make<SenderKind>(random),
            Fresh(),
            names: [.. Enumerable.Range(0, random.Next(3)).Select(_ => Name())],
            aliases: [.. Enumerable.Range(0, random.Next(3)).Select(_ => pool[next++])]))];

        LocalizedText Fresh() => random.Next(2) == 0 ? Text(pool[next++]) : new([new("ru", pool[next++]), new("kk-Latn", pool[next - 1])]);

        BodyName Name()
        {
            var from = random.Next(3) == 0 ? (LegalDate?)null : LegalDate.Month(random.Next(1990, 2010), random.Next(1, 13));
            var until = random.Next(3) == 0 ? (LegalDate?)null : LegalDate.Year(random.Next(2010, 2030));
            return new(Fresh(), random.Next(2) == 0 ? null : Fresh(), from, until);
        }
    }

    private sealed class NoCulture() : CultureInfo("")
    {
        public override CompareInfo CompareInfo => throw new NotSupportedException();

        public override TextInfo TextInfo => throw new NotSupportedException();
    }
}
