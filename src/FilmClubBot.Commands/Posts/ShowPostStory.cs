using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Posts;

/// <summary>The full history of one review: found, read, announced, and each delivery with its attempts: <c>/post why</c>.</summary>
[Command("post why", Permission.Moderator, CommandTopic.Outlets, IsReading = true)]
internal sealed class ShowPostStory(IReviews reviews, IFeeds feeds, IAnnouncements announcements) : ICommand<ShowPostStory.Options>
{
    private const int MaxAttempts = 8;

    internal sealed record Options([Suggest<KnownReviews>] ReviewId Review);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await reviews.Find(options.Review, cancellationToken) is not { } review)
            return Card.Refusal(say["reviews.gone"]);
        var story = await announcements.StoryOf(review.Id, cancellationToken);
        List<IReadOnlyList<Inline>> steps = [];
        foreach (var (feed, item) in await feeds.SourcesOf(review.Id, cancellationToken))
            steps.Add([.. say.Rich("post.why.seen", ("feed", new Anchor(FeedWords.NameOf(feed), feed.Address)), ("time", new Timestamp(item.FirstSeenAt, TimestampStyle.DateTime))), " ", .. FeedWords.ItemLine(item, say).Skip(2)]);
        steps.Add(Read(review, say));
        if (review.IsHidden)
            steps.Add([say["post.why.hidden"]]);
        steps.Add(Announced(story, say));
        return new Card
        {
            Title = say["post.why.title", ("title", review.Text.Title)],
            Link = review.Link,
            Body = [new BulletList(steps), .. (story?.Deliveries ?? []).SelectMany(delivery => Delivered(delivery, say))],
            Actions = [new Button(say["post.why.again"], new CommandCall("post again", ("review", $"#{review.Id}")))],
            Audience = Audience.Caller,
        };
    }

    private static IReadOnlyList<Inline> Read(Review review, Phrases say)
    {
        var films = review.Films.Count == 0 ? say["reviews.nofilm"] : string.Join(", ", review.Films.Select(film => film.Label));
        return review.RevisedAt is { } revised
            ? say.Rich("post.why.revised", ("films", films), ("revision", review.Revision), ("time", new Timestamp(revised, TimestampStyle.DateTime)))
            : [say["post.why.read", ("films", films)]];
    }

    private static IReadOnlyList<Inline> Announced(AnnouncementStory? story, Phrases say) => story switch
    {
        null => [say["post.why.unannounced"]],
        { Deliveries: [] } => say.Rich("post.why.nowhere", ("time", new Timestamp(story.Announcement.At, TimestampStyle.DateTime))),
        _ => say.Rich("post.why.announced", ("time", new Timestamp(story.Announcement.At, TimestampStyle.DateTime)), ("n", story.Deliveries.Count)),
    };

    private static IEnumerable<Block> Delivered(DeliveryStory story, Phrases say)
    {
        var delivery = story.Delivery;
        yield return new Heading([new Strong(delivery.To.ToString()), " – ", say[StateKey(delivery)]]);
        if (story.Attempts.Count > MaxAttempts)
            yield return new Paragraph(say["post.why.earlier", ("n", story.Attempts.Count - MaxAttempts)]);
        if (story.Attempts.Count > 0)
            yield return new BulletList([.. story.Attempts.TakeLast(MaxAttempts).Select(attempt => (IReadOnlyList<Inline>)[new Timestamp(attempt.At, TimestampStyle.DateTime), " – ", attempt.Answer])]);
        if (delivery.State is DeliveryState.Pending or DeliveryState.Sending)
            yield return new Paragraph(say.Rich("post.why.next", ("time", new Timestamp(delivery.NextTry, TimestampStyle.DateTime))));
    }

    private static string StateKey(Delivery delivery) => delivery.State switch
    {
        DeliveryState.Pending => "post.state.pending",
        DeliveryState.Sending => "post.state.sending",
        DeliveryState.Sent => "post.state.sent",
        DeliveryState.Failed => "post.state.failed",
        _ => "post.state.retracted",
    };
}
