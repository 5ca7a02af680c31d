using System.Collections;
using ElectionObservation.Accreditations;
using ElectionObservation.Catalogue;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Jurisdictions;
using ElectionObservation.Missions;
using ElectionObservation.Serialization;
using ElectionObservation.Validation;
using FsCheck;
using FsCheck.Xunit;
using static ElectionObservation.Tests.Accreditations.Registers;

namespace ElectionObservation.Tests.Accreditations;

/// <summary>Who a person is stands where it was put, and nowhere else.</summary>
public class PrivacyTests
{
    private const string Key = "person-key-7f3a";

    private static readonly string[] Secrets = [Key, "Aruzhan", "N12345678", "x-atlantis", "bribed a goat"];

    private static readonly Election Own = new("x-own", ElectionKind.Presidential, new LocalDate(2022, 11, 20));

    private static readonly Citation Cited = new("Act on Observers", "Art. 1", NormRank.Law, Evidence.Confirmed);

    private static readonly PersonalRecords Records = new(
    [
        .. Enumerable.Range(0, 4).Select(i => KeyValuePair.Create(
            new PersonKey($"{Key}-{i}"), new PersonDetails(LocalizedText.English("Aruzhan"), "passport N12345678", "x-atlantis", [new(1, LocalizedText.English("bribed a goat"), Cited)]))),
    ]);

    /// <summary>A law that every one of the register's persons runs against.</summary>
    private static readonly AccreditationLaw Law = new Jurisdiction(
        "x-own",
        LocalizedText.English("Own"),
        JurisdictionCatalog.BuiltIn["KZ"].Clock,
        [
            new("closes", [new("v", LegalDate.Year(2000), Cited, new StatutoryRule(Days.Of(19).Before(Milestone.VotingDay)))]),
            new("decided", [new("v", LegalDate.Year(2000), Cited, new StatutoryRule(Days.Of(1).After(new Milestone("applicationReceived"))))]),
        ],
        access:
        [
            new("access", [new("v", LegalDate.Year(2000), Cited, new ObserverAccess(
                AccessRegime.ByRule,
                [ObserverAudience.International, ObserverAudience.Domestic],
                [new("closes", [AccreditationStep.Requested, AccreditationStep.Submitted], unsettled: true), new("decided", [AccreditationStep.Granted])],
                conflicts: [.. Enum.GetValues<Conflict>()],
                perStation: 1,
                existence: new(12)))]),
        ]).AccreditationOf(Own, LegalReference.Embedded);

    [Property(MaxTest = 40)]
    public void Nothing_that_is_printed_or_found_names_a_person(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        AccreditationRegister register = Of(Registers.Random(random, circles: true));
        RegisterExtract extract = register.AsOf(Hour(random.Next(100)));
        SenderDirectory senders = Senders.With(new("S1", SenderKind.State, LocalizedText.English("Ministry"), state: "x-own"));
        ValidationReport[] reports = [register.Validate(), Law.Check(extract, senders)];
        AccreditationStatement statement = extract.ToStatement(Own, LocalizedText.English("Commission"), senders);
        object[] printed =
        [
            register, extract, .. extract.Accreditations, .. reports, statement, statement.Validate(), Law, Records,
            .. Enum.GetValues<AccreditationStatus>().Select(status => extract.CountBy(one => (one.Sender, one.Role, one.Gender), status)),
            extract.CountBy(one => one).Union(extract.CountBy(one => one)),
            .. register.Acts.Select(act => Law.TimingOf(act, extract)),
        ];
        AssertNothing(printed.SelectMany(Texts));
        AssertNothing(reports.Select(report => ElectionJson.Write(report)));
        AssertNothing([ElectionJson.Write(statement), .. register.Acts.Select(act => ElectionJson.Write(Law.TimingOf(act, extract)))]);
    }

    [Fact]
    public void The_search_finds_what_is_there()
    {
        Assert.Contains(Secrets, secret => ElectionJson.Write(Request(1, "A", 0, Key)).Contains(secret, StringComparison.Ordinal));
        string records = ElectionJson.Write(Records);
        Assert.All(Secrets, secret => Assert.Contains(secret, records, StringComparison.Ordinal));
        Assert.Equal(Records, ElectionJson.Read<PersonalRecords>(records));
        Assert.Contains("S1, international", Texts(Of(Request(1, "A", 0, Key))));
        Assert.Contains(Key, Texts(Who(Key).Person!));
        Assert.NotEmpty(Law.Check(Of(Request(1, "A", 90, Key), Act(2, "A", AccreditationStep.Granted, 150)).AsOf(Hour(200))).Findings);
    }

    [Fact]
    public void Records_print_as_a_number_and_refuse_without_names()
    {
        PersonKey person = $"{Key}-0";
        Assert.Equal("records of 4 persons", Records.ToString());
        Assert.Equal("{4 persons}", Records.People.ToString());
        Assert.Equal(["details of a person", "ground of a decision"], [Records.People[person].ToString(), Records.People[person].Grounds[0].ToString()]);
        AssertNothing(
        [
            Assert.Throws<ArgumentException>(() => Records.People["nobody"]).Message,
            Assert.Throws<ArgumentException>(() => new PersonalRecords([.. Records.People, new(person, new())])).Message,
            Assert.Throws<ArgumentException>(() => new AccreditationAct(1, "A", AccreditationStep.Granted, Hour(0), Hour(0), Who(Key))).Message,
            Assert.Throws<ArgumentException>(() => new AccreditationAct(1, "A", AccreditationStep.Requested, Hour(0), Hour(0), Who(Key), Hour(1))).Message,
            Assert.Throws<ArgumentException>(() => Of(Request(1, "A", 0, Key), Act(2, "A", AccreditationStep.Granted, 0)).AsOf(Hour(0)).ToStatement(Own, LocalizedText.English("Commission"), new([]))).Message,
            Assert.Throws<ArgumentOutOfRangeException>(() => new DecisionGround(0, LocalizedText.English("bribed a goat"))).Message,
            Assert.Throws<ArgumentException>(() => new PersonDetails(LocalizedText.English("Aruzhan"), " ")).Message,
            Assert.Throws<ArgumentOutOfRangeException>(() => new Applicant("S1", person: Key, round: 0)).Message,
        ]);
    }

    [Property(MaxTest = 40)]
    public void To_erase_what_is_known_of_a_person_changes_no_count_no_finding_and_no_extract(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        AccreditationRegister register = Of(Registers.Random(random));
        RegisterExtract extract = register.AsOf(Hour(random.Next(100)));
        string before = Everything();
        PersonKey person = $"{Key}-{random.Next(4)}";
        PersonalRecords erased = Records.Without(person);
        Assert.Equal(before, Everything());
        Assert.False(erased.People.TryGet(person, out _));
        Assert.Equal(3, erased.People.Count);
        Assert.Equal(erased, erased.Without(person));
        Assert.Equal(Records, erased.With(person, Records.People[person]));
        Assert.DoesNotContain(person.Value, ElectionJson.Write(erased), StringComparison.Ordinal);

        string Everything() => string.Join('\n', [
            ElectionJson.Write(register), .. extract.Accreditations.Select(ElectionJson.Write), ElectionJson.Write(register.Validate()), ElectionJson.Write(Law.Check(extract)), $"{extract.CountBy(one => one.Sender)}"]);
    }

    private static void AssertNothing(IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            Assert.All(Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        }
    }

    /// <summary>How a value prints, and all that it holds; but a person's key itself and what is known of them.</summary>
    private static IEnumerable<string> Texts(object value)
    {
        var met = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>([value]);
        while (open.TryPop(out object? one))
        {
            if (one is PersonDetails or KeyValuePair<PersonKey, PersonDetails> || (one is PersonKey && !ReferenceEquals(one, value)) || (!one.GetType().IsValueType && !met.Add(one)))
            {
                continue;
            }

            yield return one.ToString()!;
            if (one is IEnumerable items and not string)
            {
                foreach (object item in items)
                {
                    open.Push(item);
                }
            }
            else if (one.GetType().Namespace?.StartsWith("ElectionObservation", StringComparison.Ordinal) == true && !one.GetType().IsEnum)
            {
                foreach (object held in one.GetType().GetProperties().Where(its => its.GetIndexParameters().Length == 0 && its.GetMethod is { IsStatic: false }).Select(its => its.GetValue(one)).OfType<object>())
                {
                    open.Push(held);
                }
            }
        }
    }
}
