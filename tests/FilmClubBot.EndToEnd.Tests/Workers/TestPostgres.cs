using FilmClubBot.Testing.Postgres;

namespace FilmClubBot.EndToEnd.Tests.Workers;

/// <summary>Databases of PostgreSQL for workers.</summary>
internal static class TestPostgres
{
    /// <summary>An empty database; skips the test where PostgreSQL is missing.</summary>
    public static PostgresDatabase Database()
    {
        Assert.SkipWhen(PostgresServer.Shared is null, PostgresServer.Missing);
        return PostgresDatabase.Create(PostgresServer.Shared!);
    }
}
