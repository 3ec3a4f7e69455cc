using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Films;

/// <summary>The film that another option of the same command names, if it names one.</summary>
internal static class TypedFilm
{
    public static async Task<FilmId?> Of(SuggestionContext context, KnownFilms films, CancellationToken cancellationToken) =>
        context.Options.TryGetValue("film", out var typed) && await films.Resolve(typed, context, cancellationToken) is Resolution<FilmId>.Found found
            ? found.Value
            : null;
}
