using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Mailboxes;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Mail;

/// <summary>
/// Who gets mail: a moderator invites, and the mailbox's owner agrees, or ends it. All changes are part of the unit of work.
/// </summary>
public sealed class MailSubscriptions(IMailboxes mailboxes, MailRecipients recipients, IAnnouncements announcements, IReminders reminders, IClock clock)
{
    /// <summary>The most invitations of a club on one day.</summary>
    public const int MostInvitations = 30;

    /// <summary>The most mailboxes of a club.</summary>
    public const int MostMailboxes = 2000;

    private static readonly Duration _day = Duration.FromDays(1);

    /// <summary>Invites the owner of an address. Nothing but the invitation is sent until they accept it.</summary>
    /// <param name="address">The address.</param>
    /// <param name="name">The person's name.</param>
    /// <param name="language">The language of the mail.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<MailInvitationOutcome> Invite(MailAddress address, string name, string language, CancellationToken cancellationToken)
    {
        if (!recipients.IsOn)
            return MailInvitationOutcome.Off;
        var now = clock.GetCurrentInstant();
        var all = await mailboxes.All(cancellationToken);
        var known = all.FirstOrDefault(one => one.Account == address.Account);
        if (known is not null && !known.Mailbox.CanBeInvited(now))
        {
            return known.Mailbox.State switch
            {
                MailboxState.Confirmed => MailInvitationOutcome.Known,
                MailboxState.Unsubscribed => MailInvitationOutcome.Unwanted,
                _ => MailInvitationOutcome.Open,
            };
        }

        if (all.Count(one => one.Mailbox.InvitedAt > now - _day) >= MostInvitations || (known is null && all.Count >= MostMailboxes))
            return MailInvitationOutcome.TooMany;
        var invited = Mailbox.Invite(address, language, now);
        if (known is null)
            await mailboxes.Add(name, invited, cancellationToken);
        else
            await mailboxes.Change(address.Account, current => current.CanBeInvited(now) ? invited : null, cancellationToken);
        await announcements.Announce(new Subject.MailInvitation(address.Account, invited.InvitedAt), [new(Platform.Mail, address.Account)], cancellationToken);
        return MailInvitationOutcome.Invited;
    }

    /// <summary>Accepts an invitation; reminders are switched on with it.</summary>
    /// <returns>Whether the mailbox's owner gets mail now: false if the invitation expired, or was replaced by a later one.</returns>
    public async Task<bool> Accept(string account, Instant invitedAt, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var (before, after) = await mailboxes.ChangeAndCompare(account, mailbox => mailbox.IsInvited(invitedAt, now) ? mailbox.Confirm() : null, cancellationToken);
        if (after is not { State: MailboxState.Confirmed } || after.InvitedAt != invitedAt)
            return false;
        if (before != after && await mailboxes.Find(account, cancellationToken) is { Member: var member })
            await reminders.Change(member.Id, own => own.IsOn ? null : new MemberReminders(Platform.Mail, MemberReminders.Usual, now), cancellationToken);
        return true;
    }

    /// <summary>Ends mail, also that of an open invitation. Queued mail is not sent.</summary>
    public Task Unsubscribe(string account, CancellationToken cancellationToken) => mailboxes.Change(account, mailbox => mailbox.Unsubscribe(), cancellationToken);

    /// <summary>Begins mail again.</summary>
    public Task Resubscribe(string account, CancellationToken cancellationToken) => mailboxes.Change(account, mailbox => mailbox.Resubscribe(), cancellationToken);
}

/// <summary>The result of an invitation.</summary>
public enum MailInvitationOutcome
{
    /// <summary>The invitation is queued.</summary>
    Invited,

    /// <summary>The program sends no mail.</summary>
    Off,

    /// <summary>The owner gets mail already.</summary>
    Known,

    /// <summary>An earlier invitation is open.</summary>
    Open,

    /// <summary>The owner wants no mail.</summary>
    Unwanted,

    /// <summary>The club has invited too many people today, or has too many mailboxes.</summary>
    TooMany,
}
