using System.Text;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Mail;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Text;
using NodaTime;

namespace FilmClubBot.Mail.Writing;

/// <summary>
/// Writes a card as a mail: plain text and HTML, a calendar file, and the headers by which mail programs recognise it (Message-ID), end it
/// (RFC 2369, RFC 8058) and send no automatic reply (RFC 3834).
/// </summary>
internal sealed class MailWriter(IMailLinks links, Locales locales, Club club, IOptions<MailOptions> options, IClock clock)
{
    private const int LongestAbout = 120;

    /// <summary>The mail.</summary>
    /// <param name="to">The reader.</param>
    /// <param name="card">The content.</param>
    /// <param name="nonce">The delivery's own: the same one gives the same Message-ID.</param>
    /// <exception cref="UndeliverableException">The program does not know its own address.</exception>
    public MimeMessage Write(MailMember to, Card card, string nonce)
    {
        var say = locales.For(to.Mailbox.Language);
        var from = options.Value.From!;
        var unsubscribe = links.Unsubscribe(club.Id, to.Account) ?? throw new UndeliverableException("Mails need the address under which members reach the bot. Set Web:PublicUrl.");
        var content = new MailContent(card, [.. card.Actions.Select(action => LinkOf(to, card, action)).OfType<MailLink>()], club, say, unsubscribe, to.Mailbox.State == MailboxState.Confirmed);
        var message = new MimeMessage
        {
            Subject = HostileText.CleanLine(card.Title),
            Date = clock.GetCurrentInstant().ToDateTimeOffset(),
            MessageId = $"{nonce}@{from[(from.LastIndexOf('@') + 1)..]}",
        };
        message.From.Add(new MailboxAddress(Encoding.UTF8, HostileText.CleanName(club.Name), from));
        message.To.Add(Recipient(to));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add(HeaderId.ListUnsubscribe, $"<{unsubscribe.AbsoluteUri}>");
        message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        message.Body = Body(content, card.File);
        return message;
    }

    private MailLink? LinkOf(MailMember to, Card card, CardAction action) => action switch
    {
        LinkButton link => new(link.Label, link.Target, IsPrimary: true),
        Button button when links.Run(club.Id, to.Account, new(button.Call, button.Label, Cut.AtWord(card.Title, LongestAbout))) is { } target =>
            new(button.Label, target, button.Style == ButtonStyle.Primary),
        // A select and a form need a page of their own; the cards that are mailed have none.
        _ => null,
    };

    // The address was checked when the member was invited; what MimeKit reads in it must be that address and nothing else.
    private static MailboxAddress Recipient(MailMember to)
    {
        var address = to.Mailbox.Address.Text;
        return MailboxAddress.TryParse(address, out var parsed) && parsed.Address == address
            ? new MailboxAddress(Encoding.UTF8, HostileText.CleanName(to.Member.Name), address)
            : throw new UndeliverableException("The address cannot be written in a mail. Invite the person with another one.") { IsRefusedByRecipient = true };
    }

    private static MimeEntity Body(MailContent content, CardFile? file)
    {
        var alternative = new MultipartAlternative(
            new TextPart(TextFormat.Plain) { Text = MailText.Render(content) },
            new TextPart(TextFormat.Html) { Text = MailHtml.Render(content) });
        if (file is null)
            return alternative;
        var attachment = new MimePart(ContentType.Parse(file.MediaType))
        {
            Content = new MimeContent(new MemoryStream(file.Content.ToArray())),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = file.Name,
        };
        return new Multipart("mixed") { alternative, attachment };
    }
}

/// <summary>What a mail shows.</summary>
/// <param name="Card">The card.</param>
/// <param name="Links">Its buttons.</param>
/// <param name="Club">The society.</param>
/// <param name="Say">The reader's language.</param>
/// <param name="Unsubscribe">Where mail is ended.</param>
/// <param name="IsConfirmed">Whether the reader agreed to get mail.</param>
internal sealed record MailContent(Card Card, IReadOnlyList<MailLink> Links, Club Club, Phrases Say, Uri Unsubscribe, bool IsConfirmed)
{
    /// <summary>Why the reader gets the mail.</summary>
    public string Why => Say[IsConfirmed ? "mail.why" : "mail.whyinvited", ("club", Club.Name)];
}

/// <summary>A button of a mail.</summary>
/// <param name="Label">Its text.</param>
/// <param name="Target">The address that it opens.</param>
/// <param name="IsPrimary">Whether it is the one that most readers want.</param>
internal sealed record MailLink(string Label, Uri Target, bool IsPrimary);
