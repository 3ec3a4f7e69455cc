using FilmClubBot.Commands.Clubs;
using FilmClubBot.Domain.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

internal sealed class ClubRow
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public required string ZoneId { get; set; }

    public required string Locale { get; set; }

    /// <summary>Its name in the addresses of its pages; null for the club of the settings.</summary>
    public string? Address { get; set; }

    /// <summary>The platform whose moderator founded it; null for the club of the settings.</summary>
    public Platform? FoundedOn { get; set; }

    public ClubState State { get; set; }

    /// <summary>When it got its state; null for the club of the settings.</summary>
    public Instant? StateSince { get; set; }

    /// <summary>The jobs at every screening; empty for none.</summary>
    public string Jobs { get; set; } = "";

    // A zone that the installed time-zone database does not know any more must not keep the club from being served.
    public ListedClub ToClub() => new(new(new(Id), Name, DateTimeZoneProviders.Tzdb.GetZoneOrNull(ZoneId) ?? DateTimeZone.Utc, Locale, Address), State, StateSince, FoundedOn);
}

internal sealed class ClubRowConfiguration : IEntityTypeConfiguration<ClubRow>
{
    public void Configure(EntityTypeBuilder<ClubRow> builder)
    {
        builder.ToTable("Clubs");
        // The key of the settings' club is fixed, so that all processes use the same one.
        builder.Property(club => club.Id).ValueGeneratedNever();
        builder.Property(club => club.FoundedOn).HasConversion<string>();
        builder.Property(club => club.State).HasConversion<string>();
    }
}
