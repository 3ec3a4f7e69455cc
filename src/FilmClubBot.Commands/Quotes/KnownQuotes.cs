using System.Globalization;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Quotes;

namespace FilmClubBot.Commands.Quotes;

/// <summary>Quotes by their words or speaker; of one film once the film is typed.</summary>
internal sealed class KnownQuotes(IQuotes quotes, KnownFilms films) : ISuggestions<QuoteId>
{
    private const int LookedThrough = 500;

    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken)
    {
        var film = await TypedFilm.Of(context, films, cancellationToken);
        var wanted = FilmTitle.FoldWords(typed);
        var candidates = await quotes.Search(new QuoteFilter(film), new PageRequest(1, LookedThrough), cancellationToken);
        return
        [
            .. candidates.Items
                .Where(quote => FilmTitle.FoldWords($"{quote.Passage.Text} {quote.Speaker}").Contains(wanted, StringComparison.Ordinal))
                .Take(ISuggestions.Limit)
                .Select(quote => new Choice(HostileText.Shorten(quote.Passage.Text), $"#{quote.Id}")),
        ];
    }

    public async Task<Resolution<QuoteId>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        IReadOnlyList<Choice> candidates;
        if (text.StartsWith('#') && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            if (await quotes.Find(new QuoteId(number), cancellationToken) is { } found)
                return new Resolution<QuoteId>.Found(found.Id);
            // A suggestion's value: if that quote was deleted, another with the number in its words must not be hidden in its place.
            candidates = [];
        }
        else
        {
            // A text without a letter or digit matches every quote.
            candidates = FilmTitle.FoldWords(text).Length == 0 ? [] : await Suggest(text, context, cancellationToken);
        }

        var say = context.Caller.Say;
        return candidates switch
        {
            [var only] when int.TryParse(only.Value.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var id) => new Resolution<QuoteId>.Found(new QuoteId(id)),
            [] => new Resolution<QuoteId>.Unclear(say["suggestions.noquote", ("text", HostileText.Shorten(text))], []),
            _ => new Resolution<QuoteId>.Unclear(say["suggestions.whichquote", ("text", HostileText.Shorten(text))], candidates),
        };
    }
}
