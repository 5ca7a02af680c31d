using ElectionObservation.Calendars;
using ElectionObservation.Serialization;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Calendars;

/// <summary>Calendars made of each other, of missing ones, of themselves; and their JSON.</summary>
public class CalendarSetTests
{
    private const string Good = """
        {
          "id": "c",
          "version": "1",
          "weekends": [ { "days": ["saturday", "sunday"] } ],
          "closures": [
            { "day": "--12-31", "through": "--01-02", "name": { "en": "x" } },
            { "day": "easter+1", "name": { "en": "x" }, "from": "2000-01-01", "until": "2030-01-01", "substitution": "following" }
          ],
          "coverage": { "first": "2020-01-01", "last": "2025-12-31" }
        }
        """;

    /// <summary>What is replaced by what, where the error must be, and what it must name.</summary>
    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        { "\"c\"", "\"c d\"", "$.id", "'c d' is no CalendarId" },
        { "\"c\"", "7", "$.id", "found 7" },
        { "\"version\": \"1\",", "", "$", "version" },
        { "\"1\"", "\" \"", "$", "version" },
        { "\"saturday\"", "\"saturnday\"", "$.weekends[0].days[0]", "saturnday" },
        { "\"saturday\"", "\"none\"", "$.weekends[0]", "days of the week" },
        { "\"saturday\"", "6", "$.weekends[0].days[0]", "6" },
        { "\"saturday\", \"sunday\"", "\"saturday,sunday\"", "$.weekends[0].days[0]", "saturday,sunday" },
        { "\"saturday\", \"sunday\"", "", "$.weekends[0]", "at least one" },
        { "[\"saturday\", \"sunday\"]", "\"saturday\"", "$.weekends[0].days", "found" },
        { "\"--12-31\"", "\"31 December\"", "$.closures[0].day", "31 December" },
        { "\"--12-31\"", "null", "$.closures[0].day", "null" },
        { "\"--12-31\"", "20221231", "$.closures[0].day", "20221231" },
        { "\"--01-02\"", "\"2022-01-02\"", "$.closures[0]", "2022-01-02" },
        { "\"--01-02\"", "\"first Monday,Tuesday of May\"", "$.closures[0].through", "Monday,Tuesday" },
        { "\"through\": \"--01-02\"", "\"ending\": \"--01-02\"", "$.closures[0].ending", "ending" },
        { "\"name\": { \"en\": \"x\" }, \"from\"", "\"from\"", "$.closures[1]", "name" },
        { "2030-01-01", "2000-01-01", "$.closures[1]", "on no day" },
        { "2030-01-01", "soon", "$.closures[1].until", "soon" },
        { "\"following\"", "\"sometimes\"", "$.closures[1].substitution", "sometimes" },
        { "\"following\"", "\"following,nearest\"", "$.closures[1].substitution", "following,nearest" },
        { "\"following\"", "1", "$.closures[1].substitution", "1" },
        { "\"substitution\": \"following\"", "\"substitution\": \"following\", \"through\": \"easter+2\"", "$.closures[1]", "substitute" },
        { "2025-12-31", "2019-12-31", "$.coverage", "2019-12-31" },
        { "\"last\": \"2025-12-31\"", "\"end\": \"2025-12-31\"", "$.coverage.end", "end" },
        { "\"coverage\"", "\"closedInAny\": [\"a\", \"a b\"], \"coverage\"", "$.closedInAny[1]", "a b" },
        { "\"coverage\"", "\"openings\": [ { \"day\": \"easter\", \"name\": { \"en\": \"x\" }, \"substitution\": \"nearest\" } ], \"coverage\"", "$", "substitute" },
        { "\"coverage\"", "\"knownAsOf\": \"2022-13-01\", \"coverage\"", "$.knownAsOf", "2022-13-01" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_in_a_calendar_is_named_with_its_place(string found, string changed, string path, string names)
    {
        Assert.Contains(found, Good, StringComparison.Ordinal);
        DataException error = Assert.Throws<DataException>(() => ElectionJson.Read<DayCalendar>(Good.Replace(found, changed, StringComparison.Ordinal), "bad.json"));
        Assert.Equal(path, error.Path);
        Assert.Contains(names, error.Reason, StringComparison.Ordinal);
        Assert.True(error.Line >= 1 && error.Column >= 1, error.Message);
    }

    [Property(MaxTest = 200)]
    public void A_calendar_is_read_as_it_is_written(DoNotSize<int> seed)
    {
        Assert.NotNull(ElectionJson.Read<DayCalendar>(Good));
        var random = new Random(seed.Item);
        foreach (DayCalendar calendar in RandomCalendars.Make(random, covered: true, wild: random.Next(2) == 0))
        {
            Assert.Equal(calendar, ElectionJson.Read<DayCalendar>(ElectionJson.Write(calendar)));
        }
    }

    [Fact]
    public void A_calendar_made_of_itself_or_of_none_is_refused_by_name()
    {
        Refused("'a' is made of 'lost'", new DayCalendar("a", "1", closedInAny: ["lost"]));
        Refused("'a' is made of 'lost'", new DayCalendar("a", "1", closedInAll: ["lost"]));
        Refused("'a' is made of 'lost'", new DayCalendar("a", "1", openIn: ["lost"]));
        Refused("a of a", new DayCalendar("a", "1", closedInAny: ["a"]));
        Refused("a of b of a", new DayCalendar("a", "1", closedInAny: ["b"]), new DayCalendar("b", "1", openIn: ["a"]));
        Refused("a of b of c of a", new DayCalendar("a", "1", closedInAny: ["b"]), new DayCalendar("b", "1", closedInAll: ["c"]), new DayCalendar("c", "1", closedInAny: ["a"]));
        Refused("'a' is given twice", new DayCalendar("a", "1"), new DayCalendar("a", "2"));
        ArgumentException none = Assert.Throws<ArgumentException>(() => CalendarSet.Empty["a"]);
        Assert.Contains("'a'", none.Message, StringComparison.Ordinal);
        Assert.Contains("none", none.Message, StringComparison.Ordinal);
        Assert.Contains("there is: a, b", Assert.Throws<ArgumentException>(() => new CalendarSet([new DayCalendar("a", "1"), new DayCalendar("b", "1")])["c"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_made_of_a_calendar_that_is_replaced_follows()
    {
        var set = new CalendarSet([DayCalendar.WeekendsOnly("a"), new DayCalendar("ab", "1", closedInAny: ["a"])]);
        var monday = new LocalDate(2022, 9, 19);
        Assert.True(set["ab"].IsOpen(monday));
        CalendarSet late = set.With([DayCalendar.WeekendsOnly("a").With(new CalendarEntry(monday, LocalizedText.English("Mourning")), "2")]);
        Assert.False(late["ab"].IsOpen(monday));
        Assert.Equal(("a", "Mourning"), (late["ab"].WhyClosed(monday)!.Calendar.Value, late["ab"].WhyClosed(monday)!.Name!.ToString()));
        Assert.True(set["ab"].IsOpen(monday));
        Assert.Same(set, set.With([]));
    }

    /// <summary>Whether a chain of calendars is too long does not depend on which of them comes first.</summary>
    [Theory]
    [InlineData(10)]
    [InlineData(63)]
    [InlineData(100)]
    public void The_order_of_calendars_does_not_matter(int length)
    {
        DayCalendar[] chain = [.. Enumerable.Range(0, length).Select(i => new DayCalendar($"c{i}", "1", closedInAny: i == 0 ? [] : [$"c{i - 1}"]))];
        Assert.Equal(Accepts(chain), Accepts(chain.Reverse()));

        static bool Accepts(IEnumerable<DayCalendar> calendars)
        {
            try
            {
                return new CalendarSet(calendars).All.Any();
            }
            catch (ArgumentException)
            {
                return false;
            }
        }
    }

    private static void Refused(string names, params DayCalendar[] calendars) =>
        Assert.Contains(names, Assert.Throws<ArgumentException>(() => new CalendarSet(calendars)).Message, StringComparison.Ordinal);
}
