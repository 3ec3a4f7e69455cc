using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Quotes;

namespace FilmClubBot.Commands.Quotes;

/// <summary>The quotes that moderators hid, by their words or speaker.</summary>
internal sealed class HiddenQuotes(IQuotes quotes) : QuoteSearch
{
    protected override Task<IReadOnlyList<Quote>> Searched(SuggestionContext context, CancellationToken cancellationToken) => quotes.Hidden(MostSearched, cancellationToken);

    // A hidden quote cannot be read; showing it again says whether there is one.
    protected override Task<bool> Exists(QuoteId quote, CancellationToken cancellationToken) => Task.FromResult(true);
}
