using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.DatePolls;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.DatePolls;

/// <summary>Says when the caller can come, by pressing buttons or by typing <c>/poll answer time:2 can:yes</c>.</summary>
[Command("poll answer", Permission.Member, CommandTopic.Votes)]
internal sealed class AnswerDatePoll(IDatePolls polls, IClock clock) : ICommand<AnswerDatePoll.Options>
{
    /// <summary>An answer, or none.</summary>
    internal enum Answer
    {
        /// <summary>The caller can.</summary>
        Yes,

        /// <summary>The caller can if need be.</summary>
        Maybe,

        /// <summary>The caller cannot.</summary>
        No,

        /// <summary>The answer is taken back.</summary>
        None,
    }

    /// <param name="Poll">The poll; the latest if not given.</param>
    /// <param name="Time">Which of its times, from 1; without, the buttons are shown.</param>
    /// <param name="Can">Whether the caller can come then.</param>
    internal sealed record Options([Suggest<KnownDatePolls>] DatePollId? Poll = null, int? Time = null, Answer Can = Answer.Yes);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var poll = await polls.FindOrLatest(options.Poll, cancellationToken);
        if (poll is null)
            return Card.Refusal(say["poll.none"]);
        if (!poll.TakesAnswersAt(clock.GetCurrentInstant()))
            return Card.Refusal(say["poll.closed", ("title", poll.Title)]);
        if (options.Time is not { } time)
            return DatePollCards.Own(poll, await polls.AnswersOf(poll.Id, caller.Member.Id, cancellationToken) ?? DateAnswers.Empty(poll.Times.Count), caller);
        if (time < 1 || time > poll.Times.Count)
            return Card.Refusal(say["refusal.title"], say["poll.wrongtime", ("last", poll.Times.Count)]);
        Availability? can = options.Can switch
        {
            Answer.Yes => Availability.Yes,
            Answer.Maybe => Availability.Maybe,
            Answer.No => Availability.No,
            _ => null,
        };
        return await polls.Answer(poll.Id, caller.Member.Id, time, can, cancellationToken) is { } answers ? DatePollCards.Own(poll, answers, caller) : Card.Refusal(say["poll.none"]);
    }
}
