using ElectionObservation.Elections;
using ElectionObservation.Missions;
using ElectionObservation.Validation;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Missions;

public class ComplaintTests
{
    private static readonly LocalDate Day = new(2022, 11, 10);
    private static readonly Counterpart Court = new(CounterpartKind.Institution, LocalizedText.English("Supreme Court"));
    private static readonly Citation Provision = new("Election law", "Art. 20(9)", NormRank.ConstitutionalLaw, Evidence.SingleSource);

    [Fact]
    public void A_complaint_in_order_has_no_finding()
    {
        Assert.Empty(Findings(new Complaint("a", CounterpartKind.Voters, Court, "voter-lists")));
        Assert.Empty(Findings(
            New("a", Day, Day.PlusDays(5), Day.PlusDays(5)),
            New("b", Day.PlusDays(5), Day.PlusDays(10), Day.PlusDays(7), appealOf: "a")));
        Assert.Empty(Findings(New("a", Day, due: Day)));
        Assert.Empty(Findings(new Complaint("a", CounterpartKind.Voters, Court, "voter-lists", outcome: ComplaintOutcome.Dismissed)));
        Assert.Equal("a: voter-lists, Supreme Court, outcome not stated", New("a").ToString());
        Assert.Equal("a: voter-lists, Supreme Court, upheld", New("a", outcome: ComplaintOutcome.Upheld).ToString());
    }

    [Fact]
    public void A_decision_before_the_complaint_is_found() =>
        Assert.Equal(
            "Warning: complaint.decided-before-filed at complaints[a].decided: 2022-11-09, 2022-11-10",
            Report(New("a", Day, decided: Day.PlusDays(-1))).ToString());

    [Fact]
    public void A_last_day_before_the_complaint_is_found() =>
        Assert.Equal(
            "Warning: complaint.due-before-filed at complaints[a].due: 2022-11-09, 2022-11-10",
            Report(New("a", Day, due: Day.PlusDays(-1))).ToString());

    [Fact]
    public void A_late_decision_is_a_breach_only_where_a_provision_is_cited()
    {
        Finding said = Assert.Single(Findings(New("a", Day, Day.PlusDays(5), Day.PlusDays(6))));
        Finding law = Assert.Single(Findings(New("a", Day, Day.PlusDays(5), Day.PlusDays(6), under: Provision)));
        Assert.Equal("Warning: complaint.decided-after-due at complaints[a].decided: 2022-11-16, 2022-11-15", said.ToString());
        Assert.Equal((FindingKind.Consistency, FindingKind.Legal), (said.Kind, law.Kind));
        Assert.Equal((null, Provision), (said.Citation, law.Citation));
    }

    [Fact]
    public void An_appeal_of_a_complaint_that_is_not_reported_is_found() =>
        Assert.Equal(
            "Warning: complaint.appeal-of-unknown at complaints[b].appealOf: a",
            Report(New("b", appealOf: "a")).ToString());

    [Fact]
    public void An_appeal_before_the_decision_is_found() =>
        Assert.Equal(
            "Warning: complaint.appeal-before-decision at complaints[b].filed: 2022-11-11, 2022-11-12",
            Report(New("a", Day, decided: Day.PlusDays(2)), New("b", Day.PlusDays(1), appealOf: "a")).ToString());

    [Fact]
    public void Appeals_in_a_circle_are_found_once()
    {
        Complaint[] round = [New("c", appealOf: "a"), New("b", appealOf: "c"), New("a", appealOf: "b"), New("d", appealOf: "b")];
        Assert.Equal("Error: complaint.appeal-circle at complaints[a].appealOf: a, b, c", Report(round).ToString());
    }

    [Fact]
    public void A_complaint_is_given_once_and_is_no_appeal_against_itself()
    {
        Assert.Contains("'a' is given twice", Assert.Throws<ArgumentException>(() => Report(New("a"), New("a"))).Message, StringComparison.Ordinal);
        Assert.Equal("appealOf", Assert.Throws<ArgumentException>(() => New("a", appealOf: "a")).ParamName);
    }

    [Fact]
    public void Open_from_the_day_it_is_filed_until_the_day_it_is_decided()
    {
        Complaint complaint = New("a", Day, Day.PlusDays(5), Day.PlusDays(8));
        Assert.Equal([false, true, true, false], ((int[])[-1, 0, 7, 8]).Select(offset => complaint.IsOpen(Day.PlusDays(offset))));
        Assert.Equal([false, false, true, true, false], ((int[])[-1, 5, 6, 7, 8]).Select(offset => complaint.IsOverdue(Day.PlusDays(offset))));
    }

    [Fact]
    public void What_is_not_stated_leaves_it_open_whether_it_was_decided()
    {
        Assert.True(New("a", Day).IsOpen(Day));
        Assert.True(New("a", Day, due: Day).IsOverdue(Day.PlusDays(1)));
        Assert.Null(New("a").IsOpen(Day));
        Assert.Null(New("a", Day).IsOverdue(Day));
        Assert.Null(New("a", Day, outcome: ComplaintOutcome.Upheld).IsOpen(Day));
        Assert.Null(New("a", Day, due: Day, outcome: ComplaintOutcome.NoDecision).IsOverdue(Day.PlusDays(1)));
        Assert.False(New("a", Day, outcome: ComplaintOutcome.Upheld).IsOpen(Day.PlusDays(-1)));
        Assert.False(New("a", decided: Day).IsOpen(Day));
        Assert.False(New("a", decided: Day).IsOverdue(Day));
        Assert.Throws<ArgumentException>(() => New("a").IsOpen(Day.WithCalendar(CalendarSystem.Julian)));
        Assert.Throws<ArgumentException>(() => New("a").IsOverdue(Day.WithCalendar(CalendarSystem.Julian)));
    }

    [Property]
    public void The_answer_is_open_when_the_days_that_are_possible_differ(byte filed, byte due, byte decided, byte filedFor, byte dueFor, byte decidedFor, byte asked)
    {
        LegalDate begun = Around(filed, filedFor);
        LegalDate last = Around(due, dueFor);
        LegalDate ended = Around(decided, decidedFor);
        LocalDate asOf = Day.PlusDays(asked % 8);
        Complaint complaint = New("a", begun, last, ended);
        Assert.Equal(Settled(from when in Possible(begun) from end in Possible(ended) select when <= asOf && end > asOf), complaint.IsOpen(asOf));
        Assert.Equal(Settled(from when in Possible(last) from end in Possible(ended) select when < asOf && end > asOf), complaint.IsOverdue(asOf));

        static LegalDate Around(byte from, byte length) => LegalDate.Between(Day.PlusDays(from % 8), Day.PlusDays((from % 8) + (length % 3)));
        static IEnumerable<LocalDate> Possible(LegalDate date) => Enumerable.Range(0, Period.DaysBetween(date.Earliest, date.Latest) + 1).Select(date.Earliest.PlusDays);
        static bool? Settled(IEnumerable<bool> answers) => answers.Distinct().ToArray() is [var only] ? only : null;
    }

    [Property]
    public void Order_means_nothing_and_less_known_days_never_add_a_finding(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Complaint[] complaints = Random(random);
        string[] found = Lines(complaints);
        string[] vague = Lines([.. complaints.Select(one => new Complaint(one.Id, one.FiledBy, one.Forum, one.About, Wider(one.Filed), Wider(one.Due), one.DueUnder, Wider(one.Decided), one.Outcome, one.AppealOf))]);
        random.Shuffle(complaints);
        Assert.Equal(found, Lines(complaints));
        Assert.Subset(found.Select(CodeAndPlace).ToHashSet(), vague.Select(CodeAndPlace).ToHashSet());

        LegalDate? Wider(LegalDate? day) => day is not { } known ? null
            : random.Next(4) == 0 ? null
            : LegalDate.Between(known.Earliest.PlusDays(-random.Next(4)), known.Latest.PlusDays(random.Next(4)));
        static string CodeAndPlace(string line) => string.Join(' ', line.Split(' ')[1..4]);
    }

    [Property]
    public void Circles_are_those_that_a_walk_comes_back_in(DoNotSize<int> seed)
    {
        Complaint[] complaints = Random(new Random(seed.Item));
        Dictionary<ComplaintId, ComplaintId?> next = complaints.ToDictionary(one => one.Id, one => one.AppealOf);
        string[] expected = [.. complaints.Where(one => ComesBack(one.Id)).Select(one => one.Id.Value).Order(StringComparer.Ordinal)];
        Finding[] circles = [.. Findings(complaints).Where(finding => finding.Code.Value == "complaint.appeal-circle")];
        Assert.Equal(expected, circles.SelectMany(circle => circle.Subjects).Order(StringComparer.Ordinal));
        Assert.All(circles, circle => Assert.Equal(circle.Subjects.Skip(1).Append(circle.Subjects[0]), circle.Subjects.Select(id => next[id]!.Value)));

        bool ComesBack(ComplaintId start)
        {
            ComplaintId? at = start;
            for (int i = 0; i < complaints.Length; i++)
            {
                at = at is null ? null : next.GetValueOrDefault(at);
                if (at == start)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static Complaint[] Random(Random random)
    {
        int count = random.Next(1, 9);
        return
        [
            .. Enumerable.Range(0, count).Select(i => New(
                $"c{i}", Maybe(), Maybe(), Maybe(), random.Next(2) == 0 ? Provision : null, random.Next(2) == 0 ? ComplaintOutcome.Dismissed : null, Other(i))),
        ];

        LegalDate? Maybe() => random.Next(4) == 0 ? null : LegalDate.Between(Day.PlusDays(random.Next(10)), Day.PlusDays(10 + random.Next(3))) is var some && random.Next(2) == 0 ? some : Day.PlusDays(random.Next(10));

        ComplaintId? Other(int i) => random.Next(count + 1) is var other && other == i ? null : new($"c{other}");
    }

    private static Complaint New(
        ComplaintId id,
        LegalDate? filed = null,
        LegalDate? due = null,
        LegalDate? decided = null,
        Citation? under = null,
        ComplaintOutcome? outcome = null,
        ComplaintId? appealOf = null) =>
        new(id, CounterpartKind.Voters, Court, "voter-lists", filed, due, under, decided, outcome, appealOf);

    private static ValidationReport Report(params Complaint[] complaints) =>
        new ObserverMission(
            "m",
            new("ORG", SenderKind.Organisation, LocalizedText.English("Organisation")),
            new("KZ", ElectionKind.Presidential, new LocalDate(2022, 11, 20)),
            complaints: [.. complaints]).Validate();

    private static IEnumerable<Finding> Findings(params Complaint[] complaints) => Report(complaints).Findings;

    private static string[] Lines(Complaint[] complaints) => [.. Findings(complaints).Select(finding => finding.ToString()).Order(StringComparer.Ordinal)];
}
