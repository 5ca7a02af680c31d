using System.Globalization;
using System.Text.RegularExpressions;
using ElectionObservation.Catalogue;
using ElectionObservation.Missions;
using NodaTime.Text;

namespace ElectionObservation.Tests.Cases;

/// <summary>Whom the figures of a breakdown count.</summary>
internal enum Extent
{
    /// <summary>All who were accredited by then.</summary>
    SoFar,

    /// <summary>Those who were accredited that day.</summary>
    Added,

    /// <summary>Those whom the Foreign Ministry asked to accredit.</summary>
    Asked,

    /// <summary>What each mission says of itself.</summary>
    Own,
}

/// <summary>
/// Observers by sender, as published at one stage of accreditation. Every name is that of a built-in sender; stages, remarks and notes are read by their
/// form. A name or a form that is not known is refused.
/// </summary>
internal sealed record KazakhstanBreakdown
{
    private static readonly Dictionary<string, int> Words = new(StringComparer.Ordinal) { ["two"] = 2, ["ten"] = 10 };

    private static readonly LocalDatePattern DayInWords = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    private KazakhstanBreakdown(KazakhstanCase one)
    {
        Fields fields = one.Fields();
        Id = one.Id;
        Case = fields.Text("case");
        Totals = KazakhstanTotals.Of(Case);
        (Extent, Day) = StageOf(fields, Totals.Election.VotingDay.Year);
        Fields organisations = fields.Object("organisations");
        Organisations = [.. organisations.Keys.Select(name => Organisation(organisations, name)).OfType<Delegation>()];
        SumOrganisations = fields.OptionalNumber("sumOrganisations");
        Sum = fields.OptionalNumber("sum");
        FromStates = fields.OptionalNumber("fromStates");
        NumberOfStates = fields.OptionalNumber("states");
        if (fields.OptionalObject("stateCounts") is { } counts)
        {
            StatesHaveNumbers = true;
            States = [.. counts.Keys.Select(name => new Delegation(Sender(counts, name, name, SenderKind.State), counts.Number(name)))];
        }

        if (fields.Has("stateList"))
        {
            States = StatesHaveNumbers
                ? throw fields.Refused("stateList", "states are listed twice")
                : [.. fields.Texts("stateList").Select(name => new Delegation(Sender(fields, "stateList", name, SenderKind.State)))];
        }

        ReadNote(fields);

        // What these would say of the figures is not known: they are read where they are null, and refused otherwise.
        fields.Has("total");
        fields.Has("media");
        fields.Has("runningTotal");
        fields.Done();
    }

    public string Id { get; }

    /// <summary>The case of accreditation that it is a stage of.</summary>
    public string Case { get; }

    public KazakhstanTotals Totals { get; }

    public Extent Extent { get; }

    /// <summary>The day; <c>null</c> for the figures at the end, and for what missions say of themselves.</summary>
    public LocalDate? Day { get; }

    public ValueList<Delegation> Organisations { get; }

    public ValueList<Delegation> States { get; } = [];

    public bool StatesHaveNumbers { get; }

    public int? SumOrganisations { get; }

    public int? Sum { get; }

    public int? FromStates { get; }

    public int? NumberOfStates { get; }

    /// <summary>Observers of organisations that are not named.</summary>
    public int? Rest { get; private set; }

    /// <summary>How many earlier observers they replace.</summary>
    public int Leaving { get; private set; }

    /// <summary>How many of the first mission work for long, by a remark.</summary>
    public int? LongTerm { get; private set; }

    /// <summary>The day by which documents were filed, by the same remark.</summary>
    public LocalDate? FiledBy { get; private set; }

    /// <summary>A total that a note holds against the sum, and its day.</summary>
    public (int Sum, int InAll, LocalDate Day)? Against { get; private set; }

    /// <summary>The mission that includes people of others, and the one whose own number is not the number accredited by a day.</summary>
    public (SenderId Whole, SenderId Other, int Own, int Accredited, LocalDate Day)? Overlap { get; private set; }

    public static KazakhstanBreakdown Of(string id) => Read(KazakhstanFile.All("missionBreakdowns").Single(one => one.Id == id));

    public static KazakhstanBreakdown Read(KazakhstanCase one) => new(one);

    public static IEnumerable<KazakhstanBreakdown> OfCase(string accreditation) =>
        KazakhstanFile.All("missionBreakdowns").Where(one => one.Text("case") == accreditation).Select(Read);

    private static (Extent Extent, LocalDate? Day) StageOf(Fields fields, int year)
    {
        string stage = fields.Text("stage");
        if (stage is "final" or "mission's own")
        {
            return (stage == "final" ? Extent.SoFar : Extent.Own, null);
        }

        if (Regex.Match(stage, @"^recommended \d+ to (\d+ \w+ \d+)$") is { Success: true } period)
        {
            return (Extent.Asked, In(fields, "stage", period.Groups[1].Value));
        }

        Match dated = Regex.Match(stage, @"^(as of |proposed |added |)(\d{4}-\d\d-\d\d)$");
        if (!dated.Success || !LocalDatePattern.Iso.Parse(dated.Groups[2].Value).TryGetValue(default, out LocalDate day) || Math.Abs(day.Year - year) > 1)
        {
            throw fields.Refused("stage", $"'{stage}' is not known");
        }

        return (dated.Groups[1].Value switch { "proposed " => Extent.Asked, "added " => Extent.Added, _ => Extent.SoFar }, day);
    }

    /// <summary>A line; none for a rest of organisations that are not named, which is kept aside.</summary>
    private Delegation? Organisation(Fields organisations, string name)
    {
        if (organisations.IsNumber(name))
        {
            return new(Sender(organisations, name, name, SenderKind.Organisation), organisations.Number(name));
        }

        Fields line = organisations.Object(name);
        int observers = line.Number("observers");
        string remark = line.Text("remark");
        if (remark == "a rest, no sender")
        {
            Rest = SenderCatalog.BuiltIn.TryResolve(name, out _) ? throw line.Refused("remark", $"'{name}' is a sender") : observers;
            return null;
        }

        if (Regex.Match(remark, @"^replacing (\w+)$") is { Success: true } replaced)
        {
            Leaving += Word(line, replaced.Groups[1].Value);
        }
        else if (Regex.Match(remark, @"^documents filed by (\d\d)\.(\d\d), (\w+) long-term$") is { Success: true } filed)
        {
            FiledBy = new(Totals.Election.VotingDay.Year, Number(filed.Groups[2]), Number(filed.Groups[1]));
            LongTerm = Word(line, filed.Groups[3].Value);
        }
        else
        {
            throw line.Refused("remark", $"'{remark}' is of a form that is not known");
        }

        return new(Sender(organisations, name, name, SenderKind.Organisation), observers);
    }

    private void ReadNote(Fields fields)
    {
        if (fields.OptionalText("note") is not { } note)
        {
            return;
        }

        int year = Totals.Election.VotingDay.Year;
        if (Regex.Match(note, @"^sums to (\d+); (\d+) accredited in all on (\d+ \w+)$") is { Success: true } sums)
        {
            Against = (Number(sums.Groups[1]), Number(sums.Groups[2]), In(fields, "note", string.Create(CultureInfo.InvariantCulture, $"{sums.Groups[3].Value} {year}")));
        }
        else if (Regex.Match(note, @"^(.+) figure includes .+ representatives: do not add; (.+) (\d+) against (\d+) accredited on (\d\d)\.(\d\d)$") is { Success: true } overlap)
        {
            Overlap = (
                Sender(fields, "note", overlap.Groups[1].Value, SenderKind.Organisation).Id,
                Sender(fields, "note", overlap.Groups[2].Value, SenderKind.Organisation).Id,
                Number(overlap.Groups[3]),
                Number(overlap.Groups[4]),
                new LocalDate(year, Number(overlap.Groups[6]), Number(overlap.Groups[5])));
        }
        else
        {
            throw fields.Refused("note", "is of a form that is not known");
        }
    }

    /// <summary>The built-in sender of a name, under the name that is printed.</summary>
    private static SendingBody Sender(Fields fields, string key, string name, SenderKind kind) =>
        SenderCatalog.BuiltIn.TryResolve(name, out SendingBody? body) && body.Kind == kind
            ? new(body.Id, body.Kind, LocalizedText.English(name), body.Parent, body.State, body.Branch)
            : throw fields.Refused(key, $"'{name}' is no {kind} among the senders");

    private static int Word(Fields fields, string word) => Words.TryGetValue(word, out int number) ? number : throw fields.Refused("remark", $"'{word}' is no number that is known");

    private static LocalDate In(Fields fields, string key, string text) =>
        DayInWords.Parse(text).TryGetValue(default, out LocalDate day) ? day : throw fields.Refused(key, $"'{text}' is no day");

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);
}
