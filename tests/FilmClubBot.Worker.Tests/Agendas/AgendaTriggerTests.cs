using FilmClubBot.Commands.Agendas;
using FilmClubBot.Testing.Clocks;
using FilmClubBot.Worker.Agendas;
using Moq;
using NodaTime;
using Quartz.Extensibility;

namespace FilmClubBot.Worker.Tests.Agendas;

/// <summary>A step that was missed fires at once by the clock that the bot goes by, wherever the machine's own clock is.</summary>
public sealed class AgendaTriggerTests
{
    private static readonly Instant _due = Instant.FromUtc(2026, 11, 27, 19, 0);

    [Theory]
    [InlineData(1990)]
    [InlineData(2190)]
    public void Fires_a_missed_step_immediately(int year)
    {
        var time = new MovedTime();
        var now = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
        time.Move(now - TimeProvider.System.GetUtcNow());
        var trigger = (IOperableTrigger)RunAgenda.TriggerFor(new(1), Mock.Of<IAgenda>(agenda => agenda.Name == "screenings"), new AgendaItem(1, _due), time);
        trigger.ComputeFirstFireTimeUtc(null);
        Assert.Equal(_due.ToDateTimeOffset(), trigger.NextFireTimeUtc);

        trigger.UpdateAfterMisfire(null);

        Assert.Equal(now, trigger.NextFireTimeUtc!.Value, TimeSpan.FromHours(1));
    }
}
