using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.DatePolls;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.DatePolls;

/// <summary>How many can come when: <c>/poll result</c>.</summary>
[Command("poll result", Permission.Member, CommandTopic.Votes, IsReading = true)]
internal sealed class ShowDatePoll(IDatePolls polls, IClock clock) : ICommand<ShowDatePoll.Options>
{
    /// <param name="Poll">The poll; the latest if not given.</param>
    internal sealed record Options([Suggest<KnownDatePolls>] DatePollId? Poll = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var poll = await polls.FindOrLatest(options.Poll, cancellationToken);
        return poll is null
            ? Card.Nothing(caller.Say["poll.none"])
            : DatePollCards.Result(poll, await polls.Answers(poll.Id, cancellationToken), poll.TakesAnswersAt(clock.GetCurrentInstant()), caller);
    }
}
