using System.Globalization;
using System.Text.RegularExpressions;
using ElectionObservation.Accreditations;
using NodaTime.Text;

namespace ElectionObservation.Tests.Cases;

/// <summary>How the number of accredited observers grew, with what breakdowns and the note say of who was added. A note of a form that is not known is refused.</summary>
internal sealed record KazakhstanRunningTotals
{
    private KazakhstanRunningTotals(KazakhstanCase one)
    {
        Fields fields = one.Fields();
        Case = fields.Text("case");
        Totals = KazakhstanTotals.Of(Case);
        Fields totals = fields.Object("totals");
        Series = [.. totals.Keys.Select(day => KeyValuePair.Create(Day(totals, day), totals.Number(day)))];
        if (fields.OptionalText("note") is { } note)
        {
            if (Regex.Match(note, @"^(\d+) \+ (\d+) = (\d+), not (\d+): a meeting is missing$") is { Success: true } missing)
            {
                Missing = (Number(missing.Groups[1]), Number(missing.Groups[2]), Number(missing.Groups[3]), Number(missing.Groups[4]));
            }
            else if (Regex.Match(note, @"^(\d+) \+ (\d+) = (\d+), and \3 \+ (\d+) = (\d+): two less, the two replaced \w+ observers$") is { Success: true } replaced)
            {
                Replaced = (Number(replaced.Groups[1]), Number(replaced.Groups[2]), Number(replaced.Groups[3]), Number(replaced.Groups[4]), Number(replaced.Groups[5]));
            }
            else
            {
                throw fields.Refused("note", "is of a form that is not known");
            }
        }

        fields.Done();
    }

    public string Case { get; }

    public KazakhstanTotals Totals { get; }

    public ValueList<KeyValuePair<LocalDate, int>> Series { get; }

    /// <summary>What does not add up, because a meeting between the two was not reported.</summary>
    public (int Before, int Added, int Due, int Total)? Missing { get; }

    /// <summary>What adds up but for those who were replaced.</summary>
    public (int Before, int Added, int Then, int AddedThen, int Due)? Replaced { get; }

    public static KazakhstanRunningTotals Of(string id) => Read(KazakhstanFile.All("accreditationRunningTotals").Single(one => one.Id == id));

    public static KazakhstanRunningTotals Read(KazakhstanCase one) => new(one);

    /// <summary>The total of a case on a day, where its running totals have one.</summary>
    public static int? On(string accreditation, LocalDate? day) => KazakhstanFile.All("accreditationRunningTotals").Where(one => one.Id == accreditation).Select(Read)
        .SelectMany(one => one.Series)
        .Where(total => total.Key == day)
        .Select(total => (int?)total.Value)
        .SingleOrDefault();

    /// <summary>The series: nobody on the day that accreditation opened, then every total that was published and everyone who is known to have been added.</summary>
    /// <param name="asked">What those who were asked for come to: as many, or as many at most.</param>
    /// <param name="missingMeeting">Whether the meeting that was not reported has a place.</param>
    public ValueList<Tranche> Tranches(Precision asked = Precision.Exact, bool missingMeeting = false)
    {
        KazakhstanBreakdown[] breakdowns = [.. KazakhstanBreakdown.OfCase(Case).Where(one => one.Day is not null)];
        var tranches = new List<Tranche>();
        if (Totals.Opened is { } opened)
        {
            tranches.Add(new(opened, total: 0));
        }

        Dictionary<LocalDate, int> published = Series.ToDictionary();
        foreach (LocalDate day in published.Keys.Concat(breakdowns.Where(one => one.Extent is Extent.Added or Extent.Asked).Select(one => one.Day!.Value)).Distinct().Order())
        {
            foreach (KazakhstanBreakdown one in breakdowns.Where(one => one.Day == day && one.Extent == Extent.Asked))
            {
                tranches.Add(new(day, new(new StatedCount(KazakhstanFigures.Of(one, runningTotal: null).Total, asked)), one.Leaving));
            }

            KazakhstanBreakdown? added = breakdowns.SingleOrDefault(one => one.Day == day && one.Extent == Extent.Added);
            StatedCount? total = published.TryGetValue(day, out int number) ? number : null;
            if (Missing is { } missing && missing.Total == number)
            {
                if (missingMeeting)
                {
                    tranches.Add(new(day));
                }

                tranches.Add(new(day, new(missing.Added), total: total));
            }
            else if (added is not null)
            {
                tranches.Add(new(day, KazakhstanFigures.Of(added, runningTotal: null).Composition, added.Leaving, total));
            }
            else if (total is not null)
            {
                // Before the first day there was nobody, so that all who were there then had been added.
                KazakhstanBreakdown? first = day == Series[0].Key ? breakdowns.SingleOrDefault(one => one.Day == day && one.Extent == Extent.SoFar) : null;
                tranches.Add(new(day, first is null ? null : KazakhstanFigures.Of(first, number).Composition, total: total));
            }
        }

        return [.. tranches];
    }

    private static LocalDate Day(Fields fields, string day) =>
        LocalDatePattern.Iso.Parse(day).TryGetValue(default, out LocalDate result) ? result : throw fields.Refused(day, "is no day");

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);
}
