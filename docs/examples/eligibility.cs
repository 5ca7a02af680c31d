#:project ../../src/ElectionObservation/ElectionObservation.csproj
#:property PublishAot=false

// May this person stand? Under the law in force on voting day, or under another version of it.
//
//     dotnet run docs/examples/eligibility.cs US docs/examples/data/persons/us-1945-succession.json 1952-11-04
//     dotnet run docs/examples/eligibility.cs RU docs/examples/data/persons/ru-2000.json 2024-03-17 --under RU-2008
//     dotnet run docs/examples/eligibility.cs KZ docs/examples/data/persons/kz-2019.json 2026-12-06
//
//     --office O     the office; without it, president
//     --under V      as if that version were in force
//     --occasion O   why the election is held: regular, early, ...
//     --uncertain    uncertain versions too
//
// A person file holds the person's key, the tenures of the office (others' too, where a limit is on a row), and where it matters roles and the day of birth.

using System.Text;
using System.Text.Json;
using ElectionObservation;
using ElectionObservation.Catalogue;
using ElectionObservation.Elections;
using ElectionObservation.Jurisdictions;
using ElectionObservation.Serialization;
using ElectionObservation.Terms;
using ElectionObservation.Validation;
using NodaTime;
using NodaTime.Text;

try
{
    return Run(args);
}
catch (Exception wrong) when (wrong is ArgumentException or DataException or IOException or JsonException)
{
    Console.Error.WriteLine(wrong.Message);
    return 1;
}

static int Run(string[] args)
{
    if (args.Length < 3)
    {
        Console.Error.WriteLine("dotnet run docs/examples/eligibility.cs COUNTRY PERSON-FILE YYYY-MM-DD [--office O] [--under VERSION] [--occasion O] [--uncertain]");
        return 1;
    }

    JurisdictionCatalog catalog = args.Contains("--uncertain") ? JurisdictionCatalog.BuiltIn.Accepting(Evidence.Uncertain) : JurisdictionCatalog.BuiltIn;
    Jurisdiction law = catalog[args[0]];
    OfficeId id = Option(args, "--office") ?? "president";
    Candidacy candidacy = Read(args[1], new Election(law.Id, ElectionKind.Presidential, Date(args[2]), occasion: Option(args, "--occasion") is { } occasion ? new ElectionOccasion(occasion) : null));

    foreach (Finding finding in candidacy.Validate().Findings)
    {
        Console.WriteLine(finding);
    }

    Eligibility answer = Option(args, "--under") is { } version ? law.Office(id).MayStandUnder(version, candidacy) : law.MayStand(id, candidacy);
    Console.WriteLine($"{law.Name}, {law.Office(id).Name}, {candidacy.Election.VotingDay:R}");
    Console.WriteLine(answer.Explain());
    return 0;
}

static Candidacy Read(string path, Election election)
{
    using JsonDocument file = JsonDocument.Parse(File.ReadAllBytes(path));
    string name = Path.GetFileName(path);
    return new(
        Part<PersonKey>("person") ?? throw new ArgumentException($"{name} names no person."),
        Part<ValueList<Tenure>>("tenures"),
        election,
        Part<ValueList<RoleId>>("roles"),
        file.RootElement.TryGetProperty("born", out JsonElement born) ? LegalDate.Parse(born.GetString() ?? "") : null);

    T? Part<T>(string key)
        where T : notnull => file.RootElement.TryGetProperty(key, out JsonElement value) ? ElectionJson.Read<T>(Encoding.UTF8.GetBytes(value.GetRawText()), $"{name} {key}") : default;
}

static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).TryGetValue(default, out LocalDate day)
    ? day
    : throw new ArgumentException($"Expected a date YYYY-MM-DD, found '{text}'.");

static string? Option(string[] args, string name) => args.Skip(3)
    .Zip(args.Skip(4).Append(""), (option, value) => (option, value))
    .Where(pair => pair.option == name)
    .Select(pair => pair.value.Length > 0 ? pair.value : throw new ArgumentException($"{name} lacks a value."))
    .LastOrDefault();
