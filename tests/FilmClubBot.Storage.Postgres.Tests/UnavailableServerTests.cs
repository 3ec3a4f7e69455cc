using System.Data.Common;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Tests.Setup;
using FilmClubBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Tests;

/// <summary>A server that does not run, whose disk is full, or that ends a statement because of another one.</summary>
public sealed class UnavailableServerTests
{
    [Fact]
    public async Task A_server_that_does_not_run_is_reported_with_the_fix()
    {
        var store = TestStore.Unreachable(Loopback.FreePort());
        await using var society = Society.On(store);
        await using var scope = society.Begin();

        Assert.False(await society.Database.IsReady(Society.Token));
        Assert.Contains("Start the server", (await Assert.ThrowsAsync<StorageException>(() => society.Database.Prepare(Society.Token))).Message, StringComparison.Ordinal);
        Assert.Contains("Start the server", (await society.Database.FindProblem(Society.Token))!.Problem, StringComparison.Ordinal);
        Assert.Contains("Start the server", (await Assert.ThrowsAsync<StorageUnavailableException>(() => society.Join("Ana"))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => scope.Feeds.All(Society.Token));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => scope.Reviews.SetHidden(new(1), true, Society.Token));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => society.LibraryVersion().AsTask());
        Assert.Null(await scope.Workspaces.Find(Platform.Slack, Society.Token));
    }

    [Theory]
    [InlineData("40P01", typeof(ConflictException))]
    [InlineData("40001", typeof(ConflictException))]
    [InlineData("55P03", typeof(ConflictException))]
    [InlineData("53100", typeof(StorageUnavailableException))]
    [InlineData("53300", typeof(StorageUnavailableException))]
    [InlineData("57P01", typeof(StorageUnavailableException))]
    [InlineData("25006", typeof(StorageUnavailableException))]
    public async Task An_error_of_the_server_is_a_conflict_or_an_unavailable_storage(string code, Type expected)
    {
        await using var society = await Society.Found();
        society.Store.ChangeSchema(
            $"""
            CREATE FUNCTION fail() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'as a test wants it' USING ERRCODE = '{code}'; END $$ LANGUAGE plpgsql;
            CREATE TRIGGER failing BEFORE INSERT ON Members FOR EACH ROW EXECUTE FUNCTION fail();
            """);

        Assert.IsType(expected, await Record.ExceptionAsync(() => society.Join("Ana")), exactMatch: true);
    }

    [Fact]
    public async Task A_fault_of_the_program_remains_one()
    {
        await using var society = await Society.Found();
        using var context = society.Begin().Context;

        await Assert.ThrowsAnyAsync<DbException>(() => context.Database.SqlQuery<int>($"SELECT 1/0 AS \"Value\"").SingleAsync(Society.Token));
    }
}
