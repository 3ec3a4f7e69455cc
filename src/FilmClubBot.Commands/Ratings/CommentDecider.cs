using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Commands.Ratings;

/// <summary>Stores and records a moderator's decision about a comment.</summary>
internal sealed class CommentDecider(IComments comments, IAuditLog audit)
{
    /// <summary>Decides about the comment, unless it was changed since the moderator saw it.</summary>
    /// <param name="options">The comment.</param>
    /// <param name="command">The command, for the record.</param>
    /// <param name="state">The new state, where no earlier one is restored.</param>
    /// <param name="done">The title of the reply.</param>
    /// <param name="caller">The moderator.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    public async Task<Card> Decide(CommentOptions options, string command, CommentState state, string done, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var decided = await comments.Change(options.Film, options.Member, rating => options.IsAbout(rating) ? options.After(state) : rating.CommentState, cancellationToken);
        if (decided is null)
            return Card.Refusal(say["ratings.report.none"]);
        var (rating, before) = (decided.Rating, decided.Before);
        if (!options.IsAbout(rating))
            return Card.Refusal(say["ratings.reported.changed"]) with { Body = [CommentWords.Quotation(rating, say), new Paragraph(say["ratings.reported.again"])] };
        var hasChanged = rating.CommentState != before;
        if (hasChanged)
            audit.Record(caller.Member.Id, command, say["ratings.comment", ("name", rating.By.Name), ("film", rating.Film.Label)]);
        return new Card
        {
            Title = options.Restored is null ? done : say["ratings.reported.restored"],
            Body = [CommentWords.Quotation(rating, say)],
            Audience = Audience.Caller,
            Reversal = hasChanged ? new(CommentWords.Restore(rating, before), Reversal.TargetOf(rating.By.Id, "comment", rating.Film)) : null,
        };
    }
}
