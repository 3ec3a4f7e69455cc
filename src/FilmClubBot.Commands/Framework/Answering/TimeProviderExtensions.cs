namespace FilmClubBot.Commands.Framework.Answering;

/// <summary>Elapsed time, as opposed to the time of day.</summary>
public static class TimeProviderExtensions
{
    /// <summary>How long the machine has run: for timeouts and limits, which must not grow by three hours when the clock is set back by as much.</summary>
    /// <remarks>Exact to the tick: <see cref="TimeProvider.GetElapsedTime(long)"/> uses <see cref="double"/> and loses precision over years.</remarks>
    public static TimeSpan Uptime(this TimeProvider time) => new((long)((Int128)time.GetTimestamp() * TimeSpan.TicksPerSecond / time.TimestampFrequency));
}
