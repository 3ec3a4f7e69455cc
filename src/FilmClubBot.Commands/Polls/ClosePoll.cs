using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Polls;

namespace FilmClubBot.Commands.Polls;

/// <summary>Closes a poll before its time and publishes the answers: <c>/poll close christmas</c>.</summary>
[Command("poll close", Permission.Moderator, CommandTopic.Votes, Confirmation = Confirmation.WithoutReply)]
internal sealed class ClosePoll(IPolls polls, PollService service, IAuditLog audit) : ICommand<ClosePoll.Options>
{
    /// <param name="Poll">The poll; the latest that is open if not given.</param>
    internal sealed record Options([Suggest<KnownPolls>] PollId? Poll = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await polls.FindOrLatest(options.Poll, cancellationToken) is not { } poll)
            return Card.Refusal(say["poll.none"]);
        if (await service.Close(poll.Id, cancellationToken) is not { Published: { } answers } closed)
            return Card.Refusal(say["poll.closed", ("title", poll.Title)]);
        audit.Record(caller.Member.Id, "poll close", PollWords.Subject(closed));
        return PollCards.Result(closed, answers, isOpen: false, isForModerator: true, caller.Club, say) with { Audience = Audience.Caller, Confirms = new("poll", PollCards.Value(closed), closed.Title) };
    }
}
