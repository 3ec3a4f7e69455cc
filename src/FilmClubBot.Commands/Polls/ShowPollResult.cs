using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Polls;
using NodaTime;

namespace FilmClubBot.Commands.Polls;

/// <summary>The answers to a poll: <c>/poll result</c>. Those of a secret one are shown when it is closed.</summary>
[Command("poll result", Permission.Member, CommandTopic.Votes, IsReading = true)]
internal sealed class ShowPollResult(IPolls polls, IClock clock) : ICommand<ShowPollResult.Options>
{
    /// <param name="Poll">The poll; the latest that is open if not given.</param>
    internal sealed record Options([Suggest<KnownPolls>] PollId? Poll = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        if (await polls.FindOrLatest(options.Poll, cancellationToken) is not { } poll)
            return Card.Nothing(caller.Say["poll.none"]);
        if (poll is { IsSecret: true, Published: null })
            return Card.Refusal(caller.Say["ballot.standing.secret", ("title", poll.Title)]);
        var answers = await polls.AnswersSoFar(poll, cancellationToken);
        return PollCards.Result(poll, answers, poll.TakesAnswersAt(clock.GetCurrentInstant()), caller.Permission >= Permission.Moderator, caller.Club, caller.Say) with { Audience = Audience.Caller };
    }
}
