using CsCheck;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Ratings;

public class TopFilmsTests
{
    [Fact]
    public async Task Two_fans_do_not_beat_many_members()
    {
        await using var society = await Society.Found();
        await Rate(society, "Fan Film", 10, 10);
        await Rate(society, "Loved Film", 9, 9, 9, 9, 9, 9, 9, 9, 9, 9);
        await Rate(society, "Poor Film", 2, 2, 2, 2, 2);

        await using var scope = society.Begin();
        var top = await scope.Ratings.Top(new PageRequest(1, 10), Society.Token);

        Assert.Equal(["Loved Film", "Fan Film", "Poor Film"], top.Items.Select(ranked => ranked.Film.Title));
        Assert.Equal(3, top.Total);
    }

    [Fact]
    public Task The_order_is_the_domains_formula_whatever_the_page() => Gen.Int[1, 10].Array[1, 6].Array[2, 6].SampleAsync(
        async films =>
        {
            await using var society = await Society.Found();
            foreach (var (number, halves) in films.Index())
                await Rate(society, $"Film {number}", halves);

            await using var scope = society.Begin();
            var all = (await scope.Ratings.Top(new PageRequest(1, 12), Society.Token)).Items;
            var second = (await scope.Ratings.Top(new PageRequest(2, 2), Society.Token)).Items;

            Assert.Equal(films.Length, all.Count);
            Assert.All(all, ranked => Assert.Equal(ranked.Summary.WeightedAverage, ranked.Weighted, 9));
            Assert.Equal(all.OrderByDescending(ranked => ranked.Weighted).Select(ranked => ranked.Film.Id), all.Select(ranked => ranked.Film.Id));
            Assert.Equal(all.Skip(2).Take(2).Select(ranked => ranked.Film.Id), second.Select(ranked => ranked.Film.Id));
        },
        iter: 2);

    [Fact]
    public async Task Ties_are_broken_by_the_number_of_ratings_and_then_by_title()
    {
        await using var society = await Society.Found();
        await Rate(society, "Zed", 7);
        await Rate(society, "The Apple", 7);
        await Rate(society, "More", 7, 7);

        await using var scope = society.Begin();
        var top = await scope.Ratings.Top(new PageRequest(1, 10), Society.Token);

        Assert.Equal(["More", "The Apple", "Zed"], top.Items.Select(ranked => ranked.Film.Title));
    }

    [Fact]
    public async Task A_society_without_ratings_has_no_ranking()
    {
        await using var society = await Society.Found();
        await using var scope = society.Begin();
        Assert.Empty((await scope.Ratings.Top(new PageRequest(1, 10), Society.Token)).Items);
    }

    private static async Task Rate(Society society, string title, params int[] halves)
    {
        var film = await society.Review(title);
        for (var member = 0; member < halves.Length; member++)
        {
            var by = await society.Join($"Member {member}");
            await society.Do(scope => scope.Ratings.Save(film.Id, by.Id, Stars.FromHalves(halves[member]), null, false, Society.Token));
        }
    }
}
