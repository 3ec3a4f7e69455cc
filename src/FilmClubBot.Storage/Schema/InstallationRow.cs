using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

/// <summary>With what the bot acts in a workspace that it was installed in by a link.</summary>
internal sealed class InstallationRow : IClubRow
{
    public int ClubId { get; set; }

    public Platform Platform { get; set; }

    public required string WorkspaceId { get; set; }

    /// <summary>The tokens, encrypted with the keys of <see cref="DataKeyRow"/>.</summary>
    public required string Secret { get; set; }

    public Instant InstalledAt { get; set; }

    public required string AccountId { get; set; }

    public Installation ToInstallation() => new(Platform, WorkspaceId, Secret, InstalledAt, AccountId);

    public void Update(Installation installation) =>
        (WorkspaceId, Secret, InstalledAt, AccountId) = (installation.Workspace, installation.Secret, installation.Since, installation.By);
}

internal sealed class InstallationRowConfiguration : IEntityTypeConfiguration<InstallationRow>
{
    public void Configure(EntityTypeBuilder<InstallationRow> builder)
    {
        builder.ToTable("Installations");
        builder.Property(row => row.Platform).HasConversion<string>();
        builder.HasKey(row => new { row.ClubId, row.Platform });
    }
}
