using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Quotes;

namespace FilmClubBot.Commands.Quotes;

/// <summary>The quotes that moderators hid, by their words or speaker.</summary>
internal sealed class HiddenQuotes(IQuotes quotes) : ISuggestions<QuoteId>
{
    private const int Searched = 500;

    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken)
    {
        var wanted = FilmTitle.FoldWords(typed);
        return
        [
            .. (await quotes.Hidden(Searched, cancellationToken))
                .Where(quote => FilmTitle.FoldWords($"{quote.Passage.Text} {quote.Speaker}").Contains(wanted, StringComparison.Ordinal))
                .Take(ISuggestions.Limit)
                .Select(quote => new Choice(HostileText.Shorten(quote.Passage.Text), $"#{quote.Id}")),
        ];
    }

    public async Task<Resolution<QuoteId>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        if (text.StartsWith('#') && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return new Resolution<QuoteId>.Found(new QuoteId(number));
        var say = context.Caller.Say;
        // A text without a letter or digit matches every quote.
        var candidates = FilmTitle.FoldWords(text).Length == 0 ? [] : await Suggest(text, context, cancellationToken);
        return candidates switch
        {
            [var only] => new Resolution<QuoteId>.Found(new QuoteId(int.Parse(only.Value.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture))),
            [] => new Resolution<QuoteId>.Unclear(say["suggestions.noquote", ("text", HostileText.Shorten(text))], []),
            _ => new Resolution<QuoteId>.Unclear(say["suggestions.whichquote", ("text", HostileText.Shorten(text))], candidates),
        };
    }
}
