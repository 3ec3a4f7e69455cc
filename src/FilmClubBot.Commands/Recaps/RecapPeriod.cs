using System.Globalization;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Films;
using NodaTime;

namespace FilmClubBot.Commands.Recaps;

/// <summary>The period of a recap: a term or a calendar year.</summary>
/// <param name="Name">What people call it, and type: <c>Autumn 2026</c>, <c>2026</c>.</param>
/// <param name="FirstDay">Its first day.</param>
/// <param name="LastDay">Its last day.</param>
public sealed record RecapPeriod(string Name, LocalDate FirstDay, LocalDate LastDay)
{
    private const int FirstYear = 1900, LastYear = 2199;

    /// <summary>The name in an address: <c>autumn-2026</c>, <c>2026</c>.</summary>
    public string Address => Slug.Of(Name, "term");

    /// <summary>A term.</summary>
    public static RecapPeriod Of(Term term) => new(term.Name, term.FirstDay, term.LastDay);

    /// <summary>A calendar year.</summary>
    public static RecapPeriod Of(int year) => new(year.ToString(CultureInfo.InvariantCulture), new(year, 1, 1), new(year, 12, 31));

    /// <summary>Reads the name of a term or a year, as typed or in an address.</summary>
    /// <returns>Null where the text is neither.</returns>
    public static RecapPeriod? Read(string text, TermDates terms)
    {
        var folded = FilmTitle.FoldWords(text);
        if (terms.All.FirstOrDefault(term => FilmTitle.FoldWords(term.Name) == folded || SiteAddress.IsOf(term, text)) is { } named)
            return Of(named);
        return int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear ? Of(year) : null;
    }

    /// <summary>The period in a zone.</summary>
    public Interval In(DateTimeZone zone) => new(zone.AtStartOfDay(FirstDay).ToInstant(), zone.AtStartOfDay(LastDay.PlusDays(1)).ToInstant());
}
