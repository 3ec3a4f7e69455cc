using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Feeds;

/// <summary>Stops the polling of a feed until it is resumed: <c>/feeds pause</c>.</summary>
[Command("feeds pause", Permission.Moderator, CommandTopic.Society)]
internal sealed class PauseFeed(IFeeds feeds, KnownFeeds known, IAuditLog audit) : ICommand<PauseFeed.Options>
{
    internal sealed record Options([Suggest<KnownFeeds>] FeedId? Feed = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var (id, instead) = await known.NamedOrOnly(options.Feed, new CommandCall("feeds pause"), caller, cancellationToken);
        if (id is null)
            return instead!;
        if (await feeds.Change(id.Value, feed => feed.Pause(), cancellationToken) is not { } feed)
            return Card.Refusal(say["feeds.none"]);
        audit.Record(caller.Member.Id, "feeds pause", feed.Address.AbsoluteUri);
        return new Card
        {
            Title = say["feeds.pause.done", ("feed", FeedWords.NameOf(feed))],
            Actions = [new Button(say["feeds.pause.back"], new CommandCall("feeds resume", ("feed", $"#{feed.Id}")), Effect.Replace)],
            Audience = Audience.Caller,
        };
    }
}
