// Types planted for AssemblyEdgesTests. Lower may not use Upper, and each type in Lower does it, as far as the language lets it, in one
// way only: a reader that loses this way must not find the type by another. A body has one instruction that names Upper.
#pragma warning disable CA1812 // Nobody creates these types: they are only read.

namespace Planted.Upper
{
    internal interface IContract;

    internal delegate void Handler();

    internal struct Value;

    internal class Open
    {
        public static readonly int Number = Environment.ProcessorCount;
        public static int Settable;

        public static void Run()
        {
        }
    }

    internal sealed class Outer
    {
        internal sealed class Inner;
    }

    internal sealed class Wrong : Exception;

    internal enum Kind
    {
        Common,
        Rare,
    }

    [AttributeUsage(AttributeTargets.All)]
    internal sealed class MarkAttribute : Attribute;

    /// <summary>Uses its own room and, which is allowed, the one below: no violation.</summary>
    internal sealed class Good(Lower.Neighbour below, Open same)
    {
        public Lower.Neighbour Below { get; } = below;

        public Open Same { get; } = same;
    }
}

namespace Planted.Lower
{
    [AttributeUsage(AttributeTargets.All)]
    internal sealed class NamesAttribute(params object[] values) : Attribute
    {
        public object[] Values { get; } = values;

        public Type? Named { get; set; }
    }

    /// <summary>Uses its own room and other assemblies only: no violation.</summary>
    internal sealed class Neighbour
    {
        public Neighbour? Next { get; init; }

        public static LocalDate Day() => new(2026, 1, 1);

        public static int Count(in int number) => new List<Neighbour> { new() }.Count + number;
    }

    // Signatures.
    internal sealed class BaseClass : Upper.Open;

    internal sealed class Interface : Upper.IContract;

    internal sealed class Field
    {
        public readonly Upper.Open? Held;

        public Field() => Held = null;
    }

    internal abstract class Property
    {
        public abstract Upper.Open Held { get; }
    }

    internal abstract class Indexer
    {
        public abstract int this[Upper.Open index] { get; }
    }

    internal abstract class Event
    {
        public abstract event Upper.Handler Changed;
    }

    internal abstract class Parameter
    {
        public abstract void Take(Upper.Open thing);
    }

    internal abstract class Return
    {
        public abstract Upper.Open Give();
    }

    internal sealed class ConstructorParameter
    {
        public ConstructorParameter(Upper.Open thing) => GC.KeepAlive(thing);
    }

    internal abstract class GenericArgument
    {
        public abstract IReadOnlyDictionary<int, List<Upper.Open>> Give();
    }

    internal sealed class GenericArgumentOfBase : List<Upper.Open>;

    internal abstract class ArrayByReference
    {
        public abstract void Take(ref Upper.Open[][,] things);
    }

    internal abstract class NestedOfUpper
    {
        public abstract Upper.Outer.Inner Give();
    }

    internal abstract class TypeConstraint<T>
        where T : Upper.Open;

    internal abstract class MethodConstraint
    {
        public abstract void Take<T>(T thing)
            where T : Upper.IContract;
    }

    // Attributes.
    [Upper.Mark]
    internal sealed class AttributeOnType;

    [Names(typeof(Upper.Open))]
    internal sealed class AttributeTypeof;

    [Names(1, new object[] { "", typeof(List<Upper.Open>) })]
    internal sealed class AttributeTypeofInArray;

    [Names(Named = typeof(Upper.Open))]
    internal sealed class AttributeNamedTypeof;

    [Names(Upper.Kind.Rare)]
    internal sealed class AttributeEnumValue;

    internal abstract class AttributeOnField
    {
        [Upper.Mark]
        public int Held = Environment.ProcessorCount;
    }

    internal abstract class AttributeOnProperty
    {
        [Upper.Mark]
        public abstract int Held { get; }
    }

    internal abstract class AttributeOnEvent
    {
        [Upper.Mark]
        public abstract event Action Changed;
    }

    internal abstract class AttributeOnMethod
    {
        [Upper.Mark]
        public abstract void Take();
    }

    internal abstract class AttributeOnParameter
    {
        public abstract void Take([Upper.Mark] int thing);
    }

    internal abstract class AttributeOnReturn
    {
        [return: Upper.Mark]
        public abstract int Give();
    }

    internal abstract class AttributeOnTypeParameter<[Upper.Mark] T>;

    internal abstract class AttributeOnMethodTypeParameter
    {
        public abstract void Take<[Upper.Mark] T>(T thing);
    }

    // Bodies.
    internal static class Local
    {
        public static int Body()
        {
            // The stack has room for it, but its address is taken, so it is a local in an optimised build too.
            Upper.Value value = default;
            return System.Runtime.CompilerServices.Unsafe.AreSame(ref value, ref value) ? 1 : 2;
        }
    }

    internal static class Call
    {
        public static void Body() => Upper.Open.Run();
    }

    internal static class NewObject
    {
        public static object Body() => new Upper.Open();
    }

    internal static class StaticField
    {
        public static int Body() => Upper.Open.Number;
    }

    internal static class StaticFieldSet
    {
        public static void Body() => Upper.Open.Settable = 1;
    }

    internal static class TypeOf
    {
        public static Type Body() => typeof(Upper.Open);
    }

    internal static class Cast
    {
        public static object Body(object thing) => (Upper.IContract)thing;
    }

    internal static class Is
    {
        public static bool Body(object thing) => thing is Upper.IContract;
    }

    internal static class Boxed
    {
        public static object Body() => Upper.Kind.Rare;
    }

    internal static class NewArray
    {
        public static object Body() => new Upper.Open[3];
    }

    internal static class MethodGroup
    {
        public static Action Body() => Upper.Open.Run;
    }

    internal static class GenericMethod
    {
        public static int Body() => System.Runtime.CompilerServices.Unsafe.SizeOf<Upper.Value>();
    }

    internal static class GenericType
    {
        public static object Body() => new List<Upper.Open>();
    }

    internal static class SignatureOfMethod
    {
        public static void Body(Parameter other) => other.Take(null!);
    }

    internal static class TypeOfField
    {
        public static object? Body(Field other) => other.Held;
    }

    internal static class Anonymous
    {
        public static object Body() => new { Thing = default(Upper.Value) };
    }

    internal static class AfterSwitch
    {
        // Operands of every length come before the use, and read as instructions they make no sense: 0x28 is a call.
        public static void Body(int number)
        {
            double sum = number switch
            {
                0 => 1.5,
                1 => 2.5,
                2 => 3.5,
                3 => 4.5,
                4 => 5.5,
                5 => 6.5,
                6 => 7.5,
                7 => 8.5,
                8 => 9.5,
                9 => 10.5,
                10 => 11.5,
                11 => 12.5,
                12 => 13.5,
                13 => 14.5,
                14 => 15.5,
                15 => 16.5,
                16 => 17.5,
                17 => 18.5,
                18 => 19.5,
                19 => 20.5,
                _ => 21.5,
            };
            GC.KeepAlive((sum, 0x2828_2828_2828_2828, 1.5f, 0x2828_2828, "text"));
            Upper.Open.Run();
        }
    }

    internal static class Catch
    {
        public static void Body()
        {
            try
            {
                GC.Collect(0);
            }
            catch (Upper.Wrong)
            {
            }
        }
    }

    internal static class CatchWhen
    {
        public static void Body(bool really)
        {
            try
            {
                GC.Collect(0);
            }
            catch (Upper.Wrong) when (really)
            {
            }
        }
    }

    internal static class Lambda
    {
        public static Action Body() => () => Upper.Open.Run();
    }

    internal static class Closure
    {
        public static Action Body(int times) => () =>
        {
            if (times > 0)
            {
                Upper.Open.Run();
            }
        };
    }

    internal static class LocalFunction
    {
        public static void Body()
        {
            Inner();

            static void Inner() => Upper.Open.Run();
        }
    }

    internal static class Iterator
    {
        public static IEnumerable<int> Body()
        {
            Upper.Open.Run();
            yield return 1;
        }
    }

    internal static class Async
    {
        public static async Task Body()
        {
            await Task.Yield();
            Upper.Open.Run();
        }
    }

    internal static class StaticConstructor
    {
        static StaticConstructor() => Upper.Open.Run();
    }

    internal static class Nested
    {
        internal static class Inner
        {
            public static void Body() => Upper.Open.Run();
        }
    }

    internal static class NestedBase
    {
        internal sealed class Inner : Upper.Open;
    }
}

// Three rooms that use each other in a circle, and two that only lead into it and out of it.
namespace Planted.Ring.Entrance
{
    internal sealed class In : First.One;
}

namespace Planted.Ring.First
{
    internal class One
    {
        public Second.Two? Next { get; init; }
    }
}

namespace Planted.Ring.Second
{
    internal sealed class Two
    {
        public static object Next() => new Third.Three();
    }
}

namespace Planted.Ring.Third
{
    internal sealed class Three : Planted.Ring.Exit.Out
    {
        public static bool Is(object thing) => thing is First.One;
    }
}

namespace Planted.Ring.Exit
{
    internal class Out;
}

// Outside the planted root namespace, as the helper types of the compiler are.
namespace PlantedElsewhere
{
    [System.Runtime.CompilerServices.CompilerGenerated]
    internal static class Helper
    {
        public static void Body() => Planted.Upper.Open.Run();
    }

    internal static class Stranger
    {
        public static void Body() => Planted.Upper.Open.Run();
    }
}

namespace Planted.Lower
{
    internal static class ThroughHelper
    {
        public static void Body() => PlantedElsewhere.Helper.Body();
    }
}
