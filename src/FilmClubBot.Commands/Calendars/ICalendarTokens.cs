using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Calendars;

/// <summary>The addresses of members' own calendars; each is known by its hash alone.</summary>
public interface ICalendarTokens
{
    /// <summary>Gives a member a new address; those that the member had are no longer good.</summary>
    Task<CalendarToken> Renew(MemberId member, CancellationToken cancellationToken);

    /// <summary>Takes a member's addresses back.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> Revoke(MemberId member, CancellationToken cancellationToken);

    /// <summary>When the address that a member was given last was made; null for a member without one.</summary>
    Task<Instant?> IssuedAt(MemberId member, CancellationToken cancellationToken);

    /// <summary>Whose calendar a token opens; null when it opens none, or none any more.</summary>
    Task<Member?> Find(CalendarToken token, CancellationToken cancellationToken);
}
