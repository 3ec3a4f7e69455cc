using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Reviews;

/// <summary>The society's reviews, the latest, of a film or with certain words: <c>/reviews words:"slow cinema"</c>.</summary>
[Command("reviews", Permission.Member, CommandTopic.Films, IsReading = true)]
internal sealed class ListReviews(IReviews reviews, IFilms films) : ICommand<ListReviews.Options>
{
    private const int PageSize = 5;

    internal sealed record Options([Suggest<KnownFilms>] FilmId? Film = null, string? Words = null, PageNumber Page = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var film = options.Film is { } id ? await films.Find(id, cancellationToken) : null;
        if (options.Film is not null && film is null)
            return Card.Refusal(say["films.gone"]);
        var page = options.Page.Of(PageSize);
        var (slice, title) = (film, options.Words) switch
        {
            (not null, null) => (await reviews.OfFilm(film.Id, page, cancellationToken), say["reviews.title.film", ("film", film.Label)]),
            (null, { } words) => (await reviews.Search(words, page, cancellationToken), say["reviews.title.words", ("words", words)]),
            (not null, { } words) => (await InFilm(film, words, options.Page, cancellationToken), say["reviews.title.both", ("film", film.Label), ("words", words)]),
            _ => (await reviews.Latest(page, cancellationToken), say["reviews.title.latest"]),
        };
        if (slice.Items.Count == 0)
            return Card.Nothing(title, say[slice.Total > 0 ? "paging.beyond" : options.Words is null ? "reviews.none" : "reviews.nowords"]);

        var call = new CommandCall("reviews", ("film", film?.Label), ("words", options.Words));
        return new Card
        {
            Title = title,
            Body = [.. slice.Items.SelectMany(review => Entry(review, say))],
            Page = options.Page.Place(slice.Total, PageSize),
            Actions = [.. options.Page.Buttons(call, slice.Total, PageSize, say)],
        };
    }

    // A film has a handful of reviews, so the search result is filtered and paged here.
    private async Task<Slice<ReviewSummary>> InFilm(Film film, string words, PageNumber page, CancellationToken cancellationToken)
    {
        const int most = 500;
        var fitting = (await reviews.Search(words, new PageRequest(1, most), cancellationToken)).Items
            .Where(review => review.Films.Any(other => other.Id == film.Id)).ToList();
        return new([.. fitting.Skip(page.Of(PageSize).Skip).Take(PageSize)], fitting.Count);
    }

    private static IEnumerable<Block> Entry(ReviewSummary review, Phrases say)
    {
        List<Inline> facts = [new Emphasis(string.Join(", ", review.Films.Select(film => film.Label)))];
        if (review.Films.Count == 0)
            facts = [say["reviews.nofilm"]];
        if (review.PublishedAt is { } at)
            facts.AddRange([" · ", new Timestamp(at, TimestampStyle.Date)]);
        yield return new Paragraph(facts);
        if (ReviewPictures.Of(review.Image, review.Reference.Title, say) is { } picture)
            yield return picture;
        yield return Citation.Quotation(review.Excerpt, review.Reference, say);
    }
}
