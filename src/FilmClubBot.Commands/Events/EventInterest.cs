using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Events;

/// <summary>Imports the interest in a screening's event as replies to the screening, within the current unit of work.</summary>
public sealed class EventInterest(IScreenings screenings, IRsvps rsvps, IMembers members, IEventBoard board)
{
    /// <summary>Stores a Maybe of each interested member who has not answered, and removes those of members who are no longer interested.</summary>
    /// <param name="screening">The screening.</param>
    /// <param name="accounts">The platform's ids of all who are interested; unknown accounts are ignored.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    public Task Import(ScreeningId screening, IReadOnlyCollection<string> accounts, CancellationToken cancellationToken) => screenings.Lock(
        screening,
        async locked =>
        {
            if (locked.IsAhead)
                await rsvps.SaveInterest(screening, await members.Holders(board.Platform, accounts, cancellationToken), cancellationToken);
        },
        cancellationToken);
}
