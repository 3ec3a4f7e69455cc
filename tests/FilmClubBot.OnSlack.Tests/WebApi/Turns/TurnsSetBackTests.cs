using FilmClubBot.Commands.Replicas;
using FilmClubBot.OnSlack.WebApi.Turns;
using FilmClubBot.Testing.Clocks;

namespace FilmClubBot.OnSlack.Tests.WebApi.Turns;

/// <summary>A machine whose clock is put back by hours goes on at Slack's pace.</summary>
public sealed class TurnsSetBackTests
{
    private readonly MovedTime _time = new();

    [Fact]
    public async Task A_channels_queue_continues()
    {
        var lines = new Lines(_time);
        using (var place = await lines.Enter("C1", TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken))
            place.Sent();

        _time.Move(TimeSpan.FromHours(-3));

        (await lines.Enter("C1", TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).Dispose();
    }

    [Fact]
    public async Task A_methods_next_turn_is_no_more_than_its_window_away()
    {
        var window = new MinuteWindow(1, _time, new SoleWorkerLeases());
        Assert.Null(await window.Turn(TimeSpan.Zero, TestContext.Current.CancellationToken));

        _time.Move(TimeSpan.FromHours(-3));

        Assert.InRange((await window.Turn(TimeSpan.Zero, TestContext.Current.CancellationToken))!.Value, TimeSpan.Zero, MinuteWindow.Length);
    }
}
