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
        Choices(await Fitting(typed, cancellationToken), context);

    public async Task<Resolution<ScreeningId>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        if (text.StartsWith('#'))
            return await known.Resolve(text, context, cancellationToken);
        var say = context.Caller.Say;
        var fitting = await Fitting(text, cancellationToken);
        return fitting.Where(fit => fit.IsNamed).Select(fit => fit.Screening).ToList() switch
        {
            [var only] => new Resolution<ScreeningId>.Found(only.Id),
            _ when fitting.Count == 0 => new Resolution<ScreeningId>.Unclear(say["suggestions.noscreening", ("text", HostileText.Shorten(text))], []),
            _ => new Resolution<ScreeningId>.Unclear(say["suggestions.whichscreening", ("text", HostileText.Shorten(text))], Choices(fitting, context)),
        };
    }

    private static IReadOnlyList<Choice> Choices(IReadOnlyList<Fit> fitting, SuggestionContext context) =>
        ScreeningChoices.Of([.. fitting.Take(ISuggestions.Limit).Select(fit => fit.Screening)], context.Caller);

    private async Task<IReadOnlyList<Fit>> Fitting(string typed, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var cancelled = (await screenings.Between(now, now + _ahead, cancellationToken)).Where(screening => screening.State == ScreeningState.Cancelled && screening.Start > now).ToList();
        if (typed.Length == 0)
            return [.. cancelled.Select(screening => new Fit(screening, IsNamed: false))];
        // Another film of a series is no near one.
        var films = FilmMatcher.Match([.. cancelled.Select(screening => screening.Film).OfType<Film>().DistinctBy(film => film.Id)], typed)
            .Where(match => !match.IsOther).ToDictionary(match => match.Film.Id, match => match.Score >= FilmMatcher.Contained);
        return [.. cancelled.Where(screening => screening.Film is { } film && films.ContainsKey(film.Id)).Select(screening => new Fit(screening, films[screening.Film!.Id]))];
    }

    // Whether the title, or words of it, were typed; otherwise one with typing errors, or the director.
    private sealed record Fit(Screening Screening, bool IsNamed);
}
