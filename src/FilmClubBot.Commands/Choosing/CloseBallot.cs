using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Choosing;

/// <summary>Closes a ballot early and counts it, or withdraws it: <c>/ballot close friday</c>.</summary>
[Command("ballot close", Permission.Moderator, CommandTopic.Votes, Confirmation = Confirmation.WithoutReply)]
internal sealed class CloseBallot(IBallots ballots, BallotService service, ResultCard results, IAuditLog audit) : ICommand<CloseBallot.Options>
{
    /// <param name="Ballot">The ballot; left out, the one that is open.</param>
    /// <param name="Withdraw">Whether it is withdrawn rather than counted.</param>
    internal sealed record Options([Suggest<OpenBallots>] BallotId? Ballot = null, bool Withdraw = false);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (options.Ballot is not { } id)
        {
            var open = await ballots.Open(cancellationToken);
            if (open is not [var only])
                return open.Count == 0 ? Card.Refusal(say["ballot.noneopen"]) : Which(open, options, caller);
            id = only.Id;
        }

        var ended = options.Withdraw ? await service.Withdraw(id, cancellationToken) : await service.Close(id, cancellationToken);
        if (ended is null)
            return Card.Refusal(say["ballot.close.notopen"]);
        audit.Record(caller.Member.Id, options.Withdraw ? "ballot withdraw" : "ballot close", BallotWords.Subject(ended));
        var done = ended.State == BallotState.Withdrawn
            ? new Card { Title = say["ballot.message.withdrawn", ("title", ended.Title)], Audience = Audience.Caller }
            : results.Closed(ended, default, caller);
        // Also where nobody voted, it was closed: that is asked first.
        return done with { IsEmpty = false, Confirms = new("ballot", BallotButtons.Value(ended), ended.Title) };
    }

    private static Card Which(IReadOnlyList<Ballot> open, Options options, Caller caller) => ChoiceQuestion.Ask(
        caller.Say["ballot.close.which"], caller.Say["ballot.choose"], new CommandCall("ballot close", ("withdraw", options.Withdraw ? "yes" : null)), "ballot", [.. open.Select(KnownBallots.ChoiceOf)]);
}
