using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Commands.Ratings;

/// <summary>How members rated a film: average, count, histogram, the caller's own and the comments: <c>/ratings film:Her</c>.</summary>
[Command("ratings", Permission.Member, CommandTopic.Films, AsSubcommand = "show", IsReading = true)]
internal sealed class ShowRatings(IFilms films, IRatings ratings, RatingVisibility visibility, Attendance attendance) : ICommand<ShowRatings.Options>
{
    private const int PageSize = 5;

    internal sealed record Options([Suggest<KnownFilms>] FilmId Film, bool Spoilers = false, PageNumber Page = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await films.Find(options.Film, cancellationToken) is not { } film)
            return Card.Refusal(say["films.gone"]);

        var title = say["ratings.title", ("film", film.Label)];
        var summary = await ratings.Summary(film.Id, cancellationToken);
        var blind = await visibility.Of(film.Id, cancellationToken);
        if (summary.Count == 0 && blind is null)
            return new Card { Title = title, Body = [new Paragraph(say["ratings.unrated"])], Actions = [FilmButtons.Rate(film, say), FilmButtons.Comment(film, say)] };

        var own = await ratings.Of(film.Id, caller.Member.Id, cancellationToken);
        var comments = await ratings.Comments(film.Id, options.Page.Of(PageSize), cancellationToken);
        if (comments.Items.Count == 0 && comments.Total > 0)
            return Card.Nothing(title, say["paging.beyond"]);
        var screened = await attendance.Of(film.Id, cancellationToken);
        var came = screened?.Came.Contains(caller.Member.Id) ?? false;
        var covered = comments.Items.Any(rating => rating.IsSpoiler);
        var breakdown = screened is null ? null : RatingBreakdown.Of(await ratings.OfFilm(film.Id, cancellationToken), screened.Came, screened.Latest.Start);
        return new Card
        {
            Title = title,
            Body =
            [
                .. blind is null ? Array.Empty<Block>() : [new Paragraph(RatingWords.Hidden(blind, caller.Club, say))],
                .. summary.Count == 0 ? (IEnumerable<Block>)[] : [new Paragraph(RatingWords.Of(summary, say)), RatingWords.Histogram(summary, blind is null ? own?.Stars : null, say)],
                .. RatingWords.Breakdown(breakdown, say).Select(line => new Paragraph(line)),
                .. comments.Items.Count == 0 ? Array.Empty<Block>() : [new BulletList([.. comments.Items.Select(rating => Entry(rating, isOpen: options.Spoilers && came))])],
                .. options.Spoilers && covered && !came ? [new Paragraph(say["ratings.notthere"])] : Array.Empty<Block>(),
            ],
            Fields = [new Field(say["ratings.own"], own is null ? say["ratings.notyet"] : RatingWords.Glyphs(own.Stars, say))],
            Page = options.Page.Place(comments.Total, PageSize),
            Actions =
            [
                .. options.Page.Buttons(new CommandCall("ratings", ("film", film.Label), ("spoilers", options.Spoilers ? "yes" : null)), comments.Total, PageSize, say),
                .. covered && !options.Spoilers ? [new Button(say["ratings.open"], new CommandCall("ratings", ("film", film.Label), ("spoilers", "yes")))] : Array.Empty<CardAction>(),
                FilmButtons.Rate(film, say),
                FilmButtons.Comment(film, say),
                .. comments.Items.Count == 0 ? Array.Empty<CardAction>() : [ReportOf(film, comments.Items, say)],
            ],
            // The card shows the caller's own rating, and comments that only guests may see.
            Audience = blind is not null || options.Spoilers ? Audience.Caller : Audience.Everyone,
        };
    }

    private static Select ReportOf(Film film, IReadOnlyList<Rating> comments, Phrases say) =>
        new(say["ratings.report.choose"], new CommandCall("ratings report", ("film", $"#{film.Id}")), "member", [.. comments.Select(rating => new Choice(rating.By.Name, $"#{rating.By.Id}"))]);

    private static IReadOnlyList<Inline> Entry(Rating rating, bool isOpen) =>
        [new Strong(rating.By.Name), $" {rating.Stars.Glyphs} – ", RatingWords.Comment(rating, isOpen)];
}
