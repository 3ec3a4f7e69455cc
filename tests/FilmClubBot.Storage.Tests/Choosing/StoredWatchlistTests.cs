using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Choosing;

public class StoredWatchlistTests
{
    [Fact]
    public async Task The_films_with_the_most_supporters_are_first_and_then_the_older_ones()
    {
        await using var society = await Society.Found();
        var (her, us, heat) = (await society.Review("Her", 2013), await society.Review("Us", 2019), await society.Review("Heat", 1995));
        var (ana, ben) = (await society.Join("Ana"), await society.Join("Ben"));
        await Support(society, heat, ana, null);
        await Support(society, her, ben, "the voice");
        await Support(society, us, ben, null);
        await Support(society, us, ana, "the scissors");

        await using var scope = society.Begin();
        var all = await scope.Watchlist.All(null, Society.Token);
        Assert.Equal([us.Id, heat.Id, her.Id], all.Select(entry => entry.Film.Id));
        Assert.Equal([("Ben", null), ("Ana", "the scissors")], all[0].Suggestions.Select(suggestion => (suggestion.By.Name, suggestion.Reason)));
    }

    [Fact]
    public async Task A_film_that_is_suggested_again_keeps_its_place_and_gets_the_new_reason()
    {
        await using var society = await Society.Found();
        var her = await society.Review("Her", 2013);
        var ana = await society.Join("Ana");
        var since = society.Now;
        await Support(society, her, ana, "the voice");
        await Support(society, her, ana, null);
        Assert.Equal(("the voice", since), await Only(society));
        await Support(society, her, ana, "the city");
        Assert.Equal(("the city", since), await Only(society));
    }

    [Fact]
    public async Task A_film_is_removed_from_the_list_with_its_last_supporter()
    {
        await using var society = await Society.Found();
        var her = await society.Review("Her", 2013);
        var (ana, ben) = (await society.Join("Ana"), await society.Join("Ben"));
        await Support(society, her, ana, "the voice");
        await Support(society, her, ben, null);

        var withdrawn = await society.Do(scope => scope.Watchlist.Withdraw(default, her.Id, ana.Id, Society.Token));
        Assert.Equal((ana.Id, "the voice"), (withdrawn!.By.Id, withdrawn.Reason));
        Assert.Null(await society.Do(scope => scope.Watchlist.Withdraw(default, her.Id, ana.Id, Society.Token)));
        Assert.Equal(["1"], society.Query("SELECT COUNT(*) FROM Suggestions"));
        Assert.True(await society.Do(scope => scope.Watchlist.Remove(default, her.Id, Society.Token)));
        Assert.False(await society.Do(scope => scope.Watchlist.Remove(default, her.Id, Society.Token)));
        Assert.Empty(await society.Do(scope => scope.Watchlist.All(null, Society.Token)));
    }

    [Fact]
    public async Task Two_linked_members_support_a_film_once()
    {
        await using var society = await Society.Found();
        var her = await society.Review("Her", 2013);
        var us = await society.Review("Us", 2019);
        var ana = await society.Do(scope => scope.Members.Recognise(new(Platform.Discord, "1", "ana"), Society.Token));
        var other = await society.Do(scope => scope.Members.Recognise(new(Platform.Slack, "U1", "Ana B."), Society.Token));
        var since = society.Now;
        await Support(society, her, other, "the voice");
        await Support(society, her, ana, null);
        await Support(society, us, other, null);

        var code = await society.Do(scope => scope.Links.Issue(ana.Id, Platform.Discord, Society.Token));
        await society.Do(scope => scope.Links.Redeem(other.Id, Platform.Slack, code, Society.Token));

        await using var scope = society.Begin();
        var all = await scope.Watchlist.All(null, Society.Token);
        Assert.Equal([her.Id, us.Id], all.Select(entry => entry.Film.Id));
        Assert.All(all, entry => Assert.Equal(ana.Id, Assert.Single(entry.Suggestions).By.Id));
        Assert.Equal(("the voice", since), (all[0].Suggestions[0].Reason, all[0].Suggestions[0].At));
    }

    [Fact]
    public async Task A_film_is_on_each_list_for_itself_and_a_list_exists_while_it_has_films()
    {
        await using var society = await Society.Found();
        var her = await society.Review("Her", 2013);
        var us = await society.Review("Us", 2019);
        var ana = await society.Join("Ana");
        var christmas = ListName.Of("Christmas");
        await Support(society, her, ana, null);
        foreach (var film in new[] { her, us })
            await society.Do(scope => scope.Watchlist.Support(christmas, film.Id, ana.Id, "snow", Society.Token));

        await using (var scope = society.Begin())
        {
            Assert.Equal([christmas], await scope.Watchlist.Lists(Society.Token));
            Assert.Equal([her.Id], (await scope.Watchlist.All(ListName.Watchlist, Society.Token)).Select(entry => entry.Film.Id));
            Assert.Equal([her.Id, us.Id], (await scope.Watchlist.All(christmas, Society.Token)).Select(entry => entry.Film.Id).OrderBy(film => film.Value));
            Assert.Equal(2, (await scope.Watchlist.All(null, Society.Token)).Count);
        }

        await society.Do(scope => scope.Watchlist.Withdraw(christmas, her.Id, ana.Id, Society.Token));
        Assert.True(await society.Do(scope => scope.Watchlist.Remove(christmas, us.Id, Society.Token)));
        await using var after = society.Begin();
        Assert.Empty(await after.Watchlist.Lists(Society.Token));
        Assert.Single(await after.Watchlist.All(ListName.Watchlist, Society.Token));
    }

    [Fact]
    public async Task A_list_that_another_writer_began_meanwhile_is_not_begun_in_another_spelling()
    {
        await using var society = await Society.Found();
        var her = await society.Review("Her", 2013);
        var ana = await society.Join("Ana");
        await Support("Noël");

        await Assert.ThrowsAsync<ConflictException>(() => Support("noel"));
        for (var number = 2; number <= ListName.MostLists; number++)
            await Support($"List {number}");
        await Assert.ThrowsAsync<ConflictException>(() => Support("One too many"));
        await Support("Noël");

        await using var scope = society.Begin();
        Assert.Equal(ListName.MostLists, (await scope.Watchlist.Lists(Society.Token)).Count);

        Task Support(string list) => society.Do(scope => scope.Watchlist.Support(ListName.Of(list), her.Id, ana.Id, null, Society.Token));
    }

    private static async Task Support(Society society, Film film, Member member, string? reason)
    {
        await society.Do(scope => scope.Watchlist.Support(default, film.Id, member.Id, reason, Society.Token));
        society.Clock.Advance(Duration.FromMinutes(1));
    }

    private static async Task<(string?, Instant)> Only(Society society)
    {
        var suggestion = Assert.Single(Assert.Single(await society.Do(scope => scope.Watchlist.All(null, Society.Token))).Suggestions);
        return (suggestion.Reason, suggestion.At);
    }
}
