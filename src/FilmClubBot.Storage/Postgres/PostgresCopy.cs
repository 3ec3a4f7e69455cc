using System.Text;
using FilmClubBot.Storage.Files;
using Npgsql;

namespace FilmClubBot.Storage.Postgres;

/// <summary>Backups by <c>pg_dump</c> and <c>pg_restore</c>; where they are missing, the commands for a machine that has them.</summary>
internal sealed class PostgresCopy(string name, NpgsqlConnectionStringBuilder settings)
{
    private const string Dumping = "pg_dump", Restoring = "pg_restore", Executing = "psql", History = "__EFMigrationsHistory";

    // A later version's tables are in no earlier copy, and refer to those that are. Without CASCADE: what another user made of the tables stops the restore.
    private const string DroppingTables = """
        DO $$
        DECLARE own text := (SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') FROM pg_tables WHERE schemaname = current_schema() AND tableowner = current_user);
        BEGIN
          IF own IS NOT NULL THEN EXECUTE 'DROP TABLE ' || own; END IF;
        END $$;

        """;

    private static readonly string _nowhere = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";

    private readonly PostgresTools _tools = new(settings);

    /// <summary>Writes a consistent copy into a new file, which only this user can read. The file is named <c>.part</c> until the copy is complete.</summary>
    public async Task Write(string file, CancellationToken cancellationToken)
    {
        if (!PostgresTools.Has(Dumping))
            throw new StorageException($"PostgreSQL's tools are not on this machine. Install them, or run where they are: {_tools.CommandLine(Dumping, $"--format=custom --enable-row-security --no-owner --no-privileges --file=\"{file}\"")} {settings.Database}");
        if (File.Exists(file))
            throw new StorageException($"\"{file}\" exists already. Name a new file.");
        var part = file + ".part";
        try
        {
            File.Delete(part);
            PrivateFile.Create(part);
            await _tools.Run(Dumping, ["--format=custom", "--enable-row-security", "--no-owner", "--no-privileges", $"--file={part}"], cancellationToken);
            File.Move(part, file, overwrite: false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"\"{file}\" could not be created: {failure.Message} Name another path.", failure);
        }
        finally
        {
            PrivateFile.TryDelete(part);
        }
    }

    /// <summary>Replaces the content by a copy's in one transaction, a later version's tables included.</summary>
    /// <param name="file">The copy.</param>
    /// <param name="known">Keys of the migrations that this program knows.</param>
    /// <param name="cancellationToken">Stops it; the content is unchanged then.</param>
    public async Task Restore(string file, IReadOnlyList<string> known, CancellationToken cancellationToken)
    {
        await Verify(file, known, cancellationToken);
        // The server discards what has no COMMIT, also when this program is killed.
        await _tools.Run(Executing, ["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--file=-"], async input =>
        {
            await input.WriteAsync(Encoding.UTF8.GetBytes("BEGIN;\n" + DroppingTables), cancellationToken);
            await _tools.Run(Restoring, ["--clean", "--if-exists", "--no-owner", "--file=-", file], input, cancellationToken);
            await input.WriteAsync("COMMIT;\n"u8.ToArray(), cancellationToken);
        }, cancellationToken);
    }

    /// <summary>Refuses a file that is not a copy of a FilmClubBot database which this version can use.</summary>
    /// <param name="file">The copy.</param>
    /// <param name="known">Keys of the migrations that this program knows.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task Verify(string file, IReadOnlyList<string> known, CancellationToken cancellationToken)
    {
        if (!PostgresTools.Has(Restoring) || !PostgresTools.Has(Executing))
            throw new StorageException($"PostgreSQL's tools are not on this machine. Install them, or run where they are: {_tools.CommandLine(Restoring, $"--clean --if-exists --no-owner --single-transaction --dbname={settings.Database}")} \"{file}\"");
        if (!File.Exists(file))
            throw new StorageException($"\"{file}\" does not exist. Name the backup to restore.");
        // The history as SQL: a COPY with a line for each migration.
        var history = await _tools.Run(Restoring, ["--data-only", $"--table={History}", "--file=-", file], cancellationToken);
        var applied = history.Split('\n').Select(line => line.Split('\t')).Where(fields => fields.Length == 2).Select(fields => fields[0]).ToList();
        if (applied.Count == 0)
            throw new StorageException($"\"{file}\" is no backup of a FilmClubBot database. Name one that backup made.");
        if (MigrationKeys.FirstExcluding(applied, known) is { } unknown)
            throw new StorageException($"\"{file}\" was written by a newer FilmClubBot (it has \"{unknown}\", which this one does not know). Start the newer version, or restore another backup into \"{name}\".");
        // Every block of data is decompressed, with its checksum.
        await _tools.Run(Restoring, [$"--file={_nowhere}", file], cancellationToken);
    }
}
