using System.Collections.Concurrent;

namespace FilmClubBot.Storage.Tests.Setup;

/// <summary>
/// A database that is made once and with which any number of tests begin. A copy that a test is done with is reset for the next test: that is
/// faster than to copy a database and to drop it. FilmClubBot.Storage.Tests has a class of the same name, for SQLite.
/// </summary>
/// <typeparam name="T">What is known of it.</typeparam>
/// <param name="fill">Gets a store without tables, and leaves no connection to it.</param>
internal sealed class StoreTemplate<T>(Func<TestStore, Task<T>> fill)
{
    // Gives every table its first rows and every sequence its first value. One statement for each table, in a function: a session plans it once.
    // Most tables have no rows, so that deleting is faster than TRUNCATE, and setval writes into a sequence's file where RESTART makes a new one.
    private const string ResettingFunction = """
        CREATE SCHEMA tests;
        DO $$
        DECLARE body text := ''; one record; filled boolean; columns text;
        BEGIN
          FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '__EFMigrationsHistory' LOOP
            body := body || format('IF EXISTS (SELECT 1 FROM public.%I) THEN DELETE FROM public.%I; END IF; ', one.tablename, one.tablename);
            EXECUTE format('SELECT EXISTS (SELECT 1 FROM public.%I)', one.tablename) INTO filled;
            IF filled THEN
              SELECT string_agg(quote_ident(column_name), ', ') INTO columns FROM information_schema.columns WHERE table_schema = 'public' AND table_name = one.tablename AND is_generated = 'NEVER';
              EXECUTE format('CREATE TABLE tests.%I AS SELECT %s FROM public.%I', one.tablename, columns, one.tablename);
              body := body || format('INSERT INTO public.%I (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM tests.%I; ', one.tablename, columns, columns, one.tablename);
            END IF;
          END LOOP;
          FOR one IN SELECT sequencename, COALESCE(last_value, 1) AS value, last_value IS NOT NULL AS called FROM pg_sequences WHERE schemaname = 'public' LOOP
            body := body || format('IF (SELECT (last_value, is_called) IS DISTINCT FROM (%s::bigint, %L::boolean) FROM public.%I) THEN PERFORM setval(%L, %s, %L); END IF; ',
              one.value, one.called, one.sequencename, format('public.%I', one.sequencename), one.value, one.called);
          END LOOP;
          EXECUTE format('CREATE FUNCTION tests.reset() RETURNS void LANGUAGE plpgsql SET session_replication_role = replica AS %L', 'BEGIN ' || body || 'END');
        END $$
        """;

    private readonly Lazy<Task<(TestStore Store, T Filled)>> _template = new(() => Make(fill));
    private readonly ConcurrentBag<string> _free = [];

    /// <summary>A store that is as the template was left.</summary>
    public async Task<(TestStore Store, T Filled)> Begin()
    {
        var (template, filled) = await _template.Value;
        return (TestStore.ReusedOf(template, _free), filled);
    }

    private static async Task<(TestStore Store, T Filled)> Make(Func<TestStore, Task<T>> fill)
    {
        var store = TestStore.Empty();
        var filled = await fill(store);
        store.Execute(ResettingFunction);
        return (store, filled);
    }
}
