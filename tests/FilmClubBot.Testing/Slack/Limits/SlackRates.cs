using System.Collections.Concurrent;
using FilmClubBot.Commands.Framework.Answering;

namespace FilmClubBot.Testing.Slack.Limits;

/// <summary>
/// Counts what the bot asks for, by the simulator's clock: each method's calls in any minute, and one message a second a channel.
/// </summary>
public sealed class SlackRates
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Queue<TimeSpan>> _windows = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private int _requests;
    private int _beyond;

    internal SlackRates(TimeProvider time) => _time = time;

    /// <summary>How many calls came.</summary>
    public int Requests => _requests;

    /// <summary>How many of them came before they were allowed.</summary>
    public int Beyond => _beyond;

    /// <summary>Takes a call.</summary>
    /// <returns>How long to wait; null when it is allowed.</returns>
    internal TimeSpan? Acquire(string method, int perMinute, string? channel)
    {
        Interlocked.Increment(ref _requests);
        lock (_windows)
        {
            var now = _time.Uptime();
            var calls = Window(method, now, Minute);
            var messages = channel is null ? null : Window($"{method} {channel}", now, Second);
            TimeSpan? wait = calls.Count >= perMinute ? calls.Peek() + Minute - now : null;
            if (messages?.Count > 0 && messages.Peek() + Second - now is var second && second > (wait ?? TimeSpan.Zero))
                wait = second;
            if (wait is not null)
            {
                Interlocked.Increment(ref _beyond);
                return wait;
            }

            calls.Enqueue(now);
            messages?.Enqueue(now);
            return null;
        }
    }

    private Queue<TimeSpan> Window(string name, TimeSpan now, TimeSpan length)
    {
        var window = _windows.GetOrAdd(name, _ => new());
        while (window.TryPeek(out var oldest) && oldest + length <= now)
            window.Dequeue();
        return window;
    }
}
