using ElectionObservation.Missions;
using ElectionObservation.Serialization;

namespace ElectionObservation.Catalogue;

/// <summary>The senders that come with the library, read when they are first asked for.</summary>
public static class SenderCatalog
{
    private const string File = "senders.json";
    private const string Resource = "ElectionObservation.Senders/" + File;

    private static readonly Lazy<SenderDirectory> Senders = new(FromResource);

    /// <summary>
    /// Organisations, their bodies and states that send observers, with names in English, Russian and Kazakh where they are known, old and new. An
    /// entry is there because a publication names it; that one is missing says nothing. A user adds to it by <see cref="SenderDirectory.With"/>.
    /// </summary>
    public static SenderDirectory BuiltIn => Senders.Value;

    private static SenderDirectory FromResource()
    {
        using Stream stream = typeof(SenderCatalog).Assembly.GetManifestResourceStream(Resource)!;
        byte[] utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
        return ElectionJson.Read<SenderDirectory>(utf8, File);
    }
}
