using FilmClubBot.Commands.Framework.Answering;
using Microsoft.Extensions.Time.Testing;

namespace FilmClubBot.Commands.Tests.Framework.Answering;

/// <summary>Time that is measured by a monotonic clock.</summary>
public sealed class UptimeTests
{
    [Fact]
    public void Is_exact_to_the_tick_however_long_the_machine_has_run()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 27, 19, 0, 0, TimeSpan.Zero));
        var before = time.Uptime();

        time.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(TimeSpan.FromTicks(1), time.Uptime() - before);
    }
}
