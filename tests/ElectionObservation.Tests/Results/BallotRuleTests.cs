using ElectionObservation.Elections;
using ElectionObservation.Results;
using ElectionObservation.Validation;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Results;

public class BallotRuleTests
{
    [Property]
    public void A_line_against_all_is_found_exactly_when_law_and_ballot_differ(bool law, bool ballot)
    {
        ValidationReport report = new BallotRule(law).Check(ballot ? Votes.Ballot("a", Votes.Against) : Votes.Ballot("a", "b"));
        Assert.Equal(law == ballot, report.IsValid);
        Assert.Equal(law == ballot ? [] : [law ? "ballot.against-all-missing" : "ballot.against-all-unknown-to-law"], report.Findings.Select(finding => finding.Code.Value));
        Assert.Equal(law == ballot, new BallotRule(law).Agrees(new(ballot)));
    }

    [Fact]
    public void A_finding_cites_the_law()
    {
        var law = new Citation("Act on Examples", "s. 1", NormRank.Law, Evidence.Confirmed);
        Finding finding = Assert.Single((IEnumerable<Finding>)new BallotRule(true).Check(Votes.Ballot("a"), law).Findings);
        Assert.Equal((FindingKind.Legal, law), (finding.Kind, finding.Citation));
        Assert.Equal("Error: ballot.against-all-missing at options (Act on Examples, s. 1)", finding.ToString());
    }

    [Property]
    public void The_place_of_an_option_is_that_on_the_ballot(PositiveInt count, int seed)
    {
        string[] ids = Votes.Shuffled(Enumerable.Range(0, count.Get).Select(index => $"c{index}"), seed);
        Ballot ballot = Votes.Ballot(ids);
        Assert.Equal(Enumerable.Range(0, ids.Length), ids.Select(id => ballot.PlaceOf(id)));
        Assert.False(ballot.HasAgainstAll);
    }

    [Fact]
    public void What_is_no_ballot_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new Ballot(default));
        Votes.Says("'a' is given twice", Assert.Throws<ArgumentException>(() => Votes.Ballot("a", "b", "a")));
        BallotOption again = new("none", LocalizedText.English("None"), OptionKind.AgainstAll);
        Votes.Says("one line against all at most", Assert.Throws<ArgumentException>(() => new Ballot([Votes.Option(Votes.Against), again])));
        Votes.Says("no 'c' on the ballot; there is: a, b", Assert.Throws<ArgumentException>(() => Votes.Ballot("a", "b").PlaceOf("c")));
        Assert.Throws<ArgumentNullException>(() => Votes.Ballot("a").PlaceOf(null!));
        Assert.Throws<ArgumentNullException>(() => new BallotRule(true).Check(null!));
        Assert.Throws<ArgumentNullException>(() => new BallotRule(true).Agrees(null!));
    }
}
