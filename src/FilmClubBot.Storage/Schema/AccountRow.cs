using FilmClubBot.Domain.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

internal sealed class AccountRow : IClubRow
{
    /// <summary>Longest account id of a platform; Discord's and Slack's are well below.</summary>
    public const int MaxExternalIdLength = 64;

    public int Id { get; set; }

    public int ClubId { get; set; }

    public int MemberId { get; set; }

    public MemberRow Member { get; set; } = null!;

    public Platform Platform { get; set; }

    public required string ExternalId { get; set; }

    public required string Name { get; set; }

    /// <summary>Of an account by e-mail, as the following columns; null for others.</summary>
    public string? MailAddress { get; set; }

    public string? MailLanguage { get; set; }

    public MailboxState? MailState { get; set; }

    public Instant? MailInvitedAt { get; set; }

    public Mailbox ToMailbox() => new(Domain.Members.MailAddress.Parse(MailAddress!, null), MailLanguage!, MailState!.Value, MailInvitedAt!.Value);

    public MailMember ToMailMember() => new(ExternalId, Member.ToMember(), ToMailbox());

    public void Take(Mailbox mailbox) =>
        (MailAddress, MailLanguage, MailState, MailInvitedAt) = (mailbox.Address.Text, mailbox.Language, mailbox.State, mailbox.InvitedAt);
}

internal sealed class AccountRowConfiguration : IEntityTypeConfiguration<AccountRow>
{
    public void Configure(EntityTypeBuilder<AccountRow> builder)
    {
        builder.ToTable("Accounts");
        builder.Property(account => account.Platform).HasConversion<string>();
        builder.Property(account => account.MailState).HasConversion<string>();
        builder.HasIndex(account => new { account.ClubId, account.Platform, account.ExternalId }).IsUnique();
        builder.HasOne(account => account.Member).WithMany().WithinTheClub(account => account.MemberId);
    }
}
