using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using FilmClubBot.Testing;

namespace FilmClubBot.OnWeb.Tests.Proxies;

/// <summary>A real reverse proxy on a loopback port, in front of the bot: a process of its own with the configuration of docs/proxies.md.</summary>
internal sealed class ProxyServer : IAsyncDisposable
{
    public const string Name = "films.example";

    private readonly DirectoryInfo _folder;
    private readonly Process _process;
    private readonly int _port;

    private ProxyServer(DirectoryInfo folder, Process process, int port) => (_folder, _process, _port) = (folder, process, port);

    /// <summary>Where Debian installs a server; null where it is not installed.</summary>
    public static string? Program(string server) => server switch
    {
        "nginx" => Find("/usr/sbin/nginx"),
        "caddy" => Find("/usr/bin/caddy"),
        _ => Find("/usr/sbin/apache2"),
    };

    /// <summary>Starts a server that is configured as the guide says, and waits until it accepts connections.</summary>
    /// <param name="server">"nginx", "caddy" or "apache".</param>
    /// <param name="bot">Where the bot listens.</param>
    /// <param name="change">Changes the configuration of the guide.</param>
    public static Task<ProxyServer> Start(string server, Uri bot, Func<string, string>? change = null)
    {
        var site = Guide(server).Replace("127.0.0.1:5080", bot.Authority, StringComparison.Ordinal);
        return Start(server, change?.Invoke(site) ?? site);
    }

    /// <summary>Starts a server and waits until it accepts connections.</summary>
    /// <param name="server">"nginx", "caddy" or "apache".</param>
    /// <param name="site">The configuration of <see cref="Name"/>, on port 443 and with a certificate of Let's Encrypt.</param>
    public static async Task<ProxyServer> Start(string server, string site)
    {
        var folder = Directory.CreateTempSubdirectory("filmclub-proxy-");
        // Apache's workers run as another user.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        var port = Loopback.FreePort();
        string In(string file) => Path.Combine(folder.FullName, file);
        WriteCertificate(In("cert.pem"), In("key.pem"));
        site = site.Replace($"/etc/letsencrypt/live/{Name}/fullchain.pem", In("cert.pem"), StringComparison.Ordinal)
            .Replace($"/etc/letsencrypt/live/{Name}/privkey.pem", In("key.pem"), StringComparison.Ordinal);
        var (configuration, arguments) = server switch
        {
            "nginx" => (
                $"daemon off; pid {In("pid")}; error_log stderr;\nevents {{}}\nhttp {{\naccess_log off; client_body_temp_path {In("b")}; proxy_temp_path {In("p")}; fastcgi_temp_path {In("f")}; uwsgi_temp_path {In("u")}; scgi_temp_path {In("s")};\n"
                + site.Replace("listen 443", $"listen 127.0.0.1:{port}", StringComparison.Ordinal) + "\n}",
                new[] { "-c", In("conf"), "-p", folder.FullName }),
            "caddy" => (
                "{\nadmin off\nauto_https disable_redirects\n}\n"
                + site.Replace($"{Name} {{", $"https://{Name}:{port} {{\nbind 127.0.0.1\ntls {In("cert.pem")} {In("key.pem")}", StringComparison.Ordinal),
                new[] { "run", "--adapter", "caddyfile", "--config", In("conf") }),
            _ => (
                string.Join('\n', new[] { "mpm_event", "authz_core", "proxy", "proxy_http", "headers", "ssl", "socache_shmcb" }.Select(module => $"LoadModule {module}_module /usr/lib/apache2/modules/mod_{module}.so"))
                + $"\nServerName {Name}\nUser www-data\nGroup www-data\nPidFile {In("pid")}\nErrorLog /dev/stderr\nDefaultRuntimeDir {folder.FullName}\nMutex fcntl:{folder.FullName}\nListen 127.0.0.1:{port}\n"
                + site.Replace("*:443", $"127.0.0.1:{port}", StringComparison.Ordinal) + "\n",
                new[] { "-f", In("conf"), "-DFOREGROUND" }),
        };
        await File.WriteAllTextAsync(In("conf"), configuration, TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo(Program(server)!, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, Environment = { ["XDG_DATA_HOME"] = folder.FullName, ["XDG_CONFIG_HOME"] = folder.FullName } };
        var proxy = new ProxyServer(folder, Process.Start(start)!, port);
        var messages = proxy._process.StandardError.ReadToEndAsync(CancellationToken.None);
        _ = proxy._process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        while (!await proxy.Accepts())
        {
            if (proxy._process.HasExited)
                throw new InvalidOperationException($"{server} ended:\n{await messages}\n{configuration}");
            await Task.Yield();
        }

        return proxy;
    }

    /// <summary>A browser on another address of this machine, which is to the proxy another client.</summary>
    /// <param name="client">The last number of its address, 127.0.0.x.</param>
    public HttpClient Browser(int client) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == $"CN={Name}" },
        ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(new IPAddress([127, 0, 0, (byte)client]), 0));
            await socket.ConnectAsync(IPAddress.Loopback, _port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
    }) { BaseAddress = new Uri($"https://{Name}:{_port}") };

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<bool> Accepts()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, _port, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static string? Find(string path) => File.Exists(path) ? path : null;

    private static string Guide(string server)
    {
        var language = server == "caddy" ? "caddyfile" : server;
        var guide = File.ReadAllText(Repository.Path("docs", "proxies.md"));
        return Regex.Match(guide, $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
    }

    private static void WriteCertificate(string certificateFile, string keyFile)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={Name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Name);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2090, 1, 1, 0, 0, 0, TimeSpan.Zero));
        File.WriteAllText(certificateFile, certificate.ExportCertificatePem());
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
    }
}
