using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage.Schema;
using FilmClubBot.Storage.Tests.Setup;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Tests.Pipeline;

public class ContextPoolTests
{
    [Fact]
    public async Task A_context_is_used_again_by_another_club_and_sees_its_rows_alone()
    {
        await using var store = await TestStore.Prepared();
        using var engine = store.Engine(Society.TuesdayClub, Society.Clocked(), null);
        await engine.Database.Prepare(Society.Token);
        FilmClubContext first;
        await using (first = engine.ContextOf(Society.TuesdayClub.Id))
            Assert.Equal([1], await Clubs(first));

        await using var second = engine.ContextOf(new ClubId(2));

        Assert.Same(first, second);
        Assert.Empty(await Clubs(second));
        await second.DisposeAsync();
        await using var third = engine.ContextOf(null);
        Assert.False(third.IsOfAClub);
    }

    [Fact]
    public async Task Nothing_of_an_unsaved_use_is_left()
    {
        await using var store = await TestStore.Prepared();
        using var engine = store.Engine(Society.TuesdayClub, Society.Clocked(), null);
        await engine.Database.Prepare(Society.Token);
        await using (var context = engine.ContextOf(Society.TuesdayClub.Id))
            context.Members.Add(new() { Name = "Ana" });

        await using var next = engine.ContextOf(Society.TuesdayClub.Id);

        Assert.Empty(next.ChangeTracker.Entries());
        await next.SaveChangesAsync(Society.Token);
        Assert.Equal(["0"], store.Query("SELECT COUNT(*) FROM \"Members\""));
    }

    [Fact]
    public async Task A_context_with_an_open_transaction_ends_and_its_writes_with_it()
    {
        await using var store = await TestStore.Prepared();
        using var engine = store.Engine(Society.TuesdayClub, Society.Clocked(), null);
        await engine.Database.Prepare(Society.Token);
        FilmClubContext left;
        await using (left = engine.ContextOf(Society.TuesdayClub.Id))
        {
            await left.Database.BeginTransactionAsync(Society.Token);
            left.Members.Add(new() { Name = "Ana" });
            await left.SaveChangesAsync(Society.Token);
        }

        await using var next = engine.ContextOf(Society.TuesdayClub.Id);

        Assert.NotSame(left, next);
        next.Members.Add(new() { Name = "Ben" });
        await next.SaveChangesAsync(Society.Token);
        Assert.Equal(["Ben"], store.Query("SELECT \"Name\" FROM \"Members\""));
    }

    [Fact]
    public async Task Disposing_a_context_twice_takes_it_from_nobody()
    {
        await using var store = await TestStore.Prepared();
        using var engine = store.Engine(Society.TuesdayClub, Society.Clocked(), null);
        await engine.Database.Prepare(Society.Token);
        var context = engine.ContextOf(Society.TuesdayClub.Id);
        await context.DisposeAsync();
        await context.DisposeAsync();

        await using var next = engine.ContextOf(Society.TuesdayClub.Id);

        Assert.Equal([1], await Clubs(next));
    }

    [Fact]
    public async Task A_returned_context_throws_until_it_is_used_again()
    {
        await using var store = await TestStore.Prepared();
        using var engine = store.Engine(Society.TuesdayClub, Society.Clocked(), null);
        await engine.Database.Prepare(Society.Token);
        var context = engine.ContextOf(Society.TuesdayClub.Id);
        var members = context.Members;
        await context.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => Clubs(context));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => members.ToListAsync(Society.Token));
        Assert.Throws<ObjectDisposedException>(() => members.Add(new() { Name = "Ana" }));
    }

    private static Task<List<int>> Clubs(FilmClubContext context) => context.Set<ClubRow>().Select(row => row.Id).ToListAsync(Society.Token);
}
