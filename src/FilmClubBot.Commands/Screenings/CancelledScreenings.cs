using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Screenings;

/// <summary>The cancelled screenings whose time is ahead, for moderators: by film or by number.</summary>
internal sealed class CancelledScreenings(IScreenings screenings, KnownScreenings known, IClock clock) : ISuggestions<ScreeningId>
{
    // Nobody schedules further ahead.
    private static readonly Duration _ahead = Duration.FromDays(730);

    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        ScreeningChoices.Of([.. (await Fitting(typed, cancellationToken)).Take(ISuggestions.Limit)], context.Caller);

    public async Task<Resolution<ScreeningId>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        if (text.StartsWith('#'))
            return await known.Resolve(text, context, cancellationToken);
        var say = context.Caller.Say;
        var fitting = await Fitting(text, cancellationToken);
        return fitting switch
        {
            [var only] => new Resolution<ScreeningId>.Found(only.Id),
            [] => new Resolution<ScreeningId>.Unclear(say["suggestions.noscreening", ("text", HostileText.Shorten(text))], []),
            _ => new Resolution<ScreeningId>.Unclear(say["suggestions.whichscreening", ("text", HostileText.Shorten(text))], ScreeningChoices.Of([.. fitting.Take(ISuggestions.Limit)], context.Caller)),
        };
    }

    private async Task<IReadOnlyList<Screening>> Fitting(string typed, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var cancelled = (await screenings.Between(now, now + _ahead, cancellationToken)).Where(screening => screening.State == ScreeningState.Cancelled && screening.Start > now).ToList();
        if (typed.Length == 0)
            return cancelled;
        var films = FilmMatcher.Match([.. cancelled.Select(screening => screening.Film).OfType<Film>().DistinctBy(film => film.Id)], typed).Select(match => match.Film.Id).ToHashSet();
        return [.. cancelled.Where(screening => screening.Film is { } film && films.Contains(film.Id))];
    }
}
