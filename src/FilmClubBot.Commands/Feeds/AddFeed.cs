using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Feeds;

/// <summary>Adds a feed by its address or that of a page that names one: <c>/feeds add</c>.</summary>
[Command("feeds add", Permission.Moderator, CommandTopic.Society)]
internal sealed class AddFeed(IFeeds feeds, IFeedReader reader, FeedDefaults defaults, ClubLimits limits, IAuditLog audit) : ICommand<AddFeed.Options>
{
    internal sealed record Options([Text(WebLink.MaxLength)] PageAddress Link);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (limits.Feeds is { } most && (await feeds.All(cancellationToken)).Count >= most)
            return Card.Refusal(say["refusal.title"], say["feeds.add.full", ("n", most)]);
        // The network request comes before any write, so that the write lock is not held while a site responds slowly.
        var trial = await reader.Try(options.Link.Uri, cancellationToken);
        if (trial is FeedTrial.Unreadable refused)
            return Card.Refusal(say["feeds.unreadable"], FeedProblemWords.OfRefused(refused.Problem, say));
        var found = (FeedTrial.Readable)trial;
        if (await feeds.Add(found.Address, defaults.Interval, isFromSettings: false, cancellationToken) is not { } feed)
            return Card.Refusal(say["refusal.title"], say["feeds.add.known", ("address", found.Address.AbsoluteUri)]);
        audit.Record(caller.Member.Id, "feeds add", found.Address.AbsoluteUri);
        return new Card
        {
            Title = say["feeds.add.done", ("feed", found.Title ?? feed.Address.AbsoluteUri)],
            Body = [new Paragraph(say["feeds.add.archive", ("n", found.Items.Count)])],
            Audience = Audience.Caller,
        };
    }
}
