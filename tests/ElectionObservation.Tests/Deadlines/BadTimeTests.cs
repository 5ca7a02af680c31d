using ElectionObservation.Deadlines;
using ElectionObservation.Serialization;

namespace ElectionObservation.Tests.Deadlines;

/// <summary>Bad JSON of times: refused with the place and the value.</summary>
public class BadTimeTests
{
    public static TheoryData<string, string, string> Mistakes => new()
    {
        { """{ "on": { "date": "2022-02-30" } }""", "$.on.date", "2022-02-30" },
        { """{ "on": { "date": 20220228 } }""", "$.on.date", "20220228" },
        { """{ "on": { "date": null } }""", "$.on.date", "null" },
        { """{ "on": { "date": "2022-02-28", "day": "votingDay" } }""", "$.on", "several" },
        { """{ "on": { "date": "2022-02-28", "at": "ownMoment" } }""", "$.on", "moment of their own" },
        { """{ "on": { "deadline": "a b" } }""", "$.on.deadline", "a b" },
        { """{ "on": { "deadline": 1 } }""", "$.on.deadline", "1" },
        { """{ "on": { "deadline": "a", "adjusted": "no" } }""", "$.on.adjusted", "no" },
        { """{ "on": { "day": "votingDay", "adjusted": false } }""", "$.on", "adjusted" },
        { """{ "on": { "day": "votingDay", "adjusted": true } }""", "$.on", "adjusted" },
        { """{ "on": { "day": "votingDay", "inYearOf": "termEnd" } }""", "$.on", "inYearOf" },
        { """{ "on": { "dayOfYear": "first Sunday of December" } }""", "$.on", "lacks" },
        { """{ "on": { "dayOfYear": "first Sunday in December", "inYearOf": "termEnd" } }""", "$.on.dayOfYear", "first Sunday in December" },
        { """{ "on": { "dayOfYear": "first Sunday,Monday of December", "inYearOf": "termEnd" } }""", "$.on.dayOfYear", "Sunday,Monday" },
        { """{ "on": { "dayOfYear": 12, "inYearOf": "termEnd" } }""", "$.on.dayOfYear", "12" },
        { """{ "on": { "dayOfYear": "easter", "inYearOf": "termEnd", "before": "termEnd" } }""", "$.on", "before" },
        { """{ "on": { "dayOfYear": "easter", "inYearOf": 7 } }""", "$.on.inYearOf", "7" },
        { """{ "on": { "inYearOf": "termEnd" } }""", "$.on", "inYearOf" },
        { """{ "on": { "day": "votingDay", "at": "18" } }""", "$.on.at", "18" },
        { """{ "on": { "day": "votingDay", "at": 18 } }""", "$.on.at", "18" },
        { """{ "on": { "day": "votingDay", "zone": 3 } }""", "$.on.zone", "3" },
        { """{ "on": { "day": "votingDay", "adjust": { "to": "following", "calendar": "c" } } }""", "$.on.adjust", "object" },
        { """{ "on": { "day": "votingDay", "adjust": [ { "to": "following" } ] } }""", "$.on.adjust[0]", "calendar" },
        { """{ "on": { "day": "votingDay", "adjust": [ { "to": "lastDayOfMonth", "calendar": "c" } ] } }""", "$.on.adjust[0]", "calendar" },
        { """{ "on": { "day": "votingDay", "adjust": [ { "to": "nearest", "calendar": "c" } ] } }""", "$.on.adjust[0].to", "nearest" },
        { """{ "on": { "day": "votingDay", "adjust": [ { "to": "following,preceding", "calendar": "c" } ] } }""", "$.on.adjust[0].to", "following,preceding" },
        { """{ "on": { "day": "votingDay", "adjust": [ { "to": 0, "calendar": "c" } ] } }""", "$.on.adjust[0].to", "0" },
        { """{ "on": { "day": "votingDay", "adjust": [ { "to": "following", "calendar": "c", "by": 1 } ] } }""", "$.on.adjust[0].by", "by" },
        { """{ "on": { "day": "votingDay", "adjust": [ null ] } }""", "$.on.adjust[0]", "null" },
        { """{ "before": { "hours": 5, "count": "clear", "anchor": "votingDay" } }""", "$.before", "Clear" },
        { """{ "before": { "days": 5, "count": "wholeHours", "anchor": "votingDay" } }""", "$.before", "WholeHours" },
        { """{ "before": { "days": 5, "count": "clear,anchorIncluded", "anchor": "votingDay" } }""", "$.before.count", "clear,anchorIncluded" },
        { """{ "before": { "days": 5, "count": 2, "anchor": "votingDay" } }""", "$.before.count", "2" },
        { """{ "before": { "days": 0, "count": "anchorIncluded", "anchor": "votingDay" } }""", "$.before", "1 to 366000" },
        { """{ "before": { "days": 366001, "anchor": "votingDay" } }""", "$.before", "366001" },
        { """{ "before": { "hours": 8784001, "anchor": "votingDay" } }""", "$.before", "8784001" },
        { """{ "before": { "days": 99999999999, "anchor": "votingDay" } }""", "$.before.days", "99999999999" },
        { """{ "before": { "days": "5", "anchor": "votingDay" } }""", "$.before.days", "5" },
        { """{ "before": { "days": 5, "hours": 5, "anchor": "votingDay" } }""", "$.before", "hours" },
        { """{ "before": { "days": 5, "disregard": "c", "anchor": "votingDay" } }""", "$.before.disregard", "c" },
        { """{ "before": { "days": 5, "disregard": { "upTo": 5 }, "anchor": "votingDay" } }""", "$.before.disregard", "calendar" },
        { """{ "before": { "days": 5, "disregard": { "calendar": "c", "upTo": 0 }, "anchor": "votingDay" } }""", "$.before.disregard", "0" },
        { """{ "before": { "days": 5, "disregard": { "calendar": "c", "upto": 7 }, "anchor": "votingDay" } }""", "$.before.disregard.upto", "upto" },
        { """{ "before": { "weeks": 5, "disregard": { "calendar": "c" }, "anchor": "votingDay" } }""", "$.before", "Weeks" },
        { """{ "before": { "days": 5, "monthEnd": "refuse", "anchor": "votingDay" } }""", "$.before", "Days" },
        { """{ "before": { "months": 5, "monthEnd": "never", "anchor": "votingDay" } }""", "$.before.monthEnd", "never" },
        { """{ "before": { "days": 5, "containing": { "count": 0, "calendar": "c" }, "anchor": "votingDay" } }""", "$.before.containing", "0" },
        { """{ "before": { "days": 5, "containing": { "count": 2 }, "anchor": "votingDay" } }""", "$.before.containing", "calendar" },
        { """{ "before": { "hours": 5, "containing": { "count": 2, "calendar": "c" }, "anchor": "votingDay" } }""", "$.before", "hours" },
        { """{ "before": { "days": 5, "at": "ownMoment", "anchor": "votingDay" } }""", "$.before", "moment of their own" },
        { """{ "before": { "days": 5, "anchor": "votingDay", "adjusted": false } }""", "$.before.adjusted", "adjusted" },
        { """{ "before": { "days": 5, "anchor": { "on": { "date": "x" } } } }""", "$.before.anchor.on.date", "x" },
        { """{ "earliestOf": [ "votingDay" ] }""", "$.earliestOf", "two times or more" },
        { """{ "earliestOf": [] }""", "$.earliestOf", "two times or more" },
        { """{ "earliestOf": "votingDay" }""", "$.earliestOf", "votingDay" },
        { """{ "latestOf": [ "votingDay", 5 ] }""", "$.latestOf[1]", "5" },
        { """{ "latestOf": [ "votingDay", null ] }""", "$.latestOf[1]", "null" },
        { """{ "latestOf": [ "votingDay", { "after": { "days": -1, "anchor": "votingDay" } } ] }""", "$.latestOf[1].after", "-1" },
        { """{ "earliestOf": [ "a", "b" ], "latestOf": [ "a", "b" ] }""", "$", "one operator" },
        { """{ "earliestOf": [ "a", "b" ], "at": "18:00" }""", "$", "one operator" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_in_a_time_is_named_with_its_place(string json, string path, string names)
    {
        DataException error = Assert.Throws<DataException>(() => ElectionJson.Read<TimeExpression>(json, "bad.json"));
        Assert.Contains(names, error.Reason, StringComparison.Ordinal);
        Assert.True(error.Path == path || error.Path.StartsWith(path + ".", StringComparison.Ordinal) || path.StartsWith(error.Path + ".", StringComparison.Ordinal), $"expected {path}, found {error.Path}: {error.Reason}");
        Assert.True(error.Line >= 1 && error.Column >= 1, error.Message);
    }

    [Theory]
    [InlineData("{\"earliestOf\":[", "]}", "\"votingDay\"")]
    [InlineData("{\"on\":{\"dayOfYear\":\"easter\",\"after\":", "}}", "\"votingDay\"")]
    [InlineData("{\"after\":{\"hours\":1,\"anchor\":", "}}", "\"votingDay\"")]
    [InlineData("{\"after\":{\"days\":1,\"disregard\":", "}}", "1")]
    [InlineData("{\"after\":{\"days\":1,\"adjust\":[", "]}}", "1")]
    public void Nesting_of_ten_thousand_levels_is_refused(string open, string close, string inner)
    {
        string deep = string.Concat(Enumerable.Repeat(open, 10_000)) + inner + string.Concat(Enumerable.Repeat(close, 10_000));
        Assert.Throws<DataException>(() => ElectionJson.Read<TimeExpression>(deep, "bad.json"));
        Assert.Throws<DataException>(() => ElectionJson.Read<StatutoryRule>($$"""{ "when": {{deep}} }""", "bad.json"));
    }

    [Fact]
    public void A_time_of_too_many_parts_is_refused_in_code_and_in_a_text()
    {
        string[] many = [.. Enumerable.Repeat("\"votingDay\"", TimeExpression.MaximumParts)];
        Assert.Throws<DataException>(() => ElectionJson.Read<TimeExpression>($$"""{ "earliestOf": [ {{string.Join(',', many)}} ] }""", "bad.json"));
        Assert.NotNull(ElectionJson.Read<TimeExpression>($$"""{ "earliestOf": [ {{string.Join(',', many[1..])}} ] }"""));
    }
}
