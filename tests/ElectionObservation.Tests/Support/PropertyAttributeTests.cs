using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace ElectionObservation.Tests.Support;

/// <summary>Checks the property attribute: the green ones as tests of their own, the red ones by running <see cref="Samples"/>.</summary>
public sealed class PropertyAttributeTests(ITestOutputHelper output) : IDisposable
{
    private int _runs;
    private bool _disposed;

    [Property]
    public void A_property_that_holds_passes_and_has_its_class_built_with_an_output_helper(int left, int right)
    {
        Assert.NotNull(output);
        Assert.False(_disposed);
        Assert.Equal(left + right, right + left);
    }

    [Property]
    public static bool A_static_property_that_returns_true_passes(string? text) => text is null || text.Length >= 0;

    [Property(MaxTest = 5)]
    public async Task A_property_that_awaits_is_run_MaxTest_times_on_one_instance(byte value)
    {
        await Task.Yield();
        Assert.InRange(value, byte.MinValue, byte.MaxValue);
        Assert.InRange(++_runs, 1, 5);
    }

    [Property]
    public Property A_property_of_FsCheck_may_filter_its_arguments(int value) => (value != 0).When(value != 0);

    [Property(Arbitrary = [typeof(Sevens)])]
    public void An_Arbitrary_named_in_the_attribute_makes_the_arguments(int value) => Assert.Equal(7, value);

    [Fact]
    public void A_failure_tells_the_counts_the_arguments_the_exception_and_the_replay()
    {
        var failure = Falsify(nameof(Samples.Below_17));

        Assert.Matches(
            """
            \AFalsified after \d+ tests? and \d+ shrinks?\.
            Original: value = \d+, text = (null|".*")
            Shrunk: value = 17, text = (null|"")
            Exception: Xunit\.Sdk\.TrueException: 17 is too much
            Replay = "\(\d+,\d+,\d+\)"\z
            """,
            failure.Message);
        Assert.Contains(nameof(Samples.Below_17), failure.StackTrace, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(Samples.Below_17))]
    [InlineData(nameof(Samples.Below_17_later))]
    [InlineData(nameof(Samples.Below_17_inside))]
    public void A_replay_fails_at_the_first_test_with_the_same_arguments(string sample)
    {
        var failure = Falsify(sample, new PropertyAttribute { StartSize = 50, EndSize = 300 }).Message;

        var replayed = Falsify(sample, new PropertyAttribute { Replay = ReplayOf(failure) }).Message;

        Assert.StartsWith("Falsified after 1 test and ", replayed, StringComparison.Ordinal);
        Assert.Equal(failure[failure.IndexOf('\n')..], replayed[replayed.IndexOf('\n')..]);
    }

    [Fact]
    public void A_replay_without_parentheses_and_size_repeats_the_whole_run()
    {
        const string seeds = "12345, 11400714819323198485";

        var first = Falsify(nameof(Samples.Below_17), new PropertyAttribute { Replay = seeds }).Message;

        Assert.Equal(first, Falsify(nameof(Samples.Below_17), new PropertyAttribute { Replay = $" ({seeds}) " }).Message);
        var bare = new PropertyAttribute { Replay = ReplayOf(first).Trim('(', ')') };
        Assert.Equal(ReplayOf(first), ReplayOf(Falsify(nameof(Samples.Below_17), bare).Message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("(1,2,3,4)")]
    [InlineData("(1,2")]
    [InlineData("(-1,2,3)")]
    [InlineData("(1,2,x)")]
    [InlineData("(1,2,99999999999)")]
    public void A_malformed_replay_is_refused(string replay)
    {
        var error = Assert.Throws<FormatException>(() => Run(nameof(Samples.Below_17), new PropertyAttribute { Replay = replay }));

        Assert.Contains($"Replay = \"{replay}\"", error.Message, StringComparison.Ordinal);
        Assert.Contains("(seed,gamma,size)", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(Samples.False), "Shrunk: no arguments\nException: System.Exception: Expected true, got false.")]
    [InlineData(nameof(Samples.False_later), "Shrunk: value = 0\nException: System.Exception: Expected true, got false.")]
    [InlineData(nameof(Samples.Below_17_later), "Shrunk: value = 17\nException: Xunit.Sdk.InRangeException: ")]
    [InlineData(nameof(Samples.Below_17_inside), ", 17\nLabel: small\nException: ")]
    [InlineData(nameof(Samples.Odd_text), "Shrunk: text = \"\\\"\\u200b\", more = [(1, 'x'), (2, '\\u0000')]\n")]
    public void Whatever_a_property_returns_its_failure_is_told(string sample, string told)
    {
        var settings = new PropertyAttribute { Arbitrary = sample == nameof(Samples.Odd_text) ? [typeof(OddText)] : [] };

        Assert.Contains(told, Falsify(sample, settings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exhausted_property_fails()
    {
        var message = Falsify(nameof(Samples.Never_fitting), new PropertyAttribute { MaxRejected = 20 }).Message;

        Assert.StartsWith("Exhausted: the property's filter rejected 20 inputs when 0 of ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_generator_that_throws_fails_the_property_and_can_be_replayed()
    {
        var settings = new PropertyAttribute { Arbitrary = [typeof(Broken)] };
        var message = Falsify(nameof(Samples.Below_17), settings).Message;

        Assert.Contains("Exception: System.InvalidOperationException: broken generator", message, StringComparison.Ordinal);
        settings.Replay = ReplayOf(message);
        Assert.Equal(message, Falsify(nameof(Samples.Below_17), settings).Message);
    }

    [Theory]
    [InlineData(nameof(Samples.Async_void), "is async void")]
    [InlineData(nameof(Samples.Number), "returns System.Int32")]
    [InlineData(nameof(Samples.Generic), "is generic")]
    [InlineData(nameof(Samples.By_reference), "has the parameter value, which is by reference")]
    public void What_cannot_be_a_property_is_refused(string sample, string reason)
    {
        var error = Assert.Throws<InvalidOperationException>(() => Run(sample, new PropertyAttribute()));

        Assert.Contains($"{sample} cannot be run: it {reason}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_that_would_never_end_a_run_are_refused()
    {
        Assert.Throws<InvalidOperationException>(() => Run(nameof(Samples.Below_17), new PropertyAttribute { MaxTest = 0 }));
        Assert.Throws<InvalidOperationException>(() => Run(nameof(Samples.Below_17), new PropertyAttribute { MaxRejected = 0 }));
        Assert.Throws<InvalidOperationException>(() => Run(nameof(Samples.Below_17), new PropertyAttribute { EndSize = -1 }));
    }

    [Fact]
    public void The_environment_variable_gives_the_default_of_MaxTest()
    {
        Assert.Equal(100, PropertyAttribute.DefaultMaxTest(null));
        Assert.Equal(100, PropertyAttribute.DefaultMaxTest(""));
        Assert.Equal(50000, PropertyAttribute.DefaultMaxTest("50000"));
        Assert.Throws<InvalidOperationException>(() => PropertyAttribute.DefaultMaxTest("many"));
        Assert.Throws<InvalidOperationException>(() => PropertyAttribute.DefaultMaxTest("0"));
    }

    [Fact]
    public void The_discoverer_named_in_the_attribute_is_in_this_assembly()
    {
        // xunit passes over tests whose discoverer it does not find, without failing anything.
        var named = typeof(PropertyAttribute).GetCustomAttributesData()
            .Single(data => data.AttributeType == typeof(XunitTestCaseDiscovererAttribute));

        Assert.Equal(
            [typeof(PropertyDiscoverer).FullName, typeof(PropertyDiscoverer).Assembly.GetName().Name],
            named.ConstructorArguments.Select(argument => (string?)argument.Value));
    }

    [Fact]
    public void A_test_case_has_its_name_and_skip_reason_and_survives_serialization()
    {
        var assembly = new TestAssembly(Reflector.Wrap(typeof(Listed).Assembly));
        var type = Reflector.Wrap(typeof(Listed));
        var testClass = new TestClass(new TestCollection(assembly, null, "collection"), type);
        var method = new TestMethod(testClass, type.GetMethod(nameof(Listed.Named_and_skipped), includePrivateMethod: false));
        using var testCase = new PropertyTestCase(new NullMessageSink(), TestMethodDisplay.Method, TestMethodDisplayOptions.None, method);

        using var copy = SerializationHelper.Deserialize<PropertyTestCase>(SerializationHelper.Serialize(testCase));

        Assert.Equal(("a name", "a reason"), (copy.DisplayName, copy.SkipReason));
        Assert.Equal(testCase.UniqueID, copy.UniqueID);
    }

    /// <inheritdoc/>
    public void Dispose() => _disposed = true;

    private static void Run(string sample, PropertyAttribute settings)
    {
        var method = typeof(Samples).GetMethod(sample, BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public)!;
        PropertyRun.Check(method, new Samples(), settings);
    }

    private static PropertyFailedException Falsify(string sample, PropertyAttribute? settings = null)
    {
        // Set here, so that a fuzzing run does not slow down how fast the sizes grow.
        settings ??= new PropertyAttribute();
        settings.MaxTest = 100;
        return Assert.Throws<PropertyFailedException>(() => Run(sample, settings));
    }

    private static string ReplayOf(string message) => message.Split("Replay = ")[1].Trim('"');

    private static class Sevens
    {
        public static Arbitrary<int> Seven() => Gen.Constant(7).ToArbitrary();
    }

    private static class Broken
    {
        public static Arbitrary<int> Number() =>
            Gen.Constant(0).Select<int, int>(_ => throw new InvalidOperationException("broken generator")).ToArbitrary();
    }

    private static class OddText
    {
        public static Arbitrary<string> Text() => Gen.Constant("\"\u200b").ToArbitrary();

        public static Arbitrary<List<(int Number, char Letter)>> More() =>
            Gen.Constant(new List<(int Number, char Letter)> { (1, 'x'), (2, '\0') }).ToArbitrary();
    }

    // What fails on purpose. The class is not public, so xunit does not look here for tests.
    private sealed class Samples
    {
        private readonly int _limit = 16;

        public static void Below_17(int value, string? text) => Assert.True(value < 17, $"{value} is too much{text?[..0]}");

        public async Task Below_17_later(int value)
        {
            await Task.Delay(1);
            Assert.InRange(value, int.MinValue, _limit);
        }

        public static Property Below_17_inside(bool flag) => Prop.ForAll((int value) => (value < 17 || (flag && value < 0)).Label("small"));

        public static bool False() => false;

        public static async Task<bool> False_later(int value)
        {
            await Task.Yield();
            return value == 5000;
        }

        public static void Odd_text(string text, List<(int Number, char Letter)> more) => Assert.Equal(more.Count, text.Length + 1);

        public static Property Never_fitting(int value) => true.When(value > 1000000);

        public static async void Async_void(int value) => await Task.Delay(value);

        public static int Number(int value) => value;

        public static void Generic<T>(T value) => Assert.NotNull(value);

        public static void By_reference(ref int value) => value++;
    }

    /// <summary>A property to be listed, not run: xunit passes over abstract classes.</summary>
    public abstract class Listed
    {
        [Property(DisplayName = "a name", Skip = "a reason")]
        public void Named_and_skipped(int value) => Assert.Fail($"It was run with {value}.");
    }
}
