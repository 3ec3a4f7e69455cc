using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Calendars;

/// <summary>The addresses of members' own calendars; only their hashes are stored.</summary>
public interface ICalendarTokens
{
    /// <summary>Creates a new address for a member; earlier addresses become invalid.</summary>
    Task<CalendarToken> Renew(MemberId member, CancellationToken cancellationToken);

    /// <summary>Revokes a member's addresses.</summary>
    /// <returns>False when there was none.</returns>
    Task<bool> Revoke(MemberId member, CancellationToken cancellationToken);

    /// <summary>When the member's current address was created; null for a member without one.</summary>
    Task<Instant?> IssuedAt(MemberId member, CancellationToken cancellationToken);

    /// <summary>The member whose calendar a token opens; null when it is unknown or revoked.</summary>
    Task<Member?> Find(CalendarToken token, CancellationToken cancellationToken);
}
