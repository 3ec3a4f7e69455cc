using FilmClubBot.Commands.Calendars;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Mailboxes;
using FilmClubBot.Commands.Messages;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Mail;

/// <summary>
/// Renders a delivery's message for a mailbox: in its owner's language, with the screening as a calendar file, and nothing for one whose owner did
/// not agree.
/// </summary>
public sealed class MailCards(
    AnnouncementCards cards, IMailboxes mailboxes, MessageLanguage language, IMailLinks links, IScreenings screenings, IScreeningFiles files, Club club)
{
    /// <summary>The card; null when nothing is to be sent any longer.</summary>
    public async Task<Card?> Write(Delivery delivery, CancellationToken cancellationToken)
    {
        if (await mailboxes.Find(delivery.Channel, cancellationToken) is not { Mailbox: var mailbox } owner)
            return null;
        language.Use(mailbox.Language);
        if (delivery.Announcement.Subject is Subject.MailInvitation invitation)
            return mailbox.State == MailboxState.Invited && mailbox.InvitedAt == invitation.At ? Invitation(owner) : null;
        if (mailbox.State != MailboxState.Confirmed)
            return null;
        var card = await cards.Write(delivery, cancellationToken);
        return card is not null && delivery.Announcement.Subject is Subject.ScreeningNews news && await screenings.Find(news.Screening, cancellationToken) is { } screening
            ? card with { File = await files.Write(screening, owner.Member.Id, cancellationToken) }
            : card;
    }

    private Card Invitation(MailMember owner)
    {
        var say = language.Say;
        return new Card
        {
            Title = say["mail.invitation.title", ("club", club.Name)],
            Body =
            [
                new Paragraph(say["mail.invitation.hello", ("name", owner.Member.Name), ("club", club.Name)]),
                new Paragraph(say["mail.invitation.what"]),
                new Paragraph(say["mail.invitation.ignore", ("n", (int)Mailbox.InvitationLifetime.TotalDays)]),
            ],
            Actions = links.Accept(club.Id, owner.Account, owner.Mailbox.InvitedAt) is { } accept ? [new LinkButton(say["mail.invitation.accept"], accept)] : [],
        };
    }
}
