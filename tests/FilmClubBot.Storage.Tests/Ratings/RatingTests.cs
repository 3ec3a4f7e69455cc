using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Ratings;

public class RatingTests
{
    private static readonly Stars _four = Stars.FromHalves(8), _two = Stars.FromHalves(4);

    [Fact]
    public async Task Rating_again_replaces_the_first_rating()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013);
        var ana = await society.Join("Ana");

        await society.Do(scope => scope.Ratings.Save(film.Id, ana.Id, _four, null, false, Society.Token));
        society.Clock.Advance(Duration.FromHours(1));
        await society.Do(scope => scope.Ratings.Save(film.Id, ana.Id, _two, " Cold. ", true, Society.Token));

        await using var scope = society.Begin();
        var rating = await scope.Ratings.Of(film.Id, ana.Id, Society.Token);
        Assert.NotNull(rating);
        Assert.Equal((_two, "Cold.", true, society.Now), (rating.Stars, rating.Comment, rating.IsSpoiler, rating.At));
        Assert.Equal(1, (await scope.Ratings.Summary(film.Id, Society.Token)).Count);
    }

    [Fact]
    public async Task A_deleted_rating_is_returned_whole()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013);
        var ana = await society.Join("Ana");
        await society.Do(scope => scope.Ratings.Save(film.Id, ana.Id, _four, "The letters.", true, Society.Token));

        var removed = await society.Do(scope => scope.Ratings.Remove(film.Id, ana.Id, Society.Token));

        Assert.Equal((_four, "The letters.", true), (removed!.Stars, removed.Comment, removed.IsSpoiler));
        Assert.Null(await society.Do(scope => scope.Ratings.Remove(film.Id, ana.Id, Society.Token)));
    }

    [Fact]
    public async Task A_saved_but_uncommitted_rating_counts_in_this_scope_only()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013);
        var ana = await society.Join("Ana");

        await using (var scope = society.Begin())
        {
            await scope.Ratings.Save(film.Id, ana.Id, _four, null, false, Society.Token);
            Assert.Equal(1, (await scope.Ratings.Summary(film.Id, Society.Token)).Count);
            Assert.NotNull(await scope.Ratings.Of(film.Id, ana.Id, Society.Token));

            await using var other = society.Begin();
            Assert.Equal(0, (await other.Ratings.Summary(film.Id, Society.Token)).Count);
        }

        await using var later = society.Begin();
        Assert.Null(await later.Ratings.Of(film.Id, ana.Id, Society.Token));
    }

    [Fact]
    public async Task Two_concurrent_ratings_leave_one_row_and_lose_no_member()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013);
        var ana = await society.Join("Ana");

        var attempts = Enumerable.Range(1, 6).Select(halves => Task.Run(async () =>
        {
            try
            {
                await society.Do(scope => scope.Ratings.Save(film.Id, ana.Id, Stars.FromHalves(halves), null, false, Society.Token));
                return 1;
            }
            catch (ConflictException)
            {
                return 0;
            }
        }));
        Assert.True((await Task.WhenAll(attempts)).Sum() > 0);

        Assert.Equal(["1"], society.Query("SELECT COUNT(*) FROM Ratings"));
    }

    [Fact]
    public async Task A_missing_film_is_a_conflict_and_leaves_the_scope_usable()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013);
        var ana = await society.Join("Ana");

        await using var scope = society.Begin();
        await Assert.ThrowsAsync<ConflictException>(() => scope.Ratings.Save(new(4711), ana.Id, _four, null, false, Society.Token));
        await scope.Ratings.Save(film.Id, ana.Id, _four, null, false, Society.Token);
        await scope.Commit();

        Assert.Equal(["8"], society.Query("SELECT Halves FROM Ratings"));
    }

    [Fact]
    public async Task Comments_are_the_latest_first_and_ratings_without_one_are_not_among_them()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013);
        foreach (var (name, comment) in new[] { ("Ana", "First."), ("Ben", null), ("Cleo", "Third.") })
        {
            var member = await society.Join(name);
            await society.Do(scope => scope.Ratings.Save(film.Id, member.Id, _four, comment, false, Society.Token));
            society.Clock.Advance(Duration.FromMinutes(1));
        }

        await using var scope = society.Begin();
        var comments = await scope.Ratings.Comments(film.Id, new PageRequest(1, 1), Society.Token);

        Assert.Equal(2, comments.Total);
        Assert.Equal(("Third.", "Cleo"), (comments.Items[0].Comment, comments.Items[0].By.Name));
    }

    [Fact]
    public async Task A_members_own_ratings_are_the_latest_first()
    {
        await using var society = await Society.Found();
        var ana = await society.Join("Ana");
        foreach (var title in new[] { "Her", "It", "Us" })
        {
            var film = await society.Review(title);
            await society.Do(scope => scope.Ratings.Save(film.Id, ana.Id, _four, null, false, Society.Token));
            society.Clock.Advance(Duration.FromMinutes(1));
        }

        await using var scope = society.Begin();
        var mine = await scope.Ratings.Mine(ana.Id, new PageRequest(1, 2), Society.Token);

        Assert.Equal(3, mine.Total);
        Assert.Equal(["Us", "It"], mine.Items.Select(rating => rating.Film.Title));
    }

    [Fact]
    public async Task A_removed_rating_counts_no_more_and_those_of_others_remain()
    {
        await using var society = await Society.Found();
        var her = await society.Review("Her", 2013);
        var us = await society.Review("Us", 2019);
        var ana = await society.Join("Ana");
        var ben = await society.Join("Ben");
        foreach (var (film, member) in new[] { (her, ana), (us, ana), (her, ben) })
            await society.Do(scope => scope.Ratings.Save(film.Id, member.Id, _four, null, false, Society.Token));

        await society.Do(scope => scope.Ratings.Remove(her.Id, ana.Id, Society.Token));

        await using var after = society.Begin();
        Assert.Null(await after.Ratings.Of(her.Id, ana.Id, Society.Token));
        Assert.NotNull(await after.Ratings.Of(her.Id, ben.Id, Society.Token));
        Assert.NotNull(await after.Ratings.Of(us.Id, ana.Id, Society.Token));
        Assert.Equal(1, (await after.Ratings.Summary(her.Id, Society.Token)).Count);
    }

    [Fact]
    public async Task A_rating_that_was_removed_without_a_commit_is_still_there_and_removing_none_is_no_failure()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013);
        var ana = await society.Join("Ana");
        await society.Do(scope => scope.Ratings.Remove(film.Id, ana.Id, Society.Token));
        await society.Do(scope => scope.Ratings.Save(film.Id, ana.Id, _two, null, false, Society.Token));
        await using (var scope = society.Begin())
            await scope.Ratings.Remove(film.Id, ana.Id, Society.Token);

        await using var later = society.Begin();
        Assert.Equal(_two, (await later.Ratings.Of(film.Id, ana.Id, Society.Token))?.Stars);
    }

    [Fact]
    public async Task A_remark_that_is_too_long_throws()
    {
        await using var society = await Society.Found();
        await using var scope = society.Begin();
        await Assert.ThrowsAsync<ArgumentException>(() => scope.Ratings.Save(new(1), new(1), _four, new string('x', 1001), false, Society.Token));
    }
}
