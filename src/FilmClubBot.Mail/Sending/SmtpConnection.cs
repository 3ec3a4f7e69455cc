using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Messaging;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace FilmClubBot.Mail.Sending;

/// <summary>Opens connections to the mail server of the settings: encrypted as they require, and logged in. There is no fallback to less.</summary>
internal static class SmtpConnection
{
    private const int LongestReason = 200;

    /// <summary>Connects, encrypts and logs in.</summary>
    /// <exception cref="DelayedException">The server cannot be trusted, or does not offer what the settings require; it states the fix.</exception>
    public static async Task Open(SmtpClient client, MailOptions settings, CancellationToken cancellationToken)
    {
        var server = $"{settings.Server}:{settings.PortInUse}";
        using var certificate = new ServerCertificate(settings);
        client.ServerCertificateValidationCallback = certificate.Accept;
        try
        {
            await client.ConnectAsync(settings.Server!, settings.PortInUse, Options(settings.Security), cancellationToken);
        }
        catch (SslHandshakeException failure)
        {
            throw new DelayedException(certificate.Problem ?? Handshake(server, failure), inner: failure);
        }
        catch (NotSupportedException failure)
        {
            throw new DelayedException(
                $"The mail server {server} offers no STARTTLS, and nothing is sent to it unencrypted. Set Mail:Port to the port at which it does (usually 587), or Mail:Security to Tls for a port that is encrypted from the beginning (usually 465).",
                inner: failure);
        }

        if (!string.IsNullOrEmpty(settings.User))
            await LogIn(client, settings, server, cancellationToken);
    }

    private static async Task LogIn(SmtpClient client, MailOptions settings, string server, CancellationToken cancellationToken)
    {
        try
        {
            await client.AuthenticateAsync(settings.User!, settings.Password ?? "", cancellationToken);
        }
        catch (NotSupportedException failure)
        {
            throw new DelayedException($"The mail server {server} offers no login. Set Mail:Port to the port at which it does, or leave out Mail:User and Mail:Password.", inner: failure);
        }
    }

    private static SecureSocketOptions Options(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    private static string Handshake(string server, SslHandshakeException failure) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"The connection to the mail server {server} could not be encrypted: {Cut.AtWord(HostileText.CleanLine(failure.GetBaseException().Message), LongestReason)}. It needs TLS 1.2 or later; for a port that begins unencrypted, set Mail:Security to StartTls.");
}
