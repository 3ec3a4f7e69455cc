using FilmClubBot.Commands.Messaging;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;

namespace FilmClubBot.Mail.Sending;

/// <summary>Sends one mail at a time over a connection of its own, at most two at once.</summary>
internal sealed class SmtpSender(IOptions<MailOptions> options, ILogger<SmtpSender> log) : IDisposable
{
    private const int MostConnections = 2;

    // RFC 5321, 4.5.3.2 permits ten minutes for the last reply; a server that needs more than two is asked again later.
    private static readonly TimeSpan _timeout = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _connections = new(MostConnections);

    /// <inheritdoc/>
    public void Dispose() => _connections.Dispose();

    /// <summary>Connects and logs in, and sends nothing.</summary>
    /// <returns>What the server is called in its greeting's capabilities: whether the connection is encrypted and a login took place.</returns>
    /// <exception cref="DelayedException">The server cannot be reached, or refuses the login.</exception>
    public async Task<(bool IsEncrypted, bool IsLoggedIn)> Examine(CancellationToken cancellationToken)
    {
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timed.CancelAfter(_timeout);
        using var client = new SmtpClient();
        try
        {
            await SmtpConnection.Open(client, options.Value, timed.Token);
            var found = (client.IsSecure, client.IsAuthenticated);
            await Leave(client, timed.Token);
            return found;
        }
        catch (Exception failure) when (SmtpFailures.IsExpected(failure, cancellationToken))
        {
            throw SmtpFailures.Explain(failure, recipient: null, mayHaveArrived: false);
        }
    }

    /// <summary>Sends a mail to its only recipient.</summary>
    /// <exception cref="DelayedException">It may succeed later.</exception>
    /// <exception cref="UndeliverableException">The recipient's server refuses it for good.</exception>
    public async Task Send(MimeMessage message, CancellationToken cancellationToken)
    {
        await _connections.WaitAsync(cancellationToken);
        try
        {
            using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            timed.CancelAfter(_timeout);
            using var client = new SmtpClient();
            var isSending = false;
            try
            {
                await SmtpConnection.Open(client, options.Value, timed.Token);
                isSending = true;
                await client.SendAsync(message, timed.Token);
                await Leave(client, timed.Token);
            }
            catch (Exception failure) when (SmtpFailures.IsExpected(failure, cancellationToken))
            {
                throw SmtpFailures.Explain(failure, message.To.Mailboxes.First().Address, isSending);
            }
        }
        finally
        {
            _connections.Release();
        }
    }

    // The mail was accepted: a server that does not say goodbye changes nothing about it.
    private async Task Leave(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception failure) when (SmtpFailures.IsExpected(failure, CancellationToken.None))
        {
            log.LogDebug(failure, "The mail server closed the connection without a reply to QUIT");
        }
    }
}
