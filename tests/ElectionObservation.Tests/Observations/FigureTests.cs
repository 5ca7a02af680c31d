using ElectionObservation.Elections;
using ElectionObservation.Observations;
using ElectionObservation.Results;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Observations;

public class FigureTests
{
    private static readonly Election Presidential = new("KZ", ElectionKind.Presidential, new LocalDate(2022, 11, 20));
    private static readonly Election Majilis = new("KZ", ElectionKind.Parliamentary, new LocalDate(2023, 3, 19));
    private static readonly LocalizedText Commission = LocalizedText.English("commission");
    private static readonly LocalizedText Newspaper = LocalizedText.English("newspaper");
    private static readonly LocalizedText CommissionInTwo = new([new("en", "commission"), new("ru", "комиссия")]);

    [Property(MaxTest = 1000)]
    public void It_makes_no_difference_which_figure_is_asked_about_the_other(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        PublishedFigure one = RandomFigure(random);
        PublishedFigure other = RandomFigure(random);
        Assert.Equal(one.CompareWith(other), other.CompareWith(one));
    }

    [Property]
    public void A_figure_that_is_not_given_is_not_checkable_whatever_else_there_is(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        PublishedFigure one = RandomFigure(random);
        PublishedFigure other = RandomFigure(random);
        int withheld = (one.Percent is null ? 1 : 0) + (other.Percent is null ? 1 : 0);
        int named = one.CompareWith(other).Match(_ => 0, _ => 0, _ => 0, comparison => comparison.Withheld.Count);
        Assert.Equal(withheld, named);
    }

    [Property]
    public void What_is_not_stated_is_never_the_same(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        PublishedFigure one = RandomFigure(random);
        bool stated = one is { Percent: not null, Counted: not null, Basis: not null, Scope: not null };
        Assert.Equal(stated, one.CompareWith(one) is FigureComparison.Same);
        Assert.False(!stated && RandomFigure(random).CompareWith(one) is FigureComparison.Same or FigureComparison.Different);
    }

    [Theory]
    [InlineData(FigureAspect.Election)]
    [InlineData(FigureAspect.Measure)]
    [InlineData(FigureAspect.Counted)]
    [InlineData(FigureAspect.Basis)]
    [InlineData(FigureAspect.Scope)]
    [InlineData(FigureAspect.Rounding)]
    public void One_aspect_apart_is_the_one_that_is_named(FigureAspect aspect)
    {
        PublishedFigure apart = aspect switch
        {
            FigureAspect.Election => Figure(Majilis),
            FigureAspect.Measure => Figure(measure: Measure.VoteShare),
            FigureAspect.Counted => Figure(counted: Quantity.BallotsFound),
            FigureAspect.Basis => Figure(basis: ShareBasis.BallotsFound),
            FigureAspect.Scope => Figure(scope: "abroad"),
            _ => Figure(percent: "69.440"),
        };
        Assert.Equal(new FigureComparison.NotComparable([aspect]), Figure().CompareWith(apart));
        Assert.Equal($"NotComparable: {aspect}", apart.CompareWith(Figure()).ToString());
    }

    [Fact]
    public void What_neither_states_is_apart()
    {
        var bare = new PublishedFigure(Presidential, Measure.Turnout, Commission, Percent.Parse("69.44"));
        Assert.Equal(new FigureComparison.NotComparable([FigureAspect.Counted, FigureAspect.Basis, FigureAspect.Scope]), bare.CompareWith(bare));
        Assert.Equal("NotComparable: Election, Counted, Basis, Scope, Rounding", bare.CompareWith(Figure(Majilis, percent: "69.4")).ToString());
    }

    [Fact]
    public void On_the_same_terms_figures_are_the_same_or_differ()
    {
        var later = new Election("KZ", ElectionKind.Presidential, Presidential.VotingDay, [new(Milestone.Oath, new LocalDate(2022, 11, 26))]);
        Assert.Equal(new FigureComparison.Same(), Figure().CompareWith(Figure(later, issuer: Newspaper)));
        Assert.Equal(new FigureComparison.Different(), Figure().CompareWith(Figure(percent: "69.43")));
        Assert.Equal(("Same", "Different"), (new FigureComparison.Same().ToString(), new FigureComparison.Different().ToString()));
        Assert.Throws<ArgumentNullException>(() => Figure().CompareWith(null!));
    }

    [Fact]
    public void Who_did_not_give_a_figure_is_named()
    {
        PublishedFigure spoken = Figure(Majilis, percent: null, issuer: Newspaper);
        Assert.Equal("NotCheckable: figure not given by newspaper", Figure().CompareWith(spoken).ToString());
        Assert.Equal("NotCheckable: figure not given by commission, newspaper", spoken.CompareWith(Figure(percent: null)).ToString());
        Assert.Equal("newspaper: turnout not given", spoken.ToString());
        Assert.Equal("commission: turnout 69.44 %", Figure().ToString());
    }

    private static PublishedFigure RandomFigure(Random random) => new(
        random.Next(4) == 0 ? Majilis : Presidential,
        random.Next(4) == 0 ? Measure.VoteShare : Measure.Turnout,
        random.Next(3) switch { 0 => Commission, 1 => CommissionInTwo, _ => Newspaper },
        random.Next(4) switch { 0 => null, 1 => Percent.Parse("69.4"), 2 => Percent.Parse("69.43"), _ => Percent.Parse("69.44") },
        random.Next(4) switch { 0 => null, 1 => Quantity.BallotsFound, _ => Quantity.BallotsIssued },
        random.Next(4) switch { 0 => null, 1 => ShareBasis.BallotsFound, _ => ShareBasis.RegisteredVoters },
        random.Next(4) switch { 0 => null, 1 => new UnitId("abroad"), _ => UnitId.Nationwide });

    private static PublishedFigure Figure(
        Election? election = null, Measure? measure = null, LocalizedText? issuer = null, string? percent = "69.44", Quantity? counted = null, ShareBasis? basis = null, UnitId? scope = null) =>
        new(
            election ?? Presidential,
            measure ?? Measure.Turnout,
            issuer ?? Commission,
            percent is null ? null : Percent.Parse(percent),
            counted ?? Quantity.BallotsIssued,
            basis ?? ShareBasis.RegisteredVoters,
            scope ?? UnitId.Nationwide);
}
