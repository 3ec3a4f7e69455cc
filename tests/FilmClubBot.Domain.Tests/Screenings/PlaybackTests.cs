using CsCheck;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Screenings;

public class PlaybackTests
{
    private static readonly Instant _start = Instant.FromUtc(2026, 11, 27, 19, 0);
    private static readonly Duration _length = Duration.FromMinutes(126);
    private static readonly Screening _her = new(new(1), null, _start, _length, ScreeningState.Running);

    [Fact]
    public void Without_a_countdown_it_runs_from_the_start()
    {
        Assert.Null(_her.RunningTime(_start - Duration.FromSeconds(1)));
        Assert.Equal(Duration.FromMinutes(5), _her.RunningTime(_start + Duration.FromMinutes(5)));
        Assert.Equal(_length, _her.RunningTime(_start + Duration.FromHours(5)));
        Assert.Equal(_start + _length, _her.End);
    }

    [Fact]
    public void A_late_countdown_delays_start_and_end()
    {
        var late = _her with { Playback = Playback.Start(_start + Duration.FromMinutes(7)) };

        Assert.Null(late.RunningTime(_start + Duration.FromMinutes(6)));
        Assert.Equal(Duration.FromMinutes(3), late.RunningTime(_start + Duration.FromMinutes(10)));
        Assert.Equal(_start + Duration.FromMinutes(7) + _length, late.End);
    }

    [Fact]
    public void A_pause_stops_it_until_it_is_resumed_and_moves_the_end()
    {
        var paused = _her with { Playback = _her.Playback.Pause(_start + Duration.FromMinutes(40)) };
        Assert.Equal(Duration.FromMinutes(40), paused.RunningTime(_start + Duration.FromMinutes(50)));

        var resumed = paused with { Playback = paused.Playback.Resume(paused.Begin, _start + Duration.FromMinutes(52)) };
        Assert.Equal(Duration.FromMinutes(40), resumed.RunningTime(_start + Duration.FromMinutes(51)));
        Assert.Equal(Duration.FromMinutes(40), resumed.RunningTime(_start + Duration.FromMinutes(52)));
        Assert.Equal(Duration.FromMinutes(48), resumed.RunningTime(_start + Duration.FromMinutes(60)));
        Assert.Equal(_start + _length + Duration.FromMinutes(12), resumed.End);
    }

    [Fact]
    public void A_pause_that_is_not_resumed_ends_automatically()
    {
        var paused = _her with { Playback = _her.Playback.Pause(_start + Duration.FromMinutes(40)) };

        Assert.Equal(Duration.FromMinutes(40), paused.RunningTime(_start + Duration.FromMinutes(40) + Playback.LongestPause));
        Assert.Equal(Duration.FromMinutes(41), paused.RunningTime(_start + Duration.FromMinutes(41) + Playback.LongestPause));
        Assert.Equal(_start + _length + Playback.LongestPause, paused.End);
        var again = paused.Playback.Pause(_start + Duration.FromMinutes(50) + Playback.LongestPause);
        Assert.Equal(Playback.LongestPause, again.Paused);
    }

    [Fact]
    public void For_any_commands_the_running_time_advances_no_faster_than_the_clock_and_stops_at_the_end() =>
        Gen.Select(Gen.Int[1, 899], Gen.Int[0, 3], Gen.Int[5, 59]).Array[0, 40].Sample(
            steps =>
            {
                var (screening, now, before) = (_her, _start, Duration.Zero);
                foreach (var (seconds, button, countdown) in steps)
                {
                    var passed = Duration.FromSeconds(seconds);
                    now += passed;
                    var at = screening.RunningTime(now) ?? Duration.Zero;
                    Assert.InRange(at, before, before + passed);
                    screening = Pressed(screening, now, button, Duration.FromSeconds(countdown));
                    Assert.Equal(at, screening.RunningTime(now));
                    before = at;
                }

                Assert.Equal(_length, screening.RunningTime(Instant.Max(now, screening.End)));
                if (now < screening.End && screening.Playback.PausedSince is null)
                    Assert.True(screening.RunningTime(screening.End - Duration.FromSeconds(1)) < _length, "It is over too early.");
            },
            iter: 2000);

    // Pause and Resume where they are offered; half of the time nobody presses anything.
    private static Screening Pressed(Screening screening, Instant now, int button, Duration countdown) => button switch
    {
        0 when !screening.Playback.IsPaused(now) && !screening.Playback.IsCountingDown(now) && now < screening.End => screening with { Playback = screening.Playback.Pause(now) },
        1 when screening.Playback.IsPaused(now) => screening with { Playback = screening.Playback.Resume(screening.Begin, now + countdown) },
        _ => screening,
    };
}
