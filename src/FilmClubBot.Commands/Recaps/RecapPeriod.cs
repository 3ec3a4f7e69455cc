using System.Globalization;
using FilmClubBot.Domain.Calendar;
using NodaTime;

namespace FilmClubBot.Commands.Recaps;

/// <summary>The period of a recap: a term or a calendar year.</summary>
/// <param name="Name">What people call it, and type: <c>Autumn 2026</c>, <c>2026</c>.</param>
/// <param name="FirstDay">Its first day.</param>
/// <param name="LastDay">Its last day.</param>
internal sealed record RecapPeriod(string Name, LocalDate FirstDay, LocalDate LastDay)
{
    /// <summary>A term.</summary>
    public static RecapPeriod Of(Term term) => new(term.Name, term.FirstDay, term.LastDay);

    /// <summary>A calendar year.</summary>
    public static RecapPeriod Of(int year) => new(year.ToString(CultureInfo.InvariantCulture), new(year, 1, 1), new(year, 12, 31));

    /// <summary>The period in a zone.</summary>
    public Interval In(DateTimeZone zone) => new(zone.AtStartOfDay(FirstDay).ToInstant(), zone.AtStartOfDay(LastDay.PlusDays(1)).ToInstant());
}
