using FilmClubBot.Testing;

namespace FilmClubBot.Storage.Tests.Setup;

/// <summary>
/// A database that is made once and with which any number of tests begin. FilmClubBot.Storage.Postgres.Tests has a class of the same name,
/// for PostgreSQL.
/// </summary>
/// <typeparam name="T">What is known of it.</typeparam>
internal sealed class StoreTemplate<T>
{
    private readonly DatabaseTemplate _template;
    private T? _filled;

    /// <param name="fill">Gets a store without tables.</param>
    public StoreTemplate(Func<TestStore, Task<T>> fill) => _template = new(async file =>
    {
        var store = TestStore.At(file);
        _filled = await fill(store);
        store.Close();
    });

    /// <summary>A store that is as the template was left.</summary>
    public async Task<(TestStore Store, T Filled)> Begin()
    {
        var store = TestStore.Empty();
        await _template.CopyTo(store.File);
        return (store, _filled!);
    }
}
