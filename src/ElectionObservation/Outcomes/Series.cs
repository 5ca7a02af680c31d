using System.Globalization;
using System.Runtime.CompilerServices;

namespace ElectionObservation.Outcomes;

/// <summary>A series of divisors. A new one is a type like these, and an arm where <see cref="SeatMethod"/> chooses.</summary>
internal interface ISeries
{
    /// <summary>Whose claim to a next seat is larger, exactly. A divisor of zero makes a claim that goes before all others; among such, votes decide.</summary>
    /// <param name="votes">The votes of one list, 1 or more.</param>
    /// <param name="seats">The seats that it has.</param>
    /// <param name="otherVotes">The votes of the other.</param>
    /// <param name="otherSeats">The seats that the other has.</param>
    int Compare(long votes, int seats, long otherVotes, int otherSeats);

    /// <summary>
    /// Proposes seats for lists that share some: near the result, so that few remain to be moved. Floating point proposes here and decides nothing: whatever it
    /// proposes, the exact comparison leads from it to the same result.
    /// </summary>
    void Propose(ReadOnlySpan<long> votes, double seats, Span<int> proposed);

    /// <summary>The divisor of a list with some seats, as text: <c>5</c>, <c>7/5</c>, <c>√6</c>.</summary>
    string Divisor(int seats);
}

/// <summary>The divisors <c>(step * s + start) / scale</c>, the first one perhaps another.</summary>
internal readonly struct LinearSeries(int start, int step, int scale = 1, int firstNumerator = 0, int firstDenominator = 1) : ISeries
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Compare(long votes, int seats, long otherVotes, int otherSeats)
    {
        unchecked
        {
            // A divisor is at most 3 * 2^31 + 1 over less than 2^31: their product fits 64 bits, and that with votes 128. Nothing can overflow.
            (ulong over, ulong under) = Of(seats);
            (ulong otherOver, ulong otherUnder) = Of(otherSeats);
            ulong high = Math.BigMul((ulong)votes, otherOver * under, out ulong low);
            ulong otherHigh = Math.BigMul((ulong)otherVotes, over * otherUnder, out ulong otherLow);
            int order = high != otherHigh ? high.CompareTo(otherHigh) : low.CompareTo(otherLow);
            return order == 0 && over == 0 && otherOver == 0 ? votes.CompareTo(otherVotes) : order;
        }
    }

    public void Propose(ReadOnlySpan<long> votes, double seats, Span<int> proposed) => Proposal.Linear(votes, seats, (double)start / step, proposed);

    public string Divisor(int seats) => seats == 0 && firstNumerator > 0
        ? Proposal.Fraction((ulong)firstNumerator, (ulong)firstDenominator)
        : Proposal.Fraction(Of(seats).Over, (ulong)scale);

    /// <summary>A divisor as a fraction; the common denominator of all but another first one is left out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (ulong Over, ulong Under) Of(int seats) => seats == 0 && firstNumerator > 0
        ? ((ulong)firstNumerator * (ulong)scale, (ulong)firstDenominator)
        : (((ulong)step * (ulong)seats) + (ulong)start, 1UL);
}

/// <summary>The divisors <c>step * s + start</c>, for votes of at most <see cref="MostVotes"/>: products fit 64 bits.</summary>
internal readonly struct NarrowSeries(int start, int step) : ISeries
{
    /// <summary>Times a divisor of at most 3 * 2^31 + 2, it fits 63 bits.</summary>
    public const long MostVotes = 1L << 29;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Compare(long votes, int seats, long otherVotes, int otherSeats) => unchecked(votes * Of(otherSeats)).CompareTo(unchecked(otherVotes * Of(seats)));

    public void Propose(ReadOnlySpan<long> votes, double seats, Span<int> proposed) => Proposal.Linear(votes, seats, (double)start / step, proposed);

    public string Divisor(int seats) => Proposal.Fraction((ulong)Of(seats), 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Of(int seats) => unchecked(((long)step * seats) + start);
}

/// <summary>The divisors 2 to the power of <c>s</c>.</summary>
internal readonly struct PowerSeries : ISeries
{
    public int Compare(long votes, int seats, long otherVotes, int otherSeats)
    {
        int more = seats - otherSeats;
        return more switch
        {
            >= 63 => -1,
            <= -63 => 1,
            >= 0 => ((Int128)votes).CompareTo((Int128)otherVotes << more),
            _ => ((Int128)votes << -more).CompareTo(otherVotes),
        };
    }

    public void Propose(ReadOnlySpan<long> votes, double seats, Span<int> proposed)
    {
        double logarithms = 0;
        foreach (long count in votes)
        {
            logarithms += Math.Log2(count);
        }

        double level = (logarithms - seats + (votes.Length / 2d)) / votes.Length;
        for (int i = 0; i < votes.Length; i++)
        {
            proposed[i] = Proposal.Whole(Math.Log2(votes[i]) - level + 1);
        }
    }

    public string Divisor(int seats) => seats < 31 ? (1 << seats).ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"2^{seats}");
}

/// <summary>The harmonic means of <c>s</c> and <c>s + 1</c>: <c>2s(s + 1) / (2s + 1)</c>.</summary>
internal readonly struct HarmonicSeries : ISeries
{
    public int Compare(long votes, int seats, long otherVotes, int otherSeats)
    {
        (UInt128 weight, ulong divisor) = ((UInt128)(ulong)votes * ((2 * (ulong)seats) + 1), (ulong)seats * ((ulong)seats + 1));
        (UInt128 otherWeight, ulong otherDivisor) = ((UInt128)(ulong)otherVotes * ((2 * (ulong)otherSeats) + 1), (ulong)otherSeats * ((ulong)otherSeats + 1));
        return seats == 0 && otherSeats == 0 ? votes.CompareTo(otherVotes) : Wide.Compare(weight, otherDivisor, otherWeight, divisor);
    }

    public void Propose(ReadOnlySpan<long> votes, double seats, Span<int> proposed) => Proposal.Linear(votes, seats, 0.5, proposed);

    public string Divisor(int seats) => Proposal.Fraction(2 * (ulong)seats * ((ulong)seats + 1), (2 * (ulong)seats) + 1);
}

/// <summary>The geometric means of <c>s</c> and <c>s + 1</c>, the roots of <c>s(s + 1)</c>: compared by their squares.</summary>
internal readonly struct GeometricSeries : ISeries
{
    public int Compare(long votes, int seats, long otherVotes, int otherSeats)
    {
        UInt128 weight = (UInt128)(ulong)votes * (ulong)votes;
        UInt128 otherWeight = (UInt128)(ulong)otherVotes * (ulong)otherVotes;
        return seats == 0 && otherSeats == 0
            ? votes.CompareTo(otherVotes)
            : Wide.Compare(weight, (ulong)otherSeats * ((ulong)otherSeats + 1), otherWeight, (ulong)seats * ((ulong)seats + 1));
    }

    public void Propose(ReadOnlySpan<long> votes, double seats, Span<int> proposed) => Proposal.Linear(votes, seats, 0.5, proposed);

    public string Divisor(int seats) => string.Create(CultureInfo.InvariantCulture, $"√{(ulong)seats * ((ulong)seats + 1)}");
}
