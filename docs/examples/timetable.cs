#:project ../../src/ElectionObservation/ElectionObservation.csproj
#:property PublishAot=false

// The electoral timetable of a country, with the provision behind each time.
//
//     dotnet run docs/examples/timetable.cs KZ 2022-11-20
//     dotnet run docs/examples/timetable.cs KZ 2022-11-20 --explain international-accreditation-closes --lang ru
//     dotnet run docs/examples/timetable.cs GB 2024-07-04 --kind uk-parliamentary --on dissolution=2024-05-30
//     dotnet run docs/examples/timetable.cs path/to/my-country.json 2025-06-15
//
//     --kind K             what is elected; without it, what the law of the country names first
//     --on MILESTONE=DATE  a day that is known: callDay=2022-09-21, or with its hour application=2024-06-03T10:23; any number of times
//     --explain RULE       the reasoning day by day
//     --lang en|ru         the language of the reasoning and of the titles
//     --zone ZONE          by the clock of a region or of a station abroad
//     --uncertain          uncertain rules too

using System.Globalization;
using ElectionObservation;
using ElectionObservation.Catalogue;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Jurisdictions;
using NodaTime;
using NodaTime.Text;

try
{
    return Run(args);
}
catch (Exception wrong) when (wrong is ArgumentException or DataException or IOException)
{
    Console.Error.WriteLine(wrong.Message);
    return 1;
}

static int Run(string[] args)
{
    if (args.Length < 2)
    {
        Console.Error.WriteLine("dotnet run docs/examples/timetable.cs COUNTRY YYYY-MM-DD [--kind K] [--on MILESTONE=DATE] [--explain RULE] [--lang en|ru] [--zone ZONE] [--uncertain]");
        return 1;
    }

    JurisdictionCatalog catalog = args.Contains("--uncertain") ? JurisdictionCatalog.BuiltIn.Accepting(Evidence.Uncertain) : JurisdictionCatalog.BuiltIn;
    Jurisdiction law = File.Exists(args[0]) ? Read(args[0]) : catalog[args[0]];
    bool russian = Option(args, "--lang") switch { null or "en" => false, "ru" => true, var other => throw new ArgumentException($"Expected --lang en or ru, found '{other}'.") };

    ElectionKind kind = Option(args, "--kind") is { } named ? new(named)
        : law.Rules.SelectMany(rule => rule.Versions).SelectMany(version => version.Rule.AppliesTo).FirstOrDefault() ?? ElectionKind.Parliamentary;
    Election election = Options(args, "--on").Aggregate(new Election(law.Id, kind, Date(args[1])), Known);
    Timetable timetable = law.TimetableOf(election, LegalReference.Embedded, zone: Option(args, "--zone") is { } zone ? new ZoneId(zone) : null);

    if (Option(args, "--explain") is { } rule)
    {
        return Explain(timetable[rule], russian);
    }

    LanguageTag language = russian ? LanguageTag.Russian : LanguageTag.English;
    Dictionary<RuleId, string> titles = law.Rules.DistinctBy(one => one.Id).ToDictionary(one => one.Id, one => one.Title?.In(language) ?? one.Id.Value);
    Console.WriteLine($"{law.Name.In(language)}, {kind}, {(russian ? RussianProse.Day(election.VotingDay) : EnglishProse.Day(election.VotingDay))}");
    foreach ((RuleId id, Deadline deadline) in timetable.Deadlines)
    {
        Console.WriteLine();
        Console.WriteLine($"{deadline}  {titles[id]}");
        Console.WriteLine($"    {Bounds(deadline.Rule.Bound, russian)}; {id}{(timetable[id] is DeadlineAnswer.Readings ? russian ? "; одно из прочтений" : "; one of several readings" : "")}");
        Console.WriteLine($"    {deadline.Citation}");
    }

    foreach (IGrouping<string, RuleId> open in timetable.Answers.Where(pair => pair.Value is not (DeadlineAnswer.Known or DeadlineAnswer.Readings)).GroupBy(pair => $"{pair.Value}", pair => pair.Key))
    {
        Console.WriteLine();
        Console.WriteLine(open.Key);
        foreach (RuleId id in open)
        {
            Console.WriteLine($"    {titles[id]} ({id})");
        }
    }

    return 0;
}

static int Explain(DeadlineAnswer answer, bool russian)
{
    foreach ((string reading, DeadlineAnswer one) in answer is DeadlineAnswer.Readings several ? several.Answers.Select(pair => (pair.Key.Value, pair.Value)) : [("", answer)])
    {
        Console.WriteLine(reading.Length == 0 ? $"{one}" : $"{reading}: {one}");
        if (one is DeadlineAnswer.Known { Deadline: var deadline })
        {
            Console.WriteLine();
            Console.WriteLine(russian ? RussianProse.Explain(deadline) : EnglishProse.Explain(deadline));
            Console.WriteLine();
        }
    }

    return 0;
}

static string Bounds(Bound bound, bool russian) => bound switch
{
    Bound.NotLaterThan => russian ? "не позднее" : "not later than",
    Bound.NotEarlierThan => russian ? "не ранее" : "not earlier than",
    _ => russian ? "в этот день" : "on that day",
};

static Election Known(Election election, string fact)
{
    string[] parts = fact.Split('=');
    if (parts.Length != 2)
    {
        throw new ArgumentException($"Expected --on MILESTONE=DATE, found '{fact}'.");
    }

    return LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(parts[1]).TryGetValue(default, out LocalDateTime at)
        ? election.With(parts[0], at)
        : election.With(parts[0], Date(parts[1]));
}

static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).TryGetValue(default, out LocalDate day)
    ? day
    : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Expected a date YYYY-MM-DD, found '{text}'."));

static Jurisdiction Read(string file) => JurisdictionCatalog.Read(File.ReadAllBytes(file), Path.GetFileName(file), LegalReference.Embedded);

static string? Option(string[] args, string name) => Options(args, name).LastOrDefault();

static IEnumerable<string> Options(string[] args, string name) => args.Skip(2)
    .Zip(args.Skip(3).Append(""), (option, value) => (option, value))
    .Where(pair => pair.option == name)
    .Select(pair => pair.value.Length > 0 ? pair.value : throw new ArgumentException($"{name} lacks a value."));
