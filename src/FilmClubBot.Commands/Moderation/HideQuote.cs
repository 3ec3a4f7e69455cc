using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Quotes;

namespace FilmClubBot.Commands.Moderation;

/// <summary>Hides a quote: <c>/quote hide</c>.</summary>
[Command("quote hide", Permission.Moderator, CommandTopic.Library, Confirmation = Confirmation.WithReply)]
internal sealed class HideQuote(IQuotes quotes, IAuditLog audit) : ICommand<HideQuote.Options>
{
    /// <param name="Quote">The quote.</param>
    /// <param name="Film">Restricts the suggestions for the quote.</param>
    internal sealed record Options([Suggest<KnownQuotes>] QuoteId Quote, [Suggest<KnownFilms>] FilmId? Film = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await quotes.Find(options.Quote, cancellationToken) is not { } quote || !await quotes.Hide(quote.Id, cancellationToken))
            return Card.Refusal(say["quotes.gone"]);
        audit.Record(caller.Member.Id, "quote hide", quote.Passage.Text);
        return new Card
        {
            Title = say["quote.hide.done"],
            Body = [Citation.Quotation(quote, say)],
            Audience = Audience.Caller,
            Reversal = new(new("quote show", ("quote", $"#{quote.Id}")), $"quote {quote.Id}"),
            Confirms = new("quote", $"#{quote.Id}"),
        };
    }
}

/// <summary>Shows a hidden quote again: <c>/quote show</c>.</summary>
[Command("quote show", Permission.Moderator, CommandTopic.Library)]
internal sealed class ShowQuote(IQuotes quotes, IAuditLog audit) : ICommand<ShowQuote.Options>
{
    internal sealed record Options([Suggest<HiddenQuotes>] QuoteId Quote);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (!await quotes.Show(options.Quote, cancellationToken) || await quotes.Find(options.Quote, cancellationToken) is not { } quote)
            return Card.Refusal(say["quotes.gone"]);
        audit.Record(caller.Member.Id, "quote show", quote.Passage.Text);
        return new Card
        {
            Title = say["quote.show.done"],
            Body = [Citation.Quotation(quote, say)],
            Audience = Audience.Caller,
            Reversal = new(new("quote hide", ("quote", $"#{quote.Id}")), $"quote {quote.Id}"),
        };
    }
}
