using System.Globalization;
using System.Runtime.InteropServices;
using ElectionObservation.Elections;
using ElectionObservation.Missions;

namespace ElectionObservation.Accreditations;

/// <summary>
/// What the register says of a moment, from what was known at a moment: who is accredited, how many by any key. Counts are of persons, each counted once; a sender that is accredited
/// itself is listed and not counted.
/// </summary>
public sealed class RegisterExtract
{
    private readonly RegisterIndex _index;
    private readonly HashSet<long>? _replaced;
    private readonly byte[] _statuses;
    private readonly Applicant?[] _applicants;
    private readonly Instant[] _since;

    internal RegisterExtract(AccreditationRegister register, Instant effective, Instant known)
    {
        Register = register;
        Effective = effective;
        KnownAt = known;
        _index = register.Index;
        _replaced = _index.ReplacedAt(known);
        _statuses = new byte[_index.Cases];
        _applicants = new Applicant?[_index.Cases];
        _since = new Instant[_index.Cases];
        for (int i = 0; i < _statuses.Length; i++)
        {
            CaseState state = Fold(i);
            _statuses[i] = (byte)state.At(effective);
            _applicants[i] = state.Request?.Applicant;
            _since[i] = state.SinceAt(effective);
        }
    }

    /// <summary>The register it is of.</summary>
    public AccreditationRegister Register { get; }

    /// <summary>The moment it is about.</summary>
    public Instant Effective { get; }

    /// <summary>The moment up to which acts had been recorded.</summary>
    public Instant KnownAt { get; }

    /// <summary>Every accreditation of which something has happened and is known, in the order the register first speaks of them.</summary>
    public IEnumerable<Accreditation> Accreditations => Enumerable.Range(0, _statuses.Length).Where(place => _statuses[place] != 0).Select(At);

    /// <summary>How many persons are accredited, each counted once.</summary>
    public long Persons => CountBy(static _ => true).Total.AtLeast;

    /// <summary>Looks an accreditation up.</summary>
    /// <param name="id">The accreditation.</param>
    /// <returns>The accreditation; one with the status <see cref="AccreditationStatus.None"/> when nothing of it has happened and is known.</returns>
    public Accreditation this[AccreditationId id]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(id);
            return _index.TryGetCase(id, out int place) ? At(place) : new(id, AccreditationStatus.None, Instant.MinValue);
        }
    }

    /// <summary>
    /// How many persons there are by a key, and in all. A person with several accreditations is counted once under each key and once in all. Takes time in
    /// proportion to the number of accreditations.
    /// </summary>
    /// <typeparam name="TKey">What is counted by: the sender, the role, both.</typeparam>
    /// <param name="key">The key of an applicant; <c>null</c> when there is none, as where no gender is stated.</param>
    /// <param name="status">The accreditations to count, those that hold unless stated.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no status.</exception>
    public CountTable<TKey> CountBy<TKey>(Func<Applicant, TKey?> key, AccreditationStatus status = AccreditationStatus.Granted)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(key);
        return Count(place => key(_applicants[place]!), status);
    }

    /// <summary>How many persons there are by a key that asks since when they have the status too: by the day they were accredited on.</summary>
    /// <typeparam name="TKey">What is counted by.</typeparam>
    /// <param name="key">The key of an applicant and the moment since when they have the status; <c>null</c> when there is none.</param>
    /// <param name="status">The accreditations to count, those that hold unless stated.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no status.</exception>
    public CountTable<TKey> CountBy<TKey>(Func<Applicant, Instant, TKey?> key, AccreditationStatus status = AccreditationStatus.Granted)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(key);
        return Count(place => key(_applicants[place]!, _since[place]), status);
    }

    private CountTable<TKey> Count<TKey>(Func<int, TKey?> key, AccreditationStatus status)
        where TKey : notnull
    {
        byte wanted = (byte)Known.Value(status);
        var counts = new Dictionary<TKey, long>();
        long total = 0;
        long without = 0;
        for (int i = 0; i < _statuses.Length; i++)
        {
            if (_statuses[i] == wanted && _applicants[i]?.Person is not null)
            {
                total++;
                if (key(i) is { } its)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, its, out _)++;
                }
                else
                {
                    without++;
                }
            }
        }

        foreach ((PersonKey person, int[] places) in _index.Repeated)
        {
            TakeBackRepeated(person, places, wanted, key, counts, ref total, ref without);
        }

        return new(
            BasisOf(status),
            counts.Select(static line => KeyValuePair.Create(line.Key, CountRange.Exactly(line.Value))),
            CountRange.Exactly(total),
            CountRange.Exactly(without));
    }

    /// <summary>The moment, and how many accreditations the register speaks of.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_statuses.Length} accreditations as of {Effective}, known at {KnownAt}");

    private static ShareBasis BasisOf(AccreditationStatus status) => status switch
    {
        AccreditationStatus.Granted => ShareBasis.AccreditedObservers,
        AccreditationStatus.Requested or AccreditationStatus.Submitted => ShareBasis.RequestedObservers,
        _ => new($"observers-{status}"),
    };

    /// <summary>Of a person with several accreditations, all but one under a key and all but one in all were counted too many.</summary>
    private void TakeBackRepeated<TKey>(PersonKey person, int[] places, byte wanted, Func<int, TKey?> key, Dictionary<TKey, long> counts, ref long total, ref long without)
        where TKey : notnull
    {
        int[] same = [.. places.Where(place => _statuses[place] == wanted && _applicants[place]?.Person == person)];
        if (same.Length < 2)
        {
            return;
        }

        total -= same.Length - 1;
        foreach (IGrouping<(bool HasKey, TKey? Key), int> line in same.GroupBy(place => key(place) is { } its ? (true, its) : (false, default(TKey))))
        {
            if (line.Key.HasKey)
            {
                counts[line.Key.Key!] -= line.Count() - 1;
            }
            else
            {
                without -= line.Count() - 1;
            }
        }
    }

    /// <summary>
    /// What a commission would publish of it: how many persons are accredited in all, by kind of sender, and by sender. A person with several accreditations is counted once,
    /// with the sender of the one the register speaks of first, so that the figures add up.
    /// </summary>
    /// <param name="election">The election.</param>
    /// <param name="issuer">Who says so.</param>
    /// <param name="senders">Who the senders are.</param>
    /// <param name="asOf">The day of the figures; <c>null</c> to state none.</param>
    /// <exception cref="ArgumentException">A sender of someone who is accredited is not in the directory.</exception>
    public AccreditationStatement ToStatement(Election election, LocalizedText issuer, SenderDirectory senders, LocalDate? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(senders);
        HashSet<PersonKey> several = [.. _index.Repeated.Select(static one => one.Person)];
        var met = new HashSet<PersonKey>();
        var counts = new Dictionary<SenderId, int>();
        for (int i = 0; i < _statuses.Length; i++)
        {
            if (_statuses[i] == (byte)AccreditationStatus.Granted && _applicants[i] is { Person: { } person } applicant && (!several.Contains(person) || met.Add(person)))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, applicant.Sender, out _)++;
            }
        }

        Delegation[] lines = [.. counts.Select(line => new Delegation(senders[line.Key], line.Value)).OrderBy(static line => line.Sender.Id.Value, StringComparer.Ordinal)];
        KindCount[] kinds = [.. lines
            .GroupBy(static line => line.Sender.Kind)
            .Select(static kind => new KindCount(kind.Key, kind.Sum(static line => line.Observers!.Value.Number), kind.Count(), Listing.Complete))
            .OrderBy(static kind => kind.Kind.Value, StringComparer.Ordinal)];
        return new(election, issuer, new(counts.Values.Sum(), [.. kinds], Listing.Complete, [.. lines]), asOf: asOf);
    }

    /// <summary>An accreditation by its place in the index.</summary>
    internal Accreditation At(int place)
    {
        var applied = new List<AccreditationAct>();
        CaseState state = Fold(place, applied);
        AccreditationStatus status = state.At(Effective);
        return new(_index.IdOf(place), status, status == AccreditationStatus.None ? Instant.MinValue : state.SinceAt(Effective), state.Request?.Applicant, state.AppealPending, applied.ToValueList());
    }

    /// <summary>Applies the acts done and known by then that stand, in the order they were done in.</summary>
    private CaseState Fold(int place, List<AccreditationAct>? applied = null)
    {
        CaseState state = default;
        ReadOnlySpan<AccreditationAct> acts = Register.Acts.AsSpan();
        foreach (int index in _index.ActsOf(place))
        {
            AccreditationAct act = acts[index];
            if (act.At > Effective)
            {
                break;
            }

            if (act.Recorded <= KnownAt && _replaced?.Contains(act.Sequence) != true)
            {
                state.Apply(act);
                applied?.Add(act);
            }
        }

        return state;
    }
}
