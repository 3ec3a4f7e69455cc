using FilmClubBot.Domain.Polls;

namespace FilmClubBot.Commands.Polls;

/// <summary>Finds the poll that a command is about.</summary>
internal static class NamedPoll
{
    /// <summary>The named poll; the latest if none is named; null when there is none.</summary>
    public static async Task<Poll?> FindOrLatest(this IPolls polls, PollId? named, CancellationToken cancellationToken) => named is { } id
        ? await polls.Find(id, cancellationToken)
        : await polls.Latest(1, cancellationToken) is [var latest, ..] ? latest : null;
}
