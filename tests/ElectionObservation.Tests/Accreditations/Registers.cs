using ElectionObservation.Accreditations;
using ElectionObservation.Missions;

namespace ElectionObservation.Tests.Accreditations;

/// <summary>Acts and registers to test with: written down by hour, or made by chance.</summary>
internal static class Registers
{
    public static readonly SenderDirectory Senders = new(
    [
        new("S0", SenderKind.Organisation, LocalizedText.English("Sender 0")),
        new("S1", SenderKind.Organisation, LocalizedText.English("Sender 1")),
        new("S2", SenderKind.State, LocalizedText.English("Sender 2"), state: "JO"),
    ]);

    private static readonly Gender?[] Genders = [null, Gender.Female, Gender.Male];

    private static readonly AccreditationStep[] Path =
    [
        AccreditationStep.Invited, AccreditationStep.Requested, AccreditationStep.Submitted, AccreditationStep.Granted, AccreditationStep.Revoked, AccreditationStep.Appealed, AccreditationStep.AppealUpheld,
    ];

    /// <summary>The hours since the first of November 2022, midnight in Greenwich.</summary>
    public static Instant Hour(int hour) => Instant.FromUtc(2022, 11, 1, 0, 0).Plus(Duration.FromHours(hour));

    public static AccreditationAct Act(
        long number, string of, AccreditationStep step, int at, int? recorded = null, Applicant? applicant = null, int? until = null, string? replacedBy = null, long? corrects = null) =>
        new(number, of, step, Hour(at), Hour(recorded ?? at), applicant, until is { } end ? Hour(end) : null, replacedBy is null ? null : new AccreditationId(replacedBy), corrects);

    public static AccreditationAct Request(long number, string of, int at, string? person, string sender = "S1", int? recorded = null, long? corrects = null) =>
        Act(number, of, AccreditationStep.Requested, at, recorded, Who(person, sender), corrects: corrects);

    public static Applicant Who(string? person, string sender = "S1") => new(sender, person: person is null ? null : new PersonKey(person));

    public static AccreditationRegister Of(params AccreditationAct[] acts) => new([.. acts]);

    /// <summary>
    /// Acts by chance: few accreditations, persons and moments, so that they meet often. Some follow, some do not; some are recorded late, some correct others or strike them out.
    /// </summary>
    /// <param name="random">The chance.</param>
    /// <param name="circles">Whether acts may correct each other in a circle, and numbers be given twice.</param>
    public static AccreditationAct[] Random(Random random, bool circles = false)
    {
        int cases = random.Next(1, 6);
        int count = random.Next(30);
        int[] times = [.. Enumerable.Range(0, count).Select(_ => random.Next(20)).Order()];
        var acts = new AccreditationAct[count];
        int[] come = new int[cases];
        long[] requests = new long[cases];
        for (int i = 0; i < count; i++)
        {
            int its = random.Next(cases);
            AccreditationStep step = random.Next(3) > 0 ? Path[Math.Min(come[its]++, Path.Length - 1)] : (AccreditationStep)random.Next(15);
            int at = random.Next(4) > 0 ? times[i] : random.Next(20);
            long number = circles && i > 0 && random.Next(10) == 0 ? i : i + 1;
            long? corrects = step != AccreditationStep.Struck && random.Next(5) > 0 ? null
                : circles ? Other(number, random.Next(1, count + 2))
                : number == 1 ? 100 + random.Next(3)
                : random.NextInt64(1, number);
            if (requests[its] > 0 && requests[its] < number && random.Next(5) == 0)
            {
                // A request in a wrong name is corrected to another.
                (step, corrects) = (AccreditationStep.Requested, requests[its]);
            }

            requests[its] = step == AccreditationStep.Requested ? number : requests[its];
            acts[i] = Act(
                number,
                $"A{its}",
                step,
                at,
                random.Next(3) > 0 ? at : random.Next(20),
                step == AccreditationStep.Requested ? RandomApplicant(random) : null,
                step == AccreditationStep.Granted && random.Next(2) == 0 ? at + random.Next(1, 12) : null,
                step == AccreditationStep.Replaced && random.Next(2) == 0 ? $"A{random.Next(8)}" : null,
                corrects);
        }

        return acts;
    }

    private static long Other(long number, long corrects) => corrects == number ? number + 1 : corrects;

    private static Applicant RandomApplicant(Random random) => new(
        $"S{random.Next(3)}",
        random.Next(4) == 0 ? ObserverAudience.Domestic : null,
        random.Next(6) == 0 ? null : new PersonKey($"person-key-7f3a-{random.Next(4)}"),
        random.Next(3) == 0 ? null : random.Next(2) == 0 ? ObserverRole.LongTermObserver : ObserverRole.ShortTermObserver,
        Genders[random.Next(3)],
        random.Next(6) == 0 ? new AccreditationId($"A{random.Next(8)}") : null,
        random.Next(2) == 0 ? new("station-7") : null,
        random.Next(4) == 0 ? null : random.Next(2) == 0,
        random.Next(3) == 0 ? LegalDate.Year(2010 + random.Next(20)) : null,
        random.Next(5) == 0 ? 2 : 1);
}
