using FilmClubBot.Commands.Cards;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Suggestions;

/// <summary>Everyone whom the reviews quote; of one film once the film is typed.</summary>
internal sealed class KnownSpeakers(IQuotes quotes, KnownFilms films) : ISuggestions<string>
{
    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken)
    {
        var film = await TypedFilm.Of(context, films, cancellationToken);
        var speakers = await quotes.Speakers(film, cancellationToken);
        return TextMatcher.Best(speakers, typed, ISuggestions.Limit);
    }

    public Task<Resolution<string>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken) =>
        Task.FromResult<Resolution<string>>(new Resolution<string>.Found(text));
}

/// <summary>The film that another option of the same command names, if it names one.</summary>
internal static class TypedFilm
{
    public static async Task<FilmId?> Of(SuggestionContext context, KnownFilms films, CancellationToken cancellationToken) =>
        context.Options.TryGetValue("film", out var typed) && await films.Resolve(typed, context, cancellationToken) is Resolution<FilmId>.Found found
            ? found.Value
            : null;
}
