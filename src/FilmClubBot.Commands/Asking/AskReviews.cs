using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Asking;

/// <summary>
/// Answers a free question with passages of the reviews of a film or of all films: <c>/ask film:Her question:"what does it say about
/// loneliness?"</c>. It never generates a sentence about a film.
/// </summary>
[Command("ask", Permission.Member, CommandTopic.Films, IsShortcut = true, IsReading = true)]
internal sealed class AskReviews(IFilms films, ReviewAnswers answers, IReviews reviews, IThemes themes) : ICommand<AskReviews.Options>
{
    private const int MostThemes = 5;

    internal sealed record Options([Text(300)] string Question, [Suggest<KnownFilms>] FilmId? Film = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var film = options.Film is { } id
            ? await films.Find(id, cancellationToken)
            : AskedFilm.In(options.Question, await films.List(cancellationToken));
        if (film is null && options.Film is not null)
            return Card.Refusal(say["films.gone"]);

        if (await answers.Find(film, options.Question, cancellationToken) is not { } answer)
            return await Outline(film, options.Question, say, cancellationToken);
        return new Card
        {
            Title = Title(film, say),
            Fields = answer.Fact is { } fact ? [new Field(say[fact.Label], fact.Value)] : [],
            Body = [new Paragraph(new Emphasis(options.Question)), .. Body(answer, say)],
            Actions = Actions(film, say),
        };
    }

    /// <summary>
    /// What a question without a word to search, such as "what's it about?", asks for: the film's themes and how its reviews begin. Of the only
    /// film, where none is named.
    /// </summary>
    private async Task<Card> Outline(Film? named, string question, Phrases say, CancellationToken cancellationToken)
    {
        var film = named ?? (await films.List(cancellationToken) is [var only] ? only : null);
        if (film is null)
            return Card.Refusal(Title(film, say), say["ask.which"]);
        if (await reviews.OfFilm(film.Id, new PageRequest(1, ReviewAnswers.Most), cancellationToken) is not { Items: { Count: > 0 } latest })
            return Card.Nothing(Title(film, say), say["ask.unreviewed"]);
        var found = await themes.NamesOf(film.Id, cancellationToken);
        return new Card
        {
            Title = Title(film, say),
            Fields = found.Count == 0 ? [] : [new Field(say["film.themes"], say.Themes(found.Take(MostThemes)))],
            Body = [new Paragraph(new Emphasis(question)), new Paragraph(say["ask.beginnings"]), .. latest.Select(review => Citation.Quotation(review.Excerpt, review.Reference, say))],
            Actions = Actions(film, say),
        };
    }

    private static string Title(Film? film, Phrases say) => film is null ? say["ask.everywhere"] : say["ask.title", ("film", film.Label)];

    private static CardAction[] Actions(Film? film, Phrases say) => film is null ? [] : [FilmButtons.Themes(film, say), FilmButtons.Reviews(film, say)];

    private static IEnumerable<Block> Body(Answer answer, Phrases say)
    {
        // Not a refusal: the search was carried out, and this is its result.
        if (answer.Parts.Count == 0 && answer.Fact is null)
            return [new Paragraph(say["ask.silent"])];
        var cited = answer.Parts.Select(part => part.Quote is { } quote ? Citation.Quotation(quote, say) : Citation.Quotation(part.Passage, say));
        return answer.IsHedged ? [new Paragraph(say["ask.nearest"]), .. cited] : cited;
    }
}
