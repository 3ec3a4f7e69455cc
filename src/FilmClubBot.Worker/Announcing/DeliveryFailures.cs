using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Mailboxes;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Worker.Announcing;

/// <summary>Stores what follows from a delivery that failed, and notifies moderators once of what they have to fix, within the unit of work.</summary>
internal sealed class DeliveryFailures(IDeliveries deliveries, IReminders reminders, IMailboxes mailboxes, Notices notices, ChannelNames names, Locales locales, Club club, IClock clock)
{
    /// <summary>Handles a failure.</summary>
    /// <param name="delivery">The delivery, before it is marked as failed.</param>
    /// <param name="why">The problem to be fixed.</param>
    /// <param name="refusal">The platform's refusal; null where a defect of the program prevents the delivery.</param>
    /// <param name="cancellationToken">Stops before it is stored.</param>
    public Task Handle(Delivery delivery, string why, UndeliverableException? refusal, CancellationToken cancellationToken) => delivery switch
    {
        { Platform: Platform.Mail } when refusal is { IsRefusedByRecipient: true } => Bounced(delivery.Channel, why, cancellationToken),
        { Platform: Platform.Mail } => NotifyDaily("mail", delivery, why, cancellationToken),
        { Announcement.Subject.Recipient: { } recipient } when refusal is { IsRefusedByRecipient: true } =>
            // Only the member can open their direct messages, and /reminders shows that they are closed.
            reminders.Change(recipient, own => own with { RefusedAt = clock.GetCurrentInstant() }, cancellationToken),
        // Of other problems moderators are notified, without the member.
        { Announcement.Subject.Recipient: not null } => NotifyDaily("reminders", delivery, why, cancellationToken),
        { Announcement.Subject: Subject.Notice } => Task.CompletedTask,
        _ => NotifyFirst(delivery, why, refusal, cancellationToken),
    };

    // Moderators are notified of a channel's first failure only; the following ones have the same cause.
    private async Task NotifyFirst(Delivery delivery, string why, UndeliverableException? refusal, CancellationToken cancellationToken)
    {
        if (await deliveries.IsFailing(delivery.To, delivery.Id, cancellationToken))
            return;
        // A notice goes to the channels of several platforms.
        var name = await names.Of(delivery.To, Platform.CommandLine, cancellationToken);
        await notices.Notify($"delivery:{delivery.Id.Value}", $"{name}: {refusal?.Describe(locales.For(club.Locale)) ?? why}", delivery.To, cancellationToken);
    }

    private Task NotifyDaily(string about, Delivery delivery, string why, CancellationToken cancellationToken) =>
        notices.Notify($"{about}:{delivery.Platform}:{clock.GetCurrentInstant().InUtc().Date:uuuu-MM-dd}", $"{delivery.Platform}: {why}", null, cancellationToken);

    // Once for each invitation: nothing more is sent until the person is invited again.
    private async Task Bounced(string account, string why, CancellationToken cancellationToken)
    {
        await mailboxes.Change(account, mailbox => mailbox.MarkBounced(), cancellationToken);
        if (await mailboxes.Find(account, cancellationToken) is { Mailbox.State: MailboxState.Bounced } owner)
        {
            await notices.Notify(
                $"{Mailbox.BouncesOf(account)}{owner.Mailbox.InvitedAt.ToUnixTimeSeconds()}", locales.For(club.Locale)["mail.bounced", ("name", owner.Member.Name), ("why", why)], null, cancellationToken);
        }
    }
}
