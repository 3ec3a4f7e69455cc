using System.Globalization;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Moderation;

/// <summary>Lists reviews whose film is missing or uncertain, each with the reason, to be confirmed or corrected: <c>/review doubts</c>.</summary>
[Command("review doubts", Permission.Moderator, CommandTopic.Library)]
internal sealed class ListDoubts(IReviews reviews, IAuditLog audit) : ICommand<ListDoubts.Options>
{
    // Two buttons for each review, and two to page.
    private const int PageSize = 4;

    /// <param name="Right">A review whose film was recognised rightly: it leaves the list.</param>
    /// <param name="Page">Which page.</param>
    internal sealed record Options([Suggest<KnownReviews>] ReviewId? Right = null, PageNumber Page = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (options.Right is { } right)
        {
            if (await reviews.Find(right, cancellationToken) is not { } review || !await reviews.SettleDoubt(right, cancellationToken))
                return Card.Refusal(say["reviews.gone"]);
            audit.Record(caller.Member.Id, "review doubts", review.Text.Title);
        }

        var slice = await reviews.Doubtful(options.Page.Of(PageSize), cancellationToken);
        if (slice.Total == 0)
            return Card.Nothing(say["review.doubts.none"]);
        if (slice.Items.Count == 0)
            return Card.Nothing(say["review.doubts.title", ("n", slice.Total)], say["paging.beyond"]);
        var first = options.Page.Of(PageSize).Skip + 1;
        return new Card
        {
            Title = say["review.doubts.title", ("n", slice.Total)],
            Body = [.. slice.Items.SelectMany((doubtful, at) => Entry(doubtful, first + at, say))],
            Page = options.Page.Place(slice.Total, PageSize),
            Actions = [.. slice.Items.SelectMany((doubtful, at) => Buttons(doubtful, first + at, say)), .. options.Page.Buttons(new CommandCall("review doubts"), slice.Total, PageSize, say)],
            Audience = Audience.Caller,
        };
    }

    private static IEnumerable<Block> Entry(DoubtfulReview doubtful, int number, Phrases say)
    {
        var films = doubtful.Review.Films;
        yield return new Paragraph(
        [
            new Strong(number.ToString(say.Culture) + ". "), .. Citation.Of(doubtful.Review.Reference, say), " – ",
            new Strong(films.Count == 0 ? say["reviews.nofilm"] : string.Join(", ", films.Select(film => film.Label))), " – ",
            DoubtWords.Of(doubtful.Doubt, say),
        ]);
        yield return Citation.Quotation(doubtful.Review.Excerpt, doubtful.Review.Reference, say);
    }

    private static IEnumerable<CardAction> Buttons(DoubtfulReview doubtful, int number, Phrases say)
    {
        var review = $"#{doubtful.Review.Reference.Id}";
        var named = number.ToString(CultureInfo.InvariantCulture);
        yield return new Button(
            doubtful.Review.Films.Count == 0 ? say["review.doubts.nofilm", ("number", named)] : say["review.doubts.right", ("number", named)],
            new CommandCall("review doubts", ("right", review)), Effect.Replace);
        yield return new FormButton(say["review.doubts.correct", ("number", named)], new CommandCall("review correct", ("review", review)));
    }
}
