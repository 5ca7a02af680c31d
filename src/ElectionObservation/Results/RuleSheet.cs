using ElectionObservation.Validation;

namespace ElectionObservation.Results;

/// <summary>
/// The rules of a form made ready for a ballot: every quantity is a place in a row of figures, where the lines stand first, then the votes of all contestants together and
/// those of the others together. Asked of one row here, and of whole columns by <see cref="RuleKernel"/>, which must give the same.
/// </summary>
internal sealed class RuleSheet
{
    /// <summary>What is told of a number below zero, whatever the rules.</summary>
    internal const string BelowZero = "protocol.below-zero";

    private readonly bool[] _isContestant;
    private readonly RuleLanes _lanes;
    private readonly long[] _row;
    private readonly bool[] _isMissing;
    private bool _hasMissing;

    public RuleSheet(ProtocolForm form, Ballot ballot)
    {
        Form = form;
        Ballot = ballot;
        _isContestant = [.. ballot.Options.Select(static option => option.IsForContestants)];
        _row = new long[form.Lines.Count + 2];
        _isMissing = new bool[_row.Length];
        Rules = [.. form.Rules.Select(rule => new ReadyRule(rule, Ready(rule.Holds), Ready(rule.Holds.LeftTerms.AsEnumerable()), Ready(rule.Holds.RightTerms.AsEnumerable()), rule.When is { } when ? Ready(when) : null, [.. rule.UnlessBroken.Select(code => form.Rules.TakeWhile(one => one.Code != code).Count())]))];
        _lanes = new(this, [.. Enumerable.Range(0, _isContestant.Length).Where(i => !_isContestant[i])]);
    }

    public ProtocolForm Form { get; }

    public Ballot Ballot { get; }

    public ReadyRule[] Rules { get; }

    /// <summary>The place of the votes of all contestants together; those of the others follow.</summary>
    public int VotesPlace => Form.Lines.Count;

    /// <summary>Finds what a protocol breaks.</summary>
    public void Check(Protocol protocol, List<Finding> findings)
    {
        if (protocol.Standing is Standing.Counted)
        {
            Check(protocol.LineBits, protocol.VoteBits, protocol.Unit, findings);
        }
    }

    /// <summary>Finds what a row breaks.</summary>
    public void Check(ReadOnlySpan<int> lines, ReadOnlySpan<int> votes, UnitPath unit, List<Finding> findings)
    {
        if (IsClean(lines, votes))
        {
            return;
        }

        string path = unit.ToString();
        FindBelowZero(lines, path, findings, at => Form.Lines[at].Quantity.Value);
        FindBelowZero(votes, path, findings, at => Ballot.Options[at].Id.Value);
        Span<bool> broken = stackalloc bool[Math.Min(Rules.Length, 256)];
        broken = Rules.Length > 256 ? new bool[Rules.Length] : broken;
        for (int i = 0; i < Rules.Length; i++)
        {
            broken[i] = Breaks(Rules[i]);
            if (broken[i] && !AnyOf(Rules[i].UnlessBroken, broken))
            {
                findings.Add(Explain(Rules[i], path));
            }
        }

        static bool AnyOf(int[] places, ReadOnlySpan<bool> broken)
        {
            foreach (int place in places)
            {
                if (broken[place])
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether a row breaks nothing, told sooner than what it breaks.</summary>
    public bool IsClean(ReadOnlySpan<int> lines, ReadOnlySpan<int> votes) => _lanes.HoldAll(lines, votes) || (!Load(lines, votes) && !BreaksAny());

    /// <summary>The rules that a protocol leaves a figure out of, so that they are not asked. One that is not about this protocol leaves nothing open.</summary>
    public ValueList<FindingCode> Unasked(Protocol protocol)
    {
        Load(protocol.LineBits, protocol.VoteBits);
        return Rules.Where(IsUnasked).Select(static rule => rule.Rule.Code).ToValueList();

        bool IsUnasked(ReadyRule rule) =>
            !rule.Rule.ReadsMissingAsZero
            && (rule.When is not { } when ? IsAnyMissing(rule.Holds) : IsAnyMissing(when) || (!IsBroken(when) && IsAnyMissing(rule.Holds)));
    }

    private static void FindBelowZero(ReadOnlySpan<int> bits, string path, List<Finding> findings, Func<int, string> name)
    {
        for (int i = 0; i < bits.Length; i++)
        {
            if (bits[i] < 0 && bits[i] >= Figure.Least)
            {
                findings.Add(new(BelowZero, Severity.Error, FindingKind.Definition, path, new(new(name(i), bits[i]), Relation.AtLeast, new("zero", 0))));
            }
        }
    }

    /// <summary>Lays a row out by place.</summary>
    /// <returns>Whether a number in it is below zero.</returns>
    private bool Load(ReadOnlySpan<int> lines, ReadOnlySpan<int> votes)
    {
        bool isBelowZero = false;
        bool hasMissing = false;
        for (int i = 0; i < lines.Length; i++)
        {
            int bits = lines[i];
            isBelowZero |= bits < 0 && bits >= Figure.Least;
            hasMissing |= bits == Figure.MissingBits;
            _isMissing[i] = bits == Figure.MissingBits;
            _row[i] = bits >= Figure.Least ? bits : 0;
        }

        _hasMissing = hasMissing;

        long contestants = 0;
        long others = 0;
        bool isMissing = false;
        bool isMissingElsewhere = false;
        for (int i = 0; i < votes.Length; i++)
        {
            int bits = votes[i];
            int number = bits >= Figure.Least ? bits : 0;
            isBelowZero |= number < 0;
            if (_isContestant[i])
            {
                contestants += number;
                isMissing |= bits == Figure.MissingBits;
            }
            else
            {
                others += number;
                isMissingElsewhere |= bits == Figure.MissingBits;
            }
        }

        _row[VotesPlace] = contestants;
        _row[VotesPlace + 1] = others;
        _isMissing[VotesPlace] = isMissing;
        _isMissing[VotesPlace + 1] = isMissingElsewhere;
        _hasMissing |= isMissing | isMissingElsewhere;
        return isBelowZero;
    }

    private bool BreaksAny()
    {
        foreach (ReadyRule rule in Rules)
        {
            if (Breaks(rule))
            {
                return true;
            }
        }

        return false;
    }

    private bool Breaks(ReadyRule rule)
    {
        bool asksAll = rule.Rule.ReadsMissingAsZero;
        return IsBroken(rule.Holds)
            && (asksAll || !IsAnyMissing(rule.Holds))
            && (rule.When is not { } when || ((asksAll || !IsAnyMissing(when)) && !IsBroken(when)));
    }

    private bool IsBroken(ReadyRelation relation)
    {
        long difference = relation.Difference.Of(_row);
        if (!LinearRelation.IsBroken(difference, relation.Relation, 0))
        {
            return false;
        }

        foreach (ReadySum within in relation.Within)
        {
            if (!LinearRelation.IsBroken(difference, relation.Relation, within.Of(_row)))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsAnyMissing(ReadyRelation relation)
    {
        if (!_hasMissing)
        {
            return false;
        }

        foreach (int place in relation.Places)
        {
            if (_isMissing[place])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Both sides as whole numbers: where they are not whole, rounded apart, so that what is broken stays broken.</summary>
    private Finding Explain(ReadyRule rule, string path)
    {
        LinearRelation holds = rule.Rule.Holds;
        long left = rule.Left.Of(_row);
        long right = rule.Right.Of(_row);
        bool leftIsMore = left > right;
        Amount one = new(holds.Left, Rounded(left, leftIsMore));
        Amount other = new(holds.Right, Rounded(right, !leftIsMore));
        return new(rule.Rule.Code, rule.Rule.Severity, rule.Rule.Kind, path, new(one, holds.Relation, other), holds.Within.Length > 0 || rule.Rule.When is not null ? [rule.Rule.ToString()] : [], rule.Rule.Citation);

        long Rounded(long parts, bool up)
        {
            (long whole, long rest) = Math.DivRem(parts, holds.Denominator);
            return rest == 0 ? whole : up ? whole + (rest > 0 ? 1 : 0) : whole - (rest < 0 ? 1 : 0);
        }
    }

    private ReadyRelation Ready(LinearRelation relation)
    {
        ReadySum difference = Ready(relation.Difference.AsEnumerable());
        ReadySum[] within = [.. relation.Within.Select(sum => Ready(sum))];
        return new(difference, relation.Relation, within, [.. difference.Places.Concat(within.SelectMany(static sum => sum.Places)).Distinct()]);
    }

    private ReadySum Ready(IEnumerable<LinearRelation.Term> terms)
    {
        var times = new SortedDictionary<int, long>();
        long constant = 0;
        foreach (LinearRelation.Term term in terms)
        {
            if (term.Of is null)
            {
                constant += term.Times;
                continue;
            }

            foreach (int place in PlacesOf(term.Of))
            {
                times[place] = times.GetValueOrDefault(place) + term.Times;
            }
        }

        // A figure has 32 bits with its sign. With this many factors of them, 64 bits hold every sum.
        long factors = times.Sum(one => Math.Abs(one.Value) * (one.Key < VotesPlace ? 1 : Ballot.Options.Count));
        if (factors > int.MaxValue)
        {
            throw new ArgumentException($"A rule of the form takes votes so many times that a ballot of {Ballot.Options.Count} options is too long for it.");
        }

        return new([.. times.Keys], [.. times.Values], constant);
    }

    private IEnumerable<int> PlacesOf(Quantity quantity)
    {
        if (quantity.IsOfVotes)
        {
            return quantity == Quantity.Votes ? [VotesPlace, VotesPlace + 1] : quantity == Quantity.VotesForContestants ? [VotesPlace] : [VotesPlace + 1];
        }

        return Form.PlacesOf(quantity);
    }

    /// <summary>A sum over places of a row.</summary>
    internal sealed class ReadySum(int[] places, long[] times, long constant)
    {
        public int[] Places { get; } = places;

        public long[] Times { get; } = times;

        public long Constant { get; } = constant;

        public long Of(long[] row)
        {
            // Proved when the rule was read: 31 bits times 32 bits, so many times.
            unchecked
            {
                long sum = Constant;
                int[] at = Places;
                long[] by = Times;
                for (int i = 0; i < at.Length && i < by.Length; i++)
                {
                    sum += by[i] * row[at[i]];
                }

                return sum;
            }
        }
    }

    /// <summary>A relation over places of a row.</summary>
    internal sealed record ReadyRelation(ReadySum Difference, Relation Relation, ReadySum[] Within, int[] Places);

    /// <summary>A rule over places of a row; what suppresses it, by place in the form.</summary>
    internal sealed record ReadyRule(ProtocolRule Rule, ReadyRelation Holds, ReadySum Left, ReadySum Right, ReadyRelation? When, int[] UnlessBroken);
}
