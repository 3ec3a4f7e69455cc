using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Pipeline;

public class PagesTests
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(3, 0)]
    public async Task Each_page_states_how_many_there_are_also_one_beyond_the_end(int number, int items)
    {
        await using var society = await Society.Found();
        var ana = await society.Join("Ana");
        foreach (var title in new[] { "Her", "Alien", "Stalker" })
        {
            Film film = await society.Review(title, 1979);
            await society.Do(scope => scope.Ratings.Save(film.Id, ana.Id, Stars.FromHalves(9), "Good.", false, Society.Token));
        }

        await using var scope = society.Begin();
        var page = new PageRequest(number, 2);
        (int Items, int Total)[] read =
        [
            Sizes(await scope.Ratings.Mine(ana.Id, page, Society.Token)),
            Sizes(await scope.Ratings.By(ana.Id, page, Society.Token)),
            Sizes(await scope.Ratings.Top(page, Society.Token)),
            Sizes(await scope.Reviews.Latest(page, Society.Token)),
        ];

        Assert.All(read, sizes => Assert.Equal((items, 3), sizes));
    }

    [Fact]
    public async Task A_list_without_rows_has_an_empty_page()
    {
        await using var society = await Society.Found();
        var ana = await society.Join("Ana");
        await using var scope = society.Begin();
        Assert.Equal((0, 0), Sizes(await scope.Ratings.Mine(ana.Id, new(1, 2), Society.Token)));
        Assert.Equal((0, 0), Sizes(await scope.Ratings.Mine(ana.Id, new(2, 2), Society.Token)));
        Assert.Equal((0, 0), Sizes(await scope.Reviews.Latest(new(1, 2), Society.Token)));
    }

    private static (int, int) Sizes<T>(Slice<T> page) => (page.Items.Count, page.Total);
}
