using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Quotes;

namespace FilmClubBot.Commands.Quotes;

/// <summary>Quotes by their words or speaker; of one film once the film is typed.</summary>
internal sealed class KnownQuotes(IQuotes quotes, KnownFilms films) : QuoteSearch
{
    protected override async Task<IReadOnlyList<Quote>> Searched(SuggestionContext context, CancellationToken cancellationToken) =>
        (await quotes.Search(new QuoteFilter(await TypedFilm.Of(context, films, cancellationToken)), new PageRequest(1, MostSearched), cancellationToken)).Items;

    protected override async Task<bool> Exists(QuoteId quote, CancellationToken cancellationToken) => await quotes.Find(quote, cancellationToken) is not null;
}
