using System.Globalization;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Quotes;

namespace FilmClubBot.Commands.Quotes;

/// <summary>One quote at random, with a button for another: <c>/quote</c>.</summary>
[Command("quote", Permission.Member, CommandTopic.Films, AsSubcommand = "random", IsReading = true)]
internal sealed class RandomQuote(IQuotes quotes, IFilms films) : ICommand<RandomQuote.Options>
{
    internal sealed record Options(
        [Suggest<KnownFilms>] FilmId? Film = null,
        [Suggest<KnownSpeakers>] string? Speaker = null,
        [Suggest<KnownThemes>] string? Theme = null,
        [FromButton] int? Except = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var film = options.Film is { } id ? await films.Find(id, cancellationToken) : null;
        if (options.Film is not null && film is null)
            return Card.Refusal(say["films.gone"]);
        var except = options.Except is { } shown ? new QuoteId(shown) : (QuoteId?)null;
        var quote = await quotes.Random(new QuoteFilter(film?.Id, options.Speaker, options.Theme), except, cancellationToken);
        if (quote is null)
            return Card.Nothing(QuoteTitle.Of(film, options.Speaker, options.Theme, say), say["quotes.none"]);
        var another = new CommandCall("quote", ("film", film?.Label), ("speaker", options.Speaker), ("theme", options.Theme), ("except", quote.Id.Value.ToString(CultureInfo.InvariantCulture)));
        return new Card
        {
            Title = say["quote.title"],
            Body = [Citation.Quotation(quote, say)],
            Actions = [new Button(say["quote.another"], another, Effect.Replace, ButtonStyle.Primary)],
        };
    }
}
