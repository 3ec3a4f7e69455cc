using Npgsql;

namespace FilmClubBot.Storage.Tests.Setup;

/// <summary>A store that belongs to an ordinary user, to whom row-level security applies. It is filled once, and copied for each test.</summary>
/// <param name="fill">Gets a store without tables, and leaves no connection to it.</param>
internal sealed class OwnedStore(Func<TestStore, Task> fill)
{
    private readonly Lazy<Task<TestStore>> _template = new(async () =>
    {
        var store = TestStore.Empty();
        Own(store);
        store.Execute("ALTER SCHEMA public OWNER TO club_host");
        await fill(store);
        return store;
    });

    /// <summary>How its owner connects to a store.</summary>
    public static string ConnectionString(TestStore store) => new NpgsqlConnectionStringBuilder(store.ConnectionString) { Username = "club_host" }.ConnectionString;

    /// <summary>A copy.</summary>
    public async Task<TestStore> Copy()
    {
        var store = TestStore.CopyOf(await _template.Value);
        Own(store);
        return store;
    }

    private static void Own(TestStore store) => store.Execute("""
        DO $$ BEGIN
          IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'club_host') THEN CREATE ROLE club_host LOGIN; END IF;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END $$;
        DO $$ BEGIN EXECUTE format('ALTER DATABASE %I OWNER TO club_host', current_database()); END $$
        """);
}
