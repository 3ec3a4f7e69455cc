using FilmClubBot.Storage.Postgres;
using FilmClubBot.Storage.Tests.Setup;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Tests;

public sealed class PostgresSettingsTests
{
    [Theory]
    [InlineData("Host=h;Database=d", true)]
    [InlineData("Host=h;Database=d;Max Auto Prepare=0", false)]
    [InlineData("Host=h;Database=d;MaxAutoPrepare=0", false)]
    public void Statements_are_prepared_unless_the_connection_string_says_otherwise(string connectionString, bool isPrepared) =>
        Assert.Equal(isPrepared, PostgresSettings.Read(connectionString).MaxAutoPrepare > 0);

    [Fact]
    public async Task A_frequent_query_stays_prepared_in_the_session_and_survives_a_change_of_the_schema()
    {
        await using var store = await TestStore.Prepared();
        using var engine = store.Engine(Society.TuesdayClub, Society.Clocked(), null);
        await engine.Database.Prepare(Society.Token);
        await using var context = engine.ContextOf(Society.TuesdayClub.Id);
        await context.Database.OpenConnectionAsync(Society.Token); // one session throughout, whatever else is in the pool
        for (var time = 0; time < 10; time++)
            Assert.Equal(0, await context.Members.TagWith("often").CountAsync(Society.Token));

        const string Prepared = """SELECT COUNT(*)::int AS "Value" FROM pg_prepared_statements WHERE statement LIKE '-- often%'""";
        Assert.Equal(1, await context.Database.SqlQueryRaw<int>(Prepared).SingleAsync(Society.Token));
        store.ChangeSchema("ALTER TABLE \"Members\" ADD COLUMN \"Later\" text");
        Assert.Equal(0, await context.Members.TagWith("often").CountAsync(Society.Token));
    }
}
