using ElectionObservation.Deadlines;
using ElectionObservation.Tests.Conventions;
using FsCheck;
using FsCheck.Fluent;

namespace ElectionObservation.Tests.Support;

/// <summary>How FsCheck makes and shrinks the library's values. Dates shrink towards voting day, 20 November 2022; amounts towards zero.</summary>
public static class Arbitraries
{
    private static readonly LocalDate VotingDay = new(2022, 11, 20);

    public static Arbitrary<LocalDate> Dates() => Arb.From(
        Gen.Choose(-60_000, 60_000).Select(VotingDay.PlusDays),
        day => ArbMap.Default.ArbFor<int>().Shrinker(Period.DaysBetween(VotingDay, day)).Select(VotingDay.PlusDays));

    /// <summary>Plain limits in days, weeks, months and years.</summary>
    public static Arbitrary<TimeLimit> Limits() => Arb.From(
        from amount in Gen.Choose(1, 400)
        from unit in Gen.Elements(TimeUnit.Days, TimeUnit.Weeks, TimeUnit.Months, TimeUnit.Years)
        from counting in Gen.Elements(Counting.AnchorExcluded, Counting.AnchorIncluded, Counting.Clear)
        select new TimeLimit(amount, unit, counting),
        limit => Enumerable.Range(1, limit.Amount - 1).Select(amount => new TimeLimit(amount, limit.Unit, limit.Counting)));

    public static Arbitrary<Direction> Directions() => Gen.Elements(Enum.GetValues<Direction>()).ToArbitrary();

    public static Arbitrary<LegalDate> LegalDates() => Seeded<LegalDate>().ToArbitrary();

    public static Arbitrary<TimeExpression> Expressions() => Seeded<TimeExpression>().ToArbitrary();

    public static Arbitrary<ZoneId> Zones() =>
        Gen.Elements("Asia/Almaty", "Asia/Oral", "Europe/London", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "UTC").Select(id => new ZoneId(id)).ToArbitrary();

    private static Gen<T> Seeded<T>() => Gen.Choose(0, int.MaxValue - 1).Select(seed => (T)Samples.Make(typeof(T), seed));
}
