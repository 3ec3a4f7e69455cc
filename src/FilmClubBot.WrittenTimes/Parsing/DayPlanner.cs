using FilmClubBot.Domain.Calendar;
using FilmClubBot.WrittenTimes.Readings;
using NodaTime;
using NodaTime.Calendars;

namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>Determines the days that a text may mean.</summary>
/// <param name="said">The parsed parts of the text.</param>
/// <param name="today">The day of writing, in the intended zone.</param>
/// <param name="context">The terms and the language.</param>
internal sealed class DayPlanner(Said said, LocalDate today, TimeContext context)
{
    // A day without a year that was less than a month ago is more likely a mistake than a day in eleven months.
    private const int SlipDays = 31;

    // Well before the calendar's own end.
    private const int LastYear = 3000;

    private const int MostNext = 60;

    /// <summary>The days, or the reason why there are none.</summary>
    /// <param name="failure">The reason why there are none; its part is empty.</param>
    public DayPlan? Plan(out TimeReading.Unreadable? failure)
    {
        failure = null;
        UnreadableReason? reason = null;
        Term? term = null;
        var plan = said switch
        {
            { Week: TimeElement.WeeksLater later, Day: null } when said.Ahead is not null || said.Weekday is null => Counted(today.PlusDays(said.Ahead?.Days ?? 0).PlusWeeks(later.Weeks)),
            { Week: not null, Day: null, Ahead: null } => InWeek(said.Week, ref reason, ref term),
            { Week: not null } => Fail(UnreadableReason.Contradiction, ref reason),
            { Day: { } day } => Checked(OfDay(day, ref reason)),
            { Ahead: { } ahead } => Checked(Counted(today.PlusDays(ahead.Days))),
            { Weekday: { } weekday } => OfWeekday(weekday),
            _ => new([today, today.PlusDays(1)], DaySource.Added) { TakesNearest = true },
        };
        if (plan is null)
            failure = new(reason ?? UnreadableReason.NoSuchDay, "", term);
        return plan;
    }

    private static DayPlan? Fail(UnreadableReason why, ref UnreadableReason? reason)
    {
        reason = why;
        return null;
    }

    private DayPlan Counted(LocalDate day) => new([day], DaySource.Counted) { Next = Series(today, 1) };

    private static IEnumerable<LocalDate> Series(LocalDate first, int days) => Enumerable.Range(0, MostNext).Select(index => first.PlusDays(index * days));

    // The days with one name: one per week, from which the word before the name selects.
    private DayPlan OfWeekday(TimeElement.Weekday weekday)
    {
        var ahead = (weekday.Day - today.DayOfWeek + 7) % 7;
        var coming = today.PlusDays(ahead);
        var after = ahead == 0 ? today.PlusWeeks(1) : coming;
        LocalDate[] days = weekday.Which switch
        {
            Selector.This => [coming],
            Selector.Next => [after, .. InWeekAhead(weekday.Day, 1, weekday.Tongue)],
            Selector.AfterNext => [after.PlusWeeks(1), .. InWeekAhead(weekday.Day, 2, weekday.Tongue)],
            Selector.Last => [after.PlusWeeks(-1) == today ? today.PlusWeeks(-1) : after.PlusWeeks(-1)],
            _ => ahead == 0 ? [today, after] : [coming],
        };
        return new(Sorted(days), DaySource.Weekday) { Next = Series(coming, 7) };
    }

    // The calendar week that many weeks ahead: from Monday, and in English also from Sunday.
    private IEnumerable<LocalDate> InWeekAhead(IsoDayOfWeek day, int weeks, Tongue tongue)
    {
        var monday = today.PlusDays(1 - (int)today.DayOfWeek).PlusWeeks(weeks);
        yield return monday.PlusDays((int)day - 1);
        var sunday = today.PlusDays(-((int)today.DayOfWeek % 7)).PlusWeeks(weeks);
        if (tongue == Tongue.English)
            yield return sunday.PlusDays((int)day % 7);
    }

    private DayPlan? InWeek(TimeElement.WeekElement week, ref UnreadableReason? reason, ref Term? term)
    {
        switch (week)
        {
            case TimeElement.WeeksLater later:
                var weekday = said.Weekday!.Day;
                var ahead = (weekday - today.DayOfWeek + 7) % 7;
                var nearest = today.PlusDays(ahead).PlusWeeks(later.Weeks);
                LocalDate[] days = (later.IsIdiom, ahead) switch
                {
                    (true, 0) => [nearest, nearest.PlusWeeks(1)],
                    (true, _) => [nearest],
                    _ => [nearest, .. InWeekAhead(weekday, later.Weeks, Tongue.German)],
                };
                return new(Sorted(days), DaySource.Weekday) { Next = Series(nearest, 7) };
            case TimeElement.WeekAhead weekAhead:
                return new(Sorted(Weekdays.SelectMany(day => InWeekAhead(day, weekAhead.Weeks, weekAhead.Tongue))), DaySource.Weekday)
                {
                    Next = Series(today, 1).Where(day => said.Weekday is null || day.DayOfWeek == said.Weekday.Day),
                };
            case TimeElement.YearWeek { Week: var number }:
                return InYearWeek(number);
            case TimeElement.TermWeek { Week: var number }:
                term = context.Terms.From(today).FirstOrDefault();
                if (term is null)
                    return Fail(UnreadableReason.NoTerm, ref reason);
                return term.HasWeek(number) ? InTerm(term, number) : Fail(UnreadableReason.OutsideTerm, ref reason);
            default:
                throw new InvalidOperationException($"No such week: {week}.");
        }
    }

    private IEnumerable<IsoDayOfWeek> Weekdays =>
        said.Weekday is { } weekday ? [weekday.Day] : Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day);

    private DayPlan InTerm(Term term, int week) => new(Sorted(Weekdays.Select(day => term.DayIn(week, day))), DaySource.TermWeek)
    {
        Term = term,
        Next = context.Terms.From(today).Skip(1).Where(later => later.HasWeek(week)).SelectMany(later => Sorted(Weekdays.Select(day => later.DayIn(week, day)))).ToList(),
    };

    private DayPlan? InYearWeek(int week)
    {
        var rule = WeekYearRules.Iso;
        var year = rule.GetWeekYear(today);
        var years = Enumerable.Range(year - 1, MostNext).Where(candidate => week >= 1 && week <= rule.GetWeeksInWeekYear(candidate)).ToList();
        if (years is [])
            return null;
        return Yearly(years.Select(candidate => Sorted(Weekdays.Select(day => rule.GetLocalDate(candidate, week, day)))).ToList(), DaySource.TermWeek);
    }

    // Of days that recur every year, those ahead or only just past.
    private DayPlan Yearly(List<List<LocalDate>> years, DaySource source, int slipDays = SlipDays)
    {
        var slip = today.PlusDays(-slipDays);
        var at = years.FindIndex(days => days[^1] >= slip);
        return new(years[at], source) { Next = years.Skip(at + 1).SelectMany(days => days) };
    }

    private DayPlan? OfDay(TimeElement.DayElement element, ref UnreadableReason? reason)
    {
        switch (element)
        {
            case TimeElement.PeriodAhead { MayBeWeek: true }:
                return new([today.PlusWeeks(1), today.PlusDays(8)], DaySource.Counted) { Next = Series(today, 1) };
            case TimeElement.PeriodAhead { Period: var period }:
                return Counted(today + period);
            case TimeElement.Date { Year: { } year } date:
                return OfYear(year, [(date.Month, date.Day)], ref reason);
            case TimeElement.Date date:
                return OfNoYear([(date.Month, date.Day)]);
            case TimeElement.EitherOrder pair:
                // Checked in a leap year, so that 29/2 is valid.
                List<(int Month, int Day)> ways = [.. new[] { (Month: pair.Second, Day: pair.First), (Month: pair.First, Day: pair.Second) }.Distinct().Where(way => IsDay(2000, way.Month, way.Day))];
                // English uses either order; German puts the day first.
                if (context.IsGerman && ways.Count > 1)
                    ways.RemoveAt(1);
                return pair.Year is { } yearOfPair ? OfYear(yearOfPair, ways, ref reason) : OfNoYear(ways);
            case TimeElement.DayOfMonth { Day: var day }:
                var months = Enumerable.Range(0, 2 * MostNext).Select(index => today.ToYearMonth().PlusMonths(index))
                    .Where(month => IsDay(month.Year, month.Month, day)).Select(month => month.OnDayOfMonth(day)).Where(date => date >= today).ToList();
                return months is [] ? null : new(months.Take(2).ToList(), DaySource.Nearest) { TakesNearest = true, Next = months };
            case TimeElement.NthInMonth { Year: { } year } nth:
                return year <= LastYear && year > 0 && nth.Nth.Of(nth.DayOfWeek, new YearMonth(year, nth.Month)) is { } found ? new([found], DaySource.Written) : null;
            case TimeElement.NthInMonth nth:
                return Yearly(Enumerable.Range(today.Year - 1, MostNext).Select(year => nth.Nth.Of(nth.DayOfWeek, new YearMonth(year, nth.Month)))
                    .OfType<LocalDate>().Select(day => new List<LocalDate> { day }).ToList(), DaySource.Nearest);
            default:
                throw new InvalidOperationException($"No such day: {element}.");
        }
    }

    private DayPlan? OfYear(int year, List<(int Month, int Day)> ways, ref UnreadableReason? reason)
    {
        if (year > LastYear)
            return Fail(UnreadableReason.TooFar, ref reason);
        var days = ways.Where(way => IsDay(year, way.Month, way.Day)).Select(way => new LocalDate(year, way.Month, way.Day)).ToList();
        return days is []
            ? null
            : new(Sorted(days), DaySource.Written) { Question = TimeQuestion.DayOrMonth, Next = YearsFrom(today.Year, ways.Take(1)).SelectMany(found => found) };
    }

    private DayPlan? OfNoYear(List<(int Month, int Day)> ways)
    {
        // Each order has its own nearest year. If there are two orders, a past day does not decide between them.
        var plans = ways.Select(way => YearsFrom(today.Year - 1, [way])).Where(years => years is not []).Select(years => Yearly(years, DaySource.Nearest, ways.Count > 1 ? 0 : SlipDays)).ToList();
        return plans is []
            ? null
            : plans[0] with { Days = Sorted(plans.SelectMany(plan => plan.Days)), Question = TimeQuestion.DayOrMonth };
    }

    private static List<List<LocalDate>> YearsFrom(int first, IEnumerable<(int Month, int Day)> ways) =>
        [.. Enumerable.Range(first, MostNext).Select(year => ways.Where(way => IsDay(year, way.Month, way.Day)).Select(way => new LocalDate(year, way.Month, way.Day)).ToList()).Where(days => days is not [])];

    // If a weekday or "tomorrow" contradicts a written day, either may be the mistake.
    private DayPlan? Checked(DayPlan? plan)
    {
        if (plan is null)
            return null;
        // "today in 8 days" is counted from today.
        if (said.Day is not null && said.Ahead is { } ahead && !(ahead.Days == 0 && said.Day is TimeElement.PeriodAhead))
            plan = Agreeing(plan, day => day == today.PlusDays(ahead.Days), _ => today.PlusDays(ahead.Days));
        return said.Weekday is { } weekday ? Agreeing(plan, day => day.DayOfWeek == weekday.Day, day => Nearest(day, weekday.Day)) : plan;
    }

    private static DayPlan Agreeing(DayPlan plan, Func<LocalDate, bool> agrees, Func<LocalDate, LocalDate> other)
    {
        if (plan.Days.Where(agrees).ToList() is { Count: > 0 } agreeing)
            return plan with { Days = agreeing };
        // "Friday the 27th" may also be in a later month.
        var later = plan.TakesNearest ? plan.Next.Where(agrees).Take(1) : [];
        return plan with { Days = Sorted([.. plan.Days.Take(plan.TakesNearest ? 1 : plan.Days.Count), .. plan.Days.Select(other), .. later]), TakesNearest = false, Question = TimeQuestion.DaysDiffer };
    }

    private static LocalDate Nearest(LocalDate day, IsoDayOfWeek weekday)
    {
        var ahead = (weekday - day.DayOfWeek + 7) % 7;
        return day.PlusDays(ahead > 3 ? ahead - 7 : ahead);
    }

    private static bool IsDay(int year, int month, int day) =>
        year is >= 1 and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);

    private static List<LocalDate> Sorted(IEnumerable<LocalDate> days) => [.. days.Distinct().Order()];
}
