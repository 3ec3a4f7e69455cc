using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Polls;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Polls;

/// <summary>
/// The society's polls, and who answered what. The only change to a poll is its end (<see cref="Poll.Close"/>). That deletes who answered what;
/// committing the unit of work updates the poll's messages and cancels its scheduled end. Answers belong to their poll and are locked with it.
/// An open poll about a screening is due when the screening ends: a change of the screening moves that time (<see cref="Poll.Follow"/>).
/// </summary>
public interface IPolls : IChangeable<PollId, Poll>
{
    /// <summary>Stores a new poll and assigns its id; the draft's id is ignored.</summary>
    /// <exception cref="ConflictException">Another poll is about the same screening.</exception>
    Task<Poll> Add(Poll draft, CancellationToken cancellationToken);

    /// <summary>One poll by its key; null when there is none.</summary>
    Task<Poll?> Find(PollId poll, CancellationToken cancellationToken);

    /// <summary>The polls that are not closed, the first opened first.</summary>
    Task<IReadOnlyList<Poll>> Open(CancellationToken cancellationToken);

    /// <summary>The poll about a screening; null when there is none.</summary>
    Task<Poll?> OfScreening(ScreeningId screening, CancellationToken cancellationToken);

    /// <summary>The latest polls, the last opened first.</summary>
    Task<IReadOnlyList<Poll>> Latest(int most, CancellationToken cancellationToken);

    /// <summary>Changes a member's answer to one choice (<see cref="Poll.Answer"/>) while the poll is locked.</summary>
    /// <param name="poll">The poll.</param>
    /// <param name="member">The member.</param>
    /// <param name="number">Which choice, from 1.</param>
    /// <param name="answer">The answer; null takes it back.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>All answers of the member; null when there is no such poll, or it takes no answers any more.</returns>
    Task<PollAnswers?> Answer(PollId poll, MemberId member, int number, PollAnswer? answer, CancellationToken cancellationToken);

    /// <summary>A member's answers to a poll that is not closed; null when there are none.</summary>
    Task<PollAnswers?> AnswersOf(PollId poll, MemberId member, CancellationToken cancellationToken);

    /// <summary>Everybody's answers to a poll that is not closed, in an order that does not tell whose they are.</summary>
    Task<IReadOnlyList<PollAnswers>> Answers(PollId poll, CancellationToken cancellationToken);
}
