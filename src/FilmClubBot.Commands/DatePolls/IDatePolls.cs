using FilmClubBot.Domain.DatePolls;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.DatePolls;

/// <summary>The society's date polls, and who can come when.</summary>
public interface IDatePolls
{
    /// <summary>Stores a new poll and assigns its id; the draft's id is ignored.</summary>
    Task<DatePoll> Add(DatePoll draft, CancellationToken cancellationToken);

    /// <summary>One poll by its key; null when there is none.</summary>
    Task<DatePoll?> Find(DatePollId poll, CancellationToken cancellationToken);

    /// <summary>The latest polls, the last opened first.</summary>
    Task<IReadOnlyList<DatePoll>> Latest(int most, CancellationToken cancellationToken);

    /// <summary>Changes a member's answer for one time while the poll's row is locked; the answers for other times stay.</summary>
    /// <param name="poll">The poll.</param>
    /// <param name="member">The member.</param>
    /// <param name="number">Which time, from 1.</param>
    /// <param name="can">The answer; null takes it back.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>All answers of the member; null when there is no such poll.</returns>
    Task<DateAnswers?> Answer(DatePollId poll, MemberId member, int number, Availability? can, CancellationToken cancellationToken);

    /// <summary>A member's answers; null when there are none.</summary>
    Task<DateAnswers?> AnswersOf(DatePollId poll, MemberId member, CancellationToken cancellationToken);

    /// <summary>Everybody's answers, in an order that does not tell whose they are.</summary>
    Task<IReadOnlyList<DateAnswers>> Answers(DatePollId poll, CancellationToken cancellationToken);
}
