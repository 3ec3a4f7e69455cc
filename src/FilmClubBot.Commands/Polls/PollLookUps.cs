using FilmClubBot.Domain.Polls;

namespace FilmClubBot.Commands.Polls;

/// <summary>Finds the poll that a command is about, and its answers.</summary>
internal static class PollLookUps
{
    /// <summary>The named poll; if none is named, the latest that is open, or else the latest; null when there is none.</summary>
    public static async Task<Poll?> FindOrLatest(this IPolls polls, PollId? named, CancellationToken cancellationToken)
    {
        if (named is { } id)
            return await polls.Find(id, cancellationToken);
        return await polls.Open(cancellationToken) is [.., var open] ? open
            : await polls.Latest(1, cancellationToken) is [var latest, ..] ? latest
            : null;
    }

    /// <summary>What was published of a poll, or what is answered so far.</summary>
    public static async Task<IReadOnlyList<PollAnswers>> AnswersSoFar(this IPolls polls, Poll poll, CancellationToken cancellationToken) =>
        poll.Published ?? await polls.Answers(poll.Id, cancellationToken);
}
