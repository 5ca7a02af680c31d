using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace FsCheck.Xunit;

/// <summary>
/// Marks a test method as a property: FsCheck makes up its arguments, runs it <see cref="MaxTest"/> times and shrinks what fails.
/// The method returns void, bool, Task, Task&lt;bool&gt; or an FsCheck Property. All runs share one instance of the test class.
/// </summary>
/// <remarks>
/// It stands in for the attribute of the package FsCheck.Xunit, under the same name and with the same arguments: where that
/// package can be restored, delete this file and its tests and reference the package.
/// The environment variable FSCHECK_MAXTEST, when set, replaces <see cref="MaxTest"/> where the attribute does not set it,
/// for long fuzzing runs; <see cref="MaxRejected"/>, where not set either, then grows in proportion.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("FsCheck.Xunit." + nameof(PropertyDiscoverer), "ElectionObservation.Tests")]
public sealed class PropertyAttribute : FactAttribute
{
    internal const string MaxTestVariable = "FSCHECK_MAXTEST";

    private int? _maxTest;
    private int? _maxRejected;

    /// <summary>Types whose public static members return the Arbitraries to use; the first one wins over those after it.</summary>
    public Type[] Arbitrary { get; set; } = [];

    /// <summary>How many tests must pass: 100, or what FSCHECK_MAXTEST says, where it is not set here.</summary>
    public int MaxTest
    {
        get => _maxTest ?? DefaultMaxTest(Environment.GetEnvironmentVariable(MaxTestVariable));
        set => _maxTest = value;
    }

    /// <summary>How many inputs the property's own filter may reject before the test fails as exhausted: 1000 for 100 tests.</summary>
    public int MaxRejected
    {
        get => _maxRejected ?? (_maxTest is null ? (int)Math.Min(10L * MaxTest, int.MaxValue) : Config.Quick.MaxRejected);
        set => _maxRejected = value;
    }

    /// <summary>The size of the first test; it grows evenly up to <see cref="EndSize"/>.</summary>
    public int StartSize { get; set; } = Config.Quick.StartSize;

    /// <summary>The size of the last test.</summary>
    public int EndSize { get; set; } = Config.Quick.EndSize;

    /// <summary>
    /// What a failure printed: "(seed,gamma,size)" runs the one test that failed, "(seed,gamma)" a whole run from its first test.
    /// The parentheses may be left out.
    /// </summary>
    public string? Replay { get; set; }

    internal static int DefaultMaxTest(string? variable)
    {
        var isNumber = int.TryParse(variable, NumberStyles.None, CultureInfo.InvariantCulture, out var count);
        return string.IsNullOrEmpty(variable) ? Config.Quick.MaxTest
            : isNumber && count > 0 ? count
            : throw new InvalidOperationException($"The environment variable {MaxTestVariable} is \"{variable}\", not a number above 0.");
    }
}

/// <summary>Says why a property failed. It stands for its cause, so its stack trace leads to the line that failed.</summary>
internal sealed class PropertyFailedException(string message, Exception? cause = null) : XunitException(message, cause?.InnerException)
{
    public override string? StackTrace => cause?.StackTrace ?? base.StackTrace;
}

/// <summary>Runs one property and turns what FsCheck says of it into silence or an exception.</summary>
internal sealed class PropertyRun : IRunner
{
    private static readonly Type[] ReturnTypes = [typeof(void), typeof(bool), typeof(Task), typeof(Task<bool>), typeof(Property)];

    private TestResult? _result;

    /// <summary>Returns when the property holds and throws when it is falsified, is exhausted or cannot be run.</summary>
    internal static void Check(MethodInfo method, object? target, PropertyAttribute settings)
    {
        Refuse(method, settings);

        // The seed is chosen here, not left to FsCheck, because a generator that throws ends the run before FsCheck tells its seed.
        var replay = settings.Replay is { } text ? ParseReplay(text) : new Replay(new Rnd((ulong)Random.Shared.NextInt64()), null);
        var run = new PropertyRun();
        var config = Config.Quick.WithMaxTest(settings.MaxTest).WithMaxRejected(settings.MaxRejected).WithStartSize(settings.StartSize)
            .WithEndSize(settings.EndSize).WithReplay(replay).WithArbitrary(settings.Arbitrary).WithRunner(run);
        try
        {
            FsCheck.Check.Method(config, method, method.IsStatic ? null : FSharpOption<object>.Some(target!));
        }
        catch (Exception exception)
        {
            var cause = Unwrap(exception);
            var lines = $"{ExceptionLine(cause)}\n{ReplayLine(replay.Rnd, replay.Size?.Value)}";
            throw new PropertyFailedException($"No arguments could be generated.\n{lines}", cause);
        }

        switch (run._result)
        {
            case TestResult.Failed failed:
                throw Failure(failed, method);
            case TestResult.Exhausted when replay.Size is not null:
                throw new PropertyFailedException("Exhausted: the property's filter rejected the replayed arguments.");
            case TestResult.Exhausted exhausted:
                throw new PropertyFailedException(
                    $"Exhausted: the property's filter rejected {settings.MaxRejected} inputs when {exhausted.Item.NumberOfTests} of "
                    + $"{settings.MaxTest} tests had passed. Generate fitting values with an Arbitrary, or raise MaxRejected.");
        }
    }

    internal static Replay ParseReplay(string text)
    {
        var inner = text.Trim();
        if (inner.StartsWith('(') && inner.EndsWith(')'))
        {
            inner = inner[1..^1];
        }

        var parts = inner.Split(',', StringSplitOptions.TrimEntries);
        var culture = CultureInfo.InvariantCulture;
        var size = 0;
        if (parts.Length is 2 or 3
            && ulong.TryParse(parts[0], NumberStyles.None, culture, out var seed)
            && ulong.TryParse(parts[1], NumberStyles.None, culture, out var gamma)
            && (parts.Length == 2 || int.TryParse(parts[2], NumberStyles.None, culture, out size)))
        {
            return new Replay(new Rnd(seed, gamma), parts.Length == 2 ? null : FSharpOption<int>.Some(size));
        }

        throw new FormatException(
            $"Replay = \"{text}\" cannot be read: write \"(seed,gamma,size)\" or \"(seed,gamma)\", as a failure prints it.");
    }

    private static void Refuse(MethodInfo method, PropertyAttribute settings)
    {
        var reference = method.GetParameters().FirstOrDefault(p => p.ParameterType is { IsByRef: true } or { IsByRefLike: true });
        var reason = method switch
        {
            { ContainsGenericParameters: true } => "is generic, and FsCheck cannot choose its types",
            _ when method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute)) =>
                "is async void, whose end and failures nobody sees: return Task",
            _ when !ReturnTypes.Contains(method.ReturnType) =>
                $"returns {method.ReturnType}; a property returns void, bool, Task, Task<bool> or FsCheck.Property",
            _ when reference is not null => $"has the parameter {reference.Name}, which is by reference: FsCheck can only make values",
            // FsCheck stops when its count equals the limit; below 1 it would run for ever.
            _ when settings is { MaxTest: < 1 } or { MaxRejected: < 1 } => "has a MaxTest or MaxRejected below 1",
            _ when settings is { StartSize: < 0 } or { EndSize: < 0 } => "has a StartSize or EndSize below 0",
            _ => null,
        };
        if (reason is not null)
        {
            throw new InvalidOperationException($"The property {method.DeclaringType}.{method.Name} cannot be run: it {reason}.");
        }
    }

    private static PropertyFailedException Failure(TestResult.Failed failed, MethodInfo method)
    {
        var (tests, shrinks) = (failed.Item1.NumberOfTests, failed.Item1.NumberOfShrinks);
        var cause = Unwrap(((Outcome.Failed)failed.Item4).Item);
        string[] lines =
        [
            $"Falsified after {tests} {(tests == 1 ? "test" : "tests")} and {shrinks} {(shrinks == 1 ? "shrink" : "shrinks")}.",
            $"Original: {Describe(failed.Item2, method)}",
            $"Shrunk: {Describe(failed.Item3, method)}",
            .. failed.Item1.Labels.Select(label => $"Label: {label}"),
            ExceptionLine(cause),
            ReplayLine(failed.Item6, failed.Item7),
        ];
        return new PropertyFailedException(string.Join('\n', lines), cause);
    }

    private static string ExceptionLine(Exception cause) => $"Exception: {cause.GetType()}: {cause.Message}";

    private static string ReplayLine(Rnd rnd, int? size) =>
        $"Replay = \"({rnd.Seed},{rnd.Gamma}{(size is null ? "" : $",{size}")})\"";

    // FsCheck packs the method's parameters into one value: nothing for none, the argument for one, a tuple for more.
    // What follows it in the list are the arguments of any Prop.ForAll inside.
    private static string Describe(FSharpList<object> arguments, MethodInfo method)
    {
        var parameters = method.GetParameters();
        var names = parameters.Select(parameter => parameter.Name + " = ");
        var values = parameters.Length > 1 && arguments.Head is ITuple tuple
            ? Enumerable.Range(0, tuple.Length).Select(i => tuple[i])
            : arguments.Take(parameters.Length);
        var described = names.Zip(values, (name, value) => name + Describe(value)).Concat(arguments.Skip(1).Select(Describe));
        return string.Join(", ", described) is { Length: > 0 } text ? text : "no arguments";
    }

    private static string Describe(object? value) =>
        value switch
        {
            null => "null",
            // Escaped, because generated text is full of characters that show as nothing or as something else.
            string text => $"\"{string.Concat(text.Select(Escape))}\"",
            char character => $"'{Escape(character)}'",
            ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Describe(tuple[i])))})",
            IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Describe))}]",
            DateTime or DateTimeOffset => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    private static string Escape(char character) =>
        character switch
        {
            '"' or '\\' => $"\\{character}",
            < ' ' or > '~' => $"\\u{(int)character:x4}",
            _ => character.ToString(),
        };

    private static Exception Unwrap(Exception exception) =>
        exception is AggregateException { InnerExceptions.Count: 1 } or TargetInvocationException
            && exception.InnerException is { } inner ? Unwrap(inner) : exception;

    void IRunner.OnStartFixture(Type t) { }

    void IRunner.OnArguments(int n, FSharpList<object> args, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every) { }

    void IRunner.OnShrink(FSharpList<object> args, FSharpFunc<FSharpList<object>, string> everyShrink) { }

    void IRunner.OnFinished(string name, TestResult result) => _result = result;
}

/// <summary>Finds one test case for each method marked as a property.</summary>
internal sealed class PropertyDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions options, ITestMethod method, IAttributeInfo attribute) =>
        [new PropertyTestCase(messages, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method)];
}

/// <summary>A property as xunit lists it: with a name but no arguments. Its settings are read from the attribute when it runs.</summary>
internal sealed class PropertyTestCase : XunitTestCase
{
    [Obsolete("Only xunit's deserializer calls it.")]
    public PropertyTestCase()
    {
    }

    public PropertyTestCase(IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(messages, display, options, method)
    {
    }

    public override Task<RunSummary> RunAsync(
        IMessageSink messages, IMessageBus bus, object[] arguments, ExceptionAggregator aggregator, CancellationTokenSource cancel) =>
        new CaseRunner(this, arguments, bus, aggregator, cancel).RunAsync();

    // xunit counts the arguments before the call is made, so there are as many nulls as parameters; nobody else looks at them.
    private sealed class CaseRunner(
        XunitTestCase test, object[] constructorArguments, IMessageBus bus, ExceptionAggregator aggregator, CancellationTokenSource cancel)
        : XunitTestCaseRunner(
            test, test.DisplayName, test.SkipReason, constructorArguments, new object[test.Method.GetParameters().Count()],
            bus, aggregator, cancel)
    {
        protected override Task<RunSummary> RunTestAsync() =>
            new Runner(
                CreateTest(TestCase, DisplayName), MessageBus, TestClass, ConstructorArguments, TestMethod, TestMethodArguments,
                SkipReason, BeforeAfterAttributes, new ExceptionAggregator(Aggregator), CancellationTokenSource).RunAsync();
    }

    private sealed class Runner(
        ITest test, IMessageBus bus, Type type, object[] constructorArguments, MethodInfo method, object[] arguments, string skipReason,
        IReadOnlyList<BeforeAfterTestAttribute> beforeAfter, ExceptionAggregator aggregator, CancellationTokenSource cancel)
        : XunitTestRunner(test, bus, type, constructorArguments, method, arguments, skipReason, beforeAfter, aggregator, cancel)
    {
        protected override Task<decimal> InvokeTestMethodAsync(ExceptionAggregator aggregator) =>
            new Invoker(
                Test, MessageBus, TestClass, ConstructorArguments, TestMethod, TestMethodArguments, BeforeAfterAttributes, aggregator,
                CancellationTokenSource).RunAsync();
    }

    private sealed class Invoker(
        ITest test, IMessageBus bus, Type type, object[] constructorArguments, MethodInfo method, object[] arguments,
        IReadOnlyList<BeforeAfterTestAttribute> beforeAfter, ExceptionAggregator aggregator, CancellationTokenSource cancel)
        : XunitTestInvoker(test, bus, type, constructorArguments, method, arguments, beforeAfter, aggregator, cancel)
    {
        // FsCheck blocks on the Task of an async property: it gets a thread of its own, away from xunit's synchronization context,
        // so that it can neither deadlock nor keep other tests from the thread pool.
        protected override object CallTestMethod(object testClassInstance)
        {
            var settings = TestMethod.GetCustomAttribute<PropertyAttribute>()!;
            return Task.Factory.StartNew(
                () => PropertyRun.Check(TestMethod, testClassInstance, settings),
                CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }
}
