using FilmClubBot.Domain.Clubs;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Clubs;

/// <summary>The row of the club's settings, which every other row of the club refers to.</summary>
internal static class StoredClub
{
    /// <summary>Whether the settings are stored as they are now.</summary>
    public static Task<bool> IsSaved(FilmClubContext context, Club club, CancellationToken cancellationToken) =>
        context.Clubs.AnyAsync(row => row.Name == club.Name && row.ZoneId == club.Zone.Id && row.Locale == club.Locale, cancellationToken);

    /// <summary>Stores the settings. The caller has made sure that no other process prepares the database.</summary>
    public static async Task Save(FilmClubContext context, Club club, CancellationToken cancellationToken)
    {
        var row = await context.Clubs.AsTracking().SingleOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            context.Clubs.Add(new() { Id = club.Id.Value, Name = club.Name, ZoneId = club.Zone.Id, Locale = club.Locale });
        }
        else
        {
            row.Name = club.Name;
            row.ZoneId = club.Zone.Id;
            row.Locale = club.Locale;
        }

        await context.SaveChangesAsync(cancellationToken);
    }
}
