using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Moderation;

/// <summary>Imports a review that a moderator pastes: <c>/review add</c>.</summary>
[Command("review add", Permission.Moderator, CommandTopic.Library)]
internal sealed class AddReview(IReviewIntake intake, ReviewAnnouncer announcer, IReviews reviews, ClubLimits limits, IAuditLog audit) : ICommand<AddReview.Options>
{
    internal sealed record Options(
        string Title,
        [Text(100_000, IsParagraph = true)] string Text,
        string? Author = null,
        [Text(WebLink.MaxLength)] WebLink? Link = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (limits.Reviews is { } most && await reviews.Count(cancellationToken) >= most)
            return Card.Refusal(say["review.add.refused"], say["review.add.full", ("n", most)]);
        var draft = new ReviewDraft(options.Title, options.Author, options.Link?.Uri, null, null, options.Text, BodyFormat.PlainText, "/review add") { IsNews = true };
        var result = await intake.Import(draft, cancellationToken);
        if (result.Outcome == IntakeOutcome.Refused)
            return Card.Refusal(say["review.add.refused"], result.Reason ?? "");
        if (result.Outcome == IntakeOutcome.Unchanged)
            return new Card { Title = say["review.add.unchanged", ("title", result.Review!.Title)], Audience = Audience.Caller };

        await announcer.Announce(draft, result, cancellationToken);
        audit.Record(caller.Member.Id, "review add", result.Review!.Title);
        return new Card
        {
            Title = say[result.Outcome == IntakeOutcome.New ? "review.add.new" : "review.add.revised", ("title", result.Review.Title)],
            Body = [new Paragraph(result.Films.Count == 0 ? say["reviews.nofilm"] : string.Join(", ", result.Films.Select(film => film.Label)))],
            Actions = [.. result.Films.SelectMany(film => new CardAction[] { FilmButtons.Themes(film, say), FilmButtons.Quotes(film, say) })],
            Audience = Audience.Caller,
        };
    }
}
