using System.Globalization;
using ElectionObservation.Validation;

namespace ElectionObservation.Terms;

/// <summary>Checks tenures as facts. Findings name places and days, never persons.</summary>
internal static class TenureCheck
{
    public static ValidationReport Run(Candidacy candidacy)
    {
        var findings = new List<Finding>();
        ValueList<Tenure> tenures = candidacy.Tenures;
        for (int i = 0; i < tenures.Count; i++)
        {
            Alone(tenures[i], Path(i), candidacy.Election.VotingDay, findings);
        }

        // The same tenure given twice is one, and does not overlap itself.
        foreach (IGrouping<OfficeId, (Tenure Tenure, int Index)> office in tenures.Select(static (tenure, index) => (tenure, index)).DistinctBy(static pair => pair.tenure).GroupBy(static pair => pair.tenure.Office))
        {
            Together([.. office.OrderBy(static pair => pair.Tenure.From).ThenBy(static pair => pair.Index)], findings);
        }

        return new([.. findings]);
    }

    private static void Alone(Tenure tenure, string path, LocalDate votingDay, List<Finding> findings)
    {
        if (tenure.Until is { } until && until < tenure.From)
        {
            findings.Add(Found("tenure.ends-before-it-begins", Severity.Error, FindingKind.Definition, path, $"{tenure.From:R}", $"{until:R}"));
        }

        if (tenure.ElectedOn is { } elected && elected > tenure.From)
        {
            findings.Add(Found("tenure.begins-before-its-election", Severity.Error, FindingKind.Definition, path, $"{tenure.From:R}", $"{elected:R}"));
        }

        if (tenure.Elected >= votingDay)
        {
            findings.Add(Found("tenure.not-before-the-election", Severity.Warning, FindingKind.Consistency, path, $"{tenure.Elected:R}", $"{votingDay:R}"));
        }

        if (tenure.PlannedEnd is { } planned && tenure.Until is { } end && (tenure.Ended, end.CompareTo(planned)) is (TenureEnd.Expiry, not 0) or (TenureEnd.EarlyElection or TenureEnd.Resignation, > 0))
        {
            findings.Add(Found("tenure.end-and-planned-end", Severity.Warning, FindingKind.Consistency, path, $"{tenure.Ended}", $"{end:R}", $"{planned:R}"));
        }
    }

    /// <summary>The tenures of one office, by first day. A day on which one ends and the next begins is no overlap.</summary>
    private static void Together((Tenure Tenure, int Index)[] tenures, List<Finding> findings)
    {
        for (int i = 0; i < tenures.Length; i++)
        {
            (Tenure one, int index) = tenures[i];

            // Of a tenure without an end, that is not known; whoever acts does so beside the holder.
            if (one.Until is not { } end || one.By == Accession.Acting)
            {
                continue;
            }

            foreach ((Tenure other, int otherIndex) in tenures.Skip(i + 1).TakeWhile(later => later.Tenure.From < end).Where(static later => later.Tenure.By != Accession.Acting))
            {
                string code = one.Person == other.Person ? "tenure.overlap" : "tenure.two-holders";
                findings.Add(Found(code, Severity.Error, FindingKind.Consistency, Path(otherIndex), $"{other.From:R}", Path(index)));
            }
        }

        LocalDate? held = null;
        foreach ((Tenure tenure, int index) in tenures)
        {
            if (held is { } until && until.PlusDays(1) < tenure.From)
            {
                findings.Add(Found("tenure.gap", Severity.Information, FindingKind.Screen, Path(index), $"{until:R}", $"{tenure.From:R}"));
            }

            held = tenure.Until is not { } last ? LocalDate.MaxIsoValue.PlusDays(-1) : held is { } before ? LocalDate.Max(before, last) : last;
        }
    }

    private static string Path(int index) => string.Create(CultureInfo.InvariantCulture, $"tenures[{index}]");

    private static Finding Found(string code, Severity severity, FindingKind kind, string path, params ReadOnlySpan<string> subjects) =>
        new(code, severity, kind, path, subjects: [.. subjects]);
}
