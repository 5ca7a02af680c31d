using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using ElectionObservation.Accreditations;
using ElectionObservation.Calendars;
using ElectionObservation.Deadlines;
using ElectionObservation.Estimates;
using ElectionObservation.Forms;
using ElectionObservation.Observations;
using ElectionObservation.Outcomes;
using ElectionObservation.Results;
using ElectionObservation.Serialization;

namespace ElectionObservation.Tests.Conventions;

/// <summary>The conventions of the house, proven for every data type at once. The index of a failing seed makes the value again.</summary>
public class ConventionTests
{
    private const int Seeds = 60;

    private static readonly HashSet<Type> ImmutableLeaves =
    [
        typeof(string), typeof(bool), typeof(int), typeof(long), typeof(decimal), typeof(double), typeof(LocalDate), typeof(AnnualDate), typeof(CalendarSet), typeof(LocalTime), typeof(LocalDateTime), typeof(OffsetDateTime), typeof(Instant),
        typeof(RegisterIndex), typeof(LogIndex), // worked out in their constructors, and only read from then on
    ];

    public static TheoryData<Type> Data => [.. DataTypes.All];

    public static TheoryData<Type> Constructed => [.. DataTypes.All.Where(type => !type.IsValueType)];

    public static TheoryData<Type> Structs => [.. DataTypes.All.Where(type => type.IsValueType)];

    public static TheoryData<Type> Serialized => [.. DataTypes.All.Where(HasJson)];

    public static TheoryData<Type> Objects => [.. DataTypes.All.Where(type => HasJson(type) && Json.Write(type, Samples.Make(type, 1)).StartsWith('{') && !IsMap(type))];

    public static TheoryData<Type> Hierarchies => [.. DataTypes.Hierarchies];

    public static TheoryData<Type> Parsed => [.. DataTypes.All.Where(type => type.GetInterfaces().Any(IsParsable))];

    [Fact]
    public void Data_types_are_found()
    {
        Assert.Contains(typeof(Deadline), DataTypes.All);
        Assert.Contains(typeof(RuleVersion<StatutoryRule>), DataTypes.All);
        Assert.Contains(typeof(TimeExpression.Counted), DataTypes.All);
        Assert.True(DataTypes.All.Count > 60, $"Only {DataTypes.All.Count} data types were found.");
    }

    [Theory]
    [MemberData(nameof(Data))]
    public void A_data_type_is_sealed_and_cannot_change(Type type)
    {
        Assert.True(type.IsSealed, "not sealed");
        foreach (PropertyInfo property in type.GetProperties())
        {
            Assert.True(property.SetMethod is null, $"{property.Name} has a setter; 'with' could break an invariant");
        }

        foreach (FieldInfo field in AllFields(type))
        {
            Assert.True(field.IsInitOnly, $"the field {field.Name} can be assigned");
            Assert.True(IsImmutable(field.FieldType), $"the field {field.Name} is of {field.FieldType}, which can change");
        }
    }

    [Theory]
    [MemberData(nameof(Constructed))]
    public void A_data_type_has_one_public_constructor(Type type) => Assert.Single(type.GetConstructors());

    [Theory]
    [MemberData(nameof(Constructed))]
    public void A_constructor_refuses_null_where_a_value_belongs(Type type)
    {
        var nullability = new NullabilityInfoContext();
        ConstructorInfo constructor = Samples.ConstructorOf(type);
        object?[] arguments = ValidArguments(type);
        foreach (ParameterInfo parameter in constructor.GetParameters())
        {
            if (!parameter.ParameterType.IsValueType && nullability.Create(parameter).WriteState == NullabilityState.NotNull)
            {
                ArgumentException refusal = Refusal(constructor, arguments, parameter.Position, null);
                Assert.IsType<ArgumentNullException>(refusal);
            }
        }
    }

    /// <summary>A caller's mistake is named where it is made, and is never a NullReferenceException from within.</summary>
    [Theory]
    [MemberData(nameof(Data))]
    public void A_method_refuses_null_where_a_value_belongs(Type type)
    {
        var nullability = new NullabilityInfoContext();
        object value = Samples.Make(type, 1);
        foreach (MethodInfo declared in type.GetMethods().Where(IsOfTheLibrary))
        {
            MethodInfo method = declared.IsGenericMethodDefinition ? declared.MakeGenericMethod([.. declared.GetGenericArguments().Select(static _ => typeof(string))]) : declared;
            ParameterInfo[] parameters = method.GetParameters();
            foreach (ParameterInfo parameter in parameters.Where(one => !one.IsOut && !one.ParameterType.IsValueType && nullability.Create(declared.GetParameters()[one.Position]).WriteState == NullabilityState.NotNull))
            {
                object?[] arguments = [.. parameters.Select(one => one == parameter || one.IsOut ? null : Argument(one.ParameterType))];
                Exception? refusal = Record.Exception(() => method.Invoke(method.IsStatic ? null : value, BindingFlags.DoNotWrapExceptions, null, arguments, null));

                // Of a made-up value something else may be wrong as well.
                Assert.True(refusal is ArgumentException, $"{type.Name}.{method.Name} with null for {parameter.Name}: {refusal?.GetType().Name ?? "taken"}");
            }
        }

        static bool IsOfTheLibrary(MethodInfo method) =>
            method.DeclaringType!.Assembly == typeof(JurisdictionId).Assembly
            && (!method.IsSpecialName || method.Name == "get_Item")
            && method.Name is not (nameof(Equals) or nameof(ToString) or nameof(GetHashCode) or "Deconstruct" or "<Clone>$");
    }

    /// <summary>A list of nothing, a function that gives nothing, or a value made up.</summary>
    private static object Argument(Type type) =>
        typeof(Delegate).IsAssignableFrom(type) ? Function(type)
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>) ? Array.CreateInstance(type.GetGenericArguments()[0], 0)
        : type == typeof(LegalReference) ? Samples.Reference
        : type == typeof(ZoneClock) ? Samples.Reference.Clock("Asia/Almaty")
        : Samples.Make(type, 1);

    private static Delegate Function(Type type)
    {
        MethodInfo invoke = type.GetMethod("Invoke")!;
        return System.Linq.Expressions.Expression.Lambda(type, System.Linq.Expressions.Expression.Default(invoke.ReturnType), invoke.GetParameters().Select(static one => System.Linq.Expressions.Expression.Parameter(one.ParameterType))).Compile();
    }

    [Theory]
    [MemberData(nameof(Constructed))]
    public void A_constructor_refuses_what_is_no_member_of_an_enum(Type type)
    {
        ConstructorInfo constructor = Samples.ConstructorOf(type);
        object?[] arguments = ValidArguments(type);
        foreach (ParameterInfo parameter in constructor.GetParameters().Where(parameter => parameter.ParameterType.IsEnum))
        {
            Refusal(constructor, arguments, parameter.Position, Enum.ToObject(parameter.ParameterType, 99));
        }
    }

    [Theory]
    [MemberData(nameof(Data))]
    public void Equal_means_made_of_equal_parts(Type type)
    {
        MethodInfo equal = type.GetMethod("op_Equality", [type, type])!;
        MethodInfo unequal = type.GetMethod("op_Inequality", [type, type])!;
        Assert.Contains(typeof(IEquatable<>).MakeGenericType(type), type.GetInterfaces());
        for (int seed = 0; seed < Seeds; seed++)
        {
            object one = Samples.Make(type, seed);
            object same = Samples.Make(type, seed);
            object other = Samples.Make(type, seed + 1);
            bool alike = Fingerprint(type, one) == Fingerprint(type, other);
            Assert.True(one.Equals(same), $"seed {seed}: not equal to itself made again");
            Assert.True(one.GetHashCode() == same.GetHashCode(), $"seed {seed}: equal with another hash");
            Assert.True((bool)equal.Invoke(null, [one, same])! && !(bool)unequal.Invoke(null, [one, same])!, $"seed {seed}: operators disagree");
            Assert.True(one.Equals(other) == alike, $"seed {seed}: equality is not that of the parts: {one} and {other}");
            Assert.True((bool)equal.Invoke(null, [one, other])! == alike && (bool)unequal.Invoke(null, [one, other])! != alike, $"seed {seed}: operators disagree");
            Assert.False(one.Equals(null) || one.Equals("another type"));
            Assert.NotNull(one.ToString());
        }
    }

    /// <summary>A culture that writes numbers and dates in a way of its own, made by hand so that no data of the machine is needed.</summary>
    [Theory]
    [MemberData(nameof(Data))]
    public void Text_and_json_are_the_same_in_every_culture(Type type)
    {
        var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        strange.NumberFormat.NegativeSign = "minus";
        strange.NumberFormat.NumberDecimalSeparator = "|";
        strange.DateTimeFormat.DayNames = ["d0", "d1", "d2", "d3", "d4", "d5", "d6"];
        strange.DateTimeFormat.MonthNames = [.. Enumerable.Range(1, 13).Select(month => $"m{month}")];
        strange.DateTimeFormat.MonthGenitiveNames = strange.DateTimeFormat.MonthNames;
        strange.DateTimeFormat.LongDatePattern = "yyyy MMMM dddd d";
        strange.DateTimeFormat.DateSeparator = "#";
        strange.DateTimeFormat.TimeSeparator = "#";
        CultureInfo before = CultureInfo.CurrentCulture;
        for (int seed = 0; seed < 20; seed++)
        {
            object value = Samples.Make(type, seed);
            (string Text, string Json) plain = (value.ToString()!, Json.Write(type, value));
            try
            {
                CultureInfo.CurrentCulture = strange;
                Assert.Equal(plain, (value.ToString()!, Json.Write(type, value)));
                Assert.Equal(value, Json.Read(type, plain.Json));
                if (value is Deadline deadline)
                {
                    Assert.DoesNotContain("m11", deadline.Explain(), StringComparison.Ordinal);
                }
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Structs))]
    public void The_default_of_a_struct_is_a_legal_value(Type type)
    {
        object value = Activator.CreateInstance(type)!;
        Assert.True(value.Equals(Activator.CreateInstance(type)));
        Assert.NotNull(value.ToString());
        Assert.Equal(value, Json.Read(type, Json.Write(type, value)));
    }

    [Theory]
    [MemberData(nameof(Data))]
    public void Every_data_type_is_serialized(Type type) =>
        Assert.True(HasJson(type), "missing on the JSON context");

    [Theory]
    [MemberData(nameof(Serialized))]
    public void Reading_what_was_written_gives_an_equal_value(Type type)
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            object value = Samples.Make(type, seed);
            string json = Json.Write(type, value);
            object read = Json.Read(type, json);
            Assert.True(value.Equals(read), $"seed {seed}: read back differently:\n{json}\n{Json.Write(type, read)}");
            Assert.Equal(json, Json.Write(type, read));
        }
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void Json_refuses_what_is_unknown_or_missing_or_twice(Type type)
    {
        for (int seed = 0; seed < 10; seed++)
        {
            string json = Json.Write(type, Samples.Make(type, seed));
            JsonObject whole = JsonNode.Parse(json)!.AsObject();
            AssertRefused(type, json[..^1].TrimEnd() + (whole.Count == 0 ? "" : ",") + " \"unheardOf\": 1 }");
            foreach ((string name, JsonNode? value) in whole.Where(pair => pair.Key != JsonShape.Discriminator || JsonShape.HierarchyOf(type) is null).ToList())
            {
                AssertRefused(type, json[..^1].TrimEnd() + $", \"{name}\": {value!.ToJsonString()} }}");
                AssertRefused(type, json.Replace($"\n  \"{name}\":", $"\n  \"{name.ToUpperInvariant()}\":", StringComparison.Ordinal));
            }

            foreach (ParameterInfo required in RequiredOf(type))
            {
                string name = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(required.Name!);
                JsonObject without = JsonNode.Parse(json)!.AsObject();
                Assert.True(without.Remove(name), $"'{name}' is required and was not written");
                AssertRefused(type, without.ToJsonString());
                without[name] = null;
                AssertRefused(type, without.ToJsonString());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Serialized))]
    public void Json_of_another_shape_is_a_clear_error(Type type)
    {
        foreach (string json in (string[])["null", "1.5", "true", "{", "", "[[[[[[", "{\"a\":{\"b\":[1,2,{}]}}", "\"\"", "[null]", "{} {}"])
        {
            AssertRefused(type, json, orRead: true);
        }
    }

    [Theory]
    [MemberData(nameof(Parsed))]
    public void Parsing_what_was_printed_gives_an_equal_value(Type type) =>
        typeof(ConventionTests).GetMethod(nameof(RoundTripText), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, null);

    [Theory]
    [MemberData(nameof(Hierarchies))]
    public void A_hierarchy_is_closed_and_matched_in_full(Type type)
    {
        Type[] cases = Samples.CasesOf(type);
        Assert.NotEmpty(cases);
        Assert.All(type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic), constructor =>
            Assert.True(constructor.IsFamilyAndAssembly || constructor.GetParameters() is [{ } copied] && copied.ParameterType == type));
        MethodInfo match = type.GetMethod("Match")!;
        Assert.Equal(cases.Length, match.GetParameters().Length);
        if (type != typeof(TimeExpression) && type != typeof(Answer))
        {
            Assert.Equal(cases.ToHashSet(), JsonShape.Hierarchies[type].ToHashSet());
        }

        foreach (Type one in cases)
        {
            object value = Samples.Make(one, 1);
            Assert.Equal(Json.Write(type, value), Json.Write(one, value));
            MethodInfo read = typeof(ElectionJson).GetMethod(nameof(ElectionJson.Read), [typeof(string), typeof(string)])!.MakeGenericMethod(one);
            var refused = Assert.Throws<TargetInvocationException>(() => read.Invoke(null, ["{}", "test"]));
            Assert.Contains($"read it as that", Assert.IsType<ArgumentException>(refused.InnerException).Message, StringComparison.Ordinal);
            Assert.Equal(value, Json.Read(type, Json.Write(type, value)));
            Assert.Equal(one.Name, InvokeMatch(match, type, value));
        }
    }

    [Fact]
    public void Every_enum_is_serialized_by_name_and_refuses_numbers()
    {
        foreach (Type type in DataTypes.Enums)
        {
            foreach (object value in Enum.GetValues(type))
            {
                string json = Json.Write(type, value);
                Assert.StartsWith("\"", json, StringComparison.Ordinal);
                Assert.Equal(value, Json.Read(type, json));
            }

            AssertRefused(type, "0");
            AssertRefused(type, "\"0\"");
            AssertRefused(type, "\"\"");
        }
    }

    private static string InvokeMatch(MethodInfo match, Type hierarchy, object value)
    {
        MethodInfo closed = match.MakeGenericMethod(typeof(string));
        MethodInfo name = typeof(ConventionTests).GetMethod(nameof(NameOf), BindingFlags.NonPublic | BindingFlags.Static)!;
        object?[] functions = [.. closed.GetParameters().Select(parameter => Delegate.CreateDelegate(parameter.ParameterType, name))];
        for (int i = 0; i < functions.Length; i++)
        {
            object?[] broken = [.. functions];
            broken[i] = null;
            var thrown = Assert.Throws<TargetInvocationException>(() => closed.Invoke(value, broken));
            Assert.IsType<ArgumentNullException>(thrown.InnerException);
        }

        Assert.True(hierarchy.IsInstanceOfType(value));
        return (string)closed.Invoke(value, functions)!;
    }

    private static string NameOf(object value) => value.GetType().Name;

    private static void RoundTripText<T>()
        where T : IParsable<T>
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            var value = (T)Samples.Make(typeof(T), seed);
            string text = value.ToString()!;
            Assert.Equal(value, T.Parse(text, null));
            Assert.True(T.TryParse(text, null, out T? parsed));
            Assert.Equal(value, parsed);

            var random = new Random(seed);
            char[] noise = text.ToCharArray();
            noise[random.Next(noise.Length)] = (char)random.Next(1, 0x500);
            foreach (string hostile in (string[])[new string(noise), text + text, "", " ", new string('9', 500), "[..", "..]", "[]", text[..^1]])
            {
                if (T.TryParse(hostile, null, out T? other))
                {
                    Assert.Equal(other, T.Parse(other.ToString()!, null));
                }
                else
                {
                    Assert.ThrowsAny<Exception>(() => T.Parse(hostile, null));
                }
            }
        }

        Assert.False(T.TryParse(null, null, out _));
    }

    private static void AssertRefused(Type type, string json, bool orRead = false)
    {
        try
        {
            Json.Read(type, json);
        }
        catch (DataException refused)
        {
            Assert.StartsWith("$", refused.Path, StringComparison.Ordinal);
            Assert.True(refused.Line >= 1 && refused.Column >= 1, refused.Message);
            Assert.False(string.IsNullOrWhiteSpace(refused.Reason));
            return;
        }

        Assert.True(orRead, $"was read: {json}");
    }

    private static object?[] ValidArguments(Type type)
    {
        var random = new Random(5);
        if (typeof(ObservationForm) == type || typeof(AnswerRow) == type || typeof(AnswerTable) == type || typeof(UnitChange) == type || typeof(Recount) == type || typeof(ListQuota) == type || typeof(Estimate.Interval) == type || typeof(PublishedEstimate) == type || typeof(EstimateFamily) == type || typeof(ContestantEstimates) == type || typeof(CopyConflict) == type || typeof(CopyComparison) == type || typeof(SampleDesign) == type || typeof(Deadline) == type || typeof(DeadlineWindow) == type || typeof(StatutoryRule) == type || typeof(EntryIntoForce) == type || typeof(TimeProblem.RepeatedLocalTime) == type || IsIdentifier(type))
        {
            // Built by a recipe: the arguments are the value's own properties.
            object value = Samples.Make(type, random, 0);
            return [.. Samples.ConstructorOf(type).GetParameters().Select(parameter => PropertyOf(type, parameter).GetValue(value))];
        }

        return Samples.Arguments(type, random, 0, out _);
    }

    private static PropertyInfo PropertyOf(Type type, ParameterInfo parameter) =>
        type.GetProperties().Single(property => string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));

    private static ArgumentException Refusal(ConstructorInfo constructor, object?[] arguments, int position, object? bad)
    {
        object?[] changed = [.. arguments];
        changed[position] = bad;
        var thrown = Assert.Throws<TargetInvocationException>(() => constructor.Invoke(changed));
        return Assert.IsAssignableFrom<ArgumentException>(thrown.InnerException);
    }

    private static IEnumerable<ParameterInfo> RequiredOf(Type type) =>
        JsonShape.Hierarchies.Keys.Contains(type) || typeof(TimeExpression).IsAssignableFrom(type) || typeof(Answer).IsAssignableFrom(type) || type == typeof(LocalizedText) || type.IsValueType
            ? []
            : Samples.ConstructorOf(type).GetParameters().Where(parameter => !parameter.HasDefaultValue);

    /// <summary>What a value is made of, by a path of its own: the members, to the leaves.</summary>
    private static string Fingerprint(Type type, object? value)
    {
        if (value is null)
        {
            return "null";
        }

        if (value is string text)
        {
            return $"'{text}'";
        }

        if (value is System.Collections.IEnumerable items)
        {
            return $"[{string.Join(",", items.Cast<object>().Select(item => Fingerprint(item.GetType(), item)))}]";
        }

        Type actual = value.GetType();
        if (ImmutableLeaves.Contains(actual) || actual.IsEnum)
        {
            return $"{actual.Name}:{value}";
        }

        return actual + "{" + string.Join(";", AllFields(actual).Select(field => $"{field.Name}={Fingerprint(field.FieldType, field.GetValue(value))}")) + "}";
    }

    private static IEnumerable<FieldInfo> AllFields(Type type)
    {
        for (Type? at = type; at is not null && at != typeof(object) && at != typeof(ValueType); at = at.BaseType)
        {
            foreach (FieldInfo field in at.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }

    private static bool IsImmutable(Type type)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        return ImmutableLeaves.Contains(plain)
            || plain.IsEnum
            || DataTypes.All.Contains(plain)
            || (plain is { IsNestedPrivate: true, IsSealed: true } && AllFields(plain).All(field => field.IsInitOnly && IsImmutable(field.FieldType)))
            || DataTypes.Hierarchies.Contains(plain)
            || (plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(System.Collections.Immutable.ImmutableArray<>))
            || (plain.IsGenericType && plain.GetGenericTypeDefinition() is { } definition && (definition == typeof(ValueList<>) || definition == typeof(ValueMap<,>))
                && plain.GetGenericArguments().All(IsImmutable));
    }

    private static bool HasJson(Type type) => ElectionJson.Options.TryGetTypeInfo(JsonShape.HierarchyOf(type) ?? type, out _);

    private static bool IsMap(Type type) => type == typeof(LocalizedText) || typeof(TimeExpression).IsAssignableFrom(type) || typeof(Answer).IsAssignableFrom(type)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueMap<,>));

    private static bool IsParsable(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IParsable<>);

    private static bool IsIdentifier(Type type) => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(Identifier<>);
}
