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
            "referendum" => ElectionKind.Referendum,
            var other => throw fields.Refused("kind", $"'{other}' is not known"),
        };
        Election = new("KZ", kind, fields.Date("votingDay"));
        Base = fields.OptionalNumber("percentageBase");
        ImpliedBase = fields.OptionalNumber("impliedBase");
        Seats = fields.OptionalNumber("seatsTotal");
        Fields[] lines = [.. fields.Objects("votes")];

        // Ballots that are no votes stand among the votes of a referendum.
        NoVotes = lines.Where(static line => IsNoVote(line)).Sum(static line => (long)line.Number("votes"));
        Lines = [.. lines.Where(static line => !IsNoVote(line)).Select(Line)];
        Turnout = fields.Has("turnoutPercent") ? Rounded(fields, "turnoutPercent") : null;
        Registered = fields.OptionalNumber("registered");
        Participants = fields.OptionalNumber("receivedBallots");
        CountsAreRounded = fields.Has("registeredRounded") && fields.Flag("registeredRounded");

        // Nothing of this bears on the numbers in conflict.
        foreach (string key in (string[])["note", "registeredBeforeVote", "thresholdPercent"])
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

        OutsideBase = fields.OptionalNumber("ballotsOutsideBase");
        foreach (string key in (string[])["ballotsCast", "votesByRegion", "pollingStations", "invalid", "turnoutPercentByRegion"])
        {
            fields.Leave(key);
        }

        fields.Done();
    }

    public string Id { get; }

    public Election Election { get; }

    /// <summary>The number that percentages are taken of; <c>null</c> when it is not stated.</summary>
    public long? Base { get; }

    /// <summary>About what number the percentages must have been taken of; <c>null</c> when it is stated.</summary>
    public long? ImpliedBase { get; }

    /// <summary>How many ballots that were received are not in the base; <c>null</c> when that is not stated.</summary>
    public int? OutsideBase { get; }

    /// <summary>Ballots that are votes for nothing.</summary>
    public long NoVotes { get; }

    /// <summary>How many seats were filled; <c>null</c> when there were none.</summary>
    public int? Seats { get; }

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
            quantities.Add(new(Quantity.ValidBallots, Base!.Value));
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

    private static bool IsNoVote(Fields line) => line.Text("name") is "Invalid" || line.Text("name").StartsWith("Valid but not counted", StringComparison.Ordinal);

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
