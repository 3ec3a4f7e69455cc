using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Feeds;

/// <summary>Deletes a feed; its reviews remain: <c>/feeds remove</c>.</summary>
[Command("feeds remove", Permission.Moderator, CommandTopic.Society, Confirmation = Confirmation.WithReply)]
internal sealed class RemoveFeed(IFeeds feeds, KnownFeeds known, IAuditLog audit) : ICommand<RemoveFeed.Options>
{
    internal sealed record Options([Suggest<KnownFeeds>] FeedId? Feed = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var (id, instead) = await known.NamedOrOnly(options.Feed, new CommandCall("feeds remove"), caller, cancellationToken);
        if (id is null)
            return instead!;
        if (await feeds.Lock(id.Value, feed => feed.InSettings is null ? feeds.Remove(feed.Id, cancellationToken) : Task.CompletedTask, cancellationToken) is not { } feed)
            return Card.Refusal(say["feeds.none"]);
        if (feed.InSettings is not null)
            return Card.Refusal(say["refusal.title"], say["feeds.remove.settings"]);
        audit.Record(caller.Member.Id, "feeds remove", feed.Address.AbsoluteUri);
        return new Card { Title = say["feeds.remove.done", ("feed", FeedWords.NameOf(feed))], Audience = Audience.Caller, Confirms = new("feed", $"#{feed.Id}") };
    }
}
