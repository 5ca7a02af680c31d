#:project ../../src/ElectionObservation/ElectionObservation.csproj
#:property PublishAot=false

// An accreditation desk: reads a file of acts, one on each line, says which are in time, and prints the register as of a moment, what is wrong with it, and the counts.
//
//     dotnet run docs/examples/accreditation-desk.cs KZ presidential 2022-11-20 docs/examples/data/accreditation/kz-2022.jsonl --on accreditationOpened=2022-09-22
//
//     --as-of T      the moment asked about, in universal time (2022-11-14T12:00:00Z); without it, the end
//     --known T      from what was recorded by then; without it, from everything
//     --on M=DAY     a milestone of the election; may be given again
//     --skip         goes on after a broken line; without it, nothing is taken from a file with one
//     --write FILE   writes the register back, one act on each line

using ElectionObservation;
using ElectionObservation.Accreditations;
using ElectionObservation.Calendars;
using ElectionObservation.Catalogue;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Jurisdictions;
using ElectionObservation.Missions;
using ElectionObservation.Serialization;
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
    if (args.Length < 4)
    {
        Console.Error.WriteLine("dotnet run docs/examples/accreditation-desk.cs COUNTRY KIND YYYY-MM-DD FILE [--as-of T] [--known T] [--on MILESTONE=DAY]... [--skip] [--write FILE]");
        return 1;
    }

    Jurisdiction country = JurisdictionCatalog.BuiltIn[args[0]];
    Election election = Options(args, "--on").Aggregate(
        new Election(country.Id, args[1], Day(args[2])),
        static (election, pair) => pair.Split('=') is [var milestone, var day] ? election.With(milestone, Day(day)) : throw new ArgumentException($"Expected MILESTONE=DAY, found '{pair}'."));

    AccreditationRegister register = AccreditationRegister.Empty.Record(Read(args[3], args.Contains("--skip")));
    RegisterExtract extract = register.AsOf(Moment(args, "--as-of") ?? Instant.MaxValue, Moment(args, "--known"));
    AccreditationLaw law = country.AccreditationOf(election, LegalReference.Embedded);

    Console.WriteLine($"{country.Name}, {election.Kind}, voting day {election.VotingDay:R}: {register}");
    Console.WriteLine("\nActs with a time set for them");
    foreach (AccreditationAct act in register.Acts)
    {
        ActTiming timing = law.TimingOf(act, extract);
        if (timing.Timeliness != Timeliness.NoRule)
        {
            Console.WriteLine($"  {act}: {timing.Timeliness}");
        }
    }

    Console.WriteLine("\nAccreditations");
    foreach (Accreditation one in extract.Accreditations)
    {
        Console.WriteLine($"  {one}{(one.Applicant is { } whom ? $", {whom}" : "")}");
    }

    Console.WriteLine("\nFindings");
    foreach (var finding in register.Validate().Findings.Concat(law.Check(extract, SenderCatalog.BuiltIn).Findings))
    {
        Console.WriteLine($"  {finding}");
    }

    Console.WriteLine("\nAccredited, by sender");
    Console.WriteLine(extract.CountBy(static applicant => applicant.Sender));
    Console.WriteLine("\nAccredited, by role");
    Console.WriteLine(extract.CountBy(static applicant => applicant.Role));

    if (Options(args, "--write").LastOrDefault() is { } path)
    {
        using FileStream file = File.Create(path);
        ElectionJson.WriteLines(file, register.Acts);
    }

    return 0;
}

// Tells how far it has come, for files that take long, and which lines it passes over.
static IEnumerable<AccreditationAct> Read(string path, bool skip)
{
    using FileStream file = File.OpenRead(path);
    long count = 0;
    foreach (AccreditationAct act in ElectionJson.ReadLines<AccreditationAct>(file, Path.GetFileName(path), skip ? static broken => Console.Error.WriteLine($"passed over: {broken.Message}") : null))
    {
        if (++count % 100_000 == 0)
        {
            Console.Error.WriteLine($"{count} acts, {100 * file.Position / file.Length} %");
        }

        yield return act;
    }
}

static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).TryGetValue(default, out LocalDate day)
    ? day
    : throw new ArgumentException($"Expected a date YYYY-MM-DD, found '{text}'.");

static Instant? Moment(string[] args, string name) => Options(args, name).LastOrDefault() is not { } text ? null
    : InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out Instant moment) ? moment
    : throw new ArgumentException($"Expected a moment such as 2022-11-14T12:00:00Z, found '{text}'.");

static IEnumerable<string> Options(string[] args, string name) => args.Skip(4)
    .Zip(args.Skip(5).Append(""), (option, value) => (option, value))
    .Where(pair => pair.option == name)
    .Select(pair => pair.value.Length > 0 ? pair.value : throw new ArgumentException($"{name} lacks a value."));
