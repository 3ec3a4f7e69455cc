using FilmClubBot.Commands.Framework.Answering;

namespace FilmClubBot.OnDiscord.Rest.Turns;

/// <summary>All requests of the bot's token together: 50 in any second. Source: Discord's documentation, "Global Rate Limit".</summary>
internal sealed class GlobalLimit(TimeProvider time)
{
    /// <summary>Most requests in a second.</summary>
    public const int PerSecond = 50;

    // A request that is sent in time may arrive early or late by the network's leave.
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(1020);

    private readonly Lock _lock = new();
    private readonly Queue<TimeSpan> _slots = new();
    private TimeSpan _closedUntil;

    /// <summary>Takes the next place.</summary>
    /// <returns>How long to wait before sending; the place is kept.</returns>
    public TimeSpan Take()
    {
        lock (_lock)
        {
            var now = time.Uptime();
            var slot = _closedUntil > now ? _closedUntil : now;
            if (_slots.Count == PerSecond && _slots.Dequeue() + Window is var free && free > slot)
                slot = free;
            _slots.Enqueue(slot);
            return slot - now;
        }
    }

    /// <summary>How long nothing may be sent, because Discord said so after the place was taken.</summary>
    public TimeSpan Closed
    {
        get
        {
            lock (_lock)
                return _closedUntil - time.Uptime();
        }
    }

    /// <summary>Lets nothing pass for a time.</summary>
    public void Close(TimeSpan retryAfter)
    {
        lock (_lock)
        {
            var until = time.Uptime() + retryAfter;
            _closedUntil = until > _closedUntil ? until : _closedUntil;
        }
    }
}
