using ElectionObservation.Observations;
using ElectionObservation.Serialization;
using ElectionObservation.Terms;
using ElectionObservation.Tests.Support;

namespace ElectionObservation.Tests.Reports;

/// <summary>What was published on the elections of 10 January 2021 and 20 November 2022, as the example reads it.</summary>
internal sealed class PressFile
{
    private readonly Dictionary<string, PublishedReport> _reports;

    private PressFile(Dictionary<string, PublishedReport> reports) => _reports = reports;

    public static string Folder { get; } = Path.Combine(Approved.Repository, "docs/examples/data/kazakhstan");

    public static PressFile Published { get; } = new(
        Directory.EnumerateFiles(Folder, "*.json").ToDictionary(
            file => Path.GetFileNameWithoutExtension(file),
            file => ElectionJson.Read<PublishedReport>(File.ReadAllBytes(file), Path.GetFileName(file))));

    public static ValueList<Tenure> Presidents { get; } = ElectionJson.Read<ValueList<Tenure>>(File.ReadAllBytes(Path.Combine(Folder, "../kz-presidents.json")), "kz-presidents.json");

    /// <summary>The five reports that the library began from, by their names.</summary>
    public static string[] Five { get; } = ["000-cis-mission", "001-sco-mission", "002-briefing", "003-accreditation", "004-ipa-cis-mission"];

    public PublishedReport this[string name] => _reports[name];

    public IEnumerable<PublishedReport> All => _reports.Values;

    public PressFile With(string name, PublishedReport report) => new(new(_reports) { [name] = report });
}
