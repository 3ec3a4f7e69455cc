using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.OwnData;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Commands.Overviews;

/// <summary>Shows what the society knows of a film: <c>/film film:Her</c>.</summary>
[Command("film", Permission.Member, CommandTopic.Films, IsReading = true)]
internal sealed class ShowFilm(IFilms films, IReviews reviews, IThemes themes, IQuotes quotes, IRatings ratings, RatingVisibility visibility, Attendance attendance, DataPolicy policy) : ICommand<ShowFilm.Options>
{
    private const int ThemesShown = 5;

    internal sealed record Options([Suggest<KnownFilms>] FilmId Film);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await films.Find(options.Film, cancellationToken) is not { } film)
            return Card.Refusal(say["films.gone"]);

        var latest = await reviews.OfFilm(film.Id, new PageRequest(1, 1), cancellationToken);
        var found = await themes.NamesOf(film.Id, cancellationToken);
        var summary = await ratings.Summary(film.Id, cancellationToken);
        var blind = await visibility.Of(film.Id, cancellationToken);
        var breakdown = await attendance.Of(film.Id, cancellationToken) is { } screened
            ? RatingBreakdown.Of(await ratings.OfFilm(film.Id, cancellationToken), screened.Came, screened.Latest.Start)
            : null;
        var said = await quotes.Search(new QuoteFilter(film.Id), new PageRequest(1, 1), cancellationToken);
        var asked = await reviews.Questions(film.Id, cancellationToken);

        var citations = new Citations(
            [.. latest.Items.Take(1).Select(review => review.Reference), .. said.Items.Take(1).Select(quote => quote.Passage.Review), .. asked.Take(1).Select(question => question.Review)], say);
        List<Block> body = [.. FilmFactWords.Poster(film, policy.FilmSites, say) is { } poster ? [poster] : Array.Empty<Block>(), .. citations.Opening];
        if (latest.Items is [var review, ..])
            body.Add(citations.Quotation(review.Excerpt, review.Reference));
        if (said.Items is [var quote, ..])
            body.Add(citations.Quotation(quote));
        if (asked is [var question, ..])
            body.AddRange([new Heading(say["film.question"]), citations.Quotation(question)]);
        body.AddRange(RatingWords.Breakdown(breakdown, say).Select(line => new Paragraph(line)));
        if (blind is not null)
            body.Add(new Paragraph(RatingWords.Hidden(blind, caller.Club, say)));
        if (FilmFactWords.Notice(film, policy.FilmSites) is { } notice)
            body.Add(new Paragraph(notice));
        return new Card
        {
            Title = film.Label,
            Body = body,
            Fields =
            [
                .. film.Directors.Count == 0 ? Array.Empty<Field>() : [new Field(say["film.director"], string.Join(", ", film.Directors))],
                .. FilmFactWords.Fields(film, say),
                .. FilmFactWords.Watch(film, policy.FilmSites, say) is { } watch ? [watch] : Array.Empty<Field>(),
                new Field(say["film.reviews"], say["reviews.count", ("n", latest.Total)]),
                .. found.Count == 0 ? Array.Empty<Field>() : [new Field(say["film.themes"], say.Themes(found.Take(ThemesShown)))],
                new Field(say["film.rating"], RatingWords.Of(summary, say)),
            ],
            Actions = [FilmButtons.Themes(film, say), FilmButtons.Quotes(film, say), FilmButtons.Reviews(film, say), FilmButtons.Discuss(film, say), FilmButtons.Ratings(film, say), FilmButtons.Rate(film, say)],
        };
    }
}
