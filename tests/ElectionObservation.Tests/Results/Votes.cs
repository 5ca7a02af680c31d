using ElectionObservation.Elections;
using ElectionObservation.Results;

namespace ElectionObservation.Tests.Results;

/// <summary>Ballots and tallies in few words.</summary>
internal static class Votes
{
    /// <summary>The identifier that stands for the line against all.</summary>
    public const string Against = "against";

    public static BallotOption Option(string id) => new(id, LocalizedText.English(id), id == Against ? OptionKind.AgainstAll : OptionKind.Contestant);

    public static Ballot Ballot(params IEnumerable<string> options) => new([.. options.Select(Option)]);

    public static Tally Tally(params IEnumerable<(string Id, long Votes)> lines) => Tally(lines, default);

    public static Tally Tally(IEnumerable<(string Id, long Votes)> lines, ValueMap<Quantity, long> quantities) =>
        new(Ballot(lines.Select(line => line.Id)), [.. lines.Select(line => line.Votes)], quantities);

    /// <summary>Contestants c0, c1 and so on, and the line against all where there are votes for it, even none.</summary>
    public static (string Id, long Votes)[] Named(IEnumerable<long> votes, long? against = null) =>
        [.. votes.Select((count, index) => ($"c{index}", count)), .. against is { } number ? [(Against, number)] : Array.Empty<(string, long)>()];

    public static T[] Shuffled<T>(IEnumerable<T> items, int seed)
    {
        T[] all = [.. items];
        new Random(seed).Shuffle(all);
        return all;
    }

    public static void Says(string part, Exception error) => Assert.Contains(part, error.Message, StringComparison.Ordinal);
}
