using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Asking;

/// <summary>
/// Answers a free question with passages of the reviews of a film or of all films: <c>/ask film:Her question:"what does it say about
/// loneliness?"</c>. It never generates a sentence about a film.
/// </summary>
[Command("ask", Permission.Member, CommandTopic.Films, IsShortcut = true, IsReading = true)]
internal sealed class AskReviews(IFilms films, ReviewAnswers answers) : ICommand<AskReviews.Options>
{
    internal sealed record Options([Text(300)] string Question, [Suggest<KnownFilms>] FilmId? Film = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var film = options.Film is { } id
            ? await films.Find(id, cancellationToken)
            : AskedFilm.In(options.Question, await films.List(cancellationToken));
        if (film is null && options.Film is not null)
            return Card.Refusal(say["films.gone"]);

        var title = film is null ? say["ask.everywhere"] : say["ask.title", ("film", film.Label)];
        if (await answers.Find(film, options.Question, cancellationToken) is not { } answer)
            return Card.Refusal(title, say["ask.vague"]);
        return new Card
        {
            Title = title,
            Fields = answer.Fact is { } fact ? [new Field(say[fact.Label], fact.Value)] : [],
            Body = [new Paragraph(new Emphasis(options.Question)), .. Body(answer, say)],
            Actions = film is null ? [] : [FilmButtons.Themes(film, say), FilmButtons.Reviews(film, say)],
        };
    }

    private static IEnumerable<Block> Body(Answer answer, Phrases say)
    {
        // Not a refusal: the search was carried out, and this is its result.
        if (answer.Parts.Count == 0 && answer.Fact is null)
            return [new Paragraph(say["ask.silent"])];
        var cited = answer.Parts.Select(part => part.Quote is { } quote ? Citation.Quotation(quote, say) : Citation.Quotation(part.Passage, say));
        return answer.IsHedged ? [new Paragraph(say["ask.nearest"]), .. cited] : cited;
    }
}
