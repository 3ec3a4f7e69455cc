using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Members;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Commands.Ratings;

/// <summary>A member's comment on a film.</summary>
/// <param name="Film">The film.</param>
/// <param name="Member">Who wrote the comment.</param>
internal sealed record CommentOptions([Suggest<KnownFilms>] FilmId Film, [Suggest<KnownMembers>] MemberId Member);

/// <summary>Hides a member's comment from everybody else: <c>/ratings hide film:Her member:Ben</c>.</summary>
[Command("ratings hide", Permission.Moderator, CommandTopic.Library)]
internal sealed class HideComment(IComments comments, IAuditLog audit) : ICommand<CommentOptions>
{
    public async Task<Card> Run(CommentOptions options, Caller caller, CancellationToken cancellationToken) =>
        await comments.Change(options.Film, options.Member, CommentDecisions.Hide, cancellationToken) is { } decided
            ? DecidedCard.Of(decided.Rating, "ratings hide", CommentWords.Keep(decided.Rating), caller.Say["ratings.hide.done"], caller, audit)
            : Card.Refusal(caller.Say["ratings.report.none"]);
}

/// <summary>Shows a comment that was reported, held back or hidden; it cannot be reported any more: <c>/ratings keep film:Her member:Ben</c>.</summary>
[Command("ratings keep", Permission.Moderator, CommandTopic.Library)]
internal sealed class KeepComment(IComments comments, IAuditLog audit) : ICommand<CommentOptions>
{
    public async Task<Card> Run(CommentOptions options, Caller caller, CancellationToken cancellationToken) =>
        await comments.Change(options.Film, options.Member, CommentDecisions.Keep, cancellationToken) is { } decided
            ? DecidedCard.Of(decided.Rating, "ratings keep", CommentWords.Hide(decided.Rating), caller.Say["ratings.keep.done"], caller, audit)
            : Card.Refusal(caller.Say["ratings.report.none"]);
}

/// <summary>The reply to a decision about a comment.</summary>
file static class DecidedCard
{
    public static Card Of(Rating rating, string command, CommandCall opposite, string title, Caller caller, IAuditLog audit)
    {
        audit.Record(caller.Member.Id, command, caller.Say["ratings.comment", ("name", rating.By.Name), ("film", rating.Film.Label)]);
        return new Card
        {
            Title = title,
            Body = [CommentWords.Quotation(rating, caller.Say)],
            Audience = Audience.Caller,
            Reversal = new(opposite, Reversal.TargetOf(rating.By.Id, "comment", rating.Film)),
        };
    }
}
