using ElectionObservation.Results;

namespace ElectionObservation.Tests.Cases;

/// <summary>The sums of a whole poll, and what was published of them.</summary>
internal sealed record NationalTotal(
    string Id,
    Tally Tally,
    Protocol? Protocol,
    string[] ExpectedFailures,
    IReadOnlyDictionary<string, int> Differences,
    ValueList<LinearRelation> Holds,
    int Decimals,
    (Quantity Of, decimal Percent)? Turnout,
    ShareBasis? SharesOf,
    IReadOnlyDictionary<string, decimal> Shares,
    IReadOnlyList<(string Option, int Votes)> Misprints)
{
    public static NationalTotal Read(Fields one)
    {
        string id = one.Text("id");
        one.Text("source");
        ProtocolForm form = ProtocolCaseFile.FormOf(one);
        Fields votes = one.Object("votes");
        Ballot ballot = ProtocolCaseFile.BallotOf(votes.Keys, one.OptionalText("againstAll"));
        int[] numbers = [.. votes.Keys.Select(votes.Number)];
        Protocol? protocol = one.Has("lines")
            ? new(form, ballot, UnitPath.Whole, ProtocolCaseFile.LinesOf(form, one.Object("lines")), numbers.Select(static number => new Figure(number)).ToValueList())
            : null;
        (Quantity Of, decimal Percent)? turnout = null;
        if (one.Has("turnout"))
        {
            Quantity of = one.OptionalText("turnoutOf") is { } named ? named : form.TurnoutOf ?? throw one.Refused("turnout", "the form does not say of what");
            turnout = (of, one.Fraction("turnout"));
        }

        Fields shares = one.Object("shares");
        var total = new NationalTotal(
            id,
            protocol is null ? TallyOf(one, ballot, numbers) : Tally.Of([protocol]),
            protocol,
            protocol is null ? [] : ProtocolCaseFile.CodesOf(form, one, "expectedFailures"),
            one.OptionalObject("differences") is { } differences ? differences.Keys.ToDictionary(static code => code, differences.Number, StringComparer.Ordinal) : new Dictionary<string, int>(),
            one.Has("holds") ? [.. one.Texts("holds").Select(text => LinearRelation.TryParse(text, out LinearRelation? relation) ? relation : throw one.Refused("holds", $"'{text}' is no relation"))] : [],
            one.OptionalNumber("decimals") ?? 2,
            turnout,
            form.SharesOf,
            shares.Keys.ToDictionary(static option => option, shares.Fraction, StringComparer.Ordinal),
            one.Has("misprints") ? [.. one.Objects("misprints").Select(static misprint => (misprint.Text("option"), misprint.Number("votes")))] : []);
        one.Done();
        return total;
    }

    private static Tally TallyOf(Fields one, Ballot ballot, int[] votes)
    {
        Fields quantities = one.Object("quantities");
        int annulled = one.OptionalNumber("annulled") ?? 0;
        return new(
            ballot,
            votes.Select(static number => (long)number).ToValueList(),
            [.. quantities.Keys.Select(key => KeyValuePair.Create<Quantity, long>(key, quantities.Number(key)))],
            one.OptionalNumber("stations") is { } stations ? new UnitCoverage(stations - annulled, annulled) : null);
    }
}
