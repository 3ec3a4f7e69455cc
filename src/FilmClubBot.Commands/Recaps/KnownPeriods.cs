using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Recaps;

/// <summary>The society's terms, the latest first, and years.</summary>
internal sealed class KnownPeriods(ScreeningPolicy policy, Club club, IClock clock) : ISuggestions<RecapPeriod>
{
    private const int SuggestedYears = 3;

    public Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        Task.FromResult(TextMatcher.Best(Names, typed, ISuggestions.Limit));

    public Task<Resolution<RecapPeriod>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken) =>
        Task.FromResult<Resolution<RecapPeriod>>(RecapPeriod.Read(text, policy.Terms) is { } period
            ? new Resolution<RecapPeriod>.Found(period)
            : new Resolution<RecapPeriod>.Unclear(
                context.Caller.Say["suggestions.nospan", ("text", HostileText.Shorten(text)), ("year", ThisYear.ToString(CultureInfo.InvariantCulture))],
                TextMatcher.Best(Names, "", ISuggestions.Limit)));

    private int ThisYear => clock.GetCurrentInstant().InZone(club.Zone).Year;

    private IEnumerable<string> Names => policy.Terms.All.Reverse().Select(term => term.Name)
        .Concat(Enumerable.Range(0, SuggestedYears).Select(ago => RecapPeriod.Of(ThisYear - ago).Name));
}
