using System.Text.Json;
using ElectionObservation.Catalogue;
using ElectionObservation.Elections;
using ElectionObservation.Jurisdictions;
using ElectionObservation.Terms;

namespace ElectionObservation.Tests.Cases;

/// <summary>One case of <c>Cases/terms</c>, read strictly.</summary>
internal sealed class TermCase
{
    private readonly LocalDate _votingDay;
    private readonly ValueList<RoleId> _roles;
    private readonly LegalDate? _born;
    private readonly ValueList<Tenure> _tenures;

    private TermCase(Fields fields)
    {
        Id = fields.Text("id");
        Law = JurisdictionCatalog.BuiltIn[fields.Text("jurisdiction")];
        Office = Law.Office(fields.Text("office"));
        _votingDay = fields.Date("votingDay");
        Version = fields.Text("version");
        _tenures =
        [
            .. fields.Objects("tenures").Select(static one => Read(one, "candidate")),
            .. (fields.Has("others") ? fields.Objects("others") : []).Select(static one => Read(one, "another")),
        ];
        _roles = fields.Has("roles") ? [.. fields.Texts("roles").Select(static role => new RoleId(role))] : [];
        _born = fields.OptionalText("born") is { } born ? LegalDate.Parse(born) : null;
        Expected = OneOf<Verdict>(fields, "expected");
        Open = fields.Has("open") ? [.. fields.Texts("open").Select(question => Named<OpenQuestion>(question, fields, "open")).Order()] : [];
        fields.Text("decidedBy");
        fields.OptionalText("actual");
        IsCounterfactual = fields.Has("counterfactual") && fields.Flag("counterfactual");
        IsUncertain = fields.Has("uncertain") && fields.Flag("uncertain");
        Reason = fields.Text("reason");
        fields.Texts("sources");
        fields.Done();
    }

    public string Id { get; }

    public Jurisdiction Law { get; }

    public Office Office { get; }

    public VersionId Version { get; }

    public Verdict Expected { get; }

    public ValueList<OpenQuestion> Open { get; }

    public string Reason { get; }

    public bool IsCounterfactual { get; }

    public bool IsUncertain { get; }

    public static TermCase Of(JsonElement element) => new(new Fields(element, element.GetProperty("id").GetString()!));

    public Candidacy Candidacy(PersonKey candidate) => new(candidate, _tenures, new Election(Law.Id, ElectionKind.Presidential, _votingDay), _roles, _born);

    private static Tenure Read(Fields fields, PersonKey person)
    {
        LocalDate from = fields.Date("from");
        LocalDate until = fields.Date("until");
        LocalDate? elected = fields.Has("electedOn") ? fields.Date("electedOn") : null;
        Accession by = OneOf<Accession>(fields, "by");
        fields.Done();
        return new("president", person, from, by, until, elected);
    }

    private static TEnum OneOf<TEnum>(Fields fields, string key)
        where TEnum : struct, Enum => Named<TEnum>(fields.Text(key), fields, key);

    private static TEnum Named<TEnum>(string text, Fields fields, string key)
        where TEnum : struct, Enum => Enum.GetValues<TEnum>().Where(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()) == text).ToArray() is [var only]
            ? only
            : throw fields.Refused(key, $"'{text}' is not known");
}
