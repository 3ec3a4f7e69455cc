using System.Diagnostics;
using Npgsql;

namespace FilmClubBot.Testing.Postgres;

/// <summary>
/// A PostgreSQL server for the tests of one assembly, made by the binaries of Debian's package "postgresql" in a temporary folder, on a
/// free port of the loopback interface. It ends with the tests.
/// </summary>
public sealed class PostgresServer
{
    /// <summary>Why a test is skipped where there is none.</summary>
    public const string Missing = "PostgreSQL's binaries are not on this machine: apt-get install postgresql.";

    private static readonly Lazy<PostgresServer?> _shared = new(Start);
    private static int _databases;

    private readonly string _folder;

    private PostgresServer(string folder, int port)
    {
        _folder = folder;
        ConnectionString = $"Host=127.0.0.1;Port={port};Username=filmclub;Maximum Pool Size=20";
    }

    /// <summary>How to connect to it, without a database.</summary>
    public string ConnectionString { get; }

    /// <summary>The server, started by the first use; null where its binaries are missing.</summary>
    public static PostgresServer? Shared => _shared.Value;

    /// <summary>Creates a database.</summary>
    /// <param name="template">The database to copy; to it nobody may be connected.</param>
    /// <returns>How to connect to it.</returns>
    public string CreateDatabase(string template = "template1")
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        Administer($"CREATE DATABASE \"{name}\" TEMPLATE \"{template}\" STRATEGY FILE_COPY");
        return $"{ConnectionString};Database={name}";
    }

    /// <summary>Drops a database, and whoever is connected to it.</summary>
    public void DropDatabase(string name) => Administer($"DROP DATABASE \"{name}\" WITH (FORCE)");

    private static PostgresServer? Start()
    {
        if (Binaries() is not { } binaries)
            return null;
        var folder = Directory.CreateTempSubdirectory("filmclub-postgres-").FullName;
        // The server refuses to run as root, and its user must own the folder.
        if (Environment.IsPrivilegedProcess)
            Run(["chown", "postgres", folder]);
        var data = Path.Combine(folder, "data");
        RunAsUser([Path.Combine(binaries, "initdb"), "--pgdata", data, "--username=filmclub", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]);
        var port = Loopback.FreePort();
        RunAsUser([Path.Combine(binaries, "pg_ctl"), "start", "--wait", "--silent", "--pgdata", data, "--log", Path.Combine(folder, "log"),
            "--options", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c autovacuum=off -c jit=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=300 -c shared_buffers=64MB"]);
        var server = new PostgresServer(folder, port);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Stop(binaries);
        return server;
    }

    private static string? Binaries() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(folder => File.Exists(Path.Combine(folder, "initdb"))).Max(StringComparer.Ordinal)
            : null;

    private void Stop(string binaries)
    {
        RunAsUser([Path.Combine(binaries, "pg_ctl"), "stop", "--mode=immediate", "--silent", "--pgdata", Path.Combine(_folder, "data")]);
        Directory.Delete(_folder, recursive: true);
    }

    private void Administer(string sql)
    {
        using var connection = new NpgsqlConnection($"{ConnectionString};Database=postgres");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static void RunAsUser(string[] command) => Run(Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. command] : command);

    // Its output is not redirected: the server inherits it, and would keep a pipe open.
    private static void Run(string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null </dev/null", "sh", .. command]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} failed with {process.ExitCode}.");
    }
}
