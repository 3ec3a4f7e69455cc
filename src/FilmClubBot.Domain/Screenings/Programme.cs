using FilmClubBot.Domain.Calendar;
using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>A society's screenings in a term, week by week; without a term, the upcoming ones and those of the last twelve months.</summary>
public sealed record Programme
{
    private static readonly Period _past = Period.FromMonths(12);

    private Programme(Term? term, IReadOnlyList<ProgrammeWeek> weeks, IReadOnlyList<Screening> ahead, IReadOnlyList<Screening> past) =>
        (Term, Weeks, Ahead, Past) = (term, weeks, ahead, past);

    /// <summary>The term; null for a society, or a time, without one.</summary>
    public Term? Term { get; }

    /// <summary>The weeks of the term that have screenings, in order; empty without a term.</summary>
    public IReadOnlyList<ProgrammeWeek> Weeks { get; }

    /// <summary>Upcoming screenings outside of the term, the next one first.</summary>
    public IReadOnlyList<Screening> Ahead { get; }

    /// <summary>Without a term, the screenings of the last twelve months, the latest first; with one, empty.</summary>
    public IReadOnlyList<Screening> Past { get; }

    /// <summary>All screenings, in the order of the page.</summary>
    public IEnumerable<Screening> All => [.. Weeks.SelectMany(week => week.Screenings), .. Ahead, .. Past];

    /// <summary>
    /// The default term of the programme: the one that contains the day, else the next one, else none. Between two terms, people ask
    /// about the next one.
    /// </summary>
    public static Term? UsualTerm(TermDates terms, LocalDate today) => terms.From(today).FirstOrDefault();

    /// <summary>The period whose screenings <see cref="Of"/> needs.</summary>
    /// <param name="term">The term; null for none.</param>
    /// <param name="now">The time.</param>
    /// <param name="zone">The society's zone.</param>
    public static Interval Span(Term? term, Instant now, DateTimeZone zone)
    {
        var today = now.InZone(zone).Date;
        var first = term is null ? today - _past : LocalDate.Min(term.FirstDay, today);
        // Screenings are not scheduled further ahead than this.
        var last = LocalDate.Max(term?.LastDay ?? today, today.PlusYears(2)).PlusDays(1);
        return new(zone.AtStartOfDay(first).ToInstant(), zone.AtStartOfDay(last).ToInstant());
    }

    /// <summary>Sorts the screenings into the programme. Screenings that were never announced are left out.</summary>
    /// <param name="screenings">The screenings of the <see cref="Span"/>, in any order.</param>
    /// <param name="term">The term; null for none.</param>
    /// <param name="now">The time.</param>
    /// <param name="zone">The society's zone, which determines the days.</param>
    public static Programme Of(IEnumerable<Screening> screenings, Term? term, Instant now, DateTimeZone zone)
    {
        List<Screening> told = [.. screenings.Where(screening => screening.IsPublic).OrderBy(screening => screening.Start).ThenBy(screening => screening.Id.Value)];
        int? Week(Screening screening) => term?.WeekOf(screening.Start.InZone(zone).Date);
        bool IsOver(Screening screening) => screening.State == ScreeningState.Over || screening.End <= now;

        var weeks = told.Where(screening => Week(screening) is not null).GroupBy(screening => Week(screening)!.Value)
            .Select(week => new ProgrammeWeek(week.Key, term!.FirstDay.PlusWeeks(week.Key - 1), [.. week]));
        var outside = told.Where(screening => Week(screening) is null).ToLookup(IsOver);
        return new(term, [.. weeks], [.. outside[false]], term is null ? [.. outside[true].Reverse()] : []);
    }
}

/// <summary>A week of a term.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="FirstDay">Its first day.</param>
/// <param name="Screenings">Its screenings, in the order of the starts.</param>
public sealed record ProgrammeWeek(int Number, LocalDate FirstDay, IReadOnlyList<Screening> Screenings);
