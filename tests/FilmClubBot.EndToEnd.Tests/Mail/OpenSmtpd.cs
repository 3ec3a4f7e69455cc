using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FilmClubBot.EndToEnd.Tests.Mail;

/// <summary>
/// OpenSMTPD, which passes on what it accepts to another server. Its spool and its socket have fixed places, so it runs with a mount table of its own, and therefore as root; a test is skipped
/// where that is not possible.
/// </summary>
internal sealed class OpenSmtpd : IAsyncDisposable
{
    private const string Program = "/usr/sbin/smtpd", Hold = "hold", Held = "held", Release = "release";

    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly string _folder;

    private OpenSmtpd(Process process, string folder, int port) => (_process, _folder, Port) = (process, folder, port);

    /// <summary>The port at which it listens on loopback, without encryption and login.</summary>
    public int Port { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Starts it.</summary>
    /// <param name="relay">The port of the server on loopback that gets what it accepts; whom "bounce@example.org" is, it refuses.</param>
    public static async Task<OpenSmtpd> Start(int relay)
    {
        Assert.SkipUnless(File.Exists(Program) && Environment.IsPrivilegedProcess, "OpenSMTPD is not installed (Debian's opensmtpd), or the tests do not run as root, as it must.");
        var (folder, port) = (Directory.CreateTempSubdirectory("opensmtpd-").FullName, FreePort());
        await File.WriteAllTextAsync(Path.Combine(folder, "filter"), Filter(folder), Stop);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "smtpd.conf"),
            string.Create(
                CultureInfo.InvariantCulture,
                $$"""
                filter "hold" proc-exec "{{folder}}/filter"
                listen on 127.0.0.1 port {{port}} hostname mail.lantern.example filter "hold"
                action "relay" relay host "smtp://127.0.0.1:{{relay}}"
                match from any for rcpt-to { "bounce@example.org" } reject
                match from any for any action "relay"

                """),
            Stop);
        // Its users other than root open the folder.
        string[] begin =
        [
            "mount -t tmpfs -o mode=755 tmpfs /var/spool", "mount -t tmpfs -o mode=755 tmpfs /run", "mkdir -m 711 /var/spool/smtpd",
            "chmod 755 . filter", "chmod 644 smtpd.conf", $"mkfifo -m 666 {Held} {Release}", $"exec {Program} -d -v -f {folder}/smtpd.conf",
        ];
        var start = new ProcessStartInfo("unshare", ["--mount", "sh", "-c", string.Join(" && ", begin)]) { WorkingDirectory = folder, RedirectStandardError = true };
        var server = new OpenSmtpd(Process.Start(start)!, folder, port);
        await server.UntilReady();
        return server;
    }

    /// <summary>Has it receive the next mail without a reply.</summary>
    public void HoldNext() => File.WriteAllText(Path.Combine(_folder, Hold), "");

    /// <summary>Waits until it has received a mail and does not reply.</summary>
    public Task UntilHeld() => Task.Run(() => File.ReadAllText(Path.Combine(_folder, Held)), Stop).WaitAsync(_timeout, Stop);

    /// <summary>Has it accept the mail that it holds, and all others.</summary>
    public async Task Accept()
    {
        File.Delete(Path.Combine(_folder, Hold));
        await Task.Run(() =>
        {
            using var pipe = new FileStream(Path.Combine(_folder, Release), FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            pipe.Write("accept\n"u8);
        }, Stop).WaitAsync(_timeout, Stop);
    }

    /// <summary>Ends it.</summary>
    public async ValueTask DisposeAsync()
    {
        // Its other processes end when the first one has.
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // A complete mail is accepted; but while "hold" exists, only after somebody has written to "release". Protocol: smtpd-filters(7).
    private static string Filter(string folder) =>
        $$"""
        #!/bin/sh
        cd '{{folder}}' || exit 1
        while IFS='|' read -r kind version time subsystem phase session token; do
            case $kind in
            config)
                if [ "$version" = ready ]; then printf 'register|filter|smtp-in|commit\nregister|ready\n'; fi;;
            filter)
                if [ -e {{Hold}} ]; then echo held > {{Held}}; read -r accepted < {{Release}}; fi
                echo "filter-result|$session|$token|proceed";;
            esac
        done

        """;

    // Its log says when it listens. Without the right to mount, it ends before.
    private async Task UntilReady()
    {
        var (log, listens) = (new StringBuilder(), new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));
        _process.ErrorDataReceived += (_, line) =>
        {
            log.AppendLine(line.Data);
            if (line.Data is null || line.Data.Contains("smtp: listen on", StringComparison.Ordinal))
                listens.TrySetResult(line.Data is not null);
        };
        _process.BeginErrorReadLine();
        Assert.SkipUnless(await listens.Task.WaitAsync(_timeout, Stop), $"OpenSMTPD cannot run here: {log}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
