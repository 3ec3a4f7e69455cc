using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Suggestions;

namespace FilmClubBot.Commands.Quotes;

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
