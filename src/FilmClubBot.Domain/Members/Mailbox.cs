using NodaTime;

namespace FilmClubBot.Domain.Members;

/// <summary>An account by e-mail: where mail is sent, and whether its owner agreed to it.</summary>
/// <param name="Address">The address.</param>
/// <param name="Language">The language of the mail, such as <c>en</c>.</param>
/// <param name="State">Whether mail is sent.</param>
/// <param name="InvitedAt">When the owner was last invited, to the second.</param>
public sealed record Mailbox(MailAddress Address, string Language, MailboxState State, Instant InvitedAt)
{
    /// <summary>How long an invitation can be accepted.</summary>
    public static readonly Duration InvitationLifetime = Duration.FromDays(7);

    /// <summary>The beginning of the keys of the notices that an account's server refused a mail.</summary>
    public static string BouncesOf(string account) => $"mail-bounced:{account}:";

    /// <summary>A mailbox whose owner is invited now.</summary>
    public static Mailbox Invite(MailAddress address, string language, Instant now) => new(address, language, MailboxState.Invited, ToSecond(now));

    /// <summary>Whether the owner can be invited (again). Not a person who gets mail, or does not want any; nor one whose invitation is open.</summary>
    public bool CanBeInvited(Instant now) => State == MailboxState.Bounced || (State == MailboxState.Invited && now >= InvitedAt + InvitationLifetime);

    /// <summary>Whether the invitation of a moment is open.</summary>
    public bool IsInvited(Instant at, Instant now) => State == MailboxState.Invited && InvitedAt == at && now < InvitedAt + InvitationLifetime;

    /// <summary>The owner agrees to get mail.</summary>
    public Mailbox Confirm() => this with { State = MailboxState.Confirmed };

    /// <summary>The owner wants no mail.</summary>
    public Mailbox Unsubscribe() => this with { State = MailboxState.Unsubscribed };

    /// <summary>The owner wants mail again. Only one who unsubscribed, or whose server refused a mail, can: nobody skips the invitation.</summary>
    public Mailbox Resubscribe() => State is MailboxState.Unsubscribed or MailboxState.Bounced ? Confirm() : this;

    /// <summary>The owner's server refused a mail for good.</summary>
    public Mailbox MarkBounced() => State == MailboxState.Unsubscribed ? this : this with { State = MailboxState.Bounced };

    private static Instant ToSecond(Instant moment) => Instant.FromUnixTimeSeconds(moment.ToUnixTimeSeconds());
}

/// <summary>Whether mail is sent to a <see cref="Mailbox"/>.</summary>
public enum MailboxState
{
    /// <summary>Only the invitation is sent; its owner has not agreed.</summary>
    Invited,

    /// <summary>Its owner agreed.</summary>
    Confirmed,

    /// <summary>Its owner wants none.</summary>
    Unsubscribed,

    /// <summary>Its server refused a mail for good.</summary>
    Bounced,
}

/// <summary>A member's account by e-mail.</summary>
/// <param name="Account">The account's id: <see cref="MailAddress.Account"/>.</param>
/// <param name="Member">The member.</param>
/// <param name="Mailbox">The mailbox.</param>
public sealed record MailMember(string Account, Member Member, Mailbox Mailbox);
