using FilmClubBot.Commands.Framework.Answering;

namespace FilmClubBot.OnDiscord.Rest.Turns;

/// <summary>
/// Counts responses of 401, 403 and 429: Discord blocks an address that collects 10,000 in ten minutes. Source: its
/// documentation, "Invalid Request Limit".
/// </summary>
internal sealed class InvalidRequests(TimeProvider time)
{
    /// <summary>Discord's limit within <see cref="Window"/>.</summary>
    public const int Limit = 10_000;

    /// <summary>From this count on, each request waits <see cref="Pause"/> longer.</summary>
    public const int SlowFrom = Limit / 4;

    /// <summary>From this count on, nothing is sent.</summary>
    public const int StopAt = Limit / 2;

    /// <summary>How long an invalid request counts.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <summary>The extra wait of each request from <see cref="SlowFrom"/> on.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Queue<TimeSpan> _counted = new();

    /// <summary>Counts one invalid request.</summary>
    /// <returns>The current count.</returns>
    public int Count()
    {
        lock (_lock)
        {
            Forget();
            _counted.Enqueue(time.Uptime());
            return _counted.Count;
        }
    }

    /// <summary>How long to wait before sending; null if nothing may be sent before <paramref name="until"/> has passed.</summary>
    public TimeSpan? Wait(out TimeSpan until)
    {
        lock (_lock)
        {
            Forget();
            until = TimeSpan.Zero;
            if (_counted.Count < StopAt)
                return _counted.Count < SlowFrom ? TimeSpan.Zero : Pause;
            until = _counted.Peek() + Window - time.Uptime();
            return null;
        }
    }

    private void Forget()
    {
        var now = time.Uptime();
        while (_counted.TryPeek(out var oldest) && oldest + Window <= now)
            _counted.Dequeue();
    }
}
