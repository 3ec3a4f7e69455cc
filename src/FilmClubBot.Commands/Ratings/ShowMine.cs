using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Commands.Ratings;

/// <summary>The caller's own ratings, for the caller alone: <c>/mine</c>.</summary>
[Command("mine", Permission.Member, CommandTopic.Films, IsReading = true, IsPrivate = true)]
internal sealed class ShowMine(IRatings ratings) : ICommand<ShowMine.Options>
{
    private const int PageSize = 10;

    internal sealed record Options(PageNumber Page = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var mine = await ratings.Mine(caller.Member.Id, options.Page.Of(PageSize), cancellationToken);
        if (mine.Items.Count == 0)
            return Card.Nothing(say["mine.title"], say[mine.Total == 0 ? "mine.none" : "paging.beyond"]);
        return new Card
        {
            Title = say["mine.title"],
            Body = [new BulletList([.. mine.Items.Select(rating => Entry(rating, say))])],
            Page = options.Page.Place(mine.Total, PageSize),
            Actions = [.. options.Page.Buttons(new CommandCall("mine"), mine.Total, PageSize, say)],
            Audience = Audience.Caller,
        };
    }

    // The comments are the reader's own, so they are no spoilers.
    private static IReadOnlyList<Inline> Entry(Rating rating, Phrases say) =>
    [
        new Strong(rating.Film.Label), $" {rating.Stars.Glyphs}",
        .. rating.Comment is null ? Array.Empty<Inline>() : [" – ", RatingWords.Comment(rating, isOpen: true)],
        .. rating.Comment is not null && CommentWords.ToAuthor(rating.CommentState, say) is { } unseen ? [" ", new Emphasis(unseen)] : Array.Empty<Inline>(),
    ];
}
