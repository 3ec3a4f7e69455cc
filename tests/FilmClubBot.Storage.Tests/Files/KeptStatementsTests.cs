using System.Data.Common;
using FilmClubBot.Storage.Tests.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FilmClubBot.Storage.Tests.Files;

public class KeptStatementsTests
{
    [Fact]
    public async Task A_statement_is_used_again_with_other_values()
    {
        var run = new Run();
        await using var store = await TestStore.Prepared();
        using var engine = store.Engine(Society.TuesdayClub, Society.Clocked(), options => options.AddInterceptors(run));
        await engine.Database.Prepare(Society.Token);
        await using var context = engine.ContextOf(Society.TuesdayClub.Id);
        context.Members.AddRange(new() { Name = "Ana" }, new() { Name = "Ben" });
        await context.SaveChangesAsync(Society.Token);

        Assert.Equal("Ana", await Named("Ana"));
        Assert.Equal("Ben", await Named("Ben"));
        Assert.Null(await Named("Cy"));
        // Also while the rows of another are read.
        await foreach (var _ in context.Members.Where(row => row.Name == "Ana").Select(row => row.Name).AsAsyncEnumerable())
            Assert.Equal("Ben", await Named("Ben"));

        var statements = run.Commands.Where(command => command.CommandText.Contains("\"m\".\"Name\" = @", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, statements.Count(command => ReferenceEquals(command, statements[0])));
        Assert.Equal("Ana", await Named("Ana"));

        Task<string?> Named(string name) => context.Members.Where(row => row.Name == name).Select(row => row.Name).SingleOrDefaultAsync(Society.Token);
    }

    [Fact]
    public async Task A_statement_survives_a_change_of_the_schema()
    {
        await using var store = await TestStore.Prepared();
        using var engine = store.Engine(Society.TuesdayClub, Society.Clocked(), null);
        await engine.Database.Prepare(Society.Token);
        await using var context = engine.ContextOf(Society.TuesdayClub.Id);
        Assert.Equal(0, await context.Members.CountAsync(Society.Token));

        store.ChangeSchema("ALTER TABLE Members ADD COLUMN Later TEXT; CREATE INDEX IX_Later ON Members (Later); INSERT INTO Members (ClubId, Name, AvoidsStrobe, IsCompared, IsWebModerator, NeededFeatures) VALUES (1, 'Ana', 0, 0, 0, '[]')");

        Assert.Equal(1, await context.Members.CountAsync(Society.Token));
    }

    private sealed class Run : DbCommandInterceptor
    {
        public List<DbCommand> Commands { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Commands.Add(command);
            return ValueTask.FromResult(result);
        }
    }
}
