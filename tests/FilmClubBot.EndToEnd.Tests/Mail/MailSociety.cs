using System.Globalization;
using FilmClubBot.EndToEnd.Tests.Peers;
using FilmClubBot.EndToEnd.Tests.Workers;
using MimeKit;

namespace FilmClubBot.EndToEnd.Tests.Mail;

/// <summary>A worker that sends through a mail server that others wrote, and the mail that the server accepted.</summary>
internal sealed class MailSociety : IAsyncDisposable
{
    private readonly NodePeer _server;
    private readonly int _port;
    private readonly HttpClient _browser = new(new HttpClientHandler { AllowAutoRedirect = false });

    private MailSociety(NodePeer server, int port, WorkerProgram worker) => (_server, _port, Worker) = (server, port, worker);

    public WorkerProgram Worker { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Starts the server and the worker; skips the test where Node or the server is missing.</summary>
    /// <param name="isProcess">Whether the worker runs in a process of its own, which can be killed.</param>
    public static async Task<MailSociety> Found(bool isProcess = false)
    {
        PeerFolder.File("smtp-server");
        var (server, started) = await NodePeer.Start(["servers", "mail-server.mjs"], new { });
        var worker = new WorkerProgram(isProcess: isProcess);
        await worker.PrepareDatabase(OwnFiles.Her);
        worker.Set("Web__PublicUrl", worker.Url);
        worker.Set("Web__Channels__0", "screenings");
        worker.Set("Web__Channels__1", "moderators");
        worker.Set("Mail__Server", "127.0.0.1");
        var port = started.GetProperty("port");
        worker.Set("Mail__Port", port.GetRawText());
        worker.Set("Mail__Security", "None");
        worker.Set("Mail__User", "films");
        worker.Set("Mail__Password", "open sesame");
        worker.Set("Mail__From", "films@lantern.example");
        return new(server, port.GetInt32(), worker);
    }

    /// <summary>Has the worker send through a server that encrypts.</summary>
    /// <param name="key">The server's certificate for "localhost".</param>
    /// <param name="authorities">The file of the authorities that the worker trusts.</param>
    public async Task UseStartTls(ServerKey key, string authorities)
    {
        var port = await _server.Order("serve", new { key.Cert, key.Key });
        Worker.Set("Mail__Server", "localhost");
        Worker.Set("Mail__Port", port.GetRawText());
        Worker.Set("Mail__Security", "StartTls");
        Worker.Set("Mail__TrustedAuthorities", authorities);
    }

    /// <summary>Has the worker send through OpenSMTPD, which passes on what it accepts to the server; skips the test where it is missing.</summary>
    public async Task<OpenSmtpd> UseOpenSmtpd()
    {
        var relay = await OpenSmtpd.Start(_port);
        Worker.Set("Mail__Port", relay.Port.ToString(CultureInfo.InvariantCulture));
        Worker.Set("Mail__User", "");
        Worker.Set("Mail__Password", "");
        return relay;
    }

    /// <summary>What moderators were notified of, as JSON.</summary>
    public async Task<IReadOnlyList<string>> Notices()
    {
        await using var database = await Worker.OpenDatabase();
        await using var query = database.CreateCommand();
        query.CommandText = "SELECT Card FROM ChannelMessages WHERE Channel = 'moderators'";
        await using var posts = await query.ExecuteReaderAsync(Stop);
        List<string> notices = [];
        while (await posts.ReadAsync(Stop))
            notices.Add(posts.GetString(0));
        return notices;
    }

    /// <summary>Runs a moderator's command.</summary>
    public async Task<string> Say(string command)
    {
        var outcome = await Worker.Run("say", command, "--as", "moderator");
        Assert.True(outcome.Exit == 0, $"{command}\n{outcome.Output}\n{outcome.Messages}");
        return outcome.Output;
    }

    /// <summary>Invites somebody and accepts the invitation for them.</summary>
    public async Task Join(string name, string address)
    {
        await Say($"/member invite name:{name} mail:{address}");
        using var invitation = await Next();
        Assert.Equal(address, invitation.To.Mailboxes.Single().Address);
        await Press(LinkOf(invitation, "Yes, send me mail"));
    }

    /// <summary>The next mail that the server accepted.</summary>
    public async Task<MimeMessage> Next() => await Received("mail");

    /// <summary>The next mail that the server received without a reply, while it holds.</summary>
    public async Task<MimeMessage> Held() => await Received("held");

    /// <summary>Has the server reply, or not.</summary>
    public Task Hold(bool holds) => _server.Order(holds ? "hold" : "accept");

    /// <summary>The address of a mail's button.</summary>
    public static Uri LinkOf(MimeMessage mail, string label)
    {
        var lines = mail.TextBody!.ReplaceLineEndings("\n").Split('\n');
        var at = Array.IndexOf(lines, label + ":");
        Assert.True(at >= 0, $"No \"{label}\" in:\n{mail.TextBody}");
        return new(lines[at + 1]);
    }

    /// <summary>The address at which a mail program ends mail (RFC 8058).</summary>
    public static Uri UnsubscribeOf(MimeMessage mail) => new(mail.Headers[HeaderId.ListUnsubscribe]!.Trim('<', '>'));

    /// <summary>Opens a page, as a program that examines mail does.</summary>
    public async Task<string> Open(Uri address)
    {
        using var answer = await _browser.GetAsync(address, Stop);
        var page = await answer.Content.ReadAsStringAsync(Stop);
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}: {answer.Headers}{page}\n{Worker.Messages}");
        return page;
    }

    /// <summary>Presses a page's button, or what a mail program sends.</summary>
    public async Task<string> Press(Uri address, string name = "mail", string value = "press")
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create(name, value)]);
        using var answer = await _browser.PostAsync(address, form, Stop);
        var page = await answer.Content.ReadAsStringAsync(Stop);
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}: {page}");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await Worker.DisposeAsync();
        await _server.DisposeAsync();
        _browser.Dispose();
    }

    private async Task<MimeMessage> Received(string name)
    {
        var raw = (await _server.WaitFor(name)).GetProperty("raw").GetBytesFromBase64();
        using var stream = new MemoryStream(raw);
        return await MimeMessage.LoadAsync(stream, Stop);
    }
}
