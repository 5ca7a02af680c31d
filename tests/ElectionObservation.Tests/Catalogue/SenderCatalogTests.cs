using ElectionObservation.Catalogue;
using ElectionObservation.Missions;
using ElectionObservation.Serialization;
using ElectionObservation.Tests.Support;
using ElectionObservation.Validation;

namespace ElectionObservation.Tests.Catalogue;

public class SenderCatalogTests
{
    private static readonly SenderDirectory BuiltIn = SenderCatalog.BuiltIn;

    public static TheoryData<string> Ids => [.. BuiltIn.Bodies.Select(body => body.Id.Value)];

    [Fact]
    public void The_built_in_senders_are_read_once_and_can_be_written_and_read_back()
    {
        Assert.Same(BuiltIn, SenderCatalog.BuiltIn);
        Assert.Equal((21, 40), (BuiltIn.Bodies.Count(body => body.Kind == SenderKind.Organisation), BuiltIn.Bodies.Count(body => body.Kind == SenderKind.State)));
        Assert.Equal(61, BuiltIn.Bodies.Count);
        Assert.Equal(BuiltIn, ElectionJson.Read<SenderDirectory>(ElectionJson.Write(BuiltIn)));
    }

    /// <summary>What stands in the file: a list left out by mistake, a key twice or an item out of order would be lost on the way.</summary>
    [Fact]
    public void The_file_stands_in_the_order_and_the_shape_in_which_it_is_written()
    {
        string file = File.ReadAllText(Path.Combine(Approved.Repository, "src/ElectionObservation/Catalogue/Senders/senders.json"));
        Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(
            System.Text.Json.Nodes.JsonNode.Parse(file), System.Text.Json.Nodes.JsonNode.Parse(ElectionJson.Write(BuiltIn))));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_built_in_sender_answers_to_all_it_is_called_and_is_called_what_it_is_called_now(string id)
    {
        SendingBody body = BuiltIn[id];
        string[] texts =
        [
            body.Id.Value, .. body.Name.Texts.Select(pair => pair.Value), .. body.Aliases,
            .. body.Names.SelectMany(name => name.Name.Texts.Concat(name.Abbreviation?.Texts ?? [])).Select(pair => pair.Value),
        ];
        Assert.All(texts, text =>
        {
            Assert.True(BuiltIn.TryResolve(text, out SendingBody? resolved), $"'{text}' is unresolved");
            Assert.Equal(body, resolved);
            Assert.Equal(text.Trim(), text);
            Assert.False(BuiltIn.TryResolve(text + " ", out _));
        });
        Assert.Contains(LanguageTag.English, body.Name.Texts.Keys);
        if (body.Kind == SenderKind.State)
        {
            Assert.Equal((body.Id.Value, null, null), (body.State?.Value, body.Parent, body.Branch));
            Assert.Equal([LanguageTag.English, LanguageTag.Kazakh, LanguageTag.Russian], body.Name.Texts.Keys);
            Assert.Empty(body.Names);
        }
        else
        {
            Assert.Null(body.State);
            Assert.Equal((body.Name, (LegalDate?)null), (body.Names[^1].Name, body.Names[^1].Until));
            Assert.True(body.Parent is null || BuiltIn.TryGet(body.Parent, out _), $"the parent {body.Parent} is not there");
            Assert.All(body.Names.Where(name => name.From is not null || name.Until is not null), name => Assert.NotEmpty(name.Sources));
        }
    }

    [Theory]
    [InlineData("OSCE/ODIHR", "OSCE")]
    [InlineData("OSCE-PA", "OSCE")]
    [InlineData("CIS-EC", "CIS")]
    [InlineData("IPA-CIS", "CIS")]
    [InlineData("CSTO-PA", "CSTO")]
    [InlineData("SCO-Secretariat", "SCO")]
    [InlineData("SCO-RATS", "SCO")]
    [InlineData("EU-Delegation", "EU")]
    [InlineData("EU-Parliament", "EU")]
    [InlineData("PA-UBR", "UBR")]
    [InlineData("TURKPA", null)]
    [InlineData("CICA", null)]
    public void A_body_of_an_organisation_has_it_for_its_parent(string id, string? parent) => Assert.Equal(parent, BuiltIn[id].Parent?.Value);

    [Theory]
    [InlineData("OTS", "2008-12-31")]
    [InlineData("OTS", "2021-11-11", "Cooperation Council of Turkic Speaking States (Turkic Council)", "Cooperation Council of Turkic-speaking States")]
    [InlineData("OTS", "2021-11-12", "Organisation of Turkic States", "Organization of Turkic States (OTS)")]
    [InlineData("OIC", "2011-06-27", "Organisation of the Islamic Conference (OIC)", "Organization of the Islamic Conference")]
    [InlineData("OIC", "2011-06-28", "Organisation of Islamic Cooperation (OIC)")]
    [InlineData("OSCE", "1994-12-31", "Conference on Security and Co-operation in Europe (CSCE)")]
    [InlineData("OSCE", "1995-01-01", "Organization for Security and Co-operation in Europe (OSCE)")]
    [InlineData("OSCE/ODIHR", "1991-12-31", "Office for Free Elections")]
    [InlineData("OSCE/ODIHR", "1992-01-30", "Office for Free Elections", "Office for Democratic Institutions and Human Rights (ODIHR)")]
    [InlineData("OSCE/ODIHR", "1993-01-01", "Office for Democratic Institutions and Human Rights (ODIHR)")]
    [InlineData("TURKPA", "2008-11-20")]
    [InlineData("TURKPA", "2021-12-31", "Parliamentary Assembly of Turkic-speaking Countries (TURKPA)", "Parliamentary Assembly of Turkic-speaking countries")]
    [InlineData(
        "TURKPA",
        "2022-06-30",
        "Parliamentary Assembly of Turkic-speaking Countries (TURKPA)",
        "Parliamentary Assembly of Turkic-speaking countries",
        "Parliamentary Assembly of Turkic States (TURKPA)")]
    [InlineData("TURKPA", "2023-01-01", "Parliamentary Assembly of Turkic States (TURKPA)")]
    [InlineData("IPA-CIS", "1992-03-26")]
    [InlineData("IPA-CIS", "1992-03-27", "Interparliamentary Assembly of Member Nations of the Commonwealth of Independent States (IPA CIS)")]
    [InlineData("EU-Delegation", "2009-11-30", "Delegation of the European Commission")]
    [InlineData("EU-Delegation", "2009-12-01", "Delegation of the European Union")]
    [InlineData("UBR", "1998-01-01", "Union of Belarus and Russia")]
    [InlineData("UBR", "2000-01-01", "Union State")]
    [InlineData("CIS", "2021-01-10", "Commonwealth of Independent States (CIS)")]
    [InlineData("KZ", "2021-01-10", "Kazakhstan")]
    public void A_body_has_the_names_of_the_day(string id, string day, params string[] names) =>
        Assert.Equal(names, BuiltIn[id].NamesOn(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value).Select(name => name.ToString()));

    [Fact]
    public void A_state_is_found_by_the_name_that_the_law_of_it_has_in_the_catalogue()
    {
        JurisdictionId[] common = [.. JurisdictionCatalog.BuiltIn.Ids.Where(id => BuiltIn.TryGet(id.Value, out _))];
        Assert.True(common.Length > 20, $"Only {common.Length} states are in both.");
        Assert.All(common, id =>
        {
            string name = JurisdictionCatalog.BuiltIn[id].Name.ToString();
            Assert.True(BuiltIn.TryResolve(name, out SendingBody? body), $"'{name}' is unresolved");
            Assert.Equal(id, body.State);
        });
    }

    [Fact]
    public void A_statement_of_2021_that_speaks_of_the_day_is_in_order_and_one_that_speaks_of_later_is_not()
    {
        string[] published =
        [
            "CIS Interparliamentary Assembly", "CIS Executive Committee", "Organisation of Islamic Cooperation", "OSCE Office for Democratic Institutions and Human Rights",
            "OSCE Parliamentary Assembly", "Shanghai Cooperation Organisation", "Cooperation Council of Turkic-speaking States",
            "Parliamentary Assembly of the Collective Security Treaty Organisation", "Parliamentary Assembly of Turkic-speaking countries", "EU Delegation to Kazakhstan", "Great Britain", "Palestine",
        ];
        Composition figures = new(bySender: [.. published.Select(name => new Delegation(Named(name)))]);
        Assert.Empty(BuiltIn.Check(figures, new(2021, 1, 5)).Findings);
        Assert.Empty(BuiltIn.Check(figures).Findings);

        ValidationReport later = BuiltIn.Check(figures, new(2023, 1, 1));
        Assert.Equal(
            [
                "Information: composition.sender-renamed at bySender[organisation OTS]: Cooperation Council of Turkic-speaking States, Organisation of Turkic States, Organization of Turkic States (OTS)",
                "Information: composition.sender-renamed at bySender[organisation TURKPA]: Parliamentary Assembly of Turkic-speaking countries, Parliamentary Assembly of Turkic States (TURKPA)",
            ],
            later.Findings.Select(finding => finding.ToString()));

        static SendingBody Named(string name)
        {
            Assert.True(BuiltIn.TryResolve(name, out SendingBody? body), name);
            return new(body.Id, body.Kind, LocalizedText.English(name), body.Parent, body.State);
        }
    }

    [Fact]
    public void A_user_adds_a_sender_and_leaves_the_built_in_as_it_was()
    {
        var own = new SendingBody("x-watch", SenderKind.CitizenOrganisation, LocalizedText.English("Watch"));
        Assert.Equal(own, BuiltIn.With(own)["x-watch"]);
        Assert.False(BuiltIn.TryGet("x-watch", out _));
        string message = Assert.Throws<ArgumentException>(() => BuiltIn.With(new("x-ots", SenderKind.Organisation, LocalizedText.English("Turkic Council")))).Message;
        Assert.Contains("The senders 'OTS' and 'x-ots' both claim the text 'Turkic Council'.", message, StringComparison.Ordinal);
    }
}
