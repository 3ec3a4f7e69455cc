using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Moderation;

/// <summary>Hides a review: <c>/review hide</c>.</summary>
[Command("review hide", Permission.Moderator, CommandTopic.Library, Confirmation = Confirmation.WithReply)]
internal sealed class HideReview(IReviews reviews, IAuditLog audit) : ICommand<HideReview.Options>
{
    internal sealed record Options([Suggest<KnownReviews>] ReviewId Review);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        if (await reviews.Find(options.Review, cancellationToken) is not { } review || await reviews.SetHidden(review.Id, hidden: true, cancellationToken) is not { } before)
            return Card.Refusal(caller.Say["reviews.gone"]);
        if (before == ReviewVisibility.Hidden)
            return Card.Nothing(caller.Say["review.hide.already", ("title", review.Text.Title)]);
        audit.Record(caller.Member.Id, "review hide", review.Text.Title);
        return new Card
        {
            Title = caller.Say["review.hide.hidden", ("title", review.Text.Title)],
            Audience = Audience.Caller,
            // A withdrawn review was out of the answers before: undoing must not show what its source no longer publishes.
            Reversal = new(before == ReviewVisibility.Shown ? new CommandCall("review show", ("review", $"#{review.Id}")) : null, Reversal.TargetOf(review.Id)),
            Confirms = new("review", $"#{review.Id}"),
        };
    }
}

/// <summary>Shows a hidden review again: <c>/review show</c>.</summary>
[Command("review show", Permission.Moderator, CommandTopic.Library)]
internal sealed class ShowReview(IReviews reviews, IAuditLog audit) : ICommand<ShowReview.Options>
{
    internal sealed record Options([Suggest<KnownReviews>] ReviewId Review);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        if (await reviews.Find(options.Review, cancellationToken) is not { } review || await reviews.SetHidden(review.Id, hidden: false, cancellationToken) is not { } before)
            return Card.Refusal(caller.Say["reviews.gone"]);
        if (before == ReviewVisibility.Shown)
            return Card.Nothing(caller.Say["review.show.already", ("title", review.Text.Title)]);
        audit.Record(caller.Member.Id, "review show", review.Text.Title);
        return new Card
        {
            Title = caller.Say["review.show.shown", ("title", review.Text.Title)],
            Audience = Audience.Caller,
            Reversal = new(new CommandCall("review hide", ("review", $"#{review.Id}")), Reversal.TargetOf(review.Id)),
        };
    }
}
