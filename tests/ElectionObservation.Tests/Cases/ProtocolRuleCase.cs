using System.Globalization;
using System.Text.RegularExpressions;
using ElectionObservation.Catalogue;
using ElectionObservation.Results;
using ElectionObservation.Validation;

namespace ElectionObservation.Tests.Cases;

/// <summary>
/// One rule as it was read: a plain relation over the numbers of the lines, or examples; and what it is called in the catalogue, with the reason where that is another name.
/// </summary>
internal sealed partial record ProtocolRuleCase(
    string Id, ProtocolForm Form, string[] Codes, FindingKind Kind, Severity Severity, LinearRelation? Plain, IReadOnlyList<(Protocol Protocol, string[] Found)> Examples)
{
    /// <summary>What is found on every form, by no rule of it.</summary>
    private const string BelowZero = "protocol.below-zero";
    private static readonly Ballot OneOption = ProtocolCaseFile.BallotOf(["all"]);

    public static IReadOnlyList<ProtocolRuleCase> Read(Fields set)
    {
        ProtocolForm form = set.Has("form") ? ProtocolCaseFile.FormOf(set) : CoreForm();
        if (set.OptionalText("turnoutOf") is { } turnout && form.TurnoutOf?.Value != turnout)
        {
            throw set.Refused("turnoutOf", $"the catalogue has '{form.TurnoutOf}'");
        }

        if (set.OptionalText("sharesOf") is { } shares && form.SharesOf?.Value != shares)
        {
            throw set.Refused("sharesOf", $"the catalogue has '{form.SharesOf}'");
        }

        Fields? names = set.OptionalObject("names");
        set.Text("id");
        List<ProtocolRuleCase> rules = [.. set.Objects("rules").Select(rule => Read(rule, set, form, names))];
        set.Done();
        return rules;
    }

    /// <summary>The relation in the words of the catalogue; <c>null</c> where it is no plain relation of what the form has.</summary>
    public static LinearRelation? PlainOf(string expression, ProtocolForm form, Fields? names)
    {
        string[] words = [.. Factor().Replace(expression, static match => $"{PartsOf(match.Groups["number"].Value)} ").Split(' ').Select(word => WordOf(word, form, names) ?? "?")];
        return LinearRelation.TryParse(string.Join(' ', words), out LinearRelation? plain) ? plain : null;
    }

    private static ProtocolRuleCase Read(Fields rule, Fields set, ProtocolForm form, Fields? names)
    {
        if (rule.Has("form"))
        {
            string country = set.Text("jurisdiction");
            form = JurisdictionCatalog.BuiltIn[country].Protocols
                .SingleOrDefault(one => one.Id.Value == rule.Text("form"))?.Versions.SingleOrDefault(one => one.Id.Value == rule.Text("version"))?.Rule
                ?? throw rule.Refused("form", "the catalogue has no such form");
        }

        string id = rule.Text("id");
        string[] codes = rule.Has("codes") ? [.. rule.Texts("codes")] : [id];
        if (rule.Has("codes") && rule.Text("reason").Length == 0)
        {
            throw rule.Refused("reason", "is missing");
        }

        if (codes.FirstOrDefault(code => code != BelowZero && form.Rules.All(one => one.Code.Value != code)) is { } lost)
        {
            throw rule.Refused("id", $"the catalogue has no rule '{lost}'");
        }

        (FindingKind kind, Severity severity) = rule.Text("kind") switch
        {
            "legal" => (FindingKind.Legal, Severity.Error),
            "definition" => (FindingKind.Definition, Severity.Error),
            "derived" => (FindingKind.Derived, Severity.Warning),
            "tolerance" => (FindingKind.Tolerance, Severity.Warning),
            "screen" or "warning" => (FindingKind.Screen, Severity.Warning),
            "error" => (FindingKind.Consistency, Severity.Error),
            var other => throw rule.Refused("kind", $"'{other}' is not known"),
        };
        string expression = rule.Text("expr");
        bool hasExamples = rule.Has("examples");
        LinearRelation? plain = hasExamples ? null : PlainOf(expression, form, names) ?? throw rule.Refused("expr", $"'{expression}' is no plain relation of what the form has, and there are no examples");
        return new(id, form, codes, kind, severity, plain, hasExamples ? [.. rule.Objects("examples").Select(one => Example(one, form))] : []);
    }

    private static (Protocol Protocol, string[] Found) Example(Fields one, ProtocolForm form) =>
    (
        new(form, OneOption, UnitPath.Whole, ProtocolCaseFile.LinesOf(form, one.Object("lines")), [one.OptionalNumber("votes") is { } votes ? votes : Figure.Missing]),
        [.. one.Texts("found")]);

    private static ProtocolForm CoreForm() => new ProtocolForm(
        [
            new(Quantity.RegisteredVoters), new(Quantity.BallotsReceived), new(Quantity.BallotsIssued), new(Quantity.BallotsUnused), new(Quantity.BallotsSpoiled), new(Quantity.BallotsLost),
            new(Quantity.BallotsUnaccounted), new(Quantity.BallotsFound), new(Quantity.ValidBallots), new(Quantity.InvalidBallots),
        ]).With(ProtocolRule.Core);

    /// <summary>A line by its number, with or without a letter before it; or a name that the file explains.</summary>
    private static string? WordOf(string word, ProtocolForm form, Fields? names) => word switch
    {
        "==" => "=",
        "+" or "-" or "<=" or ">=" or "<" or ">" => word,
        "" => null,
        _ when names?.Has(word) == true => names.Text(word),
        _ when char.IsAsciiDigit(word[0]) => word,
        _ => (form.Lines.SingleOrDefault(line => line.Number == word) ?? form.Lines.SingleOrDefault(line => line.Number.Length > 0 && line.Number == word[1..]))?.Quantity.Value,
    };

    /// <summary>A number with a decimal point as hundredths: 1.05 as 105/100.</summary>
    private static string PartsOf(string number) => string.Create(CultureInfo.InvariantCulture, $"{decimal.Parse(number, CultureInfo.InvariantCulture) * 100:0}/100");

    [GeneratedRegex(@"(?<number>\d+\.\d\d) \* ", RegexOptions.ExplicitCapture)]
    private static partial Regex Factor();
}
