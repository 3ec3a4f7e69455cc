using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Polls;
using NodaTime;

namespace FilmClubBot.Commands.Polls;

/// <summary>Answers a poll, by pressing buttons or by typing <c>/poll answer 2</c> or <c>/poll answer the pub</c>.</summary>
[Command("poll answer", Permission.Member, CommandTopic.Votes)]
internal sealed class AnswerPoll(IPolls polls, IClock clock) : ICommand<AnswerPoll.Options>
{
    /// <summary>An answer, or none.</summary>
    internal enum Reply
    {
        /// <summary>The caller chooses it, or can come then.</summary>
        Yes,

        /// <summary>The caller can come if need be.</summary>
        Maybe,

        /// <summary>The caller cannot.</summary>
        No,

        /// <summary>The answer is taken back.</summary>
        None,
    }

    /// <param name="Choice">Which of its choices, from 1; without, the buttons are shown.</param>
    /// <param name="Answer">The answer to it.</param>
    /// <param name="Poll">The poll; the latest that is open if not given.</param>
    internal sealed record Options([Suggest<PollAnswersOffered>] string? Choice = null, Reply Answer = Reply.Yes, [Suggest<KnownPolls>] PollId? Poll = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var poll = await polls.FindOrLatest(options.Poll, cancellationToken);
        if (poll is null)
            return Card.Refusal(say["poll.none"]);
        if (!poll.TakesAnswersAt(clock.GetCurrentInstant()))
            return Closed(poll, caller);
        if (options.Choice is not { } number)
            return PollCards.Own(poll, await polls.AnswersOf(poll.Id, caller.Member.Id, cancellationToken) ?? PollAnswers.Empty(poll.Choices.Count), caller);
        var choice = int.Parse(number, CultureInfo.InvariantCulture);
        PollAnswer? answer = options.Answer switch
        {
            Reply.Yes => PollAnswer.Yes,
            Reply.Maybe => PollAnswer.Maybe,
            Reply.No => PollAnswer.No,
            _ => null,
        };
        if (answer is PollAnswer.Maybe or PollAnswer.No && poll.Kind != PollKind.Dates)
            return Card.Refusal(say["refusal.title"], say["poll.onlyyes"]);
        return await polls.Answer(poll.Id, caller.Member.Id, choice, answer, cancellationToken) is { } answers ? PollCards.Own(poll, answers, caller) : Closed(poll, caller);
    }

    private static Card Closed(Poll poll, Caller caller) => Card.Refusal(caller.Say["poll.closed", ("title", poll.Title)]);
}
