using NodaTime;

namespace FilmClubBot.Domain.Clubs;

/// <summary>One film society: the tenant that all other data belongs to.</summary>
/// <param name="Id">The tenant's key.</param>
/// <param name="Name">The society's name.</param>
/// <param name="Zone">The zone of the society's wall-clock times.</param>
/// <param name="Locale">The language of the bot's texts, such as <c>en</c>; a file in <c>config/locales/</c>.</param>
/// <param name="Address">Its name in the addresses of its pages; null for the club of the settings, whose pages are at the root.</param>
public sealed record Club(ClubId Id, string Name, DateTimeZone Zone, string Locale, string? Address = null);
