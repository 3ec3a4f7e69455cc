using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FilmClubBot.Storage.Schema;

internal sealed class ClubRow
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public required string ZoneId { get; set; }

    public required string Locale { get; set; }
}

internal sealed class ClubRowConfiguration : IEntityTypeConfiguration<ClubRow>
{
    public void Configure(EntityTypeBuilder<ClubRow> builder)
    {
        builder.ToTable("Clubs");
        // The key comes from the settings, so that all processes of one club use the same key.
        builder.Property(club => club.Id).ValueGeneratedNever();
    }
}
