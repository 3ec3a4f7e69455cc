using FilmClubBot.Commands.Cards;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Model;
using FilmClubBot.Commands.Paging;
using FilmClubBot.Commands.Pipeline;
using FilmClubBot.Commands.Suggestions;
using FilmClubBot.Commands.Typing;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Commands.Ratings;

/// <summary>How members rated a film: average, count, histogram, the caller's own and the comments: <c>/ratings film:Her</c>.</summary>
[Command("ratings", Permission.Member)]
internal sealed class ShowRatings(IFilms films, IRatings ratings) : ICommand<ShowRatings.Options>
{
    private const int PageSize = 5;

    internal sealed record Options([Suggest<KnownFilms>] FilmId Film, PageNumber Page = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await films.Find(options.Film, cancellationToken) is not { } film)
            return Card.Refusal(say["films.gone"]);

        var title = say["ratings.title", ("film", film.Label)];
        var summary = await ratings.Summary(film.Id, cancellationToken);
        if (summary.Count == 0)
            return new Card { Title = title, Body = [new Paragraph(say["ratings.unrated"])], Actions = [FilmButtons.Rate(film, say), FilmButtons.Comment(film, say)] };

        var own = await ratings.Of(film.Id, caller.Member.Id, cancellationToken);
        var comments = await ratings.Comments(film.Id, options.Page.Of(PageSize), cancellationToken);
        if (comments.Items.Count == 0 && comments.Total > 0)
            return Card.Nothing(title, say["paging.beyond"]);
        return new Card
        {
            Title = title,
            Body =
            [
                new Paragraph(RatingWords.Of(summary, say)),
                RatingWords.Histogram(summary, own?.Stars, say),
                .. comments.Items.Count == 0 ? Array.Empty<Block>() : [new BulletList([.. comments.Items.Select(Entry)])],
            ],
            Fields = [new Field(say["ratings.own"], own is null ? say["ratings.notyet"] : RatingWords.Glyphs(own.Stars))],
            Page = options.Page.Place(comments.Total, PageSize),
            Actions =
            [
                .. options.Page.Buttons(new CommandCall("ratings", ("film", film.Label)), comments.Total, PageSize, say),
                FilmButtons.Rate(film, say),
                FilmButtons.Comment(film, say),
            ],
        };
    }

    private static IReadOnlyList<Inline> Entry(Rating rating) =>
        [new Strong(rating.By.Name), $" {rating.Stars.Glyphs} – ", RatingWords.Comment(rating)];
}
