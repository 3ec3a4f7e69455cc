using FilmClubBot.Commands.Messaging;
using FilmClubBot.Mail.Sending;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace FilmClubBot.Mail.Tests.Sending;

public class SmtpFailuresTests
{
    [Theory]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, 550, "5.1.1 <grace@example.org>: no such user", true)]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, 550, "No such user", true)]
    [InlineData(SmtpErrorCode.MessageNotAccepted, 554, "5.2.1 mailbox disabled", true)]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, 450, "4.2.1 try later", false)]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, 550, "5.7.1 relaying denied", false)]
    [InlineData(SmtpErrorCode.MessageNotAccepted, 451, "greylisted", false)]
    [InlineData(SmtpErrorCode.SenderNotAccepted, 550, "5.1.8 bad sender", false)]
    public void Only_a_final_refusal_of_the_recipient_ends_the_mailbox(SmtpErrorCode code, int status, string reply, bool isFinal)
    {
        var explained = SmtpFailures.Explain(new SmtpCommandException(code, (SmtpStatusCode)status, reply), "Grace@example.org", mayHaveArrived: true);

        if (isFinal)
            Assert.True(Assert.IsType<UndeliverableException>(explained).IsRefusedByRecipient);
        else
            Assert.False(Assert.IsType<DelayedException>(explained).MayHaveArrived);
        Assert.Contains(status.ToString(System.Globalization.CultureInfo.InvariantCulture), explained.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("grace@", explained.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_the_operator_can_correct_is_retried()
    {
        Assert.Contains("Mail:Password", Assert.IsType<DelayedException>(SmtpFailures.Explain(new AuthenticationException("535"), null, false)).Message, StringComparison.Ordinal);
        Assert.True(Assert.IsType<DelayedException>(SmtpFailures.Explain(new IOException("cut"), null, true)).MayHaveArrived);
        Assert.False(SmtpFailures.IsExpected(new OperationCanceledException(), new CancellationToken(canceled: true)));
        Assert.True(SmtpFailures.IsExpected(new OperationCanceledException(), CancellationToken.None));
        Assert.False(SmtpFailures.IsExpected(new InvalidCastException(), CancellationToken.None));
    }
}
