using System.CodeDom.Compiler;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;

namespace ElectionObservation.Tests.House;

/// <summary>One use of a type by another; <paramref name="Where"/> says what in the one names the other.</summary>
internal sealed record Edge(string FromRoom, string ToRoom, Type From, Type To, string Where)
{
    public override string ToString() => $"{FromRoom} -> {ToRoom}: {From.Name} uses {To.Name} ({Where})";
}

/// <summary>
/// Reads from a compiled assembly which types use which, in signatures, attributes and method bodies alike. A nested type, and with it
/// every closure, iterator and async state machine, counts as the outermost type that declares it.
/// </summary>
/// <remarks>
/// What leaves no trace in the assembly cannot be found: the uses of constants and enum members, which the compiler replaces by their
/// values, and <c>nameof</c>. Nor are the signatures of calls through function pointers read, nor attributes on the assembly itself,
/// which belong to no type.
/// </remarks>
internal static class AssemblyEdges
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value & 0xFFFF);

    /// <summary>
    /// Every edge between two types of the assembly; <paramref name="withForeign"/> adds those to types of other assemblies, whose
    /// rooms are their namespaces.
    /// </summary>
    public static IReadOnlyList<Edge> Read(Assembly assembly, string rootNamespace, bool withForeign = false)
    {
        using PEReader file = new(File.OpenRead(assembly.Location));
        MetadataReader metadata = file.GetMetadataReader();

        ILookup<Type, Use> uses = assembly.GetTypes()
            .SelectMany(type => UsesOf(type, metadata).SelectMany(
                use => TypesIn(use.Of).Select(used => (Owner: Outermost(type), Use: new Use(Outermost(used), use.Where)))))
            .Where(pair => pair.Use.Of != pair.Owner && (withForeign || pair.Use.Of.Assembly == assembly))
            .Distinct()
            .ToLookup(pair => pair.Owner, pair => pair.Use);

        return
        [
            .. from owner in uses
               let room = RoomOf(owner.Key, rootNamespace)
               where room is not null
               from use in owner.SelectMany(use => ThroughRoomless(use, uses, rootNamespace, [])).Distinct()
               where use.Of != owner.Key
               select new Edge(room, RoomOf(use.Of, rootNamespace)!, owner.Key, use.Of, use.Where),
        ];
    }

    /// <summary>
    /// The room of a type: the rest of its namespace after the root one. What the compiler or a generator (of regular expressions, say)
    /// put outside the root namespace has none; what a person put there has its whole namespace, which no list of rooms allows.
    /// </summary>
    public static string? RoomOf(Type type, string rootNamespace)
    {
        type = Outermost(type);
        string space = type.Namespace ?? "(global)";
        return space == rootNamespace ? "root"
            : space.StartsWith(rootNamespace + ".", StringComparison.Ordinal) ? space[(rootNamespace.Length + 1)..]
            : IsGenerated(type) ? null
            : space;
    }

    /// <summary>The edges between two rooms that the rules do not allow.</summary>
    public static IReadOnlyList<Edge> Violations(IEnumerable<Edge> edges, Func<string, string, bool> mayUse) =>
        [.. edges.Where(edge => edge.FromRoom != edge.ToRoom && !mayUse(edge.FromRoom, edge.ToRoom))];

    /// <summary>Rooms that lead back to the first of them, which is also the last; empty when there is no circle.</summary>
    public static IReadOnlyList<string> Circle(IEnumerable<(string From, string To)> edges)
    {
        List<(string From, string To)> left = [.. edges.Where(edge => edge.From != edge.To).Order()];

        // An edge into a room that leads nowhere is on no circle. What remains when no such edge is left always leads on.
        for (int before = -1; before != left.Count;)
        {
            before = left.Count;
            left = left.FindAll(edge => left.Exists(next => next.From == edge.To));
        }

        List<string> path = [];
        for (string? room = left.FirstOrDefault().From; room is not null; room = left.Find(edge => edge.From == room).To)
        {
            int seen = path.IndexOf(room);
            path.Add(room);
            if (seen >= 0)
            {
                return path[seen..];
            }
        }

        return path;
    }

    // The last is what coverlet adds to an assembly while it measures the coverage.
    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute))
        || type.IsDefined(typeof(GeneratedCodeAttribute))
        || type.Namespace == "Coverlet.Core.Instrumentation.Tracker";

    private static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } declaring)
        {
            type = declaring;
        }

        return type;
    }

    // What a room reaches through a helper type of the compiler, it uses itself.
    private static IEnumerable<Use> ThroughRoomless(Use use, ILookup<Type, Use> uses, string rootNamespace, HashSet<Type> seen) =>
        RoomOf(use.Of, rootNamespace) is not null ? [use]
        : !seen.Add(use.Of) ? []
        : uses[use.Of].SelectMany(next => ThroughRoomless(next with { Where = $"{use.Where}, {next.Where}" }, uses, rootNamespace, seen));

    /// <summary>The types that a type is made of: elements, generic definition and arguments, parameters of a function pointer.</summary>
    private static IEnumerable<Type> TypesIn(Type type) =>
        type.HasElementType ? TypesIn(type.GetElementType()!)
        : type.IsGenericParameter ? []
        : type.IsFunctionPointer ? type.GetFunctionPointerParameterTypes().Append(type.GetFunctionPointerReturnType()).SelectMany(TypesIn)
        : type.IsConstructedGenericType ? type.GetGenericArguments().SelectMany(TypesIn).Prepend(type.GetGenericTypeDefinition())
        : [type];

    private static IEnumerable<Use> UsesOf(Type type, MetadataReader metadata)
    {
        // "Inner.": what comes before the name of a member to say in which nested type it is.
        string inside = "";
        for (Type nested = type; nested.IsNested; nested = nested.DeclaringType!)
        {
            inside = $"{nested.Name}.{inside}";
        }

        string self = inside.Length > 0 ? inside.TrimEnd('.') : "type";
        IEnumerable<Use> bases = type.BaseType is { } baseType ? [new(baseType, $"base of {self}")] : [];

        return
        [
            .. bases,
            .. InterfacesOf(type, metadata).Select(contract => new Use(contract, $"interface of {self}")),
            .. Generics(type.GetGenericArguments(), self),
            .. Attributes(type.CustomAttributes, self),
            .. type.GetFields(Declared).SelectMany(field => UsesOf(field, inside + field.Name)),
            .. type.GetProperties(Declared).SelectMany(property => UsesOf(property, inside + property.Name)),
            .. type.GetEvents(Declared).SelectMany(happening => UsesOf(happening, inside + happening.Name)),
            .. type.GetConstructors(Declared).SelectMany(constructor => UsesOf(constructor, inside + constructor.Name)),
            .. type.GetMethods(Declared).SelectMany(method => UsesOf(method, inside + method.Name)),
        ];
    }

    // Type.GetInterfaces() would also give those of the base type, which this type need not know.
    private static IEnumerable<Type> InterfacesOf(Type type, MetadataReader metadata) =>
        from handle in metadata
            .GetTypeDefinition((TypeDefinitionHandle)MetadataTokens.EntityHandle(type.MetadataToken))
            .GetInterfaceImplementations()
        let contract = metadata.GetInterfaceImplementation(handle).Interface
        select type.Module.ResolveType(MetadataTokens.GetToken(contract), type.GetGenericArguments(), null);

    private static IEnumerable<Use> UsesOf(FieldInfo field, string name) =>
    [
        .. Signature(field, $"field {name}"),
        .. Attributes(field.CustomAttributes, name),
    ];

    private static IEnumerable<Use> UsesOf(PropertyInfo property, string name) =>
    [
        new(property.PropertyType, $"property {name}"),
        .. Modifiers(property.GetRequiredCustomModifiers(), property.GetOptionalCustomModifiers(), $"property {name}"),
        .. property.GetIndexParameters().Select(parameter => new Use(parameter.ParameterType, $"index of {name}")),
        .. Attributes(property.CustomAttributes, name),
    ];

    private static IEnumerable<Use> UsesOf(EventInfo happening, string name) =>
    [
        new(happening.EventHandlerType!, $"event {name}"),
        .. Attributes(happening.CustomAttributes, name),
    ];

    private static IEnumerable<Use> UsesOf(MethodBase method, string name) =>
    [
        .. Signature(method, $" of {name}"),
        .. Generics(method.IsGenericMethod ? method.GetGenericArguments() : [], name),
        .. Attributes(method.CustomAttributes, name),
        .. ParametersOf(method).SelectMany(parameter => Attributes(parameter.CustomAttributes, $"{Label(parameter)} of {name}")),
        .. method.GetMethodBody() is { } body ? Body(method, body, name) : [],
    ];

    private static IEnumerable<Use> Generics(Type[] parameters, string owner) => parameters.SelectMany(parameter => (Use[])
    [
        .. parameter.GetGenericParameterConstraints()
            .Select(constraint => new Use(constraint, $"constraint of {parameter.Name} of {owner}")),
        .. Attributes(parameter.CustomAttributes, $"{parameter.Name} of {owner}"),
    ]);

    private static IEnumerable<Use> Signature(FieldInfo field, string where) =>
        Modifiers(field.GetRequiredCustomModifiers(), field.GetOptionalCustomModifiers(), where).Prepend(new Use(field.FieldType, where));

    private static IEnumerable<Use> Signature(MethodBase method, string where) =>
        ParametersOf(method).SelectMany(
            parameter => Modifiers(parameter.GetRequiredCustomModifiers(), parameter.GetOptionalCustomModifiers(), Label(parameter) + where)
                .Prepend(new Use(parameter.ParameterType, Label(parameter) + where)));

    private static IEnumerable<Use> Modifiers(Type[] required, Type[] optional, string where) =>
        required.Concat(optional).Select(modifier => new Use(modifier, $"modifier of {where}"));

    private static IEnumerable<ParameterInfo> ParametersOf(MethodBase method) =>
        method is MethodInfo { ReturnParameter: var returned } ? method.GetParameters().Append(returned) : method.GetParameters();

    private static string Label(ParameterInfo parameter) => parameter.Position < 0 ? "return" : $"parameter {parameter.Name}";

    private static IEnumerable<Use> Attributes(IEnumerable<CustomAttributeData> attributes, string owner) =>
        attributes.SelectMany(attribute => (Use[])
        [
            new(attribute.AttributeType, $"attribute on {owner}"),
            .. attribute.Constructor.GetParameters().Select(parameter => new Use(parameter.ParameterType, $"attribute on {owner}")),
            .. attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(named => named.TypedValue))
                .SelectMany(TypesOf)
                .Select(type => new Use(type, $"attribute value on {owner}")),
        ]);

    private static IEnumerable<Type> TypesOf(CustomAttributeTypedArgument argument) => argument.Value switch
    {
        Type type => [argument.ArgumentType, type],
        IEnumerable<CustomAttributeTypedArgument> elements => elements.SelectMany(TypesOf).Prepend(argument.ArgumentType),
        _ => [argument.ArgumentType],
    };

    private static IEnumerable<Use> Body(MethodBase method, MethodBody body, string name) =>
    [
        .. body.LocalVariables.Select(local => new Use(local.LocalType, $"local of {name}")),
        .. body.ExceptionHandlingClauses
            .Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause)
            .Select(clause => new Use(clause.CatchType!, $"catch in {name}")),
        .. MembersNamedIn(method, body.GetILAsByteArray()!).SelectMany(member => TypesOf(member, $"body of {name}")),
    ];

    private static IEnumerable<Use> TypesOf(MemberInfo member, string where) => member switch
    {
        Type type => [new(type, where)],
        FieldInfo field => [new(field.DeclaringType!, where), .. Signature(field, where)],
        MethodBase method =>
        [
            new(method.DeclaringType!, where),
            .. (method.IsGenericMethod ? method.GetGenericArguments() : []).Select(argument => new Use(argument, where)),
            .. Signature(method, "").Select(use => use with { Where = where }),
        ],
        _ => throw new NotSupportedException($"{where} names {member}, which is neither a type nor a field nor a method."),
    };

    private static IEnumerable<MemberInfo> MembersNamedIn(MethodBase method, byte[] code)
    {
        Type[]? typeArguments = method.DeclaringType?.GetGenericArguments();
        Type[]? methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;

        for (int at = 0; at < code.Length;)
        {
            // The two-byte instructions are those that begin with 0xFE.
            OpCode instruction = OpCodesByValue[code[at] == 0xFE ? (code[at] << 8) | code[at + 1] : code[at]];
            at += instruction.Size;

            OperandType operand = instruction.OperandType;
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments)!;
            }

            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private readonly record struct Use(Type Of, string Where);
}
