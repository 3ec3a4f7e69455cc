using FilmClubBot.Domain.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

/// <summary>A sign-in link that was not used yet.</summary>
internal sealed class SignInLinkRow : IClubRow
{
    public int ClubId { get; set; }

    public required string Hash { get; set; }

    public int MemberId { get; set; }

    public MemberRow Member { get; set; } = null!;

    public Instant ExpiresAt { get; set; }
}

/// <summary>A browser that is signed in. It belongs to an account, and so follows it when members are linked or unlinked.</summary>
internal sealed class WebSessionRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public int AccountId { get; set; }

    public AccountRow Account { get; set; } = null!;

    public required string Hash { get; set; }

    public required string Browser { get; set; }

    public Instant SignedInAt { get; set; }

    public Instant ExpiresAt { get; set; }

    public WebSession ToSession() => new(
        new(Id),
        new(Account.Platform, Account.ExternalId, Account.Name),
        Account.Member.ToMember(),
        Account.Member.IsWebModerator ? Permission.Moderator : Permission.Member,
        Browser,
        SignedInAt);
}

internal sealed class SignInLinkRowConfiguration : IEntityTypeConfiguration<SignInLinkRow>
{
    public void Configure(EntityTypeBuilder<SignInLinkRow> builder)
    {
        builder.ToTable("SignInLinks");
        builder.HasKey(row => new { row.ClubId, row.Hash });
        builder.HasIndex(row => new { row.ClubId, row.MemberId });
        builder.HasOne(row => row.Member).WithMany().WithinTheClub(row => row.MemberId);
    }
}

internal sealed class WebSessionRowConfiguration : IEntityTypeConfiguration<WebSessionRow>
{
    public void Configure(EntityTypeBuilder<WebSessionRow> builder)
    {
        builder.ToTable("WebSessions");
        builder.HasIndex(row => new { row.ClubId, row.Hash }).IsUnique();
        builder.HasOne(row => row.Account).WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
