using FilmClubBot.Commands.Messaging;
using FilmClubBot.EndToEnd.Tests.Peers;
using FilmClubBot.Mail;
using FilmClubBot.Mail.Sending;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MimeKit;

namespace FilmClubBot.EndToEnd.Tests.Mail;

/// <summary>What the bot sends to, and keeps from, a mail server that others wrote: over TLS, with certificates of every kind.</summary>
public sealed class EncryptedMailTests : IAsyncLifetime
{
    private readonly TestAuthority _authority = new("Lantern authority");
    private readonly string _file = Path.GetTempFileName();
    private NodePeer _server = null!;
    private int _plainPort;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        PeerFolder.File("smtp-server");
        (_server, var started) = await NodePeer.Start(["servers", "mail-server.mjs"], new { });
        _plainPort = started.GetProperty("port").GetInt32();
        await File.WriteAllTextAsync(_file, _authority.Pem, Stop);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _authority.Dispose();
        File.Delete(_file);
    }

    [Fact]
    public async Task Mail_and_password_are_sent_encrypted()
    {
        var key = _authority.Issue("localhost");
        foreach (var security in new[] { MailSecurity.StartTls, MailSecurity.Tls })
        {
            var port = await Serve(key, security);
            Assert.Equal((true, true), await Sender(port, security).Examine(Stop));

            await Send(port, security);

            var mail = await _server.WaitFor("mail");
            Assert.True(mail.GetProperty("isEncrypted").GetBoolean());
            Assert.Equal("films", mail.GetProperty("user").GetString());
            Assert.Contains("Correct Mail:User and Mail:Password", (await Assert.ThrowsAsync<DelayedException>(() => Send(port, security, "wrong"))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_server_whose_certificate_is_not_trusted_learns_no_password()
    {
        using var other = new TestAuthority("Other authority");
        var own = TestAuthority.SelfSigned("localhost");
        await AssertRefused(await Serve(_authority.Issue("smtp.example.org"), MailSecurity.Tls), MailSecurity.Tls, "is not for \"localhost\" but for smtp.example.org. Set Mail:Server");
        await AssertRefused(await Serve(_authority.Issue("smtp.example.org"), MailSecurity.StartTls), MailSecurity.StartTls, "is not for \"localhost\"");
        await AssertRefused(await Serve(other.Issue("localhost"), MailSecurity.StartTls), MailSecurity.StartTls, "issued by \"Other authority\", which this machine does not trust. If that is right, set Mail:TrustedAuthorities");
        await AssertRefused(await Serve(_authority.Issue("localhost", new(2021, 5, 1, 0, 0, 0, TimeSpan.Zero)), MailSecurity.StartTls), MailSecurity.StartTls, "valid from 2020-01-01 to 2021-05-01 only. Renew it");
        var selfSigned = await Serve(own, MailSecurity.Tls);
        await AssertRefused(selfSigned, MailSecurity.Tls, "issued by \"localhost\", which this machine does not trust");

        // A self-signed certificate is trusted if it is listed itself.
        await File.WriteAllTextAsync(_file, own.Cert, Stop);
        await Send(selfSigned, MailSecurity.Tls);
        File.Delete(_file);
        await AssertRefused(selfSigned, MailSecurity.Tls, "which cannot be read; set it to a PEM file", logins: 1);
    }

    [Fact]
    public async Task A_server_that_cannot_encrypt_gets_nothing()
    {
        await AssertRefused(_plainPort, MailSecurity.StartTls, $"localhost:{_plainPort} offers no STARTTLS, and nothing is sent to it unencrypted. Set Mail:Port");
        await AssertRefused(_plainPort, MailSecurity.Tls, "could not be encrypted");
        var old = await _server.Order("serve", With(_authority.Issue("localhost"), MailSecurity.Tls, "TLSv1"));
        await AssertRefused(old.GetInt32(), MailSecurity.Tls, "It needs TLS 1.2 or later");
    }

    private async Task AssertRefused(int port, MailSecurity security, string explanation, int logins = 0)
    {
        var refused = await Assert.ThrowsAsync<DelayedException>(() => Send(port, security));
        Assert.Contains(explanation, refused.Message, StringComparison.Ordinal);
        Assert.False(refused.MayHaveArrived);
        Assert.Equal(logins, (await _server.Order("logins")).GetInt32());
    }

    private async Task<int> Serve(ServerKey key, MailSecurity security) => (await _server.Order("serve", With(key, security, null))).GetInt32();

    private static object With(ServerKey key, MailSecurity security, string? version) => new
    {
        key.Cert,
        key.Key,
        Secure = security == MailSecurity.Tls,
        MinVersion = version ?? "TLSv1.2",
        MaxVersion = version ?? "TLSv1.3",
        // OpenSSL offers TLS 1.0 at this level only.
        Ciphers = version is null ? "DEFAULT" : "DEFAULT@SECLEVEL=0",
    };

    private async Task Send(int port, MailSecurity security, string password = "open sesame")
    {
        using var message = new MimeMessage();
        message.From.Add(new MailboxAddress("Lantern", "films@lantern.example"));
        message.To.Add(new MailboxAddress("Grace", "grace@example.org"));
        message.Body = new TextPart("plain") { Text = "Her, on Thursday." };
        await Sender(port, security, password).Send(message, Stop);
    }

    private SmtpSender Sender(int port, MailSecurity security, string password = "open sesame") => new(
        Options.Create(new MailOptions { Server = "localhost", Port = port, Security = security, User = "films", Password = password, From = "films@lantern.example", TrustedAuthorities = _file }),
        NullLogger<SmtpSender>.Instance);
}
