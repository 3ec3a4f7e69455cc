namespace FilmClubBot.Commands.Framework.Answering;

/// <summary>Time that is measured and not told.</summary>
public static class TimeProviderExtensions
{
    /// <summary>How long the machine has run: for waits and limits, which must not last three hours longer when somebody puts its clock back by as much.</summary>
    /// <remarks>To the tick: <see cref="TimeProvider.GetElapsedTime(long)"/> reckons in <see cref="double"/>, and loses some over years.</remarks>
    public static TimeSpan Uptime(this TimeProvider time) => new((long)((Int128)time.GetTimestamp() * TimeSpan.TicksPerSecond / time.TimestampFrequency));
}
