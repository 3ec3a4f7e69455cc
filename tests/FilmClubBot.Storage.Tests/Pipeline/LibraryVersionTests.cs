using FilmClubBot.Domain.Ratings;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Tests.Setup;
using Microsoft.Extensions.Time.Testing;

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
        var before = await society.LibraryVersion();

        await society.Do(scope => scope.Ratings.Save(film.Id, ana.Id, Stars.FromHalves(8), null, false, Society.Token));

        Assert.Equal(before, await society.LibraryVersion());
    }

    [Fact]
    public async Task Changes_once_a_review_is_committed_and_not_before()
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013);
        var before = await society.LibraryVersion();

        society.Reader.Film("Us", 2019, []);
        await using (var scope = society.Begin())
        {
            await scope.Intake.Import(Drafts.Of("On Us", ""), Society.Token);
            Assert.Equal(before, await society.LibraryVersion());
            await scope.Commit();
        }

        Assert.NotEqual(before, await society.LibraryVersion());
    }

    [Fact]
    public async Task Changes_immediately_after_a_commit_of_its_own_process()
    {
        await using var society = await Society.Found();
        society.Time.AutoAdvanceAmount = TimeSpan.Zero;
        await society.Review("Her", 2013);
        var before = await society.LibraryVersion();

        await society.Review("Us", 2019);

        Assert.NotEqual(before, await society.LibraryVersion());
    }

    [Fact]
    public async Task Sees_a_commit_of_another_process_after_the_clock_moved_back()
    {
        await using var society = await Society.Found();
        await using var other = society.Beside();
        await society.Review("Her", 2013);
        var before = await society.LibraryVersion();

        society.Time.AutoAdvanceAmount = TimeSpan.Zero;
        await other.Review("Us", 2019);
        society.Time.AdjustTime(society.Time.GetUtcNow().AddHours(-3));

        Assert.NotEqual(before, await society.LibraryVersion());
    }

    [Fact]
    public async Task Callers_wait_without_a_thread_while_the_mark_is_read()
    {
        using var mark = new SlowMark();
        using var version = new LibraryVersion(mark, new FakeTimeProvider());
        // On this thread: the test ends only if neither call blocks it.
        var (first, second) = (version.Read(Society.Token).AsTask(), version.Read(Society.Token).AsTask());
        Assert.False(first.IsCompleted || second.IsCompleted);

        mark.Value.SetResult(new(7, 7));

        Assert.Equal(await first, await second);
        Assert.Equal(1, mark.Reads);
    }

    [Fact]
    public async Task A_commit_while_the_mark_is_read_has_it_read_again()
    {
        using var mark = new SlowMark();
        using var version = new LibraryVersion(mark, new FakeTimeProvider());
        var first = version.Read(Society.Token).AsTask();
        version.Distrust();
        mark.Value.SetResult(new(7, 7));
        await first;

        await version.Read(Society.Token);

        Assert.Equal(2, mark.Reads);
    }

    [Fact]
    public async Task A_failure_to_read_the_mark_is_not_taken_for_an_unchanged_library()
    {
        using var mark = new SlowMark();
        using var version = new LibraryVersion(mark, new FakeTimeProvider());
        mark.Value.SetException(new TimeoutException());
        await Assert.ThrowsAsync<TimeoutException>(() => version.Read(Society.Token).AsTask());

        await Assert.ThrowsAsync<TimeoutException>(() => version.Read(Society.Token).AsTask());
    }

    [Fact]
    public async Task The_mark_is_closed_after_a_read_in_progress()
    {
        using var mark = new SlowMark();
        var version = new LibraryVersion(mark, new FakeTimeProvider());
        var reading = version.Read(Society.Token).AsTask();
        var closing = Task.Run(version.Dispose, Society.Token);
        Assert.False(mark.IsDisposed);

        mark.Value.SetResult(new(7, 7));

        await reading;
        await closing;
        Assert.True(mark.IsDisposed);
        version.Distrust();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => version.Read(Society.Token).AsTask());
    }

    [Fact]
    public async Task Sees_a_commit_of_another_process()
    {
        await using var society = await Society.Found();
        await using var other = society.Beside();
        await society.Review("Her", 2013);
        var before = await society.LibraryVersion();

        await other.Review("Us", 2019);

        Assert.NotEqual(before, await society.LibraryVersion());
        await using var scope = society.Begin();
        Assert.Equal(["Her", "Us"], (await scope.Films.List(Society.Token)).Select(film => film.Title));
    }

    /// <summary>A mark that is read when the test wants it.</summary>
    private sealed class SlowMark : ILibraryMark
    {
        public TaskCompletionSource<LibraryMarks> Value { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Reads { get; private set; }

        public bool IsDisposed { get; private set; }

        public async ValueTask<LibraryMarks> Read(CancellationToken cancellationToken)
        {
            Reads++;
            var value = await Value.Task;
            ObjectDisposedException.ThrowIf(IsDisposed, this);
            return value;
        }

        public void Dispose() => IsDisposed = true;
    }
}
