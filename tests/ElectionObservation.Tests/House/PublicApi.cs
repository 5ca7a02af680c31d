using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace ElectionObservation.Tests.House;

/// <summary>
/// Writes the public API of an assembly as sorted text that reads like C#. What the compiler adds to a record without anyone having
/// decided it is left out.
/// </summary>
/// <remarks>
/// Types are written by their simple names. Not written are the nullability of base types, interfaces and constraints, most of which
/// reflection does not give, the attributes of flow analysis such as <c>NotNullWhen</c>, and the members of an extension block as such:
/// the static methods that implement them are.
/// </remarks>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<string, string> Operators = new()
    {
        ["op_Addition"] = "+",
        ["op_BitwiseAnd"] = "&",
        ["op_BitwiseOr"] = "|",
        ["op_Decrement"] = "--",
        ["op_Division"] = "/",
        ["op_Equality"] = "==",
        ["op_ExclusiveOr"] = "^",
        ["op_Explicit"] = "explicit",
        ["op_False"] = "false",
        ["op_GreaterThan"] = ">",
        ["op_GreaterThanOrEqual"] = ">=",
        ["op_Implicit"] = "implicit",
        ["op_Increment"] = "++",
        ["op_Inequality"] = "!=",
        ["op_LeftShift"] = "<<",
        ["op_LessThan"] = "<",
        ["op_LessThanOrEqual"] = "<=",
        ["op_LogicalNot"] = "!",
        ["op_Modulus"] = "%",
        ["op_Multiply"] = "*",
        ["op_OnesComplement"] = "~",
        ["op_RightShift"] = ">>",
        ["op_Subtraction"] = "-",
        ["op_True"] = "true",
        ["op_UnaryNegation"] = "-",
        ["op_UnaryPlus"] = "+",
    };

    public static string Of(Assembly assembly) => Of(assembly.GetExportedTypes());

    public static string Of(params IEnumerable<Type> types)
    {
        StringBuilder text = new();
        var spaces = types.Where(type => !IsGenerated(type)).GroupBy(type => type.Namespace);
        foreach (var space in spaces.OrderBy(space => space.Key, StringComparer.Ordinal))
        {
            text.Append(text.Length > 0 ? "\n" : "").Append("namespace ").Append(space.Key).Append('\n');
            foreach (Type type in space.OrderBy(type => type.FullName, StringComparer.Ordinal))
            {
                text.Append('\n');
                Write(text, type);
            }
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, Type type)
    {
        text.Append(AttributesOf(type, "")).Append(HeadOf(type)).Append('\n');
        IEnumerable<Line> lines = LinesOf(type)
            .OrderBy(line => line.Rank)
            .ThenBy(line => line.Name, StringComparer.Ordinal)
            .ThenBy(line => line.Text, StringComparer.Ordinal);
        foreach (Line line in lines)
        {
            text.Append(line.Text).Append('\n');
        }
    }

    // Types

    private static string HeadOf(Type type)
    {
        string access = type.IsNestedFamily || type.IsNestedFamORAssem ? "protected" : "public";
        string name = TypeText.DefinitionOf(type);
        if (type.IsSubclassOf(typeof(Delegate)))
        {
            MethodInfo invoke = type.GetMethod("Invoke")!;
            return $"{access} delegate {ReturnOf(invoke)} {name}({ParametersOf(invoke)}){ConstraintsOf(type.GetGenericArguments())};";
        }

        if (type.IsEnum)
        {
            Type underlying = type.GetEnumUnderlyingType();
            return $"{access} enum {name}{(underlying == typeof(int) ? "" : $" : {TypeText.Of(underlying)}")}";
        }

        return $"{access} {KindOf(type)} {name}{BasesOf(type)}{ConstraintsOf(type.GetGenericArguments())}";
    }

    private static string KindOf(Type type)
    {
        if (type.IsInterface)
        {
            return "interface";
        }

        string record = IsRecord(type) ? "record " : "";
        if (type.IsValueType)
        {
            return $"{(Has<IsReadOnlyAttribute>(type) ? "readonly " : "")}{(type.IsByRefLike ? "ref " : "")}{record}struct";
        }

        string modifier = type.IsAbstract && type.IsSealed ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
        return modifier + (record.Length > 0 ? "record" : "class");
    }

    private static string BasesOf(Type type)
    {
        // Only what the type itself says: not what its base or another of its interfaces brings, nor the equality every record has.
        Type[] all = type.GetInterfaces();
        IEnumerable<Type> brought = all.SelectMany(contract => contract.GetInterfaces()).Concat(type.BaseType?.GetInterfaces() ?? []);
        IEnumerable<string> contracts = all
            .Except(brought)
            .Where(contract => (contract.IsGenericType ? contract.GetGenericTypeDefinition() : contract).IsVisible)
            .Where(contract => !(IsRecord(type) && contract == typeof(IEquatable<>).MakeGenericType(type)))
            .Select(contract => TypeText.Of(contract))
            .Order(StringComparer.Ordinal);

        Type baseType = type.BaseType ?? typeof(object);
        string[] bases = [.. When(baseType != typeof(object) && baseType != typeof(ValueType), TypeText.Of(baseType)), .. contracts];
        return bases.Length == 0 ? "" : " : " + string.Join(", ", bases);
    }

    private static string ConstraintsOf(Type[] parameters)
    {
        StringBuilder text = new();
        foreach (Type parameter in parameters)
        {
            GenericParameterAttributes attributes = parameter.GenericParameterAttributes;
            bool isClass = attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint);
            bool isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
            byte annotation = Nullability.Of(parameter)[0];

            string[] constraints =
            [
                .. When(isClass, annotation == Nullability.Annotated ? "class?" : "class"),
                .. When(isStruct, Has<IsUnmanagedAttribute>(parameter) ? "unmanaged" : "struct"),
                .. When(!isClass && !isStruct && annotation == Nullability.NotAnnotated, "notnull"),
                .. parameter.GetGenericParameterConstraints()
                    .Where(constraint => constraint != typeof(ValueType))
                    .OrderBy(constraint => constraint.IsInterface)
                    .ThenBy(constraint => TypeText.Of(constraint), StringComparer.Ordinal)
                    .Select(constraint => TypeText.Of(constraint)),
                .. When(!isStruct && attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint), "new()"),
                .. When(attributes.HasFlag(GenericParameterAttributes.AllowByRefLike), "allows ref struct"),
            ];
            text.Append(constraints.Length == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", constraints)}");
        }

        return text.ToString();
    }

    // Members

    private static IEnumerable<Line> LinesOf(Type type)
    {
        if (type.IsSubclassOf(typeof(Delegate)))
        {
            return [];
        }

        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .OrderBy(member => member.GetRawConstantValue())
                .Select((member, index) => LineOf(member, index, $"{member.Name} = {Literal(member.GetRawConstantValue(), null)},"));
        }

        return
        [
            .. from field in type.GetFields(Declared) where IsOpen(field, type) && !IsGenerated(field) select LineOf(field),
            .. from constructor in type.GetConstructors(Declared)
               where IsOpen(constructor, type) && !constructor.IsStatic && !IsGenerated(constructor)
               select LineOf(constructor),
            .. from property in type.GetProperties(Declared)
               where property.GetAccessors(nonPublic: true).Any(accessor => IsOpen(accessor, type)) && property.Name != "EqualityContract"
               select LineOf(property, type),
            .. from happening in type.GetEvents(Declared) where IsOpen(happening.AddMethod!, type) select LineOf(happening),
            .. from method in type.GetMethods(Declared)
               where IsOpen(method, type) && (!method.IsSpecialName || Operators.ContainsKey(OperatorName(method))) && !IsUndecided(method)
               select LineOf(method),
        ];
    }

    private static Line LineOf(FieldInfo field)
    {
        // A constant of type decimal is a field with an attribute.
        object? constant = field.IsLiteral ? field.GetRawConstantValue() : field.GetCustomAttribute<DecimalConstantAttribute>()?.Value;
        bool isConstant = field.IsLiteral || constant is not null;
        string modifiers = isConstant ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        string value = isConstant ? $" = {Literal(constant, field.FieldType)}" : "";
        string required = Has<RequiredMemberAttribute>(field) ? "required " : "";
        string type = TypeText.Of(field.FieldType, field);
        return LineOf(field, isConstant ? 0 : 1, $"{Access(field)} {required}{modifiers}{type} {field.Name}{value};");
    }

    private static Line LineOf(ConstructorInfo constructor) =>
        LineOf(constructor, 2, $"{Access(constructor)} {TypeText.NameOf(constructor.DeclaringType!)}({ParametersOf(constructor)});");

    private static Line LineOf(PropertyInfo property, Type type)
    {
        MethodInfo[] accessors = [.. property.GetAccessors(nonPublic: true).Where(accessor => IsOpen(accessor, type))];
        MethodInfo main = accessors.MinBy(accessor => accessor.IsPublic ? 0 : 1)!;
        string body = string.Concat(
            from accessor in accessors.OrderBy(accessor => accessor == property.SetMethod)
            let access = Access(accessor) == Access(main) ? "" : Access(accessor) + " "
            select $"{access}{(accessor == property.GetMethod ? "get" : IsInit(accessor) ? "init" : "set")}; ");

        // The parameters of the accessor, not those of the property: only a method knows their annotations.
        ParameterInfo[] index = main.GetParameters()[..property.GetIndexParameters().Length];
        string name = index.Length == 0 ? property.Name : $"this[{ParametersOf(index)}]";
        string required = Has<RequiredMemberAttribute>(property) ? "required " : "";
        string reference = property.PropertyType.IsByRef ? ReferenceOf(property) : "";
        return LineOf(
            property,
            3,
            $"{Access(main)} {required}{Modifiers(main)}{reference}{TypeText.Of(property.PropertyType, property)} {name} {{ {body}}}");
    }

    private static Line LineOf(EventInfo happening)
    {
        MethodInfo add = happening.AddMethod!;
        string type = TypeText.Of(happening.EventHandlerType!, happening);
        return LineOf(happening, 4, $"{Access(add)} {Modifiers(add)}event {type} {happening.Name};");
    }

    private static Line LineOf(MethodInfo method)
    {
        Type[] generics = method.IsGenericMethod ? method.GetGenericArguments() : [];
        string head = Operators.GetValueOrDefault(OperatorName(method)) switch
        {
            _ when !method.IsSpecialName => $"{ReturnOf(method)} {method.Name}{TypeText.ListOf(generics)}",
            "implicit" or "explicit" => $"{Operators[OperatorName(method)]} operator {CheckedWord(method)}{ReturnOf(method)}",
            var sign => $"{ReturnOf(method)} operator {CheckedWord(method)}{sign}",
        };
        return LineOf(
            method,
            method.IsSpecialName ? 6 : 5,
            $"{Access(method)} {Modifiers(method)}{head}({ParametersOf(method)}){ConstraintsOf(generics)};");
    }

    private static Line LineOf(MemberInfo member, int rank, string text) => new(rank, member.Name, $"{AttributesOf(member)}    {text}");

    // What an API promises beyond its signature; other attributes are left to the code.
    private static string AttributesOf(MemberInfo member, string indent = "    ")
    {
        string flags = Has<FlagsAttribute>(member) ? $"{indent}[Flags]\n" : "";

        // The compiler calls the constructors of types with required members obsolete, for compilers that do not know such members.
        bool ofCompiler = Has<CompilerFeatureRequiredAttribute>(member);
        return !ofCompiler && member.GetCustomAttribute<ObsoleteAttribute>(inherit: false) is { } obsolete
            ? $"{flags}{indent}[Obsolete({Literal(obsolete.Message, null)}{(obsolete.IsError ? ", error: true" : "")})]\n"
            : flags;
    }

    private static string Access(MemberInfo member) =>
        member is MethodBase { IsPublic: true } or FieldInfo { IsPublic: true } ? "public" : "protected";

    private static string Modifiers(MethodInfo method)
    {
        bool ofInterface = method.DeclaringType!.IsInterface;
        bool overrides = method.GetBaseDefinition() != method;
        return (method.IsStatic ? "static " : "")
            + (method.IsAbstract && !(ofInterface && !method.IsStatic) ? "abstract " : "")
            + (overrides && method.IsFinal ? "sealed override "
                : overrides ? "override "
                : method is { IsVirtual: true, IsAbstract: false, IsFinal: false } ? "virtual "
                : "");
    }

    private static string ReturnOf(MethodInfo method) =>
        (method.ReturnType.IsByRef ? ReferenceOf(method.ReturnParameter) : "") + TypeText.Of(method.ReturnType, method.ReturnParameter);

    private static string ParametersOf(MethodBase method) =>
        (Has<ExtensionAttribute>(method) ? "this " : "") + ParametersOf(method.GetParameters());

    private static string ParametersOf(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(TextOf));

    private static string TextOf(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        string passing = Has<ParamArrayAttribute>(parameter) || Has<ParamCollectionAttribute>(parameter) ? "params "
            : !type.IsByRef ? ""
            : parameter.IsOut ? "out "
            : Has<RequiresLocationAttribute>(parameter) ? "ref readonly "
            : Has<IsReadOnlyAttribute>(parameter) ? "in "
            : "ref ";
        string value = parameter.HasDefaultValue ? $" = {Literal(parameter.RawDefaultValue, type)}" : "";
        return $"{passing}{TypeText.Of(type, parameter)} {parameter.Name}{value}";
    }

    private static string ReferenceOf(ICustomAttributeProvider returned) => Has<IsReadOnlyAttribute>(returned) ? "ref readonly " : "ref ";

    private static string Literal(object? value, Type? type)
    {
        Type? plain = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            null => type is { IsValueType: true } && plain == type ? "default" : type is { IsGenericParameter: true } ? "default" : "null",
            _ when plain is { IsEnum: true } && Enum.ToObject(plain, value) is var member =>
                Enum.IsDefined(plain, member) ? $"{TypeText.Of(plain)}.{member}" : $"({TypeText.Of(plain)}){Literal(value, null)}",
            string or char => Quoted(value),
            bool truth => truth ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
    }

    private static string Quoted(object text)
    {
        char quote = text is string ? '"' : '\'';
        StringBuilder quoted = new();
        foreach (char c in text.ToString()!)
        {
            quoted.Append(
                c == quote || c == '\\' ? $"\\{c}"
                : c is < ' ' or > '~' ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")
                : c.ToString());
        }

        return $"{quote}{quoted}{quote}";
    }

    private static string[] When(bool holds, string text) => holds ? [text] : [];

    // op_CheckedAddition is op_Addition in a checked context.
    private static string OperatorName(MethodInfo method) => method.Name.Replace("op_Checked", "op_", StringComparison.Ordinal);

    private static string CheckedWord(MethodInfo method) =>
        method.Name.StartsWith("op_Checked", StringComparison.Ordinal) ? "checked " : "";

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    // Protected members are public API where others can derive.
    private static bool IsOpen(MethodBase method, Type type) =>
        method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && !type.IsSealed);

    private static bool IsOpen(FieldInfo field, Type type) =>
        field.IsPublic || ((field.IsFamily || field.IsFamilyOrAssembly) && !type.IsSealed);

    private static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$", Declared) is not null
        || (type.IsValueType && type.GetMethod("PrintMembers", Declared, [typeof(StringBuilder)]) is not null);

    // The deconstruction of a positional record is generated too, but it is what the order of its parameters decides.
    private static bool IsUndecided(MethodInfo method) => IsGenerated(method) && method.Name != "Deconstruct";

    private static bool IsGenerated(MemberInfo member) => Has<CompilerGeneratedAttribute>(member) || member.Name.Contains('<');

    private static bool Has<T>(ICustomAttributeProvider provider)
        where T : Attribute => provider.IsDefined(typeof(T), inherit: false);

    private readonly record struct Line(int Rank, string Name, string Text);

    /// <summary>The annotations (<c>?</c>) of a type as the compiler stores them: a number for each part of it, outermost first.</summary>
    /// <remarks>
    /// NullabilityInfoContext would do, but for an unconstrained type parameter it says of <c>T</c> what it says of <c>T?</c>.
    /// </remarks>
    private static class Nullability
    {
        public const byte NotAnnotated = 1;
        public const byte Annotated = 2;

        public static byte[] Of(ICustomAttributeProvider provider) =>
            provider.GetCustomAttributes(typeof(NullableAttribute), inherit: false) is [NullableAttribute own]
                ? own.NullableFlags
                : [ContextOf(OwnerOf(provider))];

        // What most of a type or of a method is, is stored once on the type or the method.
        private static byte ContextOf(MemberInfo? member) =>
            member is null ? (byte)0
            : member.GetCustomAttribute<NullableContextAttribute>(inherit: false) is { } context ? context.Flag
            : ContextOf(member.DeclaringType);

        private static MemberInfo? OwnerOf(ICustomAttributeProvider provider) => provider switch
        {
            ParameterInfo parameter => parameter.Member,
            Type { IsGenericParameter: true } parameter => (MemberInfo?)parameter.DeclaringMethod ?? parameter.DeclaringType,
            _ => (MemberInfo)provider,
        };
    }

    /// <summary>Writes one type; takes annotations and names of tuple elements in the order in which the compiler stores them.</summary>
    private sealed class TypeText
    {
        private static readonly Dictionary<Type, string> Keywords = new()
        {
            [typeof(bool)] = "bool",
            [typeof(byte)] = "byte",
            [typeof(char)] = "char",
            [typeof(decimal)] = "decimal",
            [typeof(double)] = "double",
            [typeof(float)] = "float",
            [typeof(int)] = "int",
            [typeof(long)] = "long",
            [typeof(object)] = "object",
            [typeof(sbyte)] = "sbyte",
            [typeof(short)] = "short",
            [typeof(string)] = "string",
            [typeof(uint)] = "uint",
            [typeof(ulong)] = "ulong",
            [typeof(ushort)] = "ushort",
            [typeof(void)] = "void",
        };

        private readonly byte[] _annotations;
        private readonly Queue<string?> _tupleNames;
        private readonly bool _defines;
        private int _next;

        private TypeText(ICustomAttributeProvider? user, bool defines)
        {
            _defines = defines;
            _annotations = user is null ? [0] : Nullability.Of(user);
            object? names = user?.GetCustomAttributes(typeof(TupleElementNamesAttribute), inherit: false).FirstOrDefault();
            _tupleNames = new Queue<string?>(((TupleElementNamesAttribute?)names)?.TransformNames ?? []);
        }

        /// <summary>The type; where a member or a parameter uses it, with the annotations that this one has.</summary>
        public static string Of(Type type, ICustomAttributeProvider? user = null) => new TypeText(user, defines: false).Write(type);

        /// <summary>The type as its declaration names it: with the variance of its parameters.</summary>
        public static string DefinitionOf(Type type) => new TypeText(null, defines: true).Write(type);

        public static string ListOf(Type[] generics) =>
            generics.Length == 0 ? "" : $"<{string.Join(", ", generics.Select(type => Of(type)))}>";

        public static string NameOf(Type type) => type.Name.Split('`')[0];

        private string Write(Type type)
        {
            if (type.IsByRef)
            {
                return Write(type.GetElementType()!);
            }

            if (type.IsPointer)
            {
                return Write(type.GetElementType()!) + "*";
            }

            if (Nullable.GetUnderlyingType(type) is { } underlying)
            {
                return Write(underlying) + "?";
            }

            // A value type that is not generic has no annotation of its own.
            string mark = type.IsValueType && !type.IsGenericType ? "" : Next() == Nullability.Annotated ? "?" : "";
            if (type.IsArray)
            {
                return $"{Write(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]{mark}";
            }

            return (IsTuple(type) ? WriteTuple(type) : WriteNamed(type)) + mark;
        }

        private string WriteTuple(Type type)
        {
            Type[] elements = type.GetGenericArguments();
            string?[] names = [.. elements.Select(_ => _tupleNames.TryDequeue(out string? name) ? name : null)];
            IEnumerable<string> texts = elements.Zip(names, (element, name) => name is null ? Write(element) : $"{Write(element)} {name}");
            return $"({string.Join(", ", texts)})";
        }

        private string WriteNamed(Type type)
        {
            if (Keywords.TryGetValue(type, out string? keyword))
            {
                return keyword;
            }

            Type[] arguments = type.GetGenericArguments();
            string name = type.IsGenericParameter ? type.Name : "";
            for (Type? part = type; part is not null && !type.IsGenericParameter; part = part.DeclaringType)
            {
                // A nested type has the type parameters of those around it before its own.
                int outer = part.DeclaringType?.GetGenericArguments().Length ?? 0;
                int count = part == type ? arguments.Length : part.GetGenericArguments().Length;
                string list = count > outer ? $"<{string.Join(", ", arguments[outer..count].Select(WriteArgument))}>" : "";
                name = $"{NameOf(part)}{list}{(name.Length > 0 ? "." : "")}{name}";
            }

            return name;
        }

        private string WriteArgument(Type argument)
        {
            string variance = !_defines ? ""
                : argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.Covariant) ? "out "
                : argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.Contravariant) ? "in "
                : "";
            return variance + Write(argument);
        }

        private byte Next() => _annotations.Length == 1 ? _annotations[0] : _annotations[_next++];

        private static bool IsTuple(Type type) =>
            type.IsValueType && type.IsConstructedGenericType && type.IsAssignableTo(typeof(ITuple));
    }
}
