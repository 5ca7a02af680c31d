using System.Reflection;
using System.Text.RegularExpressions;
using ElectionObservation.Tests.Support;

namespace ElectionObservation.Tests.House;

/// <summary>The library is one house: each namespace is a room, and a room uses only the rooms below it.</summary>
public sealed class HouseTests
{
    private const string RootNamespace = "ElectionObservation";

    private static readonly string[] DomainRooms =
        ["Observations", "Accreditations", "Missions", "Terms", "Outcomes", "Forms", "Screens", "Results", "Estimates", "Deadlines", "Calendars", "Elections"];

    // Each room and the rooms it may use, besides those that every room may use: root and Validation.
    private static readonly Dictionary<string, string[]> Rooms = new()
    {
        ["Catalogue"] = ["Serialization", "Jurisdictions", .. DomainRooms],
        ["Serialization"] = ["Jurisdictions", .. DomainRooms],
        ["Jurisdictions"] = DomainRooms,
        ["Observations"] = ["Accreditations", "Missions", "Terms", "Outcomes", "Forms", "Results", "Estimates", "Deadlines", "Calendars", "Elections"],
        ["Accreditations"] = ["Missions", "Deadlines", "Calendars", "Elections"],
        ["Missions"] = ["Deadlines", "Calendars", "Elections"],
        ["Terms"] = ["Deadlines", "Calendars", "Elections"],
        ["Outcomes"] = ["Results", "Elections"],
        ["Forms"] = ["Results", "Elections"],
        ["Estimates"] = [],
        ["Screens"] = ["Results", "Estimates", "Elections"],
        ["Results"] = ["Deadlines", "Calendars", "Elections"],
        ["Deadlines"] = ["Calendars", "Elections"],
        ["Calendars"] = [],
        ["Elections"] = [],
        ["Validation"] = [],
        ["root"] = [],
    };

    // What the implicit usings put in scope everywhere, in the library and in the code of those who use it.
    private static readonly string[] ImplicitUsings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    private static readonly Assembly Library = typeof(JurisdictionId).Assembly;
    private static readonly Lazy<IReadOnlyList<Edge>> Edges = new(() => AssemblyEdges.Read(Library, RootNamespace));
    private static readonly Type[] PublicTypes = [.. Library.GetExportedTypes().Where(type => !type.IsNested)];

    [Fact]
    public void Every_namespace_is_a_room_of_the_house() =>
        Empty(BuiltRooms().Where(room => !Rooms.ContainsKey(room)), "Namespaces that are no room; HouseTests lists the rooms:");

    [Fact]
    public void A_room_uses_only_the_rooms_it_may_use() =>
        Empty(AssemblyEdges.Violations(Edges.Value, MayUse), "Uses of a room by a room that may not use it:");

    [Fact]
    public void No_room_uses_itself_through_others() =>
        Assert.Equal("", string.Join(" -> ", AssemblyEdges.Circle(Edges.Value.Select(edge => (edge.FromRoom, edge.ToRoom)))));

    [Fact]
    public void The_rules_name_only_rooms_and_allow_no_circle()
    {
        Empty(Rooms.Values.SelectMany(rooms => rooms).Distinct().Where(room => !Rooms.ContainsKey(room)), "Rooms named but not listed:");

        var allowed = from room in Rooms.Keys from other in Rooms.Keys where MayUse(room, other) select (room, other);
        Assert.Equal("", string.Join(" -> ", AssemblyEdges.Circle(allowed)));
    }

    [Fact]
    public void Each_public_type_is_in_a_file_of_its_name_in_the_folder_of_its_room() =>
        Empty(
            PublicTypes
                .Where(type => !Declares(FileOf(type), type) && !ClosedBasesOf(type).Any(closed => Declares(FileOf(closed), type)))
                .Select(type => $"{type.FullName} is not declared in {FileOf(type)}"),
            "Public types in the wrong file:");

    [Fact]
    public void A_room_is_named_in_the_plural_and_no_public_type_bears_its_name()
    {
        Empty(DomainRooms.Where(room => !room.EndsWith('s')), "Rooms of the domain that are not plurals:");
        Empty(
            PublicTypes.Where(type => Rooms.ContainsKey(NameOf(type)) || NameOf(type) == RootNamespace).Select(type => type.FullName),
            "Public types that bear the name of a room:");
    }

    [Fact]
    public void No_public_type_shares_its_name_with_a_type_of_NodaTime_or_of_the_implicit_usings()
    {
        ILookup<string, Type> taken = typeof(Instant).Assembly.GetExportedTypes()
            .Concat(FrameworkTypes().Where(type => ImplicitUsings.Contains(type.Namespace)))
            .Where(type => !type.IsNested)
            .ToLookup(NameOf);

        // If these are not found, the reader has lost its way, and no clash would be found either.
        string[] known = ["LocalDate", "Range", "Stream", "Enumerable", "List", "Lock", "Task", "HttpClient"];
        Empty(known.Where(name => !taken.Contains(name)), "Well-known types that were not found:");

        Empty(
            PublicTypes.Where(type => taken.Contains(NameOf(type))).Select(type => $"{type.FullName} and {taken[NameOf(type)].First()}"),
            "Public types that share a name with a type that is often in scope:");
    }

    [Fact]
    public void The_house_is_drawn_as_approved()
    {
        IEnumerable<string> uses = Edges.Value
            .Where(edge => edge.FromRoom != edge.ToRoom)
            .OrderBy(edge => edge.FromRoom, StringComparer.Ordinal)
            .ThenBy(edge => edge.ToRoom, StringComparer.Ordinal)
            .GroupBy(
                edge => (edge.FromRoom, edge.ToRoom),
                (between, edges) => $"{between.FromRoom} -->|{edges.DistinctBy(edge => (edge.From, edge.To)).Count()}| {between.ToRoom}");

        string[] lines =
        [
            "```mermaid",
            "graph TD",
            .. BuiltRooms().Order(StringComparer.Ordinal).Concat(uses).Select(line => "    " + line),
            "```",
        ];

        Approved.MatchesBlock(string.Join('\n', lines), "docs/design.md", "house");
    }

    private static IEnumerable<string> BuiltRooms() =>
        Library.GetTypes().Select(type => AssemblyEdges.RoomOf(type, RootNamespace)).OfType<string>().Distinct();

    private static bool MayUse(string room, string other) =>
        room != other
        && (other == "root" || (other == "Validation" && room != "root") || Rooms.GetValueOrDefault(room, []).Contains(other));

    private static string FileOf(Type type) =>
        AssemblyEdges.RoomOf(type, RootNamespace) is var room && room == "root"
            ? $"src/ElectionObservation/{NameOf(type)}.cs"
            : $"src/ElectionObservation/{room}/{NameOf(type)}.cs";

    // ValueList`1 is ValueList.
    private static string NameOf(Type type) => type.Name.Split('`')[0];

    private static bool Declares(string relativePath, Type type)
    {
        string path = Path.Combine(Approved.Repository, relativePath);
        return File.Exists(path)
            && Regex.IsMatch(File.ReadAllText(path), $@"^public [^:;={{(\n]*\b{NameOf(type)}\b", RegexOptions.Multiline);
    }

    // The cases of a closed hierarchy are read together, so they may be in the file of their base.
    private static IEnumerable<Type> ClosedBasesOf(Type type)
    {
        for (Type? ancestor = type.BaseType; type.IsSealed && ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.Namespace == type.Namespace && IsClosed(ancestor))
            {
                yield return ancestor;
            }
        }
    }

    // The copy constructor of a record is always protected, and of no use to who cannot call another one.
    private static bool IsClosed(Type type) =>
        type is { IsAbstract: true, IsPublic: true }
        && !type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(constructor =>
            (constructor.IsPublic || constructor.IsFamily || constructor.IsFamilyOrAssembly)
            && !(constructor.GetParameters() is [var only] && only.ParameterType == type));

    private static IEnumerable<Type> FrameworkTypes()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string[] platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return platform
            .Where(path => Path.GetDirectoryName(path) == folder && Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .SelectMany(path => Assembly.Load(AssemblyName.GetAssemblyName(path)).GetExportedTypes());
    }

    private static void Empty<T>(IEnumerable<T> wrong, string heading)
    {
        string[] lines = [.. wrong.Select(item => $"  {item}").Order(StringComparer.Ordinal)];
        Assert.True(lines.Length == 0, $"{heading}\n{string.Join('\n', lines)}");
    }
}
