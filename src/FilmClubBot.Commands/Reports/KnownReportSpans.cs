using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Reports;

/// <summary>The times that a report can be about: the society's terms, the latest first, and this year and the last two; other days as typed.</summary>
internal class KnownReportSpans(ScreeningPolicy policy, Club club, IClock clock) : ISuggestions<ReportSpan>
{
    public Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        Task.FromResult(TextMatcher.Best(Names, typed, ISuggestions.Limit));

    public Task<Resolution<ReportSpan>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken) =>
        Task.FromResult<Resolution<ReportSpan>>(Read(text, policy.Terms) is { } span
            ? new Resolution<ReportSpan>.Found(span)
            : new Resolution<ReportSpan>.Unclear(Reason(HostileText.Shorten(text), ThisYear.ToString(CultureInfo.InvariantCulture), context.Caller.Say), TextMatcher.Best(Names, "", ISuggestions.Limit)));

    /// <summary>Reads a time; null where the text is none.</summary>
    protected virtual ReportSpan? Read(string text, TermDates terms) => ReportSpan.Read(text, terms);

    /// <summary>Why a text is no time, and what would be one.</summary>
    protected virtual string Reason(string text, string year, Phrases say) => say["report.noperiod", ("text", text), ("year", year)];

    private int ThisYear => clock.GetCurrentInstant().InZone(club.Zone).Year;

    private IEnumerable<string> Names => ReportSpan.Names(policy.Terms, ThisYear);
}
