using System.Text.Json;
using ElectionObservation.Terms;
using ElectionObservation.Tests.Support;
using Xunit.Abstractions;

namespace ElectionObservation.Tests.Cases;

/// <summary>Who could stand, as sources have it, in the files of <c>Cases/terms</c>; a row for each case, asked of the built-in law of the country.</summary>
public class TermCases(ITestOutputHelper output)
{
    private static readonly PersonKey Candidate = "candidate";

    private static readonly Dictionary<string, JsonElement> Cases = Directory
        .EnumerateFiles(Path.Combine(Approved.Repository, "tests/ElectionObservation.Tests/Cases/terms"), "*.json")
        .Order(StringComparer.Ordinal)
        .SelectMany(Read)
        .ToDictionary(static one => one.GetProperty("id").GetString()!, StringComparer.Ordinal);

    public static TheoryData<string> Ids() => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Under_the_version_named_the_library_decides_as_the_case_does(string id)
    {
        TermCase one = TermCase.Of(Cases[id]);
        Eligibility answer = one.Office.MayStandUnder(one.Version, one.Candidacy(Candidate));
        if (one.IsUncertain)
        {
            output.WriteLine($"{id}, uncertain: expected {one.Expected}, the library says {answer.Explain()}");
            return;
        }

        Assert.True(one.Expected == answer.Verdict, $"{id}: expected {one.Expected}, since {one.Reason}; found {answer.Explain()}");
        Assert.Equal(one.Open, answer.OpenQuestions);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_law_in_force_on_voting_day_does_not_contradict_the_case(string id)
    {
        TermCase one = TermCase.Of(Cases[id]);
        if (one.IsCounterfactual || one.IsUncertain)
        {
            return;
        }

        Eligibility answer = one.Law.MayStand("president", one.Candidacy(Candidate));
        Assert.True(answer.Verdict == one.Expected, $"{id}: expected {one.Expected}, since {one.Reason}; found {answer.Explain()}");
    }

    [Fact]
    public void No_case_is_lost()
    {
        TermCase[] cases = [.. Cases.Values.Select(TermCase.Of)];
        Assert.Equal((27, 13, 9), (Number(Verdict.Eligible), Number(Verdict.Barred), Number(Verdict.Undetermined)));
        Assert.Equal(["KZ-NAZARBAYEV-2022", "ME-VUJANOVIC-2013"], cases.Where(static one => one.IsUncertain).Select(static one => one.Id).Order(StringComparer.Ordinal));
        Assert.Equal(2, cases.Count(static one => one.IsCounterfactual));

        int Number(Verdict verdict) => cases.Count(one => one.Expected == verdict);
    }

    [Fact]
    public void A_case_that_is_not_understood_fails()
    {
        string json = Cases["US-FORD-1976"].GetRawText();
        Assert.Throws<InvalidDataException>(() => TermCase.Of(JsonSerializer.Deserialize<JsonElement>(json.Replace("\"reason\"", "\"because\"", StringComparison.Ordinal))));
        Assert.Throws<InvalidDataException>(() => TermCase.Of(JsonSerializer.Deserialize<JsonElement>(json.Replace("\"reason\"", "\"more\": 1, \"reason\"", StringComparison.Ordinal))));
        Assert.Throws<InvalidDataException>(() => TermCase.Of(JsonSerializer.Deserialize<JsonElement>(json.Replace("succession", "conquest", StringComparison.Ordinal))));
    }

    internal static TermCase Find(string id) => TermCase.Of(Cases[id]);

    private static IEnumerable<JsonElement> Read(string path)
    {
        JsonElement file = JsonSerializer.Deserialize<JsonElement>(File.ReadAllBytes(path));
        JsonElement[] cases = [.. file.GetProperty("cases").EnumerateArray()];
        return file.GetProperty("schema").GetString() == "term-cases/1" && file.GetProperty("count").GetInt32() == cases.Length
            ? cases
            : throw new InvalidDataException($"{path}: expected term-cases/1 and as many cases as are counted.");
    }
}
