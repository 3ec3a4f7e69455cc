using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Replicas;

namespace FilmClubBot.OnDiscord.Rest.Turns;

/// <summary>
/// The limit on all requests with the bot's token: 50 in any second, of which each of several workers takes its share. Source: Discord's
/// documentation, "Global Rate Limit".
/// </summary>
internal sealed class GlobalLimit(TimeProvider time, ILeases leases)
{
    /// <summary>Most requests in a second.</summary>
    public const int PerSecond = 50;

    // Slightly more than a second, because network delays vary between requests.
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(1020);

    private readonly Lock _lock = new();
    private readonly Queue<TimeSpan> _slots = new();
    private TimeSpan _closedUntil;

    /// <summary>Reserves the next slot.</summary>
    /// <returns>How long to wait before sending; the slot remains reserved.</returns>
    public TimeSpan Take()
    {
        lock (_lock)
        {
            var now = time.Uptime();
            var slot = _closedUntil > now ? _closedUntil : now;
            var most = Math.Max(1, PerSecond / leases.Workers);
            // More than one at a time only when a worker was added.
            while (_slots.Count >= most)
            {
                if (_slots.Dequeue() + Window is var free && free > slot)
                    slot = free;
            }

            _slots.Enqueue(slot);
            return slot - now;
        }
    }

    /// <summary>How long all requests are blocked by a response that arrived after the slot was reserved.</summary>
    public TimeSpan Closed
    {
        get
        {
            lock (_lock)
                return _closedUntil - time.Uptime();
        }
    }

    /// <summary>Blocks all requests for a time.</summary>
    public void Close(TimeSpan retryAfter)
    {
        lock (_lock)
        {
            var until = time.Uptime() + retryAfter;
            _closedUntil = until > _closedUntil ? until : _closedUntil;
        }
    }
}
