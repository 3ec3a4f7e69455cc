using System.Net.Sockets;
using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Messaging;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace FilmClubBot.Mail.Sending;

/// <summary>
/// What a failure means for a mail. A reply of 5xx to the recipient or the mail is the end of the mailbox, unless its enhanced status says that the
/// server's rules refuse the sender (RFC 3463, X.7). All else is retried: a setting can be corrected before the film begins.
/// </summary>
internal static partial class SmtpFailures
{
    private const int LongestReply = 200;

    /// <summary>Whether a failure is one of the network or the server, and not the program's shutdown.</summary>
    public static bool IsExpected(Exception failure, CancellationToken cancellationToken) => failure switch
    {
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        CommandException or ProtocolException or AuthenticationException or ServiceNotAuthenticatedException or IOException or SocketException or TimeoutException => true,
        _ => false,
    };

    /// <summary>The exception for the dispatcher.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="recipient">The recipient's address, which the explanation does not repeat; null for none.</param>
    /// <param name="mayHaveArrived">Whether the mail was on its way.</param>
    public static Exception Explain(Exception failure, string? recipient, bool mayHaveArrived) => failure switch
    {
        SmtpCommandException reply when IsRefusedByRecipient(reply) =>
            new UndeliverableException(Shown($"The mail server refused the mail for good: {Reply(reply)}", recipient), reply) { IsRefusedByRecipient = true },
        SmtpCommandException reply => new DelayedException(Shown($"The mail server does not accept the mail: {Reply(reply)}", recipient), inner: reply),
        AuthenticationException => new DelayedException("The mail server refuses the login. Correct Mail:User and Mail:Password.", inner: failure),
        ServiceNotAuthenticatedException => new DelayedException("The mail server accepts mail only after a login. Set Mail:User and Mail:Password.", inner: failure),
        OperationCanceledException => new DelayedException("The mail server did not reply in time. Check Mail:Port and Mail:Security: a port that is encrypted from the beginning (usually 465) needs Tls.", mayHaveArrived: mayHaveArrived, inner: failure),
        _ => new DelayedException(Shown($"The connection to the mail server failed: {failure.Message}", recipient), mayHaveArrived: mayHaveArrived, inner: failure),
    };

    private static bool IsRefusedByRecipient(SmtpCommandException reply) =>
        (int)reply.StatusCode is >= 500 and < 600
        && reply.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted
        && !PolicyStatus.IsMatch(reply.Message);

    private static string Reply(SmtpCommandException reply) => $"{(int)reply.StatusCode} {reply.Message}";

    // Servers repeat the address, which belongs in no log.
    private static string Shown(string text, string? recipient) =>
        Cut.AtWord(HostileText.CleanLine(recipient is null ? text : text.Replace(recipient, "…", StringComparison.OrdinalIgnoreCase)), LongestReply);

    [GeneratedRegex(@"^\s*5\.7\.\d{1,3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex PolicyStatus { get; }
}
