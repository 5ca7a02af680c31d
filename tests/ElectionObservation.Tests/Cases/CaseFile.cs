using System.Text.Json;
using ElectionObservation.Calendars;
using ElectionObservation.Deadlines;
using ElectionObservation.Tests.Support;

namespace ElectionObservation.Tests.Cases;

/// <summary>A file of cases with the calendars that they name.</summary>
internal sealed class CaseFile
{
    private readonly Dictionary<string, JsonElement> _cases = new(StringComparer.Ordinal);

    private CaseFile(string path)
    {
        Name = Path.GetFileName(path);
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        var file = new Fields(document.RootElement.Clone(), Name);
        if (file.Text("schema") != "deadline-cases/1")
        {
            throw file.Refused("schema", "expected deadline-cases/1");
        }

        file.Text("about");
        file.OptionalObject("conventions");
        Fields calendars = file.Object("calendars");
        Reference = LegalReference.Embedded.With(calendars.Keys.Select(name => Calendar(name, calendars.Object(name))));
        Count = file.Number("count");
        foreach (JsonElement element in document.RootElement.GetProperty("cases").Clone().EnumerateArray())
        {
            if (!_cases.TryAdd(element.GetProperty("id").GetString()!, element))
            {
                throw file.Refused("cases", $"'{element.GetProperty("id")}' is given twice");
            }
        }
    }

    public static CaseFile[] All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Approved.Repository, "tests/ElectionObservation.Tests/Cases/deadlines"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(path => new CaseFile(path)),
    ];

    public string Name { get; }

    /// <summary>How many cases the file says it has.</summary>
    public int Count { get; }

    public LegalReference Reference { get; }

    public IEnumerable<string> Ids => _cases.Keys;

    public static (CaseFile File, Fields Case) Find(string id)
    {
        CaseFile file = All.Single(one => one._cases.ContainsKey(id));
        return (file, new Fields(file._cases[id], id));
    }

    /// <summary>The name under which rules find a calendar: identifiers have no plus sign.</summary>
    public static CalendarId NameOf(string calendar) => calendar.Replace('+', '.');

    private static DayCalendar Calendar(string name, Fields fields)
    {
        fields.OptionalText("description");
        var calendar = new DayCalendar(
            NameOf(name),
            "1",
            [new Weekend([.. fields.Weekdays("weekend")])],
            [.. fields.Dates("closedDates").Select(static day => new CalendarEntry(day, LocalizedText.English("Closed day")))]);
        fields.Done();
        return calendar;
    }
}
