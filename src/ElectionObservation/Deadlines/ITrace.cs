namespace ElectionObservation.Deadlines;

/// <summary>Where the evaluator reports its steps. A struct parameter of the evaluator, so that not recording costs nothing.</summary>
internal interface ITrace
{
    /// <summary>Whether steps are wanted at all; a constant for the compiler.</summary>
    static abstract bool Records { get; }

    void Add(TraceStep step);

    ValueList<TraceStep> Steps { get; }
}

/// <summary>Records nothing.</summary>
internal readonly struct NoTrace : ITrace
{
    public static bool Records => false;

    public ValueList<TraceStep> Steps => default;

    public void Add(TraceStep step)
    {
    }
}

/// <summary>Records every step.</summary>
internal readonly struct Recorder : ITrace
{
    private readonly List<TraceStep> _steps;

    private Recorder(List<TraceStep> steps) => _steps = steps;

    public static bool Records => true;

    public ValueList<TraceStep> Steps => _steps.ToValueList();

    public static Recorder Start() => new([]);

    public void Add(TraceStep step) => _steps.Add(step);
}
