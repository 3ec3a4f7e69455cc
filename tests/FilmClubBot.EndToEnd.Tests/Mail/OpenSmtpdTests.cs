namespace FilmClubBot.EndToEnd.Tests.Mail;

/// <summary>Mail through OpenSMTPD.</summary>
[Trait("Form", "Long")]
public sealed class OpenSmtpdTests
{
    private const string Her = "/screening schedule film:\"Her (2013)\" when:\"in 3 days 19:00\" place:\"The Old Cinema\"";

    [Fact]
    public async Task A_mail_whose_acceptance_the_killed_worker_did_not_learn_has_the_same_id_when_it_is_sent_again()
    {
        await using var society = await MailSociety.Found(isProcess: true);
        await using var relay = await society.UseOpenSmtpd();
        await society.Worker.Serve();
        await society.Join("Grace", "grace@example.org");

        relay.HoldNext();
        await society.Say(Her);
        await relay.UntilHeld();
        await society.Worker.Kill();
        // OpenSMTPD accepts the mail although the sender is gone, and has no way to tell it.
        await relay.Accept();
        using var first = await society.Next();
        await society.Worker.Serve();
        using var again = await society.Next();
        Assert.Contains("Her (2013)", first.Subject, StringComparison.Ordinal);
        Assert.Equal(first.MessageId, again.MessageId);

        // A mailbox's mail is sent in order: a third one would arrive before the cancellation.
        await society.Say("/screening cancel her confirm:yes");
        using var cancelled = await society.Next();
        Assert.Contains("Cancelled", cancelled.Subject, StringComparison.Ordinal);
        Assert.NotEqual(first.MessageId, cancelled.MessageId);
    }

    [Fact]
    public async Task A_refused_recipient_is_reported_once_and_who_unsubscribed_gets_nothing()
    {
        await using var society = await MailSociety.Found();
        await using var relay = await society.UseOpenSmtpd();
        await society.Worker.Serve();
        await society.Join("Grace", "grace@example.org");
        await society.Say("/member invite name:Bounce mail:bounce@example.org");
        await society.Join("Linus", "linus@example.org");

        await society.Say(Her);
        using var first = await society.Next();
        using var second = await society.Next();
        Assert.Equal(["grace@example.org", "linus@example.org"], new[] { first, second }.Select(mail => mail.To.Mailboxes.Single().Address).Order(StringComparer.Ordinal));
        var graces = first.To.Mailboxes.Single().Address == "grace@example.org" ? first : second;
        Assert.Contains("You get no mail", await society.Press(MailSociety.UnsubscribeOf(graces), "List-Unsubscribe", "One-Click"), StringComparison.Ordinal);

        await society.Say("/screening cancel her confirm:yes");
        using var cancelled = await society.Next();
        Assert.Equal("linus@example.org", cancelled.To.Mailboxes.Single().Address);
        await society.Say("/screening restore her");
        using var restored = await society.Next();
        Assert.Equal("linus@example.org", restored.To.Mailboxes.Single().Address);
        Assert.Contains("Mail to Bounce was refused", Assert.Single(await society.Notices()), StringComparison.Ordinal);
    }
}
