using ElectionObservation.Accreditations;
using ElectionObservation.Calendars;
using ElectionObservation.Catalogue;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Results;

namespace ElectionObservation.Tests.Conventions;

/// <summary>
/// Every public type of the library that holds data, found by reflection so that a new one cannot be forgotten. Generic types stand closed
/// over what the library itself uses.
/// </summary>
internal static class DataTypes
{
    /// <summary>What is no data, each with its reason.</summary>
    private static readonly Dictionary<Type, string> Exempt = new()
    {
        [typeof(JurisdictionCatalog)] = "loads lazily, and holds its jurisdictions by reference",
        [typeof(LegalReference)] = "resolves names; holds a provider of zones",
        [typeof(CalendarSet)] = "resolves names; holds calendars made ready",
        [typeof(OpenDays)] = "a calendar made ready to count with, years worked out when they are asked for",
        [typeof(RegisterExtract)] = "an answer, worked out from a register",
        [typeof(AccreditationLaw)] = "rules put together with the clock and the calendars that resolve them",
        [typeof(CountTable<>)] = "an answer, by whatever the caller counts by",
        [typeof(ResultTable)] = "columns; going through it makes the protocols",
        [typeof(ResultTableBuilder)] = "grows",
        [typeof(TallyTable)] = "an answer, worked out from protocols",
        [typeof(ZoneClock)] = "a zone looked up, with the reference it came from",
    };

    /// <summary>Every type that says what a rule is, for closing the generic types of versions and histories.</summary>
    public static IReadOnlyList<Type> LegalRules { get; } =
        [.. Exported().Where(type => type is { IsAbstract: false, IsInterface: false } && type.GetInterfaces().Any(IsLegalRule))];

    public static IReadOnlyList<Type> All { get; } = [.. Exported().Where(IsData).SelectMany(Close).OrderBy(type => type.ToString(), StringComparer.Ordinal)];

    public static IReadOnlyList<Type> Hierarchies { get; } =
        [.. Exported().Where(type => type is { IsAbstract: true, IsSealed: false, IsClass: true } && !IsIdentifierBase(type)).SelectMany(Close)];

    public static IReadOnlyList<Type> Enums { get; } = [.. Exported().Where(type => type.IsEnum)];

    private static IEnumerable<Type> Exported() => typeof(JurisdictionId).Assembly.GetExportedTypes();

    private static bool IsData(Type type) =>
        type is { IsEnum: false, IsInterface: false, IsAbstract: false }
        && !typeof(Exception).IsAssignableFrom(type)
        && !Exempt.ContainsKey(type);

    private static bool IsLegalRule(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ILegalRule<>);

    private static bool IsIdentifierBase(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Identifier<>);

    private static IEnumerable<Type> Close(Type type)
    {
        if (!type.IsGenericTypeDefinition)
        {
            return [type];
        }

        if (type == typeof(ValueList<>))
        {
            return [typeof(ValueList<string>), typeof(ValueList<Source>)];
        }

        if (type == typeof(ValueMap<,>))
        {
            return [typeof(ValueMap<Milestone, LocalDate>), typeof(ValueMap<RuleId, DeadlineAnswer>)];
        }

        return LegalRules.Select(rule => type.MakeGenericType(rule));
    }
}
