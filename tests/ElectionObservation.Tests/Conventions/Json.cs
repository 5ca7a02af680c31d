using System.Reflection;
using ElectionObservation.Serialization;

namespace ElectionObservation.Tests.Conventions;

/// <summary>Reads and writes a value whose type is known at run time only.</summary>
internal static class Json
{
    private static readonly MethodInfo WriteMethod = typeof(ElectionJson).GetMethod(nameof(ElectionJson.Write))!;

    private static readonly MethodInfo ReadMethod = typeof(ElectionJson).GetMethods()
        .Single(method => method.Name == nameof(ElectionJson.Read) && method.GetParameters()[0].ParameterType == typeof(string));

    public static string Write(Type type, object value) => (string)Invoke(WriteMethod.MakeGenericMethod(type), value);

    /// <summary>A case of a hierarchy is read as the hierarchy.</summary>
    public static object Read(Type type, string json) => Invoke(ReadMethod.MakeGenericMethod(JsonShape.HierarchyOf(type) ?? type), json, "test");

    private static object Invoke(MethodInfo method, params object[] arguments)
    {
        try
        {
            return method.Invoke(null, arguments)!;
        }
        catch (TargetInvocationException thrown)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(thrown.InnerException!);
            throw;
        }
    }
}
