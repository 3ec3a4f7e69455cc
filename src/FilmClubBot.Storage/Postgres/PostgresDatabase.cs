using System.Data.Common;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage.Clubs;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FilmClubBot.Storage.Postgres;

/// <summary>A database of a PostgreSQL server.</summary>
internal sealed class PostgresDatabase(
    FilmClubContexts contexts, Func<FilmClubContext> acrossClubs, PostgresConnections connections, NpgsqlConnectionStringBuilder settings, ClubFence fence, Club club) : Database
{
    private readonly PostgresCopy _copy = new(PostgresSettings.NameOf(settings), settings);

    // Longer than the server's lock_timeout, which reports why.
    private const int LockTimeout = PostgresSettings.PreparationSeconds + 10;

    public override string Name { get; } = PostgresSettings.NameOf(settings);

    public override string BackupSuffix => ".dump";

    public override long? FreeSpace => null;

    public override async Task Prepare(CancellationToken cancellationToken)
    {
        try
        {
            await PrepareOnce(() => IsDone(cancellationToken), () => PreparationLock(cancellationToken), preparing => Migrate(preparing, cancellationToken));
            await using var connection = await connections.Open(cancellationToken);
            await fence.Doubt(connection, cancellationToken);
        }
        catch (DbException failure)
        {
            throw PostgresErrors.Explain(Name, failure);
        }
        catch (StorageUnavailableException failure)
        {
            throw new StorageException(failure.Message, failure);
        }
    }

    public override Task Backup(string file, CancellationToken cancellationToken) => _copy.Write(file, cancellationToken);

    public override Task Verify(string file, CancellationToken cancellationToken) => _copy.Verify(file, Known(), cancellationToken);

    public override async Task Restore(string file, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await connections.Open(cancellationToken);
            // A restore drops the tables that are there. Those of a later version are the bot's, too.
            if (await PostgresSchema.Read(connection, cancellationToken) is var schema && schema.IsOfOtherProgram(Known()))
                throw new StorageException(schema.Problem(Name, Known())!);
        }
        catch (DbException failure)
        {
            throw PostgresErrors.Explain(Name, failure);
        }

        await _copy.Restore(file, Known(), cancellationToken);
        await Prepare(cancellationToken);
    }

    public override async Task<bool> Exists(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await connections.Open(cancellationToken);
            // FindProblem and Prepare report why it cannot be used.
            return await PostgresSchema.Read(connection, cancellationToken) is var schema && (schema.Applied.Count > 0 || schema.Problem(Name, Known()) is not null);
        }
        catch (DbException)
        {
            return true;
        }
    }

    public override async Task<bool> IsInUse(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await connections.Open(cancellationToken);
            return await PostgresLeases.HasWorkers(connection, cancellationToken);
        }
        catch (DbException failure)
        {
            throw PostgresErrors.Explain(Name, failure);
        }
    }

    public override async Task<bool> IsReady(CancellationToken cancellationToken)
    {
        try
        {
            using var context = contexts.Create();
            return await IsUpToDate(context, cancellationToken);
        }
        catch (Exception failure) when (failure is DbException or StorageUnavailableException)
        {
            return false;
        }
    }

    // The server's autovacuum frees the space of deleted rows; its files are not this program's.
    public override void OverwriteDeleted()
    {
    }

    public override string Upgrade => "The next start brings it up to date; back it up before: backup FILE.";

    public override async Task<DatabaseProblem?> FindProblem(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await connections.Open(cancellationToken);
            return (await PostgresSchema.Read(connection, cancellationToken)).Problem(Name, Known()) is { } problem ? new(problem) : null;
        }
        catch (DbException failure)
        {
            return new(PostgresErrors.Explain(Name, failure).Message);
        }
    }


    // The server releases it when the session ends, also when the process is killed; the session of a pooled connection would go on.
    private async Task<NpgsqlConnection> PreparationLock(CancellationToken cancellationToken)
    {
        var connection = await PostgresConnections.OpenUnpooled(settings.ConnectionString, cancellationToken);
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandTimeout = LockTimeout;
            command.CommandText = $"SET lock_timeout = '{PostgresSettings.PreparationSeconds}s'; SELECT pg_advisory_lock({PostgresSettings.LockSpace}, {PostgresSettings.PreparationLock})";
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task<bool> IsDone(CancellationToken cancellationToken)
    {
        await using var connection = await connections.Open(cancellationToken);
        var schema = await PostgresSchema.Read(connection, cancellationToken);
        using var context = contexts.Create();
        return MigrationKeys.AreApplied(schema.Applied, Known())
            && await fence.IsDone(connection, context.Model, cancellationToken)
            && await StoredClub.IsSaved(context, club, cancellationToken);
    }

    private async Task Migrate(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if ((await PostgresSchema.Read(connection, cancellationToken)).Problem(Name, Known()) is { } problem)
            throw new StorageException(problem);
        // Across clubs, because a migration may change rows of all of them.
        using (var migrating = acrossClubs())
        {
            // A migration that rewrites or indexes a large table takes minutes.
            migrating.Database.SetCommandTimeout(TimeSpan.Zero);
            // Each migration is a transaction, data definition included.
            await migrating.Database.MigrateAsync(cancellationToken);
        }

        using var context = contexts.Create();
        if (!await fence.IsDone(connection, context.Model, cancellationToken))
            await fence.Make(connection, context.Model, cancellationToken);
        await StoredClub.Save(context, club, cancellationToken);
    }

    private List<string> Known()
    {
        using var context = contexts.Create();
        return [.. context.Database.GetMigrations()];
    }
}
