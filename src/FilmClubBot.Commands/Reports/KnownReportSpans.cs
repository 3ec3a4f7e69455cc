using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Reports;

/// <summary>The times that a report can be about: the society's terms, the latest first, and this year and the last two; other days as typed.</summary>
internal sealed class KnownReportSpans(ScreeningPolicy policy, Club club, IClock clock) : ISuggestions<ReportSpan>
{
    public Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        Task.FromResult(TextMatcher.Best(Names, typed, ISuggestions.Limit));

    public Task<Resolution<ReportSpan>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken) =>
        Task.FromResult<Resolution<ReportSpan>>(ReportSpan.Read(text, policy.Terms) is { } span
            ? new Resolution<ReportSpan>.Found(span)
            : new Resolution<ReportSpan>.Unclear(context.Caller.Say["report.noperiod", ("text", text)], TextMatcher.Best(Names, "", ISuggestions.Limit)));

    private IEnumerable<string> Names => ReportSpan.Names(policy.Terms, clock.GetCurrentInstant().InZone(club.Zone).Year);
}
