using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Moving;
using FilmClubBot.Storage.Tables;
using FilmClubBot.Storage.Postgres;
using FilmClubBot.Storage.Sqlite;
using FilmClubBot.Storage.Sqlite.Files;
using FilmClubBot.Storage.Tests.Clubs;
using FilmClubBot.Storage.Tests.Setup;
using FilmClubBot.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Tests.Moving;

/// <summary>The verb <c>move</c>: from a file to PostgreSQL, and back.</summary>
public sealed class MoveTests : IDisposable
{
    private static readonly DatabaseTemplate _file = new(async file =>
    {
        using var engine = Open(new() { ConnectionString = $"Data Source={file};Pooling=false" });
        await engine.Database.Prepare(CancellationToken.None);
    });

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filmclub-move-");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task There_and_back_every_row_is_the_same()
    {
        await using var postgres = TestStore.Empty();
        using var source = await Filled("first.db");

        var moved = await Move(source, Options(postgres));
        using var onPostgres = Open(Options(postgres));
        await Move(onPostgres, Options("second.db"));

        Assert.Contains(moved, table => table is { Name: "Passages", Rows: > 0 });
        Assert.Equal(await Dump("first.db"), await Dump("second.db"));
        postgres.CheckSearchIndex();
    }

    [Fact]
    public async Task A_new_row_gets_a_key_that_no_row_had_before()
    {
        await using var postgres = await TestStore.Prepared();
        using var source = await Filled("first.db");
        using (var context = source.Contexts.Create())
            await context.Database.ExecuteSqlRawAsync("UPDATE sqlite_sequence SET seq = 1000 WHERE name = 'Members'", Society.Token);

        await Move(source, Options(postgres));

        using var target = Open(Options(postgres));
        using var writing = target.Contexts.Create();
        var member = writing.Members.Add(new() { Name = "Ida" }).Entity;
        await writing.SaveChangesAsync(Society.Token);
        Assert.Equal(1001, member.Id);
    }

    [Fact]
    public async Task Moves_the_rows_of_every_club_and_refuses_a_target_where_only_another_club_has_some()
    {
        await using var postgres = await TestStore.Prepared();
        using var source = await Prepared("clubs.db");
        var now = Society.Clocked().GetCurrentInstant();
        using (var second = source.ContextOf(new(2)))
        {
            second.Clubs.Add(new() { Id = 2, Name = "Wednesday Club", ZoneId = "Etc/UTC", Locale = "en" });
            await second.SaveChangesAsync(Society.Token);
            await LikeClubs.Fill(second, now, "Mistral");
        }

        await Move(source, Options(postgres));

        using var target = Open(Options(postgres));
        using (var moved = target.ContextOf(new(2)))
            Assert.Equal("Mistral FilmRow.Title", (await moved.Films.SingleAsync(Society.Token)).Title);
        using var other = await Filled("first.db");
        var refused = await Assert.ThrowsAsync<StorageException>(() => Move(other, Options(postgres)));
        Assert.Contains("has data of its own", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Continues_where_it_was_interrupted_and_refuses_a_start_until_then()
    {
        await using var postgres = await TestStore.Prepared();
        using var source = await Filled("first.db");
        await Assert.ThrowsAsync<InterruptedException>(() => Move(source, Options(postgres), () => throw new InterruptedException()));
        using var half = Open(Options(postgres));
        Assert.True(await new DatabaseMove(half, Open).IsUnfinished(Society.Token));
        // As if it had been killed between two batches.
        using (var context = half.Contexts.Create())
            await context.Accounts.OrderByDescending(row => row.Id).Take(3).ExecuteDeleteAsync(Society.Token);

        await Move(source, Options(postgres));

        Assert.False(await new DatabaseMove(half, Open).IsUnfinished(Society.Token));
        Assert.Equal(["8"], postgres.Query("SELECT COUNT(*) FROM Accounts"));
    }

    [Fact]
    public async Task Refuses_a_target_with_data_of_its_own()
    {
        await using var postgres = await TestStore.Prepared();
        using var source = await Filled("first.db");
        postgres.Execute("INSERT INTO Members (ClubId, Name, IsWebModerator, IsCompared, NeededFeatures, AvoidsStrobe) VALUES (1, 'Somebody else', false, false, 0, false)");

        var refusal = await Assert.ThrowsAsync<StorageException>(() => Move(source, Options(postgres)));

        Assert.Contains("data of its own (in Members)", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["1"], postgres.Query("SELECT COUNT(*) FROM Members"));
    }

    [Fact]
    public async Task Refuses_to_mix_two_sources_and_to_move_to_itself()
    {
        await using var postgres = TestStore.Empty();
        using StorageEngine first = await Filled("first.db"), second = await Filled("second.db");
        await Assert.ThrowsAsync<InterruptedException>(() => Move(first, Options(postgres), () => throw new InterruptedException()));

        Assert.Contains("has a part of", (await Assert.ThrowsAsync<StorageException>(() => Move(second, Options(postgres)))).Message, StringComparison.Ordinal);
        Assert.Contains("the database that the settings name", (await Assert.ThrowsAsync<StorageException>(() => Move(first, Options("first.db")))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_rows_that_were_changed_meanwhile()
    {
        await using var postgres = TestStore.Empty();
        using var source = await Filled("first.db");
        await Assert.ThrowsAsync<InterruptedException>(() => Move(source, Options(postgres), () => throw new InterruptedException()));
        using (var context = source.Contexts.Create())
            await context.Members.Where(row => row.Id == 2).ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, "Renamed"), Society.Token);

        var refusal = await Assert.ThrowsAsync<StorageException>(() => Move(source, Options(postgres)));

        Assert.Contains("in Members (8 rows, 8 of them moved)", refusal.Message, StringComparison.Ordinal);
    }

    private async Task<StorageEngine> Prepared(string file)
    {
        await _file.CopyTo(Path.Combine(_folder.FullName, file));
        return Open(Options(file));
    }

    // Rows of many tables, among them lists, bytes, moments with 100 ns, and characters that PostgreSQL cannot store.
    private async Task<StorageEngine> Filled(string file)
    {
        var engine = await Prepared(file);
        using var context = engine.Contexts.Create();
        var at = Society.Clocked().GetCurrentInstant() + NodaTime.Duration.FromTicks(7);
        for (var i = 1; i <= 8; i++)
            context.Members.Add(new() { Name = i == 3 ? "half a \uD83C pair" : $"Member {i}" });
        await context.SaveChangesAsync(Society.Token);
        foreach (var member in await context.Members.ToListAsync(Society.Token))
            context.Accounts.Add(new() { Platform = Platform.Discord, ExternalId = $"{member.Id}00", Name = member.Name, MemberId = member.Id });
        context.AuditLog.Add(new() { At = at, Action = "film fix", Subject = "a\nb" });
        var review = context.Reviews.Add(new()
        {
            ListedAt = at,
            Title = "The Cellar",
            FoldedTitle = "cellar",
            Origin = "cellar.txt",
            WordsHash = "1f",
            Body = "The doubles wait below.",
            Language = "en",
            Categories = ["horror", "with, comma"],
            Emphasis = [new(4, 11), new(17, 22)],
        }).Entity;
        context.Passages.Add(new() { Review = review, Start = 0, End = 23, Text = review.Body });
        context.DataKeys.Add(new() { Name = "key", Xml = "<key/>" });
        await context.SaveChangesAsync(Society.Token);
        return engine;
    }

    private static async Task<IReadOnlyList<MovedTable>> Move(StorageEngine source, StorageOptions target, Action? onFirst = null)
    {
        var tables = new Tables(onFirst);
        await new DatabaseMove(source, Open).Run(target, tables, Society.Token);
        return tables.All;
    }

    private StorageOptions Options(string file) => new() { ConnectionString = $"Data Source={Path.Combine(_folder.FullName, file)}" };

    private static StorageOptions Options(TestStore store) => new() { Provider = StorageProvider.Postgres, ConnectionString = store.ConnectionString };

    private static StorageEngine Open(StorageOptions options) => options.Provider == StorageProvider.Postgres
        ? PostgresEngine.Of(PostgresSettings.Read(options.ConnectionString), Society.TuesdayClub)
        : SqliteEngine.Of(SqliteSettings.Read(options.ConnectionString), Society.TuesdayClub, Society.Clocked());

    // Everything that the file has, as SQL.
    private async Task<string> Dump(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.FullName, file)};Pooling=False");
        await connection.OpenAsync(Society.Token);
        List<string> lines = [];
        foreach (var table in await Strings("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_fts%' ESCAPE '\\' AND name <> 'LibraryVersion' ORDER BY name"))
            lines.AddRange((await Strings($"SELECT * FROM \"{table}\" ORDER BY 1, 2")).Select(row => $"{table}: {row}"));
        return string.Join('\n', lines);

        async Task<List<string>> Strings(string sql)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync(Society.Token);
            List<string> rows = [];
            while (await reader.ReadAsync(Society.Token))
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? "NULL" : reader.GetFieldType(column) == typeof(byte[]) ? Convert.ToHexString(reader.GetFieldValue<byte[]>(column)) : reader.GetString(column))));
            return rows;
        }
    }

    private sealed class Tables(Action? onFirst) : IProgress<MovedTable>
    {
        public List<MovedTable> All { get; } = [];

        public void Report(MovedTable value)
        {
            onFirst?.Invoke();
            All.Add(value);
        }
    }

    private sealed class InterruptedException : Exception;
}
