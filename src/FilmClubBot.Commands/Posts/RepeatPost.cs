using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Posts;

/// <summary>Posts a review where it is missing: never announced, failed, or retracted: <c>/post again</c>.</summary>
[Command("post again", Permission.Moderator, CommandTopic.Outlets)]
internal sealed class RepeatPost(IReviews reviews, ReviewChannels channels, IAnnouncements announcements, IAuditLog audit) : ICommand<RepeatPost.Options>
{
    internal sealed record Options([Suggest<KnownReviews>] ReviewId Review, bool Anew = false);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await reviews.Find(options.Review, cancellationToken) is not { } review)
            return Card.Refusal(say["reviews.gone"]);
        if (review.IsHidden)
            return Card.Refusal(say["refusal.title"], say["post.again.hidden"]);
        var targets = (await channels.All(cancellationToken)).Select(rules => rules.Channel).ToList();
        if (targets.Count == 0)
            return Card.Refusal(say["refusal.title"], say["post.again.nochannel"]);
        var count = await announcements.Repeat(review.Id, targets, options.Anew, cancellationToken);
        var why = new Button(say["post.again.why"], new CommandCall("post why", ("review", $"#{review.Id}")));
        if (count == 0)
        {
            return Card.Question(say["post.again.stands"]) with
            {
                Actions = [new Button(say["post.again.anew"], new CommandCall("post again", ("review", $"#{review.Id}"), ("anew", "yes")), Effect.Replace, ButtonStyle.Danger), why],
            };
        }

        audit.Record(caller.Member.Id, options.Anew ? "post again anew" : "post again", review.Text.Title);
        return new Card { Title = say["post.again.done", ("title", review.Text.Title), ("n", count)], Actions = [why], Audience = Audience.Caller };
    }
}
