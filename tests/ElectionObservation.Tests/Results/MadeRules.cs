using System.Numerics;
using ElectionObservation.Elections;
using ElectionObservation.Results;

namespace ElectionObservation.Tests.Results;

/// <summary>A form of lines without a meaning and rules by chance, with what breaks each worked out in integers of any size.</summary>
internal sealed class MadeRules
{
    private static readonly string[] Signs = ["=", "<=", ">=", "<", ">"];
    private readonly int _lines;
    private readonly Rule[] _rules;
    private readonly Ballot _ballot;

    /// <summary>Makes rules that take a figure so many times at most.</summary>
    public MadeRules(Random random, int most)
    {
        _lines = random.Next(1, 12);
        BallotOption[] options =
        [
            .. Enumerable.Range(0, random.Next(1, 12)).Select(static i => Votes.Option($"o{i}")),
            .. Enumerable.Range(0, random.Next(0, 7)).Select(static i => new BallotOption($"n{i}", LocalizedText.English("none"), OptionKind.NoneOfTheAbove)),
        ];
        random.Shuffle(options);
        _ballot = new([.. options]);
        _rules =
        [
            .. Enumerable.Range(0, random.Next(0, 20)).Select(_ => new Rule(
                [.. Enumerable.Range(0, _lines).Select(_ => random.Next(3) == 0 ? random.Next(-most, most + 1) : 0)],
                random.Next(3) == 0 ? 1 : 0,
                random.Next(4) == 0 ? 1 : 0,
                random.Next(3) == 0 ? random.Next(most) : 0,
                Signs[random.Next(Signs.Length)])).Where(static rule => rule.OfVotes > 0 || rule.OfOthers > 0 || rule.Times.Any(static times => times != 0)),
        ];
        Form = new(
            [.. Enumerable.Range(0, _lines).Select(static i => new FormLine($"line-{i}"))],
            [.. _rules.Select((rule, i) => new ProtocolRule($"r.{i}", rule.ToString()))]);
    }

    public ProtocolForm Form { get; }

    /// <summary>Protocols on the form, their figures by place.</summary>
    public IEnumerable<Protocol> Protocols(int count, Func<int, Figure> figure) => Enumerable.Range(0, count).Select(i => new Protocol(
        Form,
        _ballot,
        UnitPath.Whole.Of($"{i}"),
        [.. Enumerable.Range(0, _lines).Select(figure)],
        [.. Enumerable.Range(_lines, _ballot.Options.Count).Select(figure)]));

    /// <summary>What a check must find, unit and code.</summary>
    public IEnumerable<string> Broken(Protocol protocol)
    {
        foreach (Figure below in protocol.Lines.Concat(protocol.Votes).Where(static figure => figure.TryGetNumber(out int number) && number < 0))
        {
            yield return $"{protocol.Unit} protocol.below-zero";
        }

        for (int i = 0; i < _rules.Length; i++)
        {
            if (_rules[i].IsBroken(protocol))
            {
                yield return $"{protocol.Unit} r.{i}";
            }
        }
    }

    private sealed record Rule(int[] Times, int OfVotes, int OfOthers, int Constant, string Sign)
    {
        public bool IsBroken(Protocol protocol)
        {
            IEnumerable<Figure> others = protocol.Votes.Where((_, place) => !protocol.Ballot.Options[place].IsForContestants);
            (BigInteger Times, Figure Figure)[] terms =
            [
                .. Times.Zip(protocol.Lines, static (times, figure) => ((BigInteger)times, figure)),
                .. protocol.Votes.Select(figure => ((BigInteger)OfVotes, figure)),
                .. others.Select(figure => ((BigInteger)OfOthers, figure)),
            ];
            terms = [.. terms.Where(static term => term.Times != 0)];
            if (terms.Any(static term => term.Figure.IsMissing))
            {
                return false;
            }

            BigInteger difference = terms.Aggregate((BigInteger)Constant, static (sum, term) => sum + (term.Times * (term.Figure.TryGetNumber(out int number) ? number : 0)));
            return !(Sign switch { "=" => difference == 0, "<=" => difference <= 0, ">=" => difference >= 0, "<" => difference < 0, _ => difference > 0 });
        }

        /// <summary>What is taken so many times stands on the left, what is taken away on the right.</summary>
        public override string ToString() => $"{Sum(1)} {Sign} {Sum(-1)}";

        private string Sum(int side)
        {
            IEnumerable<string> terms = Times.Select((times, line) => (Times: times * side, Line: line)).Where(static one => one.Times > 0).Select(static one => $"{one.Times} line-{one.Line}");
            terms = side < 0 ? terms : terms.Concat(Enumerable.Repeat("votes", OfVotes)).Concat(Enumerable.Repeat("votes-for-nobody", OfOthers)).Append($"{Constant}");
            return string.Join(" + ", terms.DefaultIfEmpty("0"));
        }
    }
}
