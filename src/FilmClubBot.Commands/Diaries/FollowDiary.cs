using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Diaries;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Diaries;

/// <summary>Follows the caller's diary on Letterboxd, or shows which is followed: <c>/diary follow https://letterboxd.com/ada/rss/</c>.</summary>
[Command("diary follow", Permission.Member, CommandTopic.Mine, IsPrivate = true)]
internal sealed class FollowDiary(IFeeds feeds, IFeedReader reader, DiaryDoubts doubts) : ICommand<FollowDiary.Options>
{
    /// <summary>How often a diary is polled: nobody waits for an entry, and Letterboxd serves the feed without a fee.</summary>
    public static readonly Duration Interval = Duration.FromMinutes(30);

    internal sealed record Options(LetterboxdFeed? Link = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var followed = await feeds.DiaryOf(caller.Member.Id, cancellationToken);
        if (options.Link is null || options.Link.Address == followed?.Address)
            return followed is null ? Card.Nothing(say["diary.follow.none"], say["diary.follow.how"]) : await Followed(followed, caller, cancellationToken);
        // The network request comes before any write, so that the write lock is not held while a site responds slowly.
        if (await reader.Try(options.Link.Address, cancellationToken) is FeedTrial.Unreadable refused)
            return Card.Refusal(say["diary.follow.unreadable"], FeedProblemWords.OfRefused(refused.Problem, say));
        await feeds.Follow(caller.Member.Id, options.Link.Address, Interval, cancellationToken);
        return new Card
        {
            Title = say["diary.follow.done", ("address", options.Link)],
            Body = [new Paragraph(say["diary.follow.what"])],
            Actions = [Unfollow(caller)],
            Audience = Audience.Caller,
        };
    }

    private async Task<Card> Followed(Feed feed, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var open = await doubts.Of(feed, cancellationToken);
        return new Card
        {
            Title = say["diary.follow.done", ("address", feed.Address.AbsoluteUri)],
            Body =
            [
                feed.FirstReadAt is null ? new Paragraph(say["diary.follow.what"]) : new Paragraph(say.Rich("diary.follow.read", ("time", new Timestamp(feed.PolledAt ?? feed.FirstReadAt.Value, TimestampStyle.DateTime)))),
                .. feed.Problem is { } problem ? [new Paragraph(FeedProblemWords.OfPolled(problem, say))] : Array.Empty<Block>(),
                .. DiaryDoubts.Body(open, say),
            ],
            Actions = [.. DiaryDoubts.Answers(open, say), Unfollow(caller)],
            Audience = Audience.Caller,
        };
    }

    private static Button Unfollow(Caller caller) => new(caller.Say["diary.follow.end"], new CommandCall("diary unfollow"), Effect.Replace);
}
