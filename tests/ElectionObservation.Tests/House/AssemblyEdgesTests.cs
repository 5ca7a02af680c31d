using System.Reflection;
using System.Runtime.CompilerServices;
using Planted.Lower;

namespace ElectionObservation.Tests.House;

/// <summary>The reader of edges finds every kind of use: each of the planted ones, and nothing where nothing is planted.</summary>
public sealed class AssemblyEdgesTests
{
    private static readonly Assembly Tests = typeof(AssemblyEdgesTests).Assembly;
    private static readonly Lazy<IReadOnlyList<Edge>> Edges = new(() => AssemblyEdges.Read(Tests, "Planted"));

    /// <summary>Each planted type, and where in it the use is.</summary>
    public static TheoryData<Type, string> Plants { get; } = new()
    {
        { typeof(BaseClass), "base of type" },
        { typeof(Interface), "interface of type" },
        { typeof(Field), "field Held" },
        { typeof(Property), "property Held" },
        { typeof(Indexer), "index of Item" },
        { typeof(Event), "event Changed" },
        { typeof(Parameter), "parameter thing of Take" },
        { typeof(Return), "return of Give" },
        { typeof(ConstructorParameter), "parameter thing of .ctor" },
        { typeof(GenericArgument), "return of Give" },
        { typeof(GenericArgumentOfBase), "base of type" },
        { typeof(ArrayByReference), "parameter things of Take" },
        { typeof(NestedOfUpper), "return of Give" },
        { typeof(TypeConstraint<>), "constraint of T of type" },
        { typeof(MethodConstraint), "constraint of T of Take" },
        { typeof(AttributeOnType), "attribute on type" },
        { typeof(AttributeTypeof), "attribute value on type" },
        { typeof(AttributeTypeofInArray), "attribute value on type" },
        { typeof(AttributeNamedTypeof), "attribute value on type" },
        { typeof(AttributeEnumValue), "attribute value on type" },
        { typeof(AttributeOnField), "attribute on Held" },
        { typeof(AttributeOnProperty), "attribute on Held" },
        { typeof(AttributeOnEvent), "attribute on Changed" },
        { typeof(AttributeOnMethod), "attribute on Take" },
        { typeof(AttributeOnParameter), "attribute on parameter thing of Take" },
        { typeof(AttributeOnReturn), "attribute on return of Give" },
        { typeof(AttributeOnTypeParameter<>), "attribute on T of type" },
        { typeof(AttributeOnMethodTypeParameter), "attribute on T of Take" },
        { typeof(Local), "local of Body" },
        { typeof(Call), "body of Body" },
        { typeof(NewObject), "body of Body" },
        { typeof(StaticField), "body of Body" },
        { typeof(StaticFieldSet), "body of Body" },
        { typeof(TypeOf), "body of Body" },
        { typeof(Cast), "body of Body" },
        { typeof(Is), "body of Body" },
        { typeof(Boxed), "body of Body" },
        { typeof(NewArray), "body of Body" },
        { typeof(MethodGroup), "body of Body" },
        { typeof(GenericMethod), "body of Body" },
        { typeof(GenericType), "body of Body" },
        { typeof(SignatureOfMethod), "body of Body" },
        { typeof(TypeOfField), "body of Body" },
        { typeof(Anonymous), "body of Body" },
        { typeof(AfterSwitch), "body of Body" },
        { typeof(Catch), "catch in Body" },
        { typeof(CatchWhen), "body of Body" },
        { typeof(Lambda), "body of <>c.<Body>b__0_0" },
        { typeof(Closure), "body of <>c__DisplayClass0_0.<Body>b__0" },
        { typeof(LocalFunction), "body of <Body>g__Inner|0_0" },
        { typeof(Iterator), "body of <Body>d__0.MoveNext" },
        { typeof(Async), "body of <Body>d__0.MoveNext" },
        { typeof(StaticConstructor), "body of .cctor" },
        { typeof(Nested), "body of Inner.Body" },
        { typeof(NestedBase), "base of Inner" },
        { typeof(ThroughHelper), "body of Body, body of Body" },
    };

    [Theory]
    [MemberData(nameof(Plants))]
    public void Each_kind_of_use_is_found(Type planted, string where) =>
        Assert.Contains(PlantedViolations(), edge => edge.From == planted && edge.ToRoom == "Upper" && edge.Where == where);

    [Fact]
    public void Every_planted_type_is_tried_and_no_other_type_is_found()
    {
        IEnumerable<string> planted = Plants.Select(row => ((Type)row[0]).Name).Order();

        Assert.Equal(planted, PlantedViolations().Select(edge => edge.From.Name).Distinct().Order());
    }

    [Fact]
    public void Uses_in_the_allowed_direction_and_in_the_same_room_are_found_and_are_no_violations()
    {
        IReadOnlyList<Edge> good = [.. Edges.Value.Where(edge => edge.From == typeof(Planted.Upper.Good))];

        Assert.Contains(good, edge => edge.To == typeof(Neighbour) && edge.ToRoom == "Lower");
        Assert.Contains(good, edge => edge.To == typeof(Planted.Upper.Open) && edge.ToRoom == "Upper");
        Assert.Empty(AssemblyEdges.Violations(good, UpperMayUseLower));
        Assert.DoesNotContain(Edges.Value, edge => edge.From == typeof(Neighbour));
    }

    [Fact]
    public void Types_of_other_assemblies_are_found_only_when_asked_for()
    {
        IEnumerable<Edge> foreign = AssemblyEdges.Read(Tests, "Planted", withForeign: true).Where(edge => edge.From == typeof(Neighbour));

        Assert.Contains(foreign, edge => edge.To == typeof(LocalDate) && edge is { ToRoom: "NodaTime", Where: "return of Day" });
        Assert.Contains(foreign, edge => edge.To == typeof(IsExternalInit) && edge.Where == "modifier of return of set_Next");
        Assert.DoesNotContain(Edges.Value, edge => edge.To.Assembly != Tests);
    }

    [Fact]
    public void A_type_outside_the_root_namespace_has_its_whole_namespace_for_a_room_unless_the_compiler_made_it()
    {
        Assert.Equal("PlantedElsewhere", AssemblyEdges.RoomOf(typeof(PlantedElsewhere.Stranger), "Planted"));
        Assert.Null(AssemblyEdges.RoomOf(typeof(PlantedElsewhere.Helper), "Planted"));
        Assert.Equal("root", AssemblyEdges.RoomOf(typeof(PlantedElsewhere.Stranger), "PlantedElsewhere"));
        Assert.Equal("Ring.First", AssemblyEdges.RoomOf(typeof(Planted.Ring.First.One), "Planted"));
    }

    [Fact]
    public void A_circle_is_found()
    {
        var rooms = AssemblyEdges.Read(Tests, "Planted.Ring")
            .Where(edge => edge.From.Namespace!.StartsWith("Planted.Ring.", StringComparison.Ordinal))
            .Select(edge => (edge.FromRoom, edge.ToRoom));

        Assert.Equal(["First", "Second", "Third", "First"], AssemblyEdges.Circle(rooms));
    }

    [Fact]
    public void Two_ways_to_the_same_room_are_no_circle() =>
        Assert.Empty(AssemblyEdges.Circle([("A", "B"), ("A", "C"), ("B", "D"), ("C", "D"), ("A", "A")]));

    private static IReadOnlyList<Edge> PlantedViolations() =>
        AssemblyEdges.Violations(Edges.Value.Where(edge => edge.FromRoom is "Upper" or "Lower"), UpperMayUseLower);

    private static bool UpperMayUseLower(string room, string other) => room == "Upper" && other == "Lower";
}
