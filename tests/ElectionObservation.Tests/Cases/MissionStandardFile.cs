using ElectionObservation.Missions;
using ElectionObservation.Serialization;
using ElectionObservation.Tests.Support;

namespace ElectionObservation.Tests.Cases;

/// <summary>Standards of observation as they are kept in files, <c>Cases/standards/*.json</c>, in the form a user would write.</summary>
internal static class MissionStandardFile
{
    public static IReadOnlyList<MissionStandard> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Approved.Repository, "tests/ElectionObservation.Tests/Cases/standards"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(path => ElectionJson.Read<MissionStandard>(File.ReadAllText(path), Path.GetFileName(path))),
    ];

    public static MissionStandard Find(StandardId id) => All.Single(standard => standard.Id == id);
}
