using FilmClubBot.Commands.Framework.Answering;

namespace FilmClubBot.OnDiscord.Rest.Turns;

/// <summary>One of Discord's rate limits: a number of requests until it resets. Source: its documentation, "Rate Limits".</summary>
internal sealed class Bucket(TimeProvider time)
{
    // Two responses belong to one window if the end times that they state differ by no more than this.
    private static readonly TimeSpan SameWindow = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private int? _limit;
    private int _remaining;
    private TimeSpan _length;
    private TimeSpan _resetAt;

    /// <summary>Reserves one request of the window.</summary>
    /// <returns>Zero if the request may be sent now; else how long to wait before the next call.</returns>
    public TimeSpan Take()
    {
        lock (_lock)
        {
            var now = time.Uptime();
            if (now < _resetAt && _remaining <= 0)
                return _resetAt - now;
            if (_limit is not { } limit)
                return TimeSpan.Zero;
            if (now >= _resetAt)
            {
                _remaining = limit;
                _resetAt = now + _length;
            }

            _remaining--;
            return TimeSpan.Zero;
        }
    }

    /// <summary>Applies a response's headers.</summary>
    public void Note(int limit, int remaining, TimeSpan resetAfter)
    {
        lock (_lock)
        {
            var resetAt = time.Uptime() + resetAfter;
            var isSame = _limit is not null && (resetAt - _resetAt).Duration() < SameWindow;
            _remaining = isSame ? Math.Min(_remaining, remaining) : remaining;
            _resetAt = isSame && _resetAt > resetAt ? _resetAt : resetAt;
            _length = resetAfter > _length || limit != _limit ? resetAfter : _length;
            _limit = limit;
        }
    }

    /// <summary>Blocks all requests for a time: Discord responded with 429.</summary>
    public void Close(TimeSpan retryAfter)
    {
        lock (_lock)
        {
            var until = time.Uptime() + retryAfter;
            _remaining = 0;
            _resetAt = until > _resetAt ? until : _resetAt;
        }
    }

    /// <summary>Whether the bucket can be removed without losing information.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_lock)
                return time.Uptime() >= _resetAt;
        }
    }
}
