using System.Globalization;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FilmClubBot.Storage.Postgres;

/// <summary>
/// The second fence between clubs, behind the contexts' query filters: row-level security. A session sees and writes the rows of the club
/// that it has stated, or none; see docs/decisions/0062-row-level-security.md. A database with one club has no fence, and so neither its cost.
/// </summary>
/// <param name="isWanted">Whether the program serves many clubs.</param>
/// <param name="log">Logs where the fence has no effect.</param>
internal sealed class ClubFence(bool isWanted, ILogger<ClubFence> log)
{
    /// <summary>The name of the policy that each table has.</summary>
    public const string Policy = "filmclub_club";

    private const string Setting = "filmclub.club", EveryClub = "all";

    // In a subquery, so that it is evaluated once for a statement and not for each row.
    private const string StatedClub = $"(SELECT NULLIF(NULLIF(current_setting('{Setting}', true), ''), '{EveryClub}')::integer)";
    private const string StatesEvery = $"(SELECT current_setting('{Setting}', true) = '{EveryClub}')";

    /// <summary>
    /// What an administrator of the database has to run once, so that a search behind the fence uses the full-text index: the policy is checked before
    /// any operator that is not marked as one whose errors and duration say nothing of what it is given. Only a superuser may mark it.
    /// </summary>
    public const string SearchStatement = "ALTER FUNCTION pg_catalog.ts_match_vq(tsvector, tsquery) LEAKPROOF";

    /// <summary>The options by which PostgreSQL's own tools see every club.</summary>
    public const string ToolOptions = $"-c {Setting}={EveryClub}";

    /// <summary>The statement with which a session states whose rows it sees; every club's for null.</summary>
    public static string Stating(ClubId? club) => $"SET {Setting} = '{club?.Value.ToString(CultureInfo.InvariantCulture) ?? EveryClub}'";

    /// <summary>Whether the tables have the fence if it is wanted, and have none otherwise.</summary>
    public async Task<bool> IsDone(NpgsqlConnection connection, IModel model, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT COUNT(*) FILTER (WHERE c.relrowsecurity AND c.relforcerowsecurity AND p.policyname IS NOT NULL)::int, COUNT(*) FILTER (WHERE c.relrowsecurity)::int
            FROM pg_class c LEFT JOIN pg_policies p ON p.schemaname = current_schema() AND p.tablename = c.relname AND p.policyname = $1
            WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
            """, connection);
        command.Parameters.Add(new() { Value = Policy });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return isWanted ? reader.GetInt32(0) == Tables(model).Count() : reader.GetInt32(1) == 0;
    }

    /// <summary>Makes or removes the fence, in one transaction. The tables must exist.</summary>
    public async Task Make(NpgsqlConnection connection, IModel model, CancellationToken cancellationToken)
    {
        await using (var transaction = await connection.BeginTransactionAsync(cancellationToken))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = string.Concat(Tables(model).Select(table => isWanted ? Fenced(table) : Unfenced(table)));
            await command.ExecuteNonQueryAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        if (isWanted && !await IsBypassed(connection, cancellationToken) && !await Is("SELECT proleakproof FROM pg_proc WHERE oid = 'pg_catalog.ts_match_vq(tsvector, tsquery)'::regprocedure", connection, cancellationToken))
            log.LogInformation("A search reads all reviews of its club, because of row-level security; to let it use the full-text index, have a superuser run in this database: {Statement}", SearchStatement);
    }

    /// <summary>Logs a warning if the fence is wanted and does not hold this program's user. At every start, because the user may be another one than that which made the fence.</summary>
    public async Task Doubt(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (isWanted && await IsBypassed(connection, cancellationToken))
            log.LogWarning("The user of Storage:ConnectionString is a superuser or may bypass row-level security, so that the database does not separate clubs a second time; let the database belong to an ordinary user");
    }

    private static IEnumerable<(string Table, string Column)> Tables(IModel model) =>
        model.GetEntityTypes().Select(type => (type.GetTableName()!, type.ClrType == typeof(ClubRow) ? nameof(ClubRow.Id) : nameof(IClubRow.ClubId)));

    // Forced, because the program's user is the tables' owner, to whom policies do not apply otherwise.
    private static string Fenced((string Table, string Column) fenced) => $"""
        DROP POLICY IF EXISTS {Policy} ON "{fenced.Table}";
        CREATE POLICY {Policy} ON "{fenced.Table}" USING ("{fenced.Column}" = {StatedClub} OR {StatesEvery});
        ALTER TABLE "{fenced.Table}" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

        """;

    private static string Unfenced((string Table, string Column) fenced) => $"""
        ALTER TABLE "{fenced.Table}" DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY;
        DROP POLICY IF EXISTS {Policy} ON "{fenced.Table}";

        """;

    private static Task<bool> IsBypassed(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        Is("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user", connection, cancellationToken);

    private static async Task<bool> Is(string question, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(question, connection);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }
}
