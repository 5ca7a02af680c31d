using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using ElectionObservation.Deadlines;
using ElectionObservation.Jurisdictions;
using ElectionObservation.Serialization;
using ElectionObservation.Validation;

namespace ElectionObservation.Catalogue;

/// <summary>
/// The law of many jurisdictions. <see cref="BuiltIn"/> holds those that come with the library, each read when it is first asked for;
/// <see cref="With"/> adds those a user has written. Immutable and safe to share.
/// </summary>
public sealed class JurisdictionCatalog
{
    private const string ResourceFolder = "ElectionObservation.Catalogue/";

    private readonly FrozenDictionary<JurisdictionId, Lazy<Jurisdiction>> _jurisdictions;
    private readonly Evidence _accepts;

    private JurisdictionCatalog(FrozenDictionary<JurisdictionId, Lazy<Jurisdiction>> jurisdictions, Evidence accepts)
    {
        _jurisdictions = jurisdictions;
        _accepts = accepts;
    }

    /// <summary>A catalogue of nothing, to add to.</summary>
    public static JurisdictionCatalog Empty { get; } = new(FrozenDictionary<JurisdictionId, Lazy<Jurisdiction>>.Empty, Evidence.SingleSource);

    /// <summary>The jurisdictions that come with the library. Their answers rest on one source or more, unless <see cref="Accepting"/> says otherwise.</summary>
    public static JurisdictionCatalog BuiltIn { get; } = FromResources();

    /// <summary>The codes of the jurisdictions, in order.</summary>
    public IEnumerable<JurisdictionId> Ids => _jurisdictions.Keys.OrderBy(static id => id.Value, StringComparer.Ordinal);

    /// <summary>The law of a jurisdiction.</summary>
    /// <param name="id">Its code.</param>
    /// <exception cref="ArgumentException">The catalogue does not hold it; the message names those it holds.</exception>
    public Jurisdiction this[JurisdictionId id] => TryGet(id, out Jurisdiction? jurisdiction)
        ? jurisdiction
        : throw new ArgumentException($"There is no jurisdiction '{id}' in the catalogue; there is: {(_jurisdictions.Count == 0 ? "none" : string.Join(", ", Ids))}.", nameof(id));

    /// <summary>The law of a jurisdiction, if the catalogue holds it.</summary>
    /// <param name="id">Its code.</param>
    /// <param name="jurisdiction">The law.</param>
    /// <returns>Whether the catalogue holds it.</returns>
    public bool TryGet(JurisdictionId id, [NotNullWhen(true)] out Jurisdiction? jurisdiction)
    {
        ArgumentNullException.ThrowIfNull(id);
        jurisdiction = _jurisdictions.TryGetValue(id, out Lazy<Jurisdiction>? lazy) ? lazy.Value : null;
        if (jurisdiction is not null && jurisdiction.Accepts != _accepts)
        {
            jurisdiction = jurisdiction.Accepting(_accepts);
        }

        return jurisdiction is not null;
    }

    /// <summary>
    /// The same catalogue with one jurisdiction more, or with another text for one it holds. What it accepts is up to the catalogue, whatever
    /// the jurisdiction was told before.
    /// </summary>
    /// <param name="jurisdiction">The law.</param>
    public JurisdictionCatalog With(Jurisdiction jurisdiction)
    {
        ArgumentNullException.ThrowIfNull(jurisdiction);
        var all = new Dictionary<JurisdictionId, Lazy<Jurisdiction>>(_jurisdictions) { [jurisdiction.Id] = new(jurisdiction) };
        return new(all.ToFrozenDictionary(), _accepts);
    }

    /// <summary>The same catalogue, with every jurisdiction in it, now or added later, answering from evidence as weak as stated.</summary>
    /// <param name="weakest">The weakest evidence accepted.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no evidence.</exception>
    public JurisdictionCatalog Accepting(Evidence weakest) => new(_jurisdictions, Known.Value(weakest));

    /// <summary>Reads the law of a jurisdiction from JSON and checks it as a whole.</summary>
    /// <param name="utf8">The text, in UTF-8.</param>
    /// <param name="source">What to call the text in an error: a file name, usually.</param>
    /// <param name="reference">Where its time zones are looked up.</param>
    /// <exception cref="DataException">The text is not the law of a jurisdiction, or contradicts itself; the message names the file, the rule
    /// and the field. What only the whole shows has no line: its path names the rule and the versions, <c>$.rules[id].versions[id]</c>.</exception>
    public static Jurisdiction Read(ReadOnlySpan<byte> utf8, string source, LegalReference reference)
    {
        Jurisdiction jurisdiction = ElectionJson.Read<Jurisdiction>(utf8, source);
        ValidationReport report = jurisdiction.Validate(reference);
        if (report.IsValid)
        {
            return jurisdiction;
        }

        const int most = 10;
        string rest = report.Findings.Count > most ? $"; and {report.Findings.Count - most} more" : "";
        throw new DataException(source, $"$.{report.Findings[0].Path}", 0, 0, $"{string.Join("; ", report.Findings.Take(most))}{rest}.");
    }

    private static JurisdictionCatalog FromResources()
    {
        Assembly assembly = typeof(JurisdictionCatalog).Assembly;
        return new(assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(ResourceFolder, StringComparison.Ordinal))
            .ToFrozenDictionary(IdOf, name => new Lazy<Jurisdiction>(() => ReadResource(assembly, name))), Evidence.SingleSource);
    }

    private static JurisdictionId IdOf(string resource) => new(FileOf(resource)[..^".json".Length].ToUpperInvariant());

    private static string FileOf(string resource) => resource[ResourceFolder.Length..];

    private static Jurisdiction ReadResource(Assembly assembly, string resource)
    {
        using Stream stream = assembly.GetManifestResourceStream(resource)!;
        byte[] utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
        Jurisdiction jurisdiction = Read(utf8, FileOf(resource), LegalReference.Embedded);
        return jurisdiction.Id == IdOf(resource)
            ? jurisdiction
            : throw new DataException(FileOf(resource), "$.id", 0, 0, $"expected {IdOf(resource)}, found {jurisdiction.Id}.");
    }
}
