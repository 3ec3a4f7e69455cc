using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Quotes;

namespace FilmClubBot.Commands.Quotes;

/// <summary>Searches quotes by their words, their speaker, or their number.</summary>
internal abstract class QuoteSearch : ISuggestions<QuoteId>
{
    /// <summary>The most quotes that are searched.</summary>
    protected const int MostSearched = 500;

    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken)
    {
        var wanted = FilmTitle.FoldWords(typed);
        return
        [
            .. (await Searched(context, cancellationToken))
                .Where(quote => FilmTitle.FoldWords($"{quote.Passage.Text} {quote.Speaker}").Contains(wanted, StringComparison.Ordinal))
                .Take(ISuggestions.Limit)
                .Select(quote => new Choice(HostileText.Shorten(quote.Passage.Text), $"#{quote.Id}")),
        ];
    }

    public async Task<Resolution<QuoteId>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        // A number is a suggestion's value: if that quote was deleted, another with the number in its words must not be meant in its place.
        var candidates = Number(text) is { } number ? await Exists(new(number), cancellationToken) ? [new Choice(text, $"#{number}")] : []
            // A text without a letter or digit matches every quote.
            : FilmTitle.FoldWords(text).Length == 0 ? [] : await Suggest(text, context, cancellationToken);
        var say = context.Caller.Say;
        return candidates switch
        {
            [var only] => new Resolution<QuoteId>.Found(new QuoteId(Number(only.Value)!.Value)),
            [] => new Resolution<QuoteId>.Unclear(say["suggestions.noquote", ("text", HostileText.Shorten(text))], []),
            _ => new Resolution<QuoteId>.Unclear(say["suggestions.whichquote", ("text", HostileText.Shorten(text))], candidates),
        };
    }

    /// <summary>The quotes to search, at most <see cref="MostSearched"/>.</summary>
    protected abstract Task<IReadOnlyList<Quote>> Searched(SuggestionContext context, CancellationToken cancellationToken);

    /// <summary>Whether there is a quote with a number.</summary>
    protected abstract Task<bool> Exists(QuoteId quote, CancellationToken cancellationToken);

    private static int? Number(string text) =>
        text.StartsWith('#') && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
