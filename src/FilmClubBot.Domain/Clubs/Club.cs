using NodaTime;

namespace FilmClubBot.Domain.Clubs;

/// <summary>One film society: the tenant that everything else belongs to.</summary>
/// <param name="Id">The tenant's key.</param>
/// <param name="Name">What the society calls itself.</param>
/// <param name="Zone">The zone in which the society's wall-clock times are meant.</param>
/// <param name="Locale">The language of what the bot says, such as <c>en</c>; a file in <c>config/locales/</c>.</param>
public sealed record Club(ClubId Id, string Name, DateTimeZone Zone, string Locale);
