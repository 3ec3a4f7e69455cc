using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Posts;

/// <summary>Updates a review's messages, with a note or without: <c>/post edit</c>.</summary>
[Command("post edit", Permission.Moderator, CommandTopic.Outlets)]
internal sealed class EditPost(IReviews reviews, IAnnouncements announcements, IAuditLog audit) : ICommand<EditPost.Options>
{
    private const int MaxNoteLength = 300;

    internal sealed record Options([Suggest<KnownReviews>] ReviewId Review, [Text(MaxNoteLength)] string? Note = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await reviews.Find(options.Review, cancellationToken) is not { } review)
            return Card.Refusal(say["reviews.gone"]);
        if (!await announcements.Annotate(review.Id, options.Note, cancellationToken))
            return Card.Refusal(say["refusal.title"], say["post.edit.unannounced"]);
        audit.Record(caller.Member.Id, "post edit", options.Note is { } note ? $"{review.Text.Title}: {note}" : review.Text.Title);
        return new Card
        {
            Title = say["post.edit.done", ("title", review.Text.Title)],
            Actions = [new Button(say["post.again.why"], new CommandCall("post why", ("review", $"#{review.Id}")))],
            Audience = Audience.Caller,
        };
    }
}
