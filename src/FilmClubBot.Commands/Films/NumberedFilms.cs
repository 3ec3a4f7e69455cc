using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Films;

/// <summary>The society's films as <see cref="KnownFilms"/> has them and, by its number, one that nothing refers to any more: what was moved from it can be moved back.</summary>
internal sealed class NumberedFilms(KnownFilms known, IFilms films) : ISuggestions<FilmId>
{
    public Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) => known.Suggest(typed, context, cancellationToken);

    public async Task<Resolution<FilmId>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        var resolution = await known.Resolve(text, context, cancellationToken);
        return resolution is Resolution<FilmId>.Unclear && KnownFilms.Number(text) is { } number && await films.Find(number, cancellationToken) is { } stored
            ? new Resolution<FilmId>.Found(stored.Id)
            : resolution;
    }
}
