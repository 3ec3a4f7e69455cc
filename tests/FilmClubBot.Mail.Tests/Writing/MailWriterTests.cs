using System.Text;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Mail;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.Mail.Writing;
using FilmClubBot.Testing;
using Microsoft.Extensions.Options;
using MimeKit;
using Moq;
using NodaTime;
using NodaTime.Testing;

namespace FilmClubBot.Mail.Tests.Writing;

public class MailWriterTests
{
    private static readonly Locales _locales = Locales.Load(Repository.Path("config", "locales"));
    private static readonly Club _club = new(new ClubId(1), "The Lantern, \"Film\" Society", DateTimeZoneProviders.Tzdb["Europe/London"], "en");
    private static readonly Instant _now = Instant.FromUtc(2026, 11, 27, 19, 0);

    private readonly Mock<IMailLinks> _links = new();

    public MailWriterTests()
    {
        _links.Setup(links => links.Unsubscribe(_club.Id, It.IsAny<string>())).Returns(new Uri("https://club.example/mail/end"));
        _links.Setup(links => links.Run(_club.Id, It.IsAny<string>(), It.IsAny<MailPress>())).Returns<ClubId, string, MailPress>((_, _, press) => new Uri($"https://club.example/mail/{Uri.EscapeDataString(press.Call.Text)}"));
    }

    [Fact]
    public void Has_the_headers_by_which_programs_recognise_and_end_it()
    {
        using var mail = Write(Screening);

        Assert.Equal("abc123@example.org", mail.MessageId);
        Assert.Equal("<https://club.example/mail/end>", mail.Headers[HeaderId.ListUnsubscribe]);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers[HeaderId.ListUnsubscribePost]);
        Assert.Equal("auto-generated", mail.Headers[HeaderId.AutoSubmitted]);
        Assert.Equal(("films@example.org", _club.Name), (mail.From.Mailboxes.Single().Address, mail.From.Mailboxes.Single().Name));
        Assert.Equal(("grace@example.org", "Grace"), (mail.To.Mailboxes.Single().Address, mail.To.Mailboxes.Single().Name));
        Assert.Equal(_now.ToDateTimeOffset(), mail.Date);
    }

    [Fact]
    public void Says_the_same_in_plain_text_and_in_html()
    {
        using var mail = Write(Screening);

        Approved.Matches(mail.TextBody!, "screening.txt");
        Approved.Matches(mail.HtmlBody!, "screening.html");
    }

    [Fact]
    public void Carries_the_calendar_file()
    {
        using var mail = Parsed(Write(Screening));

        var file = Assert.IsType<MimePart>(Assert.Single(mail.Attachments), exactMatch: false);
        Assert.Equal(("text/calendar", "PUBLISH", "screening.ics"), (file.ContentType.MimeType, file.ContentType.Parameters["method"], file.FileName));
        using var content = new MemoryStream();
        file.Content!.DecodeTo(content, TestContext.Current.CancellationToken);
        Assert.Equal("BEGIN:VCALENDAR", Encoding.UTF8.GetString(content.ToArray()));
    }

    [Fact]
    public void Neither_a_title_nor_a_name_adds_a_header()
    {
        using var mail = Parsed(Write(
            Screening with { Title = "Her\r\nBcc: victim@example.org\r\n\r\nBody" },
            name: "Grace\r\nBcc: victim@example.org <victim@example.org>"));

        Assert.DoesNotContain(mail.Headers, header => header.Id == HeaderId.Bcc);
        Assert.Equal("grace@example.org", mail.To.Mailboxes.Single().Address);
        Assert.StartsWith("Her Bcc: victim@example.org", mail.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_is_text_wherever_it_comes_from()
    {
        const string Hostile = "<img src=x onerror=\"alert(1)\">&amp;'";
        using var mail = Write(Screening with { Title = Hostile, Body = [new Paragraph(Hostile, new Anchor(Hostile, new Uri("javascript:alert(1)"))), new Quotation(Hostile, [Hostile])], Fields = [new(Hostile, Hostile)] });

        Assert.DoesNotContain("<img", mail.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_in_the_readers_language()
    {
        using var mail = Write(Screening, language: "fr");
        Assert.Contains("Ne plus recevoir de courriels", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"fr\">", mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_not_written_where_the_program_does_not_know_its_address()
    {
        _links.Setup(links => links.Unsubscribe(It.IsAny<ClubId>(), It.IsAny<string>())).Returns((Uri?)null);
        Assert.Contains("Web:PublicUrl", Assert.Throws<UndeliverableException>(() => Write(Screening)).Message, StringComparison.Ordinal);
    }

    private static Card Screening => new()
    {
        Title = "Film night: Her (2013)",
        When = new Appointment(_now, "Europe/London", "Friday 27 November 2026, 19:00"),
        Fields = [new("Where", "The Old Cinema, ", new Anchor("cinema.example", new Uri("https://cinema.example/?a=1&b=2"))), new("Length", "126 min")],
        Body = [new Paragraph("It was to be on ", new Strong("Thursday"), "."), new Heading("Themes"), new BulletList([["loneliness"], [new Emphasis("Solaris")]]), new Quotation("We are only here briefly.", ["Amy"])],
        Actions =
        [
            new Button("I come", new CommandCall("rsvp", ("answer", "going"), ("screening", "#3")), Style: ButtonStyle.Primary),
            new Button("I don't come", new CommandCall("rsvp", ("answer", "no"), ("screening", "#3"))),
            new FormButton("Rate", new CommandCall("rate")),
        ],
        File = new CardFile("screening.ics", "text/calendar; charset=utf-8; method=PUBLISH", "BEGIN:VCALENDAR"u8.ToArray()),
    };

    private MimeMessage Write(Card card, string language = "en", string name = "Grace")
    {
        var options = Options.Create(new MailOptions { Server = "smtp.example.org", From = "films@example.org" });
        var address = MailAddress.Parse("grace@example.org", null);
        var owner = new MailMember(address.Account, new Member(new(9), name), new Mailbox(address, language, MailboxState.Confirmed, _now));
        return new MailWriter(_links.Object, _locales, _club, options, new FakeClock(_now)).Write(owner, card, "abc123");
    }

    // As the reader's program reads it.
    private static MimeMessage Parsed(MimeMessage mail)
    {
        using var sent = new MemoryStream();
        mail.WriteTo(sent, TestContext.Current.CancellationToken);
        mail.Dispose();
        sent.Position = 0;
        return MimeMessage.Load(sent, TestContext.Current.CancellationToken);
    }
}
