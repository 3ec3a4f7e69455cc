using FilmClubBot.Commands.Replicas;
using FilmClubBot.OnDiscord.Rest.Turns;
using FilmClubBot.Testing.Clocks;

namespace FilmClubBot.OnDiscord.Tests.Rest.Turns;

/// <summary>A machine whose clock is put back by hours goes on at Discord's pace.</summary>
public sealed class ClockSetBackTests
{
    private static readonly TimeSpan _five = TimeSpan.FromSeconds(5);

    private readonly MovedTime _time = new();

    [Fact]
    public void An_empty_bucket_refills_at_the_time_that_Discord_stated()
    {
        var bucket = new Bucket(_time);
        bucket.Note(limit: 5, remaining: 0, _five);

        _time.Move(TimeSpan.FromHours(-3));

        Assert.InRange(bucket.Take(), TimeSpan.Zero, _five);
    }

    [Fact]
    public void A_global_pause_ends_at_the_time_that_Discord_stated()
    {
        var limit = new GlobalLimit(_time, new SoleWorkerLeases());
        limit.Close(_five);

        _time.Move(TimeSpan.FromHours(-3));

        Assert.InRange(limit.Closed, TimeSpan.FromSeconds(-30), _five);
        Assert.InRange(limit.Take(), TimeSpan.Zero, _five);
    }

    [Fact]
    public void Invalid_requests_are_forgotten_after_ten_minutes()
    {
        var invalid = new InvalidRequests(_time);
        for (var count = 0; count < InvalidRequests.StopAt; count++)
            invalid.Count();

        _time.Move(TimeSpan.FromHours(-3));

        Assert.Null(invalid.Wait(out var until));
        Assert.InRange(until, TimeSpan.Zero, InvalidRequests.Window);
    }
}
