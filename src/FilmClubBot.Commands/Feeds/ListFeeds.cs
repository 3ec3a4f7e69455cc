using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Feeds;

/// <summary>Lists the feeds and their states: <c>/feeds list</c>.</summary>
[Command("feeds list", Permission.Moderator, CommandTopic.Society, IsReading = true)]
internal sealed class ListFeeds(IFeeds feeds) : ICommand<ListFeeds.Options>
{
    private const int PageSize = 10;

    internal sealed record Options(PageNumber Page = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var all = await feeds.All(cancellationToken);
        var page = options.Page.Of(PageSize);
        var shown = all.Skip(page.Skip).Take(page.Size).ToList();
        if (shown.Count == 0)
            return Card.Nothing(say["feeds.list.title"], say[all.Count == 0 ? "feeds.list.none" : "paging.beyond"]);
        return new Card
        {
            Title = say["feeds.list.title"],
            Body = [new BulletList([.. shown.Select(feed => (IReadOnlyList<Inline>)[new Anchor(FeedWords.NameOf(feed), feed.Address), " – ", .. FeedWords.HealthOf(feed, say)])])],
            Page = options.Page.Place(all.Count, PageSize),
            Actions = [.. options.Page.Buttons(new CommandCall("feeds list"), all.Count, PageSize, say)],
            Audience = Audience.Caller,
        };
    }
}
