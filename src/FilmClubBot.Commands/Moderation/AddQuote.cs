using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Moderation;

/// <summary>Adds a quote from words that a review prints: <c>/quote add film:Her words:"…" speaker:"Spike Jonze"</c>.</summary>
[Command("quote add", Permission.Moderator, CommandTopic.Library)]
internal sealed class AddQuote(IFilms films, IQuotes quotes, IAuditLog audit) : ICommand<AddQuote.Options>
{
    internal sealed record Options(
        [Suggest<KnownFilms>] FilmId Film,
        [FromMessage, Text(2000, IsParagraph = true)] string Words,
        [Suggest<KnownSpeakers>] string? Speaker = null,
        string? Source = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await films.Find(options.Film, cancellationToken) is not { } film)
            return Card.Refusal(say["films.gone"]);
        if (await quotes.Add(film.Id, options.Words, options.Speaker, options.Source, cancellationToken) is not { } quote)
            return Card.Refusal(say["quote.add.refused", ("film", film.Label)], say["quote.add.notverbatim"]);
        audit.Record(caller.Member.Id, "quote add", $"{film.Label}: {quote.Passage.Text}");
        return new Card
        {
            Title = say["quote.add.done", ("film", film.Label)],
            Body = [Citation.Quotation(quote, say)],
            Actions = [FilmButtons.Quotes(film, say)],
            Audience = Audience.Caller,
        };
    }
}
