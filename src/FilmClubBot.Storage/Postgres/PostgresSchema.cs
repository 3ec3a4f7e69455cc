using Npgsql;

namespace FilmClubBot.Storage.Postgres;

/// <summary>What a database contains, read before the program trusts it.</summary>
/// <param name="Version">The server's major version.</param>
/// <param name="Encoding">The database's encoding.</param>
/// <param name="HasTables">Whether there are any tables.</param>
/// <param name="Applied">Keys of the applied migrations, the first one first.</param>
internal sealed record PostgresSchema(int Version, string Encoding, bool HasTables, IReadOnlyList<string> Applied)
{
    public static async Task<PostgresSchema> Read(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT current_setting('server_version_num')::int / 10000, current_setting('server_encoding'),
              EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = current_schema()), to_regclass('"__EFMigrationsHistory"') IS NOT NULL
            """;
        PostgresSchema schema;
        bool hasHistory;
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            await reader.ReadAsync(cancellationToken);
            schema = new(reader.GetInt32(0), reader.GetString(1), reader.GetBoolean(2), []);
            hasHistory = reader.GetBoolean(3);
        }

        return hasHistory ? schema with { Applied = await Migrations(connection, cancellationToken) } : schema;
    }

    /// <summary>Why the program cannot use it; null if it can.</summary>
    /// <param name="name">The database, for the message.</param>
    /// <param name="known">Keys of the migrations that this program knows.</param>
    public string? Problem(string name, IReadOnlyList<string> known)
    {
        if (Version < PostgresSettings.MinVersion)
            return $"\"{name}\" is a server of version {Version}. Upgrade it to {PostgresSettings.MinVersion} or later.";
        if (Encoding != "UTF8")
            return $"\"{name}\" stores texts as {Encoding}, which lacks letters of films' titles. Create the database with createdb --encoding=UTF8 --template=template0.";
        if (IsOfOtherProgram(known))
            return $"\"{name}\" has another program's tables. Create a database of its own for the bot, and name it in Storage:ConnectionString.";
        return MigrationKeys.FirstExcluding(Applied, known) is { } unknown ? Database.WrittenByNewer(name, unknown) : null;
    }

    /// <summary>Whether the tables are not this program's.</summary>
    /// <param name="known">Keys of the migrations that this program knows.</param>
    public bool IsOfOtherProgram(IReadOnlyList<string> known) => HasTables && !Applied.Intersect(known, StringComparer.Ordinal).Any();

    private static async Task<List<string>> Migrations(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY "MigrationId" COLLATE "C" """;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<string> applied = [];
        while (await reader.ReadAsync(cancellationToken))
            applied.Add(reader.GetString(0));
        return applied;
    }
}
