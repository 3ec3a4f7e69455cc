using FilmClubBot.Commands.Cards;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Model;
using FilmClubBot.Commands.Paging;
using FilmClubBot.Commands.Pipeline;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Typing;
using FilmClubBot.Commands.Wording;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Commands.Home;

/// <summary>What is on, for the caller alone: the next screening, their latest ratings, the latest review: <c>/home</c>.</summary>
[Command("home", Permission.Member)]
internal sealed class ShowHome(IRatings ratings, IReviews reviews) : ICommand<NoOptions>
{
    private const int MostRatings = 3;

    public async Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var mine = await ratings.Mine(caller.Member.Id, new PageRequest(1, MostRatings), cancellationToken);
        var latest = (await reviews.Latest(new PageRequest(1, 1), cancellationToken)).Items is [var first, ..] ? first : null;
        var film = latest is { Films: [var main, ..] } ? main : null;
        return new Card
        {
            Title = caller.Club.Name,
            Body =
            [
                new Heading(say["home.screening"]),
                new Paragraph(say["home.noscreening"]),
                new Heading(say["mine.title"]),
                mine.Items.Count == 0 ? new Paragraph(say["mine.none"]) : new BulletList([.. mine.Items.Select(Entry)]),
                new Heading(say["home.review"]),
                .. latest is null ? [new Paragraph(say["home.noreview"])] : Review(latest, say),
            ],
            Actions =
            [
                .. mine.Total == 0 ? Array.Empty<CardAction>() : [new Button(say["home.mine"], new CommandCall("mine"))],
                .. film is null ? Array.Empty<CardAction>() : [FilmButtons.Comment(film, say), FilmButtons.Themes(film, say)],
            ],
            Audience = Audience.Caller,
        };
    }

    private static IReadOnlyList<Inline> Entry(Rating rating) => [new Strong(rating.Film.Label), $" {rating.Stars.Glyphs}"];

    private static IEnumerable<Block> Review(ReviewSummary review, Phrases say) =>
    [
        .. review.Films.Count == 0 ? Array.Empty<Block>() : [new Paragraph(new Emphasis(string.Join(", ", review.Films.Select(film => film.Label))))],
        Citation.Quotation(review.Excerpt, review.Reference, say),
    ];
}
