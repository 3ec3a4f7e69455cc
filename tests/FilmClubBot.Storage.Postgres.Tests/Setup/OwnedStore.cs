using Npgsql;

namespace FilmClubBot.Storage.Tests.Setup;

/// <summary>Stores that belong to an ordinary user, to whom row-level security applies.</summary>
internal static class OwnedStore
{
    /// <summary>A store without tables.</summary>
    public static TestStore Empty()
    {
        var store = TestStore.Empty();
        store.Execute("""
            DO $$ BEGIN
              IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'club_host') THEN CREATE ROLE club_host LOGIN; END IF;
            EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
            END $$
            """);
        store.Execute("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I OWNER TO club_host', current_database()); END $$");
        store.Execute("ALTER SCHEMA public OWNER TO club_host");
        return store;
    }

    /// <summary>How its owner connects to it.</summary>
    public static string ConnectionString(TestStore store) => new NpgsqlConnectionStringBuilder(store.ConnectionString) { Username = "club_host" }.ConnectionString;
}
