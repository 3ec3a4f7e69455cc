using FilmClubBot.Domain.Ratings;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Pipeline;

public class LibraryVersionTests
{
    [Fact]
    public async Task Is_unchanged_while_the_library_does_not_change()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013);
        var (ana, ben) = (await society.Join("Ana"), await society.Join("Ben"));
        // A first rating may list the film.
        await society.Do(scope => scope.Ratings.Save(film.Id, ben.Id, Stars.FromHalves(6), null, false, Society.Token));
        var before = society.LibraryVersion;

        await society.Do(scope => scope.Ratings.Save(film.Id, ana.Id, Stars.FromHalves(8), null, false, Society.Token));

        Assert.Equal(before, society.LibraryVersion);
    }

    [Fact]
    public async Task Changes_once_a_review_is_committed_and_not_before()
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013);
        var before = society.LibraryVersion;

        society.Reader.Film("Us", 2019, []);
        await using (var scope = society.Begin())
        {
            await scope.Intake.Import(Drafts.Of("On Us", ""), Society.Token);
            Assert.Equal(before, society.LibraryVersion);
            await scope.Commit();
        }

        Assert.NotEqual(before, society.LibraryVersion);
    }

    [Fact]
    public async Task Changes_immediately_after_a_commit_of_its_own_process()
    {
        await using var society = await Society.Found();
        society.Time.AutoAdvanceAmount = TimeSpan.Zero;
        await society.Review("Her", 2013);
        var before = society.LibraryVersion;

        await society.Review("Us", 2019);

        Assert.NotEqual(before, society.LibraryVersion);
    }

    [Fact]
    public async Task Sees_a_commit_of_another_process_after_the_clock_moved_back()
    {
        await using var society = await Society.Found();
        await using var other = society.Beside();
        await society.Review("Her", 2013);
        var before = society.LibraryVersion;

        society.Time.AutoAdvanceAmount = TimeSpan.Zero;
        await other.Review("Us", 2019);
        society.Time.AdjustTime(society.Time.GetUtcNow().AddHours(-3));

        Assert.NotEqual(before, society.LibraryVersion);
    }

    [Fact]
    public async Task Sees_a_commit_of_another_process()
    {
        await using var society = await Society.Found();
        await using var other = society.Beside();
        await society.Review("Her", 2013);
        var before = society.LibraryVersion;

        await other.Review("Us", 2019);

        Assert.NotEqual(before, society.LibraryVersion);
        await using var scope = society.Begin();
        Assert.Equal(["Her", "Us"], (await scope.Films.List(Society.Token)).Select(film => film.Title));
    }
}
