using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Commands.Ratings;

/// <summary>Comments that were reported or held back, each to be hidden or kept: <c>/ratings reported</c>.</summary>
[Command("ratings reported", Permission.Moderator, CommandTopic.Library, IsReading = true)]
internal sealed class ListReportedComments(IComments comments) : ICommand<ListReportedComments.Options>
{
    // Two buttons for each comment, and two to page.
    private const int PageSize = 4;

    internal sealed record Options(PageNumber Page = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var page = options.Page.Of(PageSize);
        var slice = await comments.Undecided(page, cancellationToken);
        if (slice.Items.Count == 0)
            return Card.Nothing(say["ratings.reported.title"], say[slice.Total == 0 ? "ratings.reported.none" : "paging.beyond"]);
        return new Card
        {
            Title = say["ratings.reported.title"],
            Body =
            [
                .. slice.Items.SelectMany((rating, at) => (IEnumerable<Block>)
                [
                    new Paragraph(say[rating.CommentState == CommentState.Held ? "ratings.reported.held" : "ratings.reported.reported", ("number", page.Skip + at + 1)]),
                    CommentWords.Quotation(rating, say),
                ]),
            ],
            Page = options.Page.Place(slice.Total, PageSize),
            Actions =
            [
                .. slice.Items.SelectMany((rating, at) => (IEnumerable<CardAction>)
                [
                    new Button(say["ratings.reported.hide", ("number", page.Skip + at + 1)], CommentWords.Hide(rating)) { Style = ButtonStyle.Danger },
                    new Button(say["ratings.reported.keep", ("number", page.Skip + at + 1)], CommentWords.Keep(rating)),
                ]),
                .. options.Page.Buttons(new CommandCall("ratings reported"), slice.Total, PageSize, say),
            ],
            Audience = Audience.Caller,
        };
    }
}
