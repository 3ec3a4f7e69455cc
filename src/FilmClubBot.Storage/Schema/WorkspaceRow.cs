using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

/// <summary>A guild of Discord or a workspace of Slack that is the club's.</summary>
internal sealed class WorkspaceRow : IClubRow
{
    public int ClubId { get; set; }

    public Platform Platform { get; set; }

    public required string WorkspaceId { get; set; }

    public Instant ConfirmedAt { get; set; }

    public required string AccountId { get; set; }

    public required string AccountName { get; set; }

    public BoundWorkspace ToWorkspace() => new(Platform, WorkspaceId, ConfirmedAt, new(Platform, AccountId, AccountName));
}

internal sealed class WorkspaceRowConfiguration : IEntityTypeConfiguration<WorkspaceRow>
{
    public void Configure(EntityTypeBuilder<WorkspaceRow> builder)
    {
        builder.ToTable("Workspaces");
        builder.Property(row => row.Platform).HasConversion<string>();
        // A club has one workspace on a platform, and a workspace belongs to one club of the whole database.
        builder.HasKey(row => new { row.ClubId, row.Platform });
        builder.HasIndex(row => new { row.Platform, row.WorkspaceId }).IsUnique();
    }
}
