using System.Globalization;
using ElectionObservation.Elections;
using ElectionObservation.Results;

namespace ElectionObservation.Tests.Cases;

/// <summary>A published result, so that one of its numbers can be another.</summary>
internal sealed record KazakhstanResult
{
    private KazakhstanResult(KazakhstanCase one)
    {
        Fields fields = one.Fields();
        Id = fields.Text("id");
        ElectionKind kind = fields.Text("kind") switch
        {
            "president" => ElectionKind.Presidential,
            "Majilis party lists" => ElectionKind.Parliamentary,
            var other => throw fields.Refused("kind", $"'{other}' is not known"),
        };
        Election = new("KZ", kind, fields.Date("votingDay"));
        Base = fields.Number("percentageBase");
        Lines = [.. fields.Objects("votes").Select(Line)];
        Turnout = fields.Has("turnoutPercent") ? Rounded(fields, "turnoutPercent") : null;
        Registered = fields.OptionalNumber("registered");
        Participants = fields.OptionalNumber("receivedBallots");
        CountsAreRounded = fields.Has("registeredRounded") && fields.Flag("registeredRounded");

        // Nothing of this bears on the numbers in conflict.
        foreach (string key in (string[])["note", "registeredBeforeVote", "seatsTotal", "thresholdPercent"])
        {
            if (fields.IsNumber(key))
            {
                fields.Number(key);
            }
            else
            {
                fields.OptionalText(key);
            }
        }

        foreach (string key in (string[])["impliedBase", "ballotsCast", "ballotsOutsideBase", "votesByRegion", "pollingStations", "invalid", "turnoutPercentByRegion"])
        {
            fields.Has(key);
        }

        fields.Done();
    }

    public string Id { get; }

    public Election Election { get; }

    /// <summary>The number that percentages are taken of.</summary>
    public long Base { get; }

    public ValueList<ResultLine> Lines { get; init; }

    public Percent? Turnout { get; init; }

    public long? Registered { get; init; }

    public long? Participants { get; init; }

    public bool CountsAreRounded { get; }

    public static KazakhstanResult Read(KazakhstanCase one) => new(one);

    /// <summary>The place of the one line with a name.</summary>
    public int PlaceOf(string name)
    {
        int[] places = [.. Enumerable.Range(0, Lines.Count).Where(place => Lines[place].Option.Name.ToString() == name)];
        return places.Length == 1 ? places[0] : throw new InvalidDataException($"Case '{Id}': {places.Length} lines have the name '{name}'.");
    }

    public KazakhstanResult With(int place, long votes)
    {
        ResultLine[] lines = [.. Lines];
        lines[place] = new(lines[place].Option, votes, lines[place].Percent, lines[place].Seats);
        return this with { Lines = [.. lines] };
    }

    /// <summary>The result in the types of the library: percentages of the number they were published with, or of the votes as they stand here.</summary>
    public PublishedResult Published(bool withBase)
    {
        var quantities = new List<KeyValuePair<Quantity, long>>();
        if (withBase)
        {
            quantities.Add(new(Quantity.ValidBallots, Base));
        }

        if (Registered is { } registered)
        {
            quantities.Add(new(Quantity.RegisteredVoters, registered));
        }

        if (Participants is { } participants)
        {
            quantities.Add(new(Quantity.BallotsIssued, participants));
        }

        return new(
            Election,
            KazakhstanTotals.Commission,
            Lines,
            withBase ? new ShareBasis(Quantity.ValidBallots.Value) : ShareBasis.ValidVotes,
            [.. quantities],
            Turnout,
            Quantity.BallotsIssued);
    }

    private static ResultLine Line(Fields line, int index)
    {
        string name = line.Text("name");
        return new(
            new BallotOption($"option-{index}", LocalizedText.English(name), name == "Against all" ? OptionKind.AgainstAll : OptionKind.Contestant),
            line.Number("votes"),
            line.Has("percent") ? Rounded(line, "percent") : null,
            line.OptionalNumber("seats"));
    }

    /// <summary>The commission prints two decimals; a number of JSON has lost the noughts at the end.</summary>
    private static Percent Rounded(Fields fields, string key) => Percent.Parse(fields.Fraction(key).ToString("F2", CultureInfo.InvariantCulture));
}
