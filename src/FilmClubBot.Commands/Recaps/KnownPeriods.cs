using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Recaps;

/// <summary>The society's terms, the latest first, and years.</summary>
internal sealed class KnownPeriods(ScreeningPolicy policy, Club club, IClock clock) : ISuggestions<ReportSpan>
{
    public Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        Task.FromResult(TextMatcher.Best(Names, typed, ISuggestions.Limit));

    public Task<Resolution<ReportSpan>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken) =>
        Task.FromResult<Resolution<ReportSpan>>(ReportSpan.ReadTermOrYear(text, policy.Terms) is { } period
            ? new Resolution<ReportSpan>.Found(period)
            : new Resolution<ReportSpan>.Unclear(
                context.Caller.Say["suggestions.nospan", ("text", HostileText.Shorten(text)), ("year", ThisYear.ToString(CultureInfo.InvariantCulture))],
                TextMatcher.Best(Names, "", ISuggestions.Limit)));

    private int ThisYear => clock.GetCurrentInstant().InZone(club.Zone).Year;

    private IEnumerable<string> Names => ReportSpan.Names(policy.Terms, ThisYear);
}
