using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Moderation;

/// <summary>Hides a review, or shows it again: <c>/review hide</c>.</summary>
[Command("review hide", Permission.Moderator)]
internal sealed class HideReview(IReviews reviews, IAuditLog audit) : ICommand<HideReview.Options>
{
    internal sealed record Options([Suggest<KnownReviews>] ReviewId Review, bool Undo = false);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await reviews.Find(options.Review, cancellationToken) is not { } review)
            return Card.Refusal(say["reviews.gone"]);
        await reviews.SetHidden(review.Id, hidden: !options.Undo, cancellationToken);
        audit.Record(caller.Member.Id, options.Undo ? "review hide undo" : "review hide", review.Text.Title);
        var opposite = new CommandCall("review hide", ("review", $"#{review.Id}"), ("undo", options.Undo ? null : "yes"));
        return new Card
        {
            Title = say[options.Undo ? "review.hide.shown" : "review.hide.hidden", ("title", review.Text.Title)],
            Actions = [new Button(say[options.Undo ? "review.hide.again" : "review.hide.back"], opposite, Effect.Replace)],
            Audience = Audience.Caller,
        };
    }
}
