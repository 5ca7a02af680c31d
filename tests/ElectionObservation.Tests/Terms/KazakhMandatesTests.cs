using ElectionObservation.Catalogue;
using ElectionObservation.Elections;
using ElectionObservation.Jurisdictions;
using ElectionObservation.Serialization;
using ElectionObservation.Terms;
using ElectionObservation.Tests.Support;

namespace ElectionObservation.Tests.Terms;

/// <summary>The presidential elections of Kazakhstan from 1991 on, one after another: could the person stand who was then elected?</summary>
public class KazakhMandatesTests
{
    private static readonly Jurisdiction Kazakhstan = JurisdictionCatalog.BuiltIn["KZ"];

    private static readonly ValueList<Tenure> Presidents = ElectionJson.Read<ValueList<Tenure>>(
        File.ReadAllBytes(Path.Combine(Approved.Repository, "docs/examples/data/kz-presidents.json")), "kz-presidents.json");

    // The versions are those in force, and for the elections before 1998 and in June 2022 they are not known well enough to be asked without saying so. The term
    // begun in 1991 does not count by the decision of 2000 on the Constitution of 1995, whose first version is one of those.
    [Theory]
    [InlineData("1991-12-01", "holder-1", false, Verdict.Undetermined, Verdict.Undetermined, "")]
    [InlineData("1999-01-10", "holder-1", false, Verdict.Eligible, Verdict.Eligible, "1998")]
    [InlineData("2005-12-04", "holder-1", false, Verdict.Undetermined, Verdict.Eligible, "1998")]
    [InlineData("2011-04-03", "holder-1", true, Verdict.Eligible, Verdict.Eligible, "2007")]
    [InlineData("2011-04-03", "holder-1", false, Verdict.Barred, Verdict.Barred, "2007")]
    [InlineData("2015-04-26", "holder-1", true, Verdict.Eligible, Verdict.Eligible, "2007")]
    [InlineData("2015-04-26", "holder-1", false, Verdict.Barred, Verdict.Barred, "2007")]
    [InlineData("2019-06-09", "holder-2", false, Verdict.Eligible, Verdict.Eligible, "2007")]
    [InlineData("2022-11-20", "holder-2", false, Verdict.Eligible, Verdict.Eligible, "2022-09")]
    public void Whoever_was_elected_could_stand_as_far_as_the_law_is_known(string votingDay, string person, bool isFirst, Verdict expected, Verdict accepting, string version)
    {
        var election = new Election("KZ", ElectionKind.Presidential, LegalDate.Parse(votingDay).Earliest);
        var candidacy = new Candidacy(person, Presidents, election, isFirst ? ["first-president"] : default);
        Eligibility answer = Kazakhstan.MayStand("president", candidacy);
        Eligibility wider = Kazakhstan.Accepting(Evidence.Uncertain).MayStand("president", candidacy);
        Assert.True((expected, accepting) == (answer.Verdict, wider.Verdict), $"{answer.Explain()}\n\n{wider.Explain()}");
        Assert.Equal(version, wider.Reasons.Count == 0 ? "" : wider.Reasons[0].Version.Id.Value);
        Assert.Equal(votingDay == "1991-12-01", answer.Rule is RuleAnswer<TermRule>.NoneInForce);
    }

    [Theory]
    [InlineData("1998", "1999-01-20", "2006-01-20")]
    [InlineData("2007", "2006-01-11", "2013-01-11")]
    [InlineData("2007", "2011-04-08", "2016-04-08")]
    [InlineData("2022-09", "2022-11-26", "2029-11-26")]
    public void A_term_is_planned_to_run_as_the_version_says(string version, string begins, string ends)
    {
        TermRule rule = Kazakhstan.Office("president").TermRule.Versions.Single(one => one.Id.Value == version).Rule;
        Assert.Equal(LegalDate.Parse(ends).Earliest, rule.TermBeginning(LegalDate.Parse(begins).Earliest).PlannedEnd);
    }

    [Fact]
    public void The_next_election_is_due_two_months_before_the_term_ends()
    {
        TermRule rule = Kazakhstan.Office("president").TermRule.Versions.Single(one => one.Id.Value == "2026").Rule;
        TermOfOffice term = rule.TermBeginning(new LocalDate(2022, 11, 26));
        Assert.Equal(("2029-11-26", "2029-09-26"), ($"{term.PlannedEnd:R}", $"{term.NextElection!.Last:R}"));
    }
}
