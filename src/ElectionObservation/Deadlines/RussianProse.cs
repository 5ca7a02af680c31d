using System.Globalization;
using ElectionObservation.Calendars;
using ElectionObservation.Elections;

namespace ElectionObservation.Deadlines;

/// <summary>Renders a deadline in Russian: a pure function of its data.</summary>
public static class RussianProse
{
    private static readonly Russian Instance = new();

    /// <summary>Why a deadline is what it is, a line for each step.</summary>
    /// <param name="deadline">The deadline.</param>
    public static string Explain(Deadline deadline) => Instance.Explain(deadline);

    /// <summary>A day with its weekday: <c>воскресенье, 20 ноября 2022 г.</c></summary>
    /// <param name="day">The day.</param>
    public static string Day(LocalDate day) => Instance.Day(day);

    /// <summary>The rank of a norm in words.</summary>
    /// <param name="rank">The rank.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no rank.</exception>
    public static string Words(NormRank rank) => Instance.Words(rank);

    /// <summary>How well something is known, in words.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no evidence.</exception>
    public static string Words(Evidence evidence) => Instance.Words(evidence);

    private sealed class Russian : Prose
    {
        private static readonly string[] Weekdays = ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"];
        private static readonly string[] Months = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

        public override LanguageTag Language => LanguageTag.Russian;

        protected override string SeveralActs => "Закон не говорит, какое действие должно быть совершено в срок; допустимо каждое из прочтений:";

        public override string Day(LocalDate day) =>
            string.Create(CultureInfo.InvariantCulture, $"{Weekdays[(int)day.DayOfWeek - 1]}, {day.Day} {Months[day.Month - 1]} {day.Year} г.");

        public override string Words(NormRank rank) => Known.Value(rank) switch
        {
            NormRank.Constitution => "конституция",
            NormRank.ConstitutionalLaw => "конституционный закон",
            NormRank.Law => "закон",
            NormRank.Regulation => "подзаконный акт",
            _ => "решение",
        };

        public override string Words(Evidence evidence) => Known.Value(evidence) switch
        {
            Evidence.Confirmed => "подтверждено двумя источниками или более",
            Evidence.SingleSource => "один источник",
            _ => "не установлено",
        };

        protected override string WithoutSteps(Deadline deadline)
        {
            string bound = deadline.Rule.Bound switch { Bound.NotLaterThan => "Не позднее", Bound.NotEarlierThan => "Не ранее", _ => "В этот день, до" };
            return $"{bound} {deadline}; ход расчёта не записан.";
        }

        protected override string OneAct(string act) => $"Действие, которое должно быть совершено в срок: {act}";

        protected override string By(string who) => $"кто: {who}";

        protected override string Provision(Citation citation) => $"Норма: {citation} ({Words(citation.Rank)}; {Words(citation.Evidence)}).";

        protected override string Sentence(TraceStep step, Deadline deadline) => step.Match(
            anchored => $"{Name(anchored.Milestone)}: {Day(anchored.Day)}",
            dated => $"Дата: {Day(dated.Day)}",
            rule => $"Срок по правилу «{rule.Rule}»{(rule.Adjusted ? "" : " до переноса")}: {Day(rule.Day)}",
            found => $"«{found.Pattern}», {Words(found.Which)}: {Day(found.Day)}",
            static alternative => string.Create(CultureInfo.InvariantCulture, $"Вариант {alternative.Number}:"),
            chosen => string.Create(CultureInfo.InvariantCulture, $"{(chosen.Which == Choice.Earliest ? "Самый ранний" : "Самый поздний")} — вариант {chosen.Number}: {Day(chosen.Day)}"),
            static began => Beginning(began.Limit, began.Direction),
            Run,
            closed => $"    -  {Day(closed.Closed.Day)} не рабочий день: {Reason(closed.Closed)}",
            static hours => $"       с {Deadline.Local(hours.From)} по {Deadline.Local(hours.To)}",
            Corresponding,
            reached => $"Получается: {Day(reached.Day)}",
            Moving,
            prolonged => $"Срок должен содержать {Number(prolonged.Least.Count, "рабочий день", "рабочих дня", "рабочих дней")} по календарю «{prolonged.Least.Calendar}», поэтому он продлевается: {Day(prolonged.Day)}",
            resolved => Moment(resolved, deadline));

        private static string Beginning(TimeLimit limit, Direction direction)
        {
            string way = direction == Direction.After ? "вперёд" : "назад";
            bool clear = limit.Counting == Counting.Clear;
            string amount = limit.Unit switch
            {
                TimeUnit.Hours when limit.Counting == Counting.WholeHours => Number(limit.Amount, "целый час", "целых часа", "целых часов"),
                TimeUnit.Hours => Number(limit.Amount, "час", "часа", "часов"),
                TimeUnit.Days when clear => Number(limit.Amount, "полный день", "полных дня", "полных дней"),
                TimeUnit.Days => Number(limit.Amount, "день", "дня", "дней"),
                TimeUnit.Weeks when clear => Number(limit.Amount, "полная неделя", "полные недели", "полных недель"),
                TimeUnit.Weeks => Number(limit.Amount, "неделя", "недели", "недель"),
                TimeUnit.Months when clear => Number(limit.Amount, "полный месяц", "полных месяца", "полных месяцев"),
                TimeUnit.Months => Number(limit.Amount, "месяц", "месяца", "месяцев"),
                TimeUnit.Years when clear => Number(limit.Amount, "полный год", "полных года", "полных лет"),
                _ => Number(limit.Amount, "год", "года", "лет"),
            };
            string how = limit.Unit == TimeUnit.Hours
                ? limit.Counting == Counting.WholeHours ? "час события не считается" : "с самого момента"
                : limit.Counting switch
                {
                    Counting.AnchorExcluded => "день, от которого идёт отсчёт, не считается, последний день считается",
                    Counting.AnchorIncluded => "день, от которого идёт отсчёт, — первый",
                    _ => "не считаются ни день, от которого идёт отсчёт, ни последний день",
                };
            string closed = limit.Disregarded is not { } disregarded ? ""
                : limit.Skips is not null ? $"; нерабочие дни календаря «{disregarded.Calendar}» не считаются"
                : string.Create(CultureInfo.InvariantCulture, $"; считается каждый день, так как нерабочие дни не учитываются только в сроках до {disregarded.UpTo}");
            return $"Отсчёт {way}, {amount}; {how}{closed}{(limit.Amount == 0 ? "." : ":")}";
        }

        private static string Reason(ClosedDay closed)
        {
            string name = closed.Name is null ? "выходной" : closed.Name.In(LanguageTag.Russian) + (closed.IsSubstitute ? " (замена)" : "");
            return $"{name} ({closed.Calendar}{(closed.Provision is { } provision ? $"; {provision}" : "")})";
        }

        private string Corresponding(TraceStep.Corresponded step)
        {
            string missing = step.Missing.ToString(CultureInfo.InvariantCulture);
            return step.Missing == 0 ? $"Соответствующее число{(step.MonthEnd == MonthEnd.EndToEnd ? ", от конца месяца к концу месяца" : "")}: {Day(step.Day)}"
                : step.MonthEnd == MonthEnd.FirstOfNext ? $"В месяце нет {missing}-го числа; вместо него первый день следующего: {Day(step.Day)}"
                : $"В месяце нет {missing}-го числа; вместо него последний день: {Day(step.Day)}";
        }

        private string Moving(TraceStep.Moved step)
        {
            AdjustmentRule to = step.Adjustment.To;
            return to is AdjustmentRule.LastDayOfMonth or AdjustmentRule.FirstDayOfMonth
                ? $"Перенос на {(to == AdjustmentRule.LastDayOfMonth ? "последний" : "первый")} день месяца: {Day(step.Day)}"
                : step.From == step.Day ? $"По календарю «{step.Adjustment.Calendar}» день рабочий, переноса нет: {Day(step.Day)}"
                : $"Перенос на {(step.Day > step.From ? "следующий" : "предыдущий")} рабочий день: {Day(step.Day)}";
        }

        private static string Moment(TraceStep.Resolved step, Deadline deadline)
        {
            string at = $"{Deadline.Local(step.At)} по часам {step.Zone} ({Offset(step.At)})";
            return step.At != deadline.At || step.Zone != deadline.Zone ? $"Момент: {at}."
                : deadline.Rule.Bound == Bound.NotEarlierThan ? $"В срок начиная с {at}."
                : $"В срок {(deadline.From is { } from ? $"с {Deadline.Local(from)} " : "")}{(step.CutOff.IsInclusive ? $"по {at} включительно" : $"до наступления {at}")}.";
        }

        private static string Words(Occurrence which) => which switch
        {
            Occurrence.Before => "последний раз до этого дня",
            Occurrence.OnOrBefore => "последний раз не позднее этого дня",
            Occurrence.InYearOf => "в том же году",
            Occurrence.OnOrAfter => "первый раз не ранее этого дня",
            _ => "первый раз после этого дня",
        };

        /// <summary>A number and its noun: one, two to four, five and more; eleven to fourteen as five.</summary>
        private static string Number(int number, string one, string few, string many)
        {
            string noun = (number % 100) is >= 11 and <= 14 ? many : (number % 10) switch { 1 => one, >= 2 and <= 4 => few, _ => many };
            return string.Create(CultureInfo.InvariantCulture, $"{number} {noun}");
        }

        private static string Name(Milestone milestone) =>
            milestone == Milestone.VotingDay ? "День голосования"
            : milestone == Milestone.VotingStart ? "Начало голосования"
            : milestone == Milestone.VotingEnd ? "Конец голосования"
            : milestone == Milestone.CallDay ? "День назначения выборов"
            : milestone == Milestone.AccreditationOpened ? "День начала аккредитации"
            : milestone == Milestone.Publication ? "День опубликования"
            : milestone == Milestone.ResultsPublication ? "День опубликования итогов"
            : milestone == Milestone.Oath ? "День принесения присяги"
            : milestone == Milestone.TermEnd ? "День окончания срока полномочий"
            : $"Событие «{milestone}»";
    }
}
