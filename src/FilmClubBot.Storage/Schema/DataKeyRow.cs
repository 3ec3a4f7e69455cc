using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FilmClubBot.Storage.Schema;

/// <summary>A key with which the web server signs and encrypts cookies.</summary>
internal sealed class DataKeyRow : IClubRow
{
    public int ClubId { get; set; }

    public required string Name { get; set; }

    /// <summary>As ASP.NET Core writes it.</summary>
    public required string Xml { get; set; }
}

internal sealed class DataKeyRowConfiguration : IEntityTypeConfiguration<DataKeyRow>
{
    public void Configure(EntityTypeBuilder<DataKeyRow> builder)
    {
        builder.ToTable("DataKeys");
        builder.HasKey(row => new { row.ClubId, row.Name });
    }
}
