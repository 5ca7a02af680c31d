#:project ../../src/ElectionObservation/ElectionObservation.csproj
#:property PublishAot=false

// Two elections in Kazakhstan, answered from the law and from what was published about them.
//
//     dotnet run docs/examples/kazakhstan.cs
//
// Reads what each publication says from data/kazakhstan/*.json beside this file. Put another one on these elections there and it is answered too.

using ElectionObservation;
using ElectionObservation.Accreditations;
using ElectionObservation.Catalogue;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Jurisdictions;
using ElectionObservation.Missions;
using ElectionObservation.Observations;
using ElectionObservation.Outcomes;
using ElectionObservation.Results;
using ElectionObservation.Serialization;
using ElectionObservation.Terms;
using ElectionObservation.Validation;
using NodaTime;

string folder = Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "data");
Jurisdiction kazakhstan = JurisdictionCatalog.BuiltIn["KZ"];
PublishedReport[] press =
[
    .. Directory.EnumerateFiles(Path.Combine(folder, "kazakhstan"), "*.json")
        .Order(StringComparer.Ordinal)
        .Select(file => ElectionJson.Read<PublishedReport>(File.ReadAllBytes(file), Path.GetFileName(file))),
];
ValueList<Tenure> presidents = ElectionJson.Read<ValueList<Tenure>>(File.ReadAllBytes(Path.Combine(folder, "kz-presidents.json")), "kz-presidents.json");

foreach (var sameDay in press.SelectMany(report => report.Elections).GroupBy(one => one.VotingDay).OrderBy(one => one.Key))
{
    // Several elections may share a day; what the publications know of the days of the main one is put together.
    Election main = sameDay.MaxBy(one => one.Contests.Count)!;
    Election election = sameDay.Where(main.IsSameAs).SelectMany(one => one.Milestones).Aggregate(main, (known, milestone) => known.With(milestone.Key, milestone.Value));
    Title($"{kazakhstan.Name}, {EnglishProse.Day(election.VotingDay)}", '=');
    foreach (Election one in sameDay.DistinctBy(one => one.Kind))
    {
        Console.WriteLine($"{one.Kind} election{(one.Occasion is { } occasion ? $", {occasion}" : "")}{string.Concat(one.Contests.Select(contest => $"; {contest.Name}: {contest.Seats} of {contest.SeatsOfBody} seats"))}");
    }

    WhenAccreditationClosed(election);
    WhoObserved(election);
    WhatTheMissionsSay(election);
    WhatTheResultsAre(election);
    WhichTermRule(election);
}

void WhenAccreditationClosed(Election election)
{
    Timetable timetable = kazakhstan.TimetableOf(election, LegalReference.Embedded);
    Title("When did accreditation of foreign and international observers close?", '-');
    Deadline closes = timetable[Rules.InternationalAccreditationCloses].Single();
    Console.WriteLine(closes);
    Console.WriteLine();
    Console.WriteLine(Indented(closes.Explain()));
    Console.WriteLine();

    foreach (Duration after in (Duration[])[Duration.Zero, Duration.FromSeconds(1)])
    {
        ZonedDateTime handedIn = (closes.At.ToInstant() + after).InZone(LegalReference.Embedded.Clock(closes.Zone).Zone);
        Console.WriteLine($"A list handed in at {handedIn.TimeOfDay:HH':'mm':'ss} is {(closes.IsMetBy(handedIn.ToInstant()) ? "in time" : "late")}.");
    }

    Console.WriteLine($"It opened: {timetable[Rules.InternationalAccreditationOpens]}");
}

void WhoObserved(Election election)
{
    var published = press.SelectMany(report => report.Accreditations, (report, statement) => (Report: report, Statement: statement)).Where(one => one.Statement.Election.IsSameAs(election)).ToArray();
    if (published.Length > 0)
    {
        Title("Who observed?", '-');
    }

    foreach ((PublishedReport report, AccreditationStatement statement) in published)
    {
        Composition observers = statement.Observers;
        Console.WriteLine($"{Number(observers.Total),5} observers {(statement.Stage == AccreditationStage.Accredited ? "accredited" : "for whom accreditation was asked")}, by: {statement.Issuer}");
        Console.WriteLine($"        as read in: {report.Source}");
        foreach (KindCount kind in observers.ByKind)
        {
            string share = statement.TryGetShare(kind.Kind, out Share? part) && part.TryGetPercent(2, out decimal percent) ? $"{percent,6:F2} %" : "       -";
            Console.WriteLine($"{Number(kind.Observers),5} {share}   of kind '{kind.Kind}', senders: {Number(kind.Senders)}, list {kind.Listing.ToString().ToLowerInvariant()}");
        }

        foreach (Delegation line in observers.BySender.Where(line => line.Observers is not null))
        {
            Console.WriteLine($"{line.Observers,13}   {line.Sender}");
        }

        string[] unnumbered = [.. observers.BySender.Where(line => line.Observers is null).Select(line => line.Sender.Name.ToString())];
        if (unnumbered.Length > 0)
        {
            Console.WriteLine($"          named without a number ({unnumbered.Length}):");
            Console.WriteLine(string.Join('\n', unnumbered.Chunk(6).Select(names => $"              {string.Join(", ", names)}")));
        }

        foreach (Tranche tranche in statement.Tranches)
        {
            Console.WriteLine($"          {tranche}");
        }

        Console.WriteLine($"      adds up: {statement.Validate()}");
        foreach ((_, AccreditationStatement other) in published.TakeWhile(one => one.Statement != statement).Where(one => one.Statement.IsComparableWith(statement)))
        {
            Console.WriteLine($"      beside {other.Issuer}, {other.Observers}: {statement.CompareWith(other)}");
        }

        Console.WriteLine();
    }

    ObserverMission[] missions = [.. press.SelectMany(report => report.Missions).Where(mission => mission.Election.IsSameAs(election) && mission.Headcount is not null)];
    foreach ((ObserverMission one, ObserverMission other) in missions.SelectMany((one, place) => missions.Skip(place + 1).Select(other => (one, other))))
    {
        if (one.Observers.BySender.Any(line => line.Sender.Id == other.Sender.Id))
        {
            CountRange together = one.Headcount!.Union(other.Headcount!);
            Console.WriteLine($"The mission {one.Id} ({one.Headcount}) names the sender of {other.Id} ({other.Headcount}) as part of it; no list of persons");
            Console.WriteLine($"says how far they overlap. Together they are at least {together.AtLeast} and at most {together.AtMost}.");
        }
    }
}

void WhatTheMissionsSay(Election election)
{
    foreach (PublishedReport report in press.Where(report => report.Elections.Any(election.IsSameAs)))
    {
        foreach (ObserverMission mission in report.Missions.Where(mission => mission.Election.IsSameAs(election)))
        {
            Title($"The mission of: {mission.Sender}", '-');
            Console.WriteLine($"as read in: {report.Source}");
            Line("period", mission.Period is { } period ? $"{period}{(period.Days is { } days ? $", {days} days" : "")}, from {period.DaysBefore(election.VotingDay)} days before voting day" : "not stated");
            Line("people", mission.Headcount is { } people ? $"{people}{(people.IsExact ? "" : ", as it is not said whether the head is among them")}" : "not stated");
            Line("roles", string.Join(", ", mission.ByRole.Select(role => $"{role.Value} {role.Key}").Concat(mission.Members.Select(member => $"{member.Role}: {member.OfficeHeld}"))));
            Line("mandate", mission.Mandate is { } mandate ? $"{mandate.Document}, {mandate.Adopted}; covers this kind of election: {Yes(mandate.CoversKind(election.Kind))}" : "");
            Line("met", string.Join(", ", mission.Met.Select(met => $"{met.Value} of kind '{met.Key}'")));
            Line("candidates met", BallotOf(election) is { } ballot && mission.MetOf(ballot.Options) is { Observed: > 0 } met ? $"{met}" : "");
            Line("asked", string.Join("; ", mission.Requests.Select(request => $"{request.To}: {(request.IsOpen ? "no answer known" : "answered")}")));
            Line("documents", string.Join("; ", mission.Documents));
            Line("also abroad", mission.Abroad.Count == 0 ? "" : $"{mission.Abroad.Count} countries; voting ends from {Abroad(mission, election).First()} to {Abroad(mission, election).Last()}");
            foreach (ObservationItem item in report.Observations.Where(item => item.Mission == mission.Id))
            {
                Line($"saw at {item.Stage}", $"{item.What}{(item.Coverage is { } coverage ? $" ({coverage})" : "")}");
            }
        }

        Line("for review", report.Missions.Count == 0 ? "" : report.Validate().ToString());

        if (report.Statements.Count + report.Activities.Count > 0)
        {
            Title($"Said and done, as read in: {report.Source}", '-');
        }

        foreach (AttributedStatement statement in report.Statements)
        {
            Console.WriteLine($"  {statement}{(statement.Quote is { } quote ? $" \"{quote}\"" : "")}");
        }

        foreach (Activity activity in report.Activities)
        {
            Console.WriteLine($"  {activity.By}, {activity.Kind}: {activity.What}{(activity.Where is { } where ? $" (regions: {where})" : "")}");
        }
    }
}

void WhatTheResultsAre(Election election)
{
    foreach (PublishedResult result in press.SelectMany(report => report.Results).Where(result => result.Election.IsSameAs(election)))
    {
        Title($"What is the result, published by: {result.Issuer}?", '-');
        Tally tally = result.Tally;
        ShareBasis basis = result.PercentOf ?? ShareBasis.ValidVotes;
        SeatAllocation.Allocated? seats = result.Contest is null ? null : kazakhstan.SeatRule("majilis", election.VotingDay).Single().Rule.Allocate(tally).Single();
        foreach (ResultLine line in result.Lines)
        {
            tally.ShareOf(line.Option.Id, basis).TryGetPercent(2, out decimal percent);
            SeatLine? seat = seats?.Lines.FirstOrDefault(one => one.Option == line.Option.Id);
            string why = seat is null ? "" : seat.Passes ? $"   {seat.Seats,3} seats = {seat.ByQuota} by quota + {seat.LeftOver} by remainder {seat.Remainder}" : $"   {seat.Seats,3} seats, below the threshold";
            Console.WriteLine($"  {line.Option,-28} {line.Votes,9} {percent,6:F2} % of {basis}{why}");
        }

        if (tally.TryGetTurnout(Quantity.BallotsIssued, out Share? turnout) && turnout.TryGetPercent(2, out decimal tookPart))
        {
            Console.WriteLine($"  {"turnout, ballots issued",-28} {turnout.Part,9} {tookPart,6:F2} % of {turnout.Basis}");
        }

        Line("adds up", result.Validate().ToString());
        RuleVersion<BallotRule> ballot = kazakhstan.BallotRule(election.VotingDay).Single();
        Line("ballot", $"{(ballot.Rule.AgainstAll ? "with" : "without")} a line against all, version {ballot.Id} ({ballot.Citation}): {ballot.Rule.Check(tally.Ballot, ballot.Citation)}");
        if (result.Contest is not null)
        {
            RuleVersion<SeatRule> rule = kazakhstan.SeatRule("majilis", election.VotingDay).Single();
            Line("seats", $"{rule.Rule}, version {rule.Id} ({rule.Citation})");
        }
        else
        {
            RuleVersion<WinnerRule> rule = kazakhstan.WinnerRule("president", election.VotingDay).Single();
            Line("winner", $"{rule.Rule} ({rule.Citation})");
            Line("outcome", rule.Rule.Decide(tally).ToString());
        }
    }

    PublishedFigure[] figures = [.. press.SelectMany(report => report.Figures).Where(figure => figure.Election.IsSameAs(election))];
    foreach ((PublishedFigure one, PublishedFigure other) in figures.SelectMany((one, place) => figures.Skip(place + 1).Select(other => (one, other))))
    {
        Title($"Does the {one.Measure} of the one agree with that of the other?", '-');
        Console.WriteLine($"  {one}");
        Console.WriteLine($"  {other}");
        Console.WriteLine($"  {one.CompareWith(other)}");
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
            MayTheHolderStandAgain(election);
        }
    }
    else
    {
        Console.WriteLine(answer);
    }
}

// Under each version that has been in force since: on the first day that it certainly was, and on the last before the next.
void MayTheHolderStandAgain(Election election)
{
    Title("May the holder stand again?", '-');
    if (presidents.FirstOrDefault(tenure => tenure.ElectedOn == election.VotingDay)?.Person is not { } holder)
    {
        Console.WriteLine("Who was elected is not among the tenures.");
        return;
    }

    LocalDate[] polls =
    [
        .. kazakhstan.Office("president").TermRule.Versions
            .SelectMany(version => (LocalDate[])[version.From.Latest, .. version.Until is { } until ? [until.Earliest.PlusDays(-1)] : (LocalDate[])[]])
            .Append(election.VotingDay).Where(day => day >= election.VotingDay.PlusDays(-4)).Distinct().Order(),
    ];
    foreach (LocalDate poll in polls)
    {
        Election asked = new(election.Jurisdiction, election.Kind, poll);
        Eligibility answer = kazakhstan.MayStand("president", new Candidacy(holder, presidents, asked));
        Console.WriteLine($"In a poll on {poll:R}: {answer.Verdict}");
        foreach (EligibilityReason reason in answer.Reasons)
        {
            Console.WriteLine($"    {reason}");
            foreach (TenureReason tenure in reason.Tenures.Where(tenure => tenure.Tenure.Person == holder))
            {
                Console.WriteLine($"        {tenure}");
            }
        }
    }
}

// A norm that took effect days before voting: what held the day before, and when it must have been published.
void BeforeAndAfter(RuleVersion<TermRule> norm, LocalDate inForce)
{
    Console.WriteLine();
    Console.WriteLine($"For a poll on {inForce.PlusDays(-1):R}, the day before version {norm.Id}, the answer would have been:");
    Console.WriteLine(Indented(kazakhstan.TermRule("president", inForce.PlusDays(-1)).ToString()));

    foreach (EntryIntoForce entry in press.SelectMany(report => report.Entries).Where(entry => entry.InForce == inForce))
    {
        ZoneClock clock = LegalReference.Embedded.Clock("Asia/Almaty");
        Console.WriteLine($"{entry}, \"{entry.When}\":");
        Console.WriteLine(Indented($"it was then published on {string.Join(" or ", entry.ImpliedPublication(clock).Select(day => $"{day:R}"))}. {entry.Validate(clock)}"));
    }
}

void Print(RuleVersion<TermRule> version)
{
    TermRule rule = version.Rule;
    string exempt = string.Concat(rule.Exemptions.Select(exemption => $", {exemption}"));
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

Ballot? BallotOf(Election election) => press.SelectMany(report => report.Results).FirstOrDefault(result => result.Election.IsSameAs(election))?.Tally.Ballot;

// Stations abroad close by their own clocks.
IEnumerable<string> Abroad(ObserverMission mission, Election election)
{
    StatutoryRule ends = kazakhstan.StatutoryRule(Rules.VotingEnds, election.VotingDay).Single().Rule;
    return mission.Abroad
        .Select(unit => ends.Evaluate(election.FirstRound, LegalReference.Embedded.Clock(unit.Zone!)).Single())
        .OrderBy(closing => closing.At.ToInstant())
        .Select(closing => closing.ToString());
}

static void Line(string name, string text)
{
    if (text.Length > 0)
    {
        Console.WriteLine($"  {name,-16} {text.Replace("\n", "\n" + new string(' ', 19), StringComparison.Ordinal)}");
    }
}

static string Number(StatedCount? count) => count is { } number ? $"{number}" : "?";

static string Yes(bool yes) => yes ? "yes" : "no";

static string Indented(string text) => string.Join('\n', text.Split('\n').Select(line => "    " + line));
