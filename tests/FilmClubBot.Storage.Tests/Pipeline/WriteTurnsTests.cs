using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage.Pipeline;

namespace FilmClubBot.Storage.Tests.Pipeline;

public class WriteTurnsTests
{
    private static readonly TimeSpan _long = TimeSpan.FromMinutes(5);
    private static readonly ClubId _noisy = new(2), _quiet = new(3), _other = new(4);
    private readonly WriteTurns _turns = new();
    private readonly List<string> _served = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_club_with_many_writers_delays_another_by_one_of_them()
    {
        await _turns.Wait(_noisy, _long, Stop);
        List<Task> writers = [.. Enumerable.Range(1, 100).Select(number => Write(_noisy, $"noisy {number}")), Write(_quiet, "quiet 1"), Write(_quiet, "quiet 2"), Write(_other, "other 1")];

        _turns.Release();
        await Task.WhenAll(writers);

        Assert.Equal(["noisy 1", "quiet 1", "other 1", "noisy 2", "quiet 2", "noisy 3"], _served.Take(6));
        Assert.Equal(103, _served.Count);
        Assert.True(await _turns.Wait(_quiet, TimeSpan.Zero, Stop));
    }

    [Fact]
    public async Task A_writer_that_gave_up_is_passed_over()
    {
        await _turns.Wait(_noisy, _long, Stop);
        using var impatient = new CancellationTokenSource();
        var cancelled = _turns.Wait(_quiet, _long, impatient.Token);
        Assert.False(await _turns.Wait(_quiet, TimeSpan.Zero, Stop));
        var waiting = Write(_other, "other");
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);

        _turns.Release();
        await waiting;

        Assert.Equal(["other"], _served);
        Assert.True(await _turns.Wait(_noisy, TimeSpan.Zero, Stop));
    }

    private async Task Write(ClubId club, string what)
    {
        Assert.True(await _turns.Wait(club, _long, Stop));
        lock (_served)
            _served.Add(what);
        _turns.Release();
    }
}
