using ElectionObservation.Catalogue;
using ElectionObservation.Jurisdictions;
using ElectionObservation.Terms;

namespace ElectionObservation.Tests.Catalogue;

/// <summary>The rules on terms of office of the world as the catalogue has them.</summary>
public class WorldTermTests
{
    /// <summary>Country, version, years of a term, limit, and after what someone may return where it is not one term of another.</summary>
    private static readonly string[] Versions =
    [
        "RU RU-1993 4 2 row terms",
        "RU RU-2008 6 2 row terms",
        "RU RU-2020 6 2 total terms",
        "KG KG-1993 5 2 row terms",
        "KG KG-2010 6 1 total terms",
        "KG KG-2021 5 2 total terms",
        "UZ UZ-1992 5 2 row terms",
        "UZ UZ-2002 7 2 row terms",
        "UZ UZ-2011 5 2 row terms",
        "UZ UZ-2023 7 2 row terms",
        "TJ TJ-1999 7 1 total terms",
        "TJ TJ-2003 7 2 row terms",
        "TJ TJ-2016 7 2 row terms",
        "TM TM-2008 5 unlimited",
        "TM TM-2016 7 unlimited",
        "AZ AZ-1995 5 2 row terms",
        "AZ AZ-2009 5 unlimited",
        "AZ AZ-2016 7 unlimited",
        "BY BY-1996 5 2 total terms",
        "BY BY-2004 5 unlimited",
        "BY BY-2022 5 2 total terms",
        "UA UA-1996 5 2 row terms",
        "MD MD-2000 4 2 row terms",
        "AM AM-2005 5 2 row terms",
        "AM AM-2015 7 1 total elections",
        "GE GE-1995 5 2 row terms",
        "GE GE-2018 5 2 total terms",
        "EE EE 5 2 row elections",
        "LT LT 5 2 row elections",
        "MN MN-1992 4 2 total terms",
        "MN MN-2019 6 1 total elections",
        "US US-1789 4 unlimited",
        "US US-1951 4 2 total elections",
        "FR FR-1958 7 unlimited",
        "FR FR-2000 5 unlimited",
        "FR FR-2008 5 2 row terms",
        "PT PT 5 2 row terms +5 years",
        "CZ CZ 5 2 row elections",
        "RS RS-2006 5 2 total elections",
        "ME ME-2007 5 2 total terms",
        "CY CY-1960 5 unlimited",
        "CY CY-2019 5 2 row terms",
        "FI FI 6 2 row terms",
        "IT IT 7 unlimited",
        "IS IS 4 unlimited",
        "MT MT 5 1 total terms",
        "GR GR 5 2 total terms",
        "DE DE 5 2 row terms",
        "AL AL 5 2 total terms",
        "TN TN-2014 5 2 total terms",
        "TR TR 5 2 total terms",
        "IR IR 4 2 row terms",
        "PH PH 6 1 total terms",
        "KR KR 5 1 total terms",
        "ID ID 5 2 total terms",
        "TW TW 4 2 row terms",
        "LK LK-1978 6 2 total elections",
        "LK LK-2010 6 unlimited",
        "LK LK-2015 5 2 total elections",
        "EG EG-2014 4 2 total terms",
        "EG EG-2019 6 2 row terms",
        "DZ DZ-1996 5 2 total terms",
        "DZ DZ-2008 5 unlimited",
        "DZ DZ-2016 5 2 total terms",
        "RW RW-2003 7 2 total terms",
        "RW RW-2015 5 2 total terms",
        "UG UG-1995 5 2 total terms",
        "UG UG-2005 5 unlimited",
        "UG UG-2017 5 unlimited",
        "CM CM-2008 7 unlimited",
        "BI BI-2005 5 2 total elections",
        "BI BI-2018 7 2 row terms",
        "ZM ZM-2016 5 2 total terms",
        "ZW ZW-2013 5 2 total terms",
        "KE KE-2010 5 2 total terms",
        "NG NG-1999 4 2 total elections",
        "NG NG-2018 4 2 total elections",
        "GH GH 4 2 total terms",
        "TG TG-2019 5 2 total terms",
        "NA NA 5 2 total terms",
        "CI CI-2016 5 2 total terms",
        "SN SN-2001 5 2 total terms",
        "SN SN-2016 5 2 row terms",
        "AO AO 5 2 total terms",
        "BJ BJ 5 2 total terms",
        "BW BW 5 2 total terms",
        "CV CV 5 2 row terms +5 years",
        "CF CF 7 unlimited",
        "CG CG 5 3 total terms",
        "CD CD 5 2 total terms",
        "DJ DJ 5 unlimited",
        "GQ GQ 7 2 total terms",
        "GM GM 5 unlimited",
        "KM KM 5 2 total terms",
        "AR AR 4 2 row terms",
        "BR BR 4 2 row terms",
        "CL CL 4 1 row terms",
        "PE PE-1993 5 2 row terms",
        "PE PE-2000 5 1 row terms",
        "UY UY 5 1 row terms",
        "CR CR-1969 4 1 total terms",
        "CR CR-2003 4 1 row terms +8 years",
        "PA PA 5 1 row terms +2 terms",
        "MX MX 6 1 total terms",
        "PY PY 5 1 total terms",
        "GT GT 4 1 total terms",
        "CO CO-1991 4 1 total terms",
        "CO CO-2004 4 2 total terms",
        "CO CO-2015 4 1 total terms",
        "BO BO-2009 5 2 row terms",
        "BO BO-2017 5 unlimited",
        "BO BO-2023 5 2 total terms",
        "EC EC 4 2 total terms",
        "VE VE 6 unlimited",
        "NI NI 5 unlimited",
        "HN HN-1982 4 1 total terms",
        "HN HN-2015 4 unlimited",
        "SV SV-1983 5 1 row terms",
        "SV SV-2021 5 2 row terms",
        "SV SV-2025 6 unlimited",
        "DO DO 4 2 total terms",
    ];

    private static IEnumerable<Jurisdiction> Laws => JurisdictionCatalog.BuiltIn.Ids.Select(static id => JurisdictionCatalog.BuiltIn[id]);

    [Fact]
    public void Every_version_stands_in_the_catalogue_with_its_length_and_limit_and_no_other()
    {
        IEnumerable<string> found = Laws
            .Where(static law => law.Id != "KZ")
            .SelectMany(static law => law.Offices.SelectMany(office => office.TermRule.Versions.Select(version => $"{law.Id} {version.Id} {version.Rule.Years} {Words(version.Rule.Limit)}")));
        Assert.Equal(Versions.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.Equal(121, Versions.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("RU", "RU-1993", "earlier Counted")]
    [InlineData("RU", "RU-2020", "earlier NotCounted")]
    [InlineData("UZ", "UZ-2023", "earlier NotCounted")]
    [InlineData("KG", "KG-2021", "earlier SittingTermFirst; one-off 2021 6")]
    [InlineData("MN", "MN-2019", "earlier Counted")]
    [InlineData("BY", "BY-2022", "earlier NextHolder")]
    [InlineData("TJ", "TJ-2016", "exempt as leader-of-the-nation")]
    [InlineData("US", "US-1951", "exempt as holder on 1947-03-21; succession, acting: counts if more than 24 months")]
    [InlineData("NA", "NA", "exempt as first-president, 3 terms in a lifetime instead")]
    [InlineData("NG", "NG-2018", "succession: counts however short")]
    [InlineData("PH", "PH", "succession: counts if more than 48 months")]
    [InlineData("ZM", "ZM-2016", "succession, electiontoremainder: counts if at least 36 months")]
    [InlineData("ZW", "ZW-2013", "election, succession, appointment, electiontoremainder: counts if at least 36 months")]
    [InlineData("TN", "TN-2014", "resigned counts in full")]
    [InlineData("PT", "PT", "resigned barred 5")]
    [InlineData("RW", "RW-2015", "earlier NotCounted; one-off 2017 7")]
    [InlineData("TR", "TR", "once more renewed-by-parliament; read count-restarts-in-2018")]
    [InlineData("TM", "TM-2008", "age 70")]
    [InlineData("UG", "UG-2005", "age 75")]
    [InlineData("HN", "HN-2015", "decision")]
    [InlineData("PE", "PE-1993", "earlier Disputed")]
    [InlineData("LK", "LK-2010", "read not-for-whoever-was-elected-twice")]
    [InlineData("AZ", "AZ-1995", "read in-total")]
    [InlineData("BJ", "BJ", "read in-a-row")]
    [InlineData("EE", "EE", "election 60 to 10 days")]
    [InlineData("AM", "AM-2015", "election 40 to 30 days")]
    [InlineData("FI", "FI", "")]
    public void A_version_says_what_is_particular_to_it(string country, string version, string expected)
    {
        Office office = JurisdictionCatalog.BuiltIn[country].Office("president");
        RuleVersion<TermRule> found = office.TermRule.Versions.Single(one => one.Id.Value == version);
        TermRule rule = found.Rule;
        string[] said =
        [
            .. rule.EarlierTerms == EarlierTerms.NotStated ? [] : (string[])[$"earlier {rule.EarlierTerms}"],
            .. rule.Exemptions.Select(static one => one.ToString()),
            .. rule.PartTerms is { } part ? (string[])[part.ToString()] : [],
            .. rule.Resignation switch { { CountsInFull: true } => (string[])["resigned counts in full"], { BarredYears: { } years } => [$"resigned barred {years}"], _ => [] },
            .. rule.UpperAge is { } age ? (string[])[$"age {age}"] : [],
            .. rule.OnceMoreWhen is { } occasion ? (string[])[$"once more {occasion}"] : [],
            .. rule.OneOffTerms.Select(static one => $"one-off {one.Begun} {one.Years}"),
            .. rule.NextElection is { } next ? (string[])[$"election {next.Earliest!.Amount} to {next.Latest.Amount} days"] : [],
            .. found.Citation.Rank == NormRank.Decision ? (string[])["decision"] : [],
            .. office.OtherReadings.Where(reading => reading.Versions.Any(one => one.Id.Value == version)).Select(static reading => $"read {reading.Reading}"),
        ];
        Assert.Equal(expected, string.Join("; ", said));
    }

    [Fact]
    public void Every_version_in_every_reading_names_where_it_is_said()
    {
        foreach (Jurisdiction law in Laws)
        {
            foreach (RuleVersion<TermRule> version in law.Offices.SelectMany(static office => office.OtherReadings.Prepend(office.TermRule)).SelectMany(static history => history.Versions))
            {
                Assert.True(version.Citation.Sources.Count > 0 && version.Citation.Act.Length > 0, $"{law.Id} {version.Id}");
            }
        }
    }

    private static string Words(TermLimit limit) => limit.Match(
        static _ => "unlimited",
        static total => $"{total.Maximum} total {total.Unit.ToString().ToLowerInvariant()}",
        static row => $"{row.Maximum} row {row.Unit.ToString().ToLowerInvariant()}{(row.ReturnAfterYears is { } years ? $" +{years} years" : row.ReturnAfterTerms > 1 ? $" +{row.ReturnAfterTerms} terms" : "")}");
}
