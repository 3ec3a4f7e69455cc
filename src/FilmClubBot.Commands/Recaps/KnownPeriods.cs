using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Recaps;

/// <summary>The society's terms, the latest first, and years.</summary>
internal sealed class KnownPeriods(ScreeningPolicy policy, Club club, IClock clock) : KnownReportSpans(policy, club, clock)
{
    protected override ReportSpan? Read(string text, TermDates terms) => ReportSpan.ReadTermOrYear(text, terms);

    protected override string Reason(string text, string year, Phrases say) => say["suggestions.nospan", ("text", text), ("year", year)];
}
