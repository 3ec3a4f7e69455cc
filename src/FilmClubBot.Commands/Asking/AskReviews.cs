using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Themes;

namespace FilmClubBot.Commands.Asking;

/// <summary>
/// Answers a free question about a film with passages from its reviews: <c>/ask film:Her question:"what does it say about
/// loneliness?"</c>. It never generates a sentence about a film.
/// </summary>
[Command("ask", Permission.Member)]
internal sealed class AskReviews(IFilms films, IPassages passages, ThemeTaxonomy taxonomy) : ICommand<AskReviews.Options>
{
    private const int PassagesShown = 3;

    internal sealed record Options([Suggest<KnownFilms>] FilmId Film, [Text(300)] string Question);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await films.Find(options.Film, cancellationToken) is not { } film)
            return Card.Refusal(say["films.gone"]);

        var title = say["ask.title", ("film", film.Label)];
        var concepts = Question.Concepts(options.Question, film, taxonomy);
        if (concepts.Count == 0)
            return Card.Refusal(title, say["ask.vague"]);

        var hits = await passages.Find(film.Id, PassageRanking.Terms(concepts), cancellationToken);
        var best = PassageRanking.Best(concepts, hits, PassagesShown);
        IReadOnlyList<CardAction> elsewhere = [FilmButtons.Themes(film, say), FilmButtons.Reviews(film, say)];
        var asked = new Paragraph(new Emphasis(options.Question));
        return best.Count == 0
            // Not a refusal: the search was carried out, and this is its result.
            ? new Card { Title = title, Body = [asked, new Paragraph(say["ask.silent"])], Actions = elsewhere }
            : new Card { Title = title, Body = [asked, .. best.Select(passage => Citation.Quotation(passage, say))], Actions = elsewhere };
    }
}
