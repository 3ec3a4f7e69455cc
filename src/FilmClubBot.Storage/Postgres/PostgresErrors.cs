using System.Data.Common;
using FilmClubBot.Commands.Framework.Pipeline;
using Npgsql;

namespace FilmClubBot.Storage.Postgres;

/// <summary>Converts PostgreSQL's errors into a problem and a fix. The codes are listed in appendix A of its manual.</summary>
internal static class PostgresErrors
{
    /// <summary>Whether the server does not accept writes: it cannot be reached, is shutting down, is read-only, or its disk is full.</summary>
    public static bool IsUnavailable(DbException failure) => failure switch
    {
        PostgresException { SqlState: [_, _, ..] code } => code[..2] is "08" or "28" or "53" or "57" or "58" or "3D" || code is PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege,
        NpgsqlException => true,
        _ => false,
    };

    /// <summary>The exception for a server that <see cref="IsUnavailable"/>.</summary>
    public static StorageUnavailableException Unavailable(string name, DbException failure) => new(Explain(name, failure).Message, failure);

    /// <param name="name">The database and its server.</param>
    /// <param name="failure">What the server or the connection reported.</param>
    public static StorageException Explain(string name, DbException failure) => new(
        failure switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } => $"\"{name}\" refuses the user ({Reason(failure)}). Correct Username and Password in Storage:ConnectionString.",
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => $"\"{name}\" does not exist. Create it with createdb --encoding=UTF8, or correct Storage:ConnectionString.",
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } => $"\"{name}\" does not allow this ({Reason(failure)}). Make the user of Storage:ConnectionString the owner of the database.",
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => $"The disk of \"{name}\" is full. Make room on it.",
            PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => $"\"{name}\" is read-only. Connect to the primary server.",
            PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } => $"\"{name}\" has no free connection. Raise max_connections, or lower Maximum Pool Size in Storage:ConnectionString.",
            PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } => $"\"{name}\" is locked by another worker that has been starting for more than {PostgresSettings.PreparationSeconds} seconds. Stop a worker that hangs while starting.",
            PostgresException => $"\"{name}\" could not be used: {Reason(failure)}.",
            _ => $"\"{name}\" could not be reached ({(failure.InnerException ?? failure).Message}). Start the server, or correct Storage:ConnectionString.",
        },
        failure);

    private static string Reason(DbException failure) => failure is PostgresException known ? known.MessageText : failure.Message;
}
