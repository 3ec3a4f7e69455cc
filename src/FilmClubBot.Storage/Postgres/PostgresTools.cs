using System.Diagnostics;
using System.Globalization;
using System.Text;
using Npgsql;

namespace FilmClubBot.Storage.Postgres;

/// <summary>Runs PostgreSQL's own tools, where they are on this machine: on the path, or where Debian's packages put them.</summary>
internal sealed class PostgresTools(NpgsqlConnectionStringBuilder settings)
{
    private const string DebianFolder = "/usr/lib/postgresql";

    /// <summary>Whether the tool is on this machine.</summary>
    public static bool Has(string tool) => Find(tool) is not null;

    /// <summary>How a person calls the tool.</summary>
    public string CommandLine(string tool, string options) => $"PGOPTIONS=\"{ClubFence.ToolOptions}\" {tool} {options} --host={settings.Host} --port={settings.Port} --username={settings.Username}";

    /// <summary>Runs the tool against the database.</summary>
    /// <returns>Its output.</returns>
    /// <exception cref="StorageException">It failed; the message contains its own.</exception>
    public async Task<string> Run(string tool, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var output = new MemoryStream();
        await Run(tool, arguments, output, cancellationToken);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>Runs the tool, and copies its output.</summary>
    /// <exception cref="StorageException">It failed; the message contains its own.</exception>
    /// <exception cref="IOException">The output could not be written.</exception>
    public Task Run(string tool, IEnumerable<string> arguments, Stream output, CancellationToken cancellationToken) =>
        Run(tool, arguments, process => process.StandardOutput.BaseStream.CopyToAsync(output, cancellationToken), isFed: false, cancellationToken);

    /// <summary>Runs the tool with an input. Where that cannot be written to its end, the tool is killed.</summary>
    /// <exception cref="StorageException">It failed; the message contains its own.</exception>
    public Task Run(string tool, IEnumerable<string> arguments, Func<Stream, Task> write, CancellationToken cancellationToken) =>
        Run(tool, arguments, async process =>
        {
            var output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, cancellationToken);
            try
            {
                await using var input = process.StandardInput.BaseStream;
                await write(input);
            }
            catch (IOException failure)
            {
                // It has ended before the input did: its message says why.
                await process.WaitForExitAsync(cancellationToken);
                if (process.ExitCode == 0)
                    throw new StorageException($"{tool} ended early: {failure.Message}", failure);
            }

            await output;
        }, isFed: true, cancellationToken);

    private async Task Run(string tool, IEnumerable<string> arguments, Func<Process, Task> exchange, bool isFed, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Find(tool)!, arguments) { RedirectStandardInput = isFed, RedirectStandardOutput = true, RedirectStandardError = true };
        // Not as arguments, which every user of the machine can read.
        foreach (var (name, value) in Environment())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        try
        {
            var problem = process.StandardError.ReadToEndAsync(cancellationToken);
            await exchange(process);
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
                throw new StorageException($"{tool} failed: {(await problem).Trim()}");
        }
        catch
        {
            if (!process.HasExited)
                process.Kill();
            throw;
        }
    }

    private Dictionary<string, string> Environment()
    {
        Dictionary<string, string> environment = new(StringComparer.Ordinal)
        {
            ["PGHOST"] = settings.Host!,
            ["PGPORT"] = settings.Port.ToString(CultureInfo.InvariantCulture),
            ["PGDATABASE"] = settings.Database!,
            ["PGOPTIONS"] = ClubFence.ToolOptions,
            ["LC_ALL"] = "C",
        };
        if (settings.Username is { } user)
            environment["PGUSER"] = user;
        if (settings.Password is { } password)
            environment["PGPASSWORD"] = password;
        if (settings.SslMode is not SslMode.Prefer)
            environment["PGSSLMODE"] = settings.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var other => other.ToString().ToLowerInvariant() };
        if (settings.RootCertificate is { } root)
            environment["PGSSLROOTCERT"] = root;
        return environment;
    }

    // Of several versions the latest: it can copy the databases of earlier servers.
    private static string? Find(string tool)
    {
        var onPath = (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] versions = Directory.Exists(DebianFolder) ? Directory.GetDirectories(DebianFolder) : [];
        return versions.OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin")).Concat(onPath)
            .SelectMany(folder => new[] { Path.Combine(folder, tool), Path.Combine(folder, tool + ".exe") })
            .FirstOrDefault(File.Exists);
    }
}
