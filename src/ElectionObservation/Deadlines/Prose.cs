using System.Globalization;
using System.Text;

namespace ElectionObservation.Deadlines;

/// <summary>What the renderers have in common: the order of the text, the days of a run line by line. Each language brings its words.</summary>
internal abstract class Prose
{
    public abstract LanguageTag Language { get; }

    public string Explain(Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        var text = new StringBuilder();
        foreach (TraceStep step in deadline.Steps)
        {
            text.AppendLine(Sentence(step, deadline));
        }

        if (deadline.Steps.Count == 0)
        {
            text.AppendLine(WithoutSteps(deadline));
        }

        ValueList<RequiredAct> acts = deadline.Rule.Acts;
        if (acts.Count == 1)
        {
            text.AppendLine(OneAct(Act(acts[0])));
        }
        else if (acts.Count > 1)
        {
            text.AppendLine(SeveralActs);
            foreach (RequiredAct act in acts)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"    - {Act(act)}");
            }
        }

        if (deadline.Citation is { } citation)
        {
            text.AppendLine(Provision(citation));
        }

        return text.ToString().TrimEnd().ReplaceLineEndings("\n");
    }

    protected abstract string SeveralActs { get; }

    public abstract string Day(LocalDate day);

    public abstract string Words(NormRank rank);

    public abstract string Words(Evidence evidence);

    protected abstract string Sentence(TraceStep step, Deadline deadline);

    protected abstract string WithoutSteps(Deadline deadline);

    protected abstract string OneAct(string act);

    protected abstract string By(string who);

    protected abstract string Provision(Citation citation);

    /// <summary>Every day on its own line; of a long run the first and the last days.</summary>
    protected string Run(TraceStep.DaysCounted run)
    {
        const int longest = 100;
        const int ends = 3;
        IEnumerable<string> lines = run.Count <= longest
            ? run.Days().Select(Line)
            : [.. Enumerable.Range(0, ends).Select(run.Day).Select(Line), "  ...", .. Enumerable.Range(run.Count - ends, ends).Select(run.Day).Select(Line)];
        return string.Join('\n', lines);

        string Line(KeyValuePair<int, LocalDate> day) => string.Create(CultureInfo.InvariantCulture, $"{day.Key,5}  {Day(day.Value)}");
    }

    protected static string Offset(OffsetDateTime at) => $"UTC{NodaTime.Text.OffsetPattern.GeneralInvariant.Format(at.Offset)}";

    private string Act(RequiredAct act) => $"{act.What.In(Language)}{(act.By is null ? "" : $" ({By(act.By.In(Language))})")}.";
}
