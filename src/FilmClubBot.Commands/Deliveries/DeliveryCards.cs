using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Mail;
using FilmClubBot.Commands.Messages;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Deliveries;

/// <summary>Renders a delivery's message for its channel: to one member in the member's language, to all others in the society's.</summary>
public sealed class DeliveryCards(AnnouncementCards announcements, MailCards mail, IReminders reminders, MessageLanguage language)
{
    /// <summary>The card; null when nothing is to be sent any longer.</summary>
    public async Task<Card?> Write(Delivery delivery, CancellationToken cancellationToken) =>
        (delivery.Platform == Platform.Mail ? await mail.Write(delivery, cancellationToken) : await ForChat(delivery, cancellationToken))?.In(language.Say);

    private async Task<Card?> ForChat(Delivery delivery, CancellationToken cancellationToken)
    {
        // Nobody else reads it.
        if (delivery.Announcement.Subject.Recipient is { } member && (await reminders.Of(member, cancellationToken)).Locale is { } own)
            language.Use(own);
        return await announcements.Write(delivery, cancellationToken);
    }
}
