using FilmClubBot.Domain.DatePolls;

namespace FilmClubBot.Commands.DatePolls;

/// <summary>Finds the poll that a command is about.</summary>
internal static class NamedDatePoll
{
    /// <summary>The named poll; the latest if none is named; null when there is none.</summary>
    public static async Task<DatePoll?> FindOrLatest(this IDatePolls polls, DatePollId? named, CancellationToken cancellationToken) => named is { } id
        ? await polls.Find(id, cancellationToken)
        : await polls.Latest(1, cancellationToken) is [var latest, ..] ? latest : null;
}
