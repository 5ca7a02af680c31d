using ElectionObservation.Tests.Support;

namespace ElectionObservation.Tests.House;

/// <summary>The public API changes only where someone has read and approved the change.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_API_is_as_approved() => Approved.Matches(PublicApi.Of(typeof(JurisdictionId).Assembly), "docs/public-api.txt");

    [Fact]
    public void A_record_shows_what_was_decided_and_not_what_every_record_has() => Assert.Equal(
        """
        public abstract record PublicApiTests.Shape
            public abstract double Size { get; }

        public sealed record PublicApiTests.Square : PublicApiTests.Shape
            public Square(double Side, string? Name = null);
            public string? Name { get; init; }
            public required double Side { get; init; }
            public override double Size { get; }
            public void Deconstruct(out double Side, out string? Name);
            public override string ToString();

        """,
        Text(typeof(Shape), typeof(Square)));

    [Fact]
    public void An_enum_shows_its_values_in_their_order() => Assert.Equal(
        """
        [Flags]
        public enum PublicApiTests.Colours : byte
            None = 0,
            [Obsolete("Use \"None\".")]
            Red = 1,
            Blue = 2,

        """,
        Text(typeof(Colours)));

    [Fact]
    public void Generics_show_constraints_and_annotations_at_every_depth() => Assert.Equal(
        """
        public interface PublicApiTests.IShelf<in TKey, out TItem> : IEnumerable<TItem> where TKey : notnull where TItem : class?
            public TItem this[TKey key] { get; }
            public event EventHandler<string?>? Changed;
            public T? Find<T>(Func<T> find, T[]?[] more) where T : struct;
            public T? FindAny<T>(T other, Dictionary<string, (T? First, List<int?>? Second)> named);
            public static abstract PublicApiTests.IShelf<TKey, TItem> Make<T>() where T : Enum, new();

        """,
        Text(typeof(IShelf<,>)));

    [Fact]
    public void A_class_shows_constants_defaults_operators_and_what_those_who_derive_see() => Assert.Equal(
        """
        public abstract class PublicApiTests.Base : IComparable<PublicApiTests.Base>
            public const string Mark = "\"\\";
            public const decimal Rate = 1.5;
            public const PublicApiTests.Colours Tint = PublicApiTests.Colours.Blue;
            protected static readonly int[] Numbers;
            protected Base(decimal? rate = 2.5, PublicApiTests.Colours tint = (PublicApiTests.Colours)3, CancellationToken stop = default);
            public virtual int Count { get; protected set; }
            public int CompareTo(PublicApiTests.Base? other);
            public ref readonly int First(ref int one, out string two, in int three, ref readonly int four, params string[] rest);
            protected virtual void OnChange(char key = 'k');
            public static explicit operator int(PublicApiTests.Base value);
            public static PublicApiTests.Base operator -(PublicApiTests.Base value);

        public delegate bool PublicApiTests.Base.Test<T>(in T item) where T : struct;

        """,
        Text(typeof(Base), typeof(Base.Test<>)));

    private static string Text(params Type[] types) =>
        PublicApi.Of(types)[$"namespace {typeof(PublicApiTests).Namespace}\n\n".Length..];

    private abstract record Shape
    {
        private protected Shape()
        {
        }

        public abstract double Size { get; }
    }

    private sealed record Square(double Side, string? Name = null) : Shape
    {
        public required double Side { get; init; } = Side;

        public override double Size => Side * Side;

        public override string ToString() => "square";
    }

    [Flags]
    private enum Colours : byte
    {
        Blue = 2,
        [Obsolete("Use \"None\".")]
        Red = 1,
        None = 0,
    }

    private interface IShelf<in TKey, out TItem> : IEnumerable<TItem>
        where TKey : notnull
        where TItem : class?
    {
        event EventHandler<string?>? Changed;

        TItem this[TKey key] { get; }

        static abstract IShelf<TKey, TItem> Make<T>()
            where T : Enum, new();

        T? Find<T>(Func<T> find, T[]?[] more)
            where T : struct;

        T? FindAny<T>(T other, Dictionary<string, (T? First, List<int?>? Second)> named);
    }

    private abstract class Base : IComparable<Base>
    {
        public const string Mark = "\"\\";
        public const decimal Rate = 1.5m;
        public const Colours Tint = Colours.Blue;
        protected static readonly int[] Numbers = [1, 2];

        protected Base(decimal? rate = 2.5m, Colours tint = (Colours)3, CancellationToken stop = default) =>
            Count = rate > 2 && tint > Tint ? 1 : stop.GetHashCode();

        internal delegate bool Test<T>(in T item)
            where T : struct;

        public virtual int Count { get; protected set; }

        public static explicit operator int(Base value) => value.Count;

        public static Base operator -(Base value) => value;

        public int CompareTo(Base? other) => 0;

        public ref readonly int First(ref int one, out string two, in int three, ref readonly int four, params string[] rest)
        {
            two = $"{Count}{three}{four}{rest}";
            return ref one;
        }

        protected virtual void OnChange(char key = 'k') => Count = key;
    }
}
