#:project ../../src/ElectionObservation/ElectionObservation.csproj
#:property PublishAot=false

// Two elections in Kazakhstan, answered from the law and from what was published.
//
//     dotnet run docs/examples/kazakhstan.cs
//
// Reads the statements in data/kz-*.json beside this file. Put another one there and it is answered too.

using ElectionObservation;
using ElectionObservation.Accreditations;
using ElectionObservation.Catalogue;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Jurisdictions;
using ElectionObservation.Serialization;
using ElectionObservation.Terms;
using ElectionObservation.Validation;
using NodaTime;

string folder = Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "data");
Jurisdiction kazakhstan = JurisdictionCatalog.BuiltIn["KZ"];

AccreditationStatement[] statements =
[
    .. Directory.EnumerateFiles(folder, "kz-*.json")
        .Order(StringComparer.Ordinal)
        .Select(file => ElectionJson.Read<AccreditationStatement>(File.ReadAllBytes(file), Path.GetFileName(file))),
];

foreach (var published in statements.GroupBy(statement => (statement.Election.Kind, statement.Election.VotingDay)))
{
    Election election = published.First().Election;
    Timetable timetable = kazakhstan.TimetableOf(election, LegalReference.Embedded);

    Title($"{kazakhstan.Name}: {election.Kind} election of {EnglishProse.Day(election.VotingDay)}", '=');
    WhenAccreditationClosed(timetable);
    WhoObserved([.. published]);
    WhichTermRule(election);
}

void WhenAccreditationClosed(Timetable timetable)
{
    Title("When did accreditation of foreign and international observers close?", '-');
    Deadline closes = timetable[Rules.InternationalAccreditationCloses].Single();
    Console.WriteLine(closes);
    Console.WriteLine();
    Console.WriteLine(Indented(closes.Explain()));
    Console.WriteLine();

    Instant lastMoment = closes.At.ToInstant();
    Console.WriteLine($"A list handed in at 18:00:00 is {InTime(closes.IsMetBy(lastMoment))}, one at 18:00:01 is {InTime(closes.IsMetBy(lastMoment + Duration.FromSeconds(1)))}.");
    Console.WriteLine($"It opened: {timetable[Rules.InternationalAccreditationOpens]}");
}

void WhoObserved(AccreditationStatement[] published)
{
    foreach (AccreditationStatement statement in published)
    {
        Title($"Who observed, according to: {statement.Issuer}?", '-');
        Console.WriteLine($"{statement.Total,5} observers accredited");
        foreach (KindCount kind in statement.ByKind)
        {
            string share = statement.TryGetShare(kind.Kind, out Share? part) && part.TryGetPercent(2, out decimal percent) ? $"{percent,6:F2} %" : "share not stated";
            Console.WriteLine($"{kind.Observers,5}   {share}   of kind '{kind.Kind}', {kind.Senders} senders, list {kind.Listing.ToString().ToLowerInvariant()}");
            foreach (SenderCount line in statement.BySender.Where(line => line.Kind == kind.Kind && line.Observers is not null))
            {
                Console.WriteLine($"{line.Observers,13}   {line.Name} ({line.Sender})");
            }

            string[] unnumbered = [.. statement.BySender.Where(line => line.Kind == kind.Kind && line.Observers is null).Select(line => line.Name.ToString())];
            if (unnumbered.Length > 0)
            {
                Console.WriteLine($"          named without a number ({unnumbered.Length}):");
                Console.WriteLine(string.Join('\n', unnumbered.Chunk(6).Select(names => $"              {string.Join(", ", names)}")));
            }
        }

        Console.WriteLine();
        Console.WriteLine("Do the figures add up?");
        Console.WriteLine(Indented(statement.Validate().ToString()));
        foreach (AccreditationStatement other in published.TakeWhile(other => other != statement))
        {
            Console.WriteLine($"Do they agree with those of: {other.Issuer}?");
            Console.WriteLine(Indented(statement.CompareWith(other).ToString()));
        }
    }
}

void WhichTermRule(Election election)
{
    Title("Which rule on the term of the President was in force on voting day?", '-');
    RuleAnswer<TermRule> answer = kazakhstan.TermRule("president", election.VotingDay);
    if (answer is RuleAnswer<TermRule>.InForce inForce)
    {
        Print(inForce.Version);
        foreach (RuleVersion<TermRule> concurring in inForce.Concurring)
        {
            Console.WriteLine("and to the same effect");
            Print(concurring);
            if (concurring.From is { IsDay: true } from && concurring.From.Earliest.PlusDays(7) > election.VotingDay)
            {
                BeforeAndAfter(concurring, from.Earliest);
            }
        }

        if (election.Kind == ElectionKind.Presidential && election.FirstRound.TryGetDay(Milestone.Oath, out LocalDate oath))
        {
            TermOfOffice term = inForce.Version.Rule.TermBeginning(oath);
            Console.WriteLine();
            Console.WriteLine($"The oath was taken on {term.Begins:R}; the term is planned to end on {term.PlannedEnd:R}.");
        }
    }
    else
    {
        Console.WriteLine(answer);
    }
}

// A norm that took effect days before voting: what held the day before, and when it must have been published.
void BeforeAndAfter(RuleVersion<TermRule> norm, LocalDate inForce)
{
    Console.WriteLine();
    Console.WriteLine($"For a poll on {inForce.PlusDays(-1):R}, the day before version {norm.Id}, the answer would have been:");
    Console.WriteLine(Indented(kazakhstan.TermRule("president", inForce.PlusDays(-1)).ToString()));

    // "After ten calendar days from publication": ten clear days lie between, so counted back they lead to the day of publication.
    var forceDay = new Round(inForce);
    var backwards = new StatutoryRule(Days.Clear(10).Before(Milestone.VotingDay));
    ZoneClock clock = LegalReference.Embedded.Clock("Asia/Almaty");
    LocalDate publication = backwards.Evaluate(forceDay, clock).Single().Day;
    var forwards = new StatutoryRule(Days.Clear(10).After(Milestone.Publication).At(CutOff.StartOfDay), Bound.NotEarlierThan);
    Deadline force = forwards.Evaluate(forceDay.With(Milestone.Publication, publication), clock).Single();
    Console.WriteLine($"In force on {inForce:R} after ten calendar days, it was published on {publication:R}; no source confirms that day.");
    Console.WriteLine($"Counted forward again from there: in force from {force}.");
}

void Print(RuleVersion<TermRule> version)
{
    TermRule rule = version.Rule;
    string exempt = rule.Exempt.Count == 0 ? "" : $", except: {string.Join(", ", rule.Exempt)}";
    Console.WriteLine($"  {rule.Years} years, {rule.Limit}{exempt}");
    Console.WriteLine($"    version {version.Id}, in force from {version.From}{(rule.Entrenched ? ", may not be changed by its own words" : "")}");
    Console.WriteLine($"    {version.Citation} ({EnglishProse.Words(version.Citation.Rank)}; {EnglishProse.Words(version.Citation.Evidence)})");
}

static void Title(string text, char underline)
{
    Console.WriteLine();
    Console.WriteLine(text);
    Console.WriteLine(new string(underline, text.Length));
}

static string InTime(bool inTime) => inTime ? "in time" : "late";

static string Indented(string text) => string.Join('\n', text.Split('\n').Select(line => "    " + line));
