using System.Globalization;
using System.Text.RegularExpressions;
using ElectionObservation.Calendars;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Serialization;
using ElectionObservation.Tests.Support;
using NodaTime.Text;

namespace ElectionObservation.Tests.Docs;

/// <summary>Every row of the table in <c>docs/counting.md</c>: the rule as it stands there, evaluated with what is given there.</summary>
public partial class CountingPageTests
{
    private static readonly LegalReference Reference = LegalReference.Embedded.With(
        ElectionJson.Read<ValueList<DayCalendar>>(File.ReadAllBytes(Path.Combine(Approved.Repository, "docs/examples/data/calendars.json")), "calendars.json"));

    private static readonly Match[] Table = [.. ((IEnumerable<Match>)Row().Matches(File.ReadAllText(Path.Combine(Approved.Repository, "docs/counting.md")).ReplaceLineEndings("\n")))];

    public static TheoryData<string, string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string, string>();
            foreach (Match row in Table)
            {
                rows.Add($"{row.Groups["number"].Value}: {row.Groups["law"].Value}", row.Groups["rule"].Value, row.Groups["given"].Value, row.Groups["answer"].Value);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_of_the_table_is_what_the_library_answers(string law, string rule, string given, string answer)
    {
        TimeExpression when = ElectionJson.Read<TimeExpression>(rule);
        Bound bound = when.CutOff.IsStartOfDay ? Bound.NotEarlierThan : Bound.NotLaterThan;
        (Round round, ZoneClock clock) = Given(given);
        DeadlineAnswer found = new StatutoryRule(when, bound).EvaluateTraced(round, clock);
        Assert.Equal((law, answer), (law, found is DeadlineAnswer.Known { Deadline: var known } && answer.Length == "2025-01-01".Length ? $"{known.Day:R}" : found.ToString()));
    }

    [Fact]
    public void All_thirty_one_conventions_have_a_row()
    {
        IEnumerable<int> numbers = Table.Select(row => int.Parse(row.Groups["number"].Value, CultureInfo.InvariantCulture)).Distinct();
        Assert.Equal(Enumerable.Range(1, 31), numbers);
        string text = File.ReadAllText(Path.Combine(Approved.Repository, "docs/counting.md"));
        Assert.Equal(text.Split('\n').Count(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(line[2])), Table.Length);
    }

    private static (Round Round, ZoneClock Clock) Given(string text)
    {
        var round = new Round(new LocalDate(2000, 1, 2));
        ZoneClock clock = Reference.Clock("UTC");
        foreach (string[] fact in text.Split(", ").Select(fact => fact.Split(' ')))
        {
            if (fact[0] == "clock")
            {
                clock = Reference.Clock(fact[1]);
            }
            else if (fact[0] == "votingDay")
            {
                round = new Round(LocalDatePattern.Iso.Parse(fact[1]).Value, round.Milestones, times: round.Times);
            }
            else
            {
                round = LocalDatePattern.Iso.Parse(fact[1]).TryGetValue(default, out LocalDate day)
                    ? round.With(fact[0], day)
                    : round.With(fact[0], LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(fact[1]).Value);
            }
        }

        return (round, clock);
    }

    [GeneratedRegex(@"^\| (?<number>\d+) \| (?<law>[^|]*) \| `(?<rule>[^`]*)` \| (?<given>[^|]*) \| (?<answer>[^|]*) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
