using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Feeds;

/// <summary>Resumes the polling of a feed, immediately: <c>/feeds resume</c>.</summary>
[Command("feeds resume", Permission.Moderator, CommandTopic.Society)]
internal sealed class ResumeFeed(IFeeds feeds, KnownFeeds known, IAuditLog audit, IClock clock) : ICommand<ResumeFeed.Options>
{
    internal sealed record Options([Suggest<KnownFeeds>] FeedId? Feed = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var (id, instead) = await known.NamedOrOnly(options.Feed, new CommandCall("feeds resume"), caller, cancellationToken);
        if (id is null)
            return instead!;
        if (await feeds.Change(id.Value, feed => feed.Resume(clock.GetCurrentInstant()), cancellationToken) is not { } feed)
            return Card.Refusal(say["feeds.none"]);
        audit.Record(caller.Member.Id, "feeds resume", feed.Address.AbsoluteUri);
        return new Card
        {
            Title = say["feeds.resume.done", ("feed", FeedWords.NameOf(feed))],
            Actions = [new Button(say["feeds.resume.status"], new CommandCall("feeds status", ("feed", $"#{feed.Id}")))],
            Audience = Audience.Caller,
        };
    }
}
