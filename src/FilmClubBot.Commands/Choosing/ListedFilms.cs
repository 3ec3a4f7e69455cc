using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Choosing;

/// <summary>The films of all lists.</summary>
internal sealed class ListedFilms(IWatchlist watchlist, KnownFilms known) : ISuggestions<FilmId>
{
    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken)
    {
        IReadOnlyList<Film> listed = [.. (await watchlist.All(null, cancellationToken)).Select(entry => entry.Film)];
        var fitting = typed.Length == 0 ? listed : FilmMatcher.Match(listed, typed).Select(match => match.Film);
        return [.. fitting.Take(ISuggestions.Limit).Select(film => new Choice(film.Label, BallotButtons.Value(film)))];
    }

    // A film that is not on the list is found too, so that the command can report that it is not listed.
    public Task<Resolution<FilmId>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken) => known.Resolve(text, context, cancellationToken);
}
