using MimeKit;

namespace FilmClubBot.EndToEnd.Tests.Mail;

/// <summary>Mail through a server that others wrote.</summary>
public sealed class MailTests
{
    private const string Her = "/screening schedule film:\"Her (2013)\" when:\"in 3 days 19:00\" place:\"The Old Cinema\"";

    [Theory]
    [InlineData(false)]
    [InlineData(true, Traits = ["Form", "Long"])]
    public async Task A_screening_is_mailed_once_although_the_worker_ends_meanwhile_and_is_answered_by_its_links(bool isKilled)
    {
        await using var society = await MailSociety.Found(isProcess: isKilled);
        await society.Worker.Serve();
        await society.Say("/member invite name:Grace mail:grace@example.org");
        using var invitation = await society.Next();
        var accept = MailSociety.LinkOf(invitation, "Yes, send me mail");
        // A program that examines the mail confirms nothing.
        Assert.Contains("Yes, send me mail", await society.Open(accept), StringComparison.Ordinal);
        Assert.Contains("You get mail from", await society.Press(accept), StringComparison.Ordinal);

        await society.Hold(true);
        await society.Say(Her);
        using var held = await society.Held();
        if (isKilled)
            await society.Worker.Kill();
        else
            await society.Worker.Stop();
        await society.Hold(false);
        await society.Worker.Serve();
        using var announced = await society.Next();

        Assert.Equal(held.MessageId, announced.MessageId);
        Assert.Equal("grace@example.org", announced.To.Mailboxes.Single().Address);
        Assert.Contains("Her (2013)", announced.Subject, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VEVENT", Calendar(announced), StringComparison.Ordinal);

        var going = MailSociety.LinkOf(announced, "I'll come");
        await society.Open(going);
        Assert.DoesNotContain("Grace", await society.Say("/screening guests her"), StringComparison.Ordinal);
        Assert.Contains("Her (2013)", await society.Press(going), StringComparison.Ordinal);
        Assert.Contains("Grace", await society.Say("/screening guests her"), StringComparison.Ordinal);

        // A mailbox's mail is sent in order: a second announcement would arrive before the cancellation.
        await society.Say("/screening cancel her confirm:yes");
        using var cancelled = await society.Next();
        Assert.Contains("Cancelled", cancelled.Subject, StringComparison.Ordinal);
        Assert.NotEqual(announced.MessageId, cancelled.MessageId);
    }

    [Fact]
    public async Task Who_unsubscribed_gets_nothing_a_refused_address_is_reported_once_and_a_delayed_one_is_tried_again()
    {
        await using var society = await MailSociety.Found();
        await society.Worker.Serve();
        await society.Join("Grace", "grace@example.org");
        await society.Say("/member invite name:Bounce mail:bounce@example.org");
        // The server refuses the first attempt.
        await society.Join("Linus", "later@example.org");

        await society.Say(Her);
        using var first = await society.Next();
        using var second = await society.Next();
        Assert.Equal(["grace@example.org", "later@example.org"], new[] { first, second }.Select(mail => mail.To.Mailboxes.Single().Address).Order(StringComparer.Ordinal));
        var graces = first.To.Mailboxes.Single().Address == "grace@example.org" ? first : second;

        var header = MailSociety.UnsubscribeOf(graces);
        Assert.Contains("Press the button", await society.Open(header), StringComparison.Ordinal);
        Assert.Contains("You get no mail", await society.Press(header, "List-Unsubscribe", "One-Click"), StringComparison.Ordinal);
        await society.Say("/screening cancel her confirm:yes");
        using var cancelled = await society.Next();
        Assert.Equal("later@example.org", cancelled.To.Mailboxes.Single().Address);
        Assert.DoesNotContain("grace@example.org", society.Worker.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("bounce@example.org", society.Worker.Messages, StringComparison.Ordinal);

        Assert.Contains("Mail to Bounce was refused", Assert.Single(await society.Notices()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_section_stops_the_start_and_doctor_finds_a_wrong_password()
    {
        await using var society = await MailSociety.Found();
        society.Worker.Set("Mail__Password", "");
        var refused = await society.Worker.Run("say", "/films");
        Assert.Contains("Mail:Password is missing", refused.Messages, StringComparison.Ordinal);

        society.Worker.Set("Mail__Password", "wrong");
        Assert.Contains("Correct Mail:User and Mail:Password", (await society.Worker.Run("doctor")).Output, StringComparison.Ordinal);
        society.Worker.Set("Mail__Password", "open sesame");
        Assert.Contains("accepts the login", (await society.Worker.Run("doctor")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_waits_in_the_outbox_until_the_servers_certificate_is_trusted()
    {
        using TestAuthority authority = new("Lantern authority"), other = new("Other authority");
        await using var society = await MailSociety.Found();
        var authorities = Path.Combine(society.Worker.Folder, "authorities.pem");
        await File.WriteAllTextAsync(authorities, other.Pem, TestContext.Current.CancellationToken);
        await society.UseStartTls(authority.Issue("localhost"), authorities);
        Assert.Contains("set Mail:TrustedAuthorities to a PEM file with the issuer's certificate", (await society.Worker.Run("doctor")).Output, StringComparison.Ordinal);
        await society.Worker.Serve();
        await society.Say("/member invite name:Grace mail:grace@example.org");
        await society.Worker.WaitForMessage("was delayed on Mail");

        await File.WriteAllTextAsync(authorities, authority.Pem, TestContext.Current.CancellationToken);
        using var invitation = await society.Next();
        Assert.Equal("grace@example.org", invitation.To.Mailboxes.Single().Address);
    }

    private static string Calendar(MimeMessage mail)
    {
        using var content = new MemoryStream();
        Assert.IsType<MimePart>(Assert.Single(mail.Attachments), exactMatch: false).Content!.DecodeTo(content, TestContext.Current.CancellationToken);
        return System.Text.Encoding.UTF8.GetString(content.ToArray());
    }
}
