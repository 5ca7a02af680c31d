using System.Text.Json;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Tests.Support;
using NodaTime.Text;

namespace ElectionObservation.Tests.Cases;

/// <summary>What was published on the last day of accreditation for one election, and which rule of the catalogue it follows from.</summary>
internal sealed record DatedCase
{
    private const string SecondRound = " second round";

    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    public required string Id { get; init; }

    public required JurisdictionId Jurisdiction { get; init; }

    public required ElectionKind Kind { get; init; }

    /// <summary>Whether the voting day is that of a second round.</summary>
    public required bool IsSecondRound { get; init; }

    public required LocalDate VotingDay { get; init; }

    /// <summary>The voting day of the first round, where the case is about a second one and a rule is asked.</summary>
    public required LocalDate? FirstVotingDay { get; init; }

    public required string Audience { get; init; }

    /// <summary>Whether the day is that of a decision and not of an application.</summary>
    public required bool IsDecision { get; init; }

    public required LocalDate Published { get; init; }

    /// <summary>The day that was published first, where it was extended.</summary>
    public required LocalDate? BeforeExtension { get; init; }

    public required LocalDate? WindowOpens { get; init; }

    public required CutOff Time { get; init; }

    public required ZoneId? Zone { get; init; }

    /// <summary>The version in the catalogue; <c>null</c> where none is named.</summary>
    public required VersionId? Rule { get; init; }

    public required int? Number { get; init; }

    /// <summary>Which reading of the number leads to the published day: inclusive, clear, forward, or none; <c>null</c> without a number.</summary>
    public required string? Fits { get; init; }

    /// <summary>Whether the number was known otherwise; if not, it was inferred from the published day, which proves nothing about counting.</summary>
    public required bool? IsNumberKnown { get; init; }

    /// <summary>What the number is counted from; <c>null</c> where a notice sets the day.</summary>
    public required Milestone? Anchor { get; init; }

    public required LocalDate? AnchorDay { get; init; }

    /// <summary>The version that gave the last day to apply: the decision is due from an application made then.</summary>
    public required VersionId? AppliedOnLastDayOf { get; init; }

    public required int DaysBefore { get; init; }

    public required IsoDayOfWeek Weekday { get; init; }

    public required IsoDayOfWeek VotingWeekday { get; init; }

    /// <summary>The last day by the rule: that before an extension, which only a notice gives.</summary>
    public LocalDate LastDay => BeforeExtension ?? Published;

    /// <summary>The day that the number is counted from.</summary>
    public LocalDate CountedFrom => AnchorDay ?? VotingDay;

    public static DatedCase Read(JsonElement json)
    {
        string id = json.TryGetProperty("id", out JsonElement given) ? given.GetString()! : throw new InvalidDataException($"A case lacks an id: {json}");
        var left = json.EnumerateObject().ToDictionary(static property => property.Name, static property => property.Value);
        string election = Required("election");
        bool isSecond = election.EndsWith(SecondRound, StringComparison.Ordinal);
        string anchor = Required("rule_anchor");
        var result = new DatedCase
        {
            Id = Required("id"),
            Jurisdiction = Required("jurisdiction"),
            Kind = (isSecond ? election[..^SecondRound.Length] : election).ToLowerInvariant().Replace(' ', '-'),
            IsSecondRound = isSecond,
            VotingDay = Day("voting_day") ?? throw Lacks("voting_day"),
            FirstVotingDay = Day("first_voting_day"),
            Audience = Required("audience"),
            IsDecision = OneOf("stage", "application", "decision") == "decision",
            Published = Day("published_deadline") ?? throw Lacks("published_deadline"),
            BeforeExtension = Day("original_deadline_before_extension"),
            WindowOpens = Day("window_opens"),
            Time = Text("published_time") is { } time ? CutOff.Parse(time) : CutOff.EndOfDay,
            Zone = Text("time_zone") is { } zone ? new(zone) : null,
            Rule = Text("rule_id") is { } rule ? new(rule) : null,
            Number = Take("rule_n") is { } number ? number.GetInt32() : null,
            Fits = OneOf("reading_that_fits", "inclusive", "clear", "forward", "none", null),
            IsNumberKnown = Take("rule_number_known_independently") is { } known ? known.GetBoolean() : null,
            Anchor = anchor == "emb_notice" ? null : new(CamelCase(anchor)),
            AnchorDay = Day("anchor_date"),
            AppliedOnLastDayOf = Text("applied_on_last_day_of") is { } applied ? new(applied) : null,
            DaysBefore = (Take("days_before_voting_day") ?? throw Lacks("days_before_voting_day")).GetInt32(),
            Weekday = Weekday("weekday"),
            VotingWeekday = Weekday("voting_weekday"),
        };

        // What no test compares still has to be there, and in the words known.
        OneOf("rule_unit", "calendar_day", null);
        OneOf("status", "published", "derived", "uncertain");
        OneOf("confidence", "single source", "confirmed by 2 sources", "confirmed by 3 sources", "uncertain");
        Take("source_says_inclusive")?.GetBoolean();
        Text("note");
        foreach (JsonElement source in (Take("sources") ?? throw Lacks("sources")).EnumerateArray())
        {
            _ = new Source(source.GetProperty("title").GetString()!, source.TryGetProperty("url", out JsonElement url) ? url.GetString() : null);
        }

        return left.Count == 0 ? result : throw new InvalidDataException($"{id}: unknown key {string.Join(", ", left.Keys)}");

        JsonElement? Take(string name) => left.Remove(name, out JsonElement value) ? value : null;
        string? Text(string name) => Take(name)?.GetString();
        string Required(string name) => Text(name) ?? throw Lacks(name);
        LocalDate? Day(string name) => Text(name) is { } text ? LocalDatePattern.Iso.Parse(text).Value : null;
        IsoDayOfWeek Weekday(string name) => (IsoDayOfWeek)(Array.IndexOf(Days, Required(name)) + 1);
        InvalidDataException Lacks(string name) => new($"{id} lacks {name}");
        string? OneOf(string name, params string?[] words)
        {
            string? word = Text(name);
            return words.Contains(word) ? word : throw new InvalidDataException($"{id}: {name} is '{word}', expected one of {string.Join(", ", words)}");
        }
    }

    public override string ToString() => Id;

    private static string CamelCase(string text)
    {
        string[] words = text.Split('_');
        return words[0] + string.Concat(words.Skip(1).Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}

/// <summary>All cases of the folder <c>dated</c>, whatever its files are called.</summary>
internal static class DatedCases
{
    private static readonly string Folder = Path.Combine(Approved.Repository, "tests/ElectionObservation.Tests/Cases/dated");

    public static IReadOnlyDictionary<string, DatedCase> All { get; } = Directory.EnumerateFiles(Folder, "*.json")
        .Order(StringComparer.Ordinal)
        .SelectMany(static file => Read(File.ReadAllText(file)))
        .ToDictionary(static one => one.Id);

    public static IReadOnlyList<DatedCase> Read(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(DatedCase.Read)];
    }
}
