using System.Net;
using System.Net.Sockets;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Mail.Sending;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MimeKit;

namespace FilmClubBot.Mail.Tests.Sending;

public sealed class SmtpSenderTests
{
    private static readonly CancellationToken _cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_asks_for_a_login_is_explained()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = Serve(listener);
        using var sender = new SmtpSender(
            Options.Create(new MailOptions { Server = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port, Security = MailSecurity.None, From = "films@example.org" }), NullLogger<SmtpSender>.Instance);
        using var message = new MimeMessage([new MailboxAddress("Films", "films@example.org")], [new MailboxAddress("Ada", "ada@example.org")], "Tonight", new TextPart("plain") { Text = "Her" });

        var delay = await Assert.ThrowsAsync<DelayedException>(() => sender.Send(message, _cancel));

        Assert.Contains("Mail:User and Mail:Password", delay.Message, StringComparison.Ordinal);
        Assert.False(delay.MayHaveArrived);
        await serving;
    }

    private static async Task Serve(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync(_cancel);
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 mail.example.org");
        while (await reader.ReadLineAsync(_cancel) is { } command)
            await writer.WriteLineAsync(command.StartsWith("MAIL", StringComparison.Ordinal) ? "530 5.7.0 Authentication required" : "250 OK");
    }
}
