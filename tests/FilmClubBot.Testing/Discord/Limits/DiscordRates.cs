using System.Globalization;
using FilmClubBot.Commands.Framework.Answering;
using Microsoft.AspNetCore.Http;

namespace FilmClubBot.Testing.Discord.Limits;

/// <summary>
/// Counts what the bot asks for, by the simulator's clock: buckets of a route below one channel, guild or webhook, and fifty
/// requests a second in all. Source: Discord's documentation, "Rate Limits"; it does not publish the buckets' sizes, and those here
/// are what its headers were seen to say.
/// </summary>
public sealed class DiscordRates
{
    /// <summary>Requests of the bot's token in any second.</summary>
    public const int PerSecond = 50;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, (int Used, TimeSpan Resets)> _windows = new(StringComparer.Ordinal);
    private readonly Queue<TimeSpan> _all = new();
    private readonly TimeProvider _time;

    internal DiscordRates(TimeProvider time) => _time = time;

    /// <summary>How many requests came.</summary>
    public int Requests { get; private set; }

    /// <summary>How many of them came before they were allowed.</summary>
    public int Beyond { get; private set; }

    /// <summary>How many answers count as invalid requests: 401, 403 and 429.</summary>
    public int Invalid { get; private set; }

    /// <summary>Takes a request, and writes the headers of its bucket.</summary>
    /// <param name="route">The method and the route.</param>
    /// <param name="resource">The channel, guild or webhook.</param>
    /// <param name="isGlobal">Whether it counts for the token.</param>
    /// <param name="headers">Of the answer.</param>
    /// <returns>How long to wait, and whether that applies to everything; null when it is allowed.</returns>
    internal (TimeSpan Wait, bool IsGlobal)? Acquire(string route, string resource, bool isGlobal, IHeaderDictionary headers)
    {
        lock (_all)
        {
            Requests++;
            var now = _time.Uptime();
            while (_all.TryPeek(out var oldest) && oldest + Second <= now)
                _all.Dequeue();
            if (isGlobal && _all.Count >= PerSecond)
            {
                Beyond++;
                headers["X-RateLimit-Global"] = "true";
                headers["X-RateLimit-Scope"] = "global";
                return (_all.Peek() + Second - now, true);
            }

            var (limit, length) = SizeOf(route);
            var key = $"{route} {resource}";
            if (!_windows.TryGetValue(key, out var window) || now >= window.Resets)
                window = (0, now + length);
            var isAllowed = window.Used < limit;
            if (isAllowed)
                window.Used++;
            _windows[key] = window;
            var left = window.Resets - now;
            headers["X-RateLimit-Limit"] = limit.ToString(CultureInfo.InvariantCulture);
            headers["X-RateLimit-Remaining"] = (limit - window.Used).ToString(CultureInfo.InvariantCulture);
            headers["X-RateLimit-Reset"] = ((_time.GetUtcNow() + left).ToUnixTimeMilliseconds() / 1000.0).ToString("0.000", CultureInfo.InvariantCulture);
            headers["X-RateLimit-Reset-After"] = left.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
            headers["X-RateLimit-Bucket"] = string.Create(CultureInfo.InvariantCulture, $"{route.Sum(letter => (long)letter):x8}{route.Length:x4}");
            if (isAllowed)
            {
                if (isGlobal)
                    _all.Enqueue(now);
                return null;
            }

            Beyond++;
            headers["X-RateLimit-Scope"] = "user";
            return (left, false);
        }
    }

    /// <summary>Counts an answer.</summary>
    internal void Answered(int status)
    {
        if (status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden or StatusCodes.Status429TooManyRequests)
        {
            lock (_all)
                Invalid++;
        }
    }

    private static (int Limit, TimeSpan Length) SizeOf(string route) => route switch
    {
        "POST channels/*/messages" or "PATCH channels/*/messages/*" or "GET channels/*/messages" => (5, TimeSpan.FromSeconds(5)),
        "DELETE channels/*/messages/*" => (5, Second),
        _ when route.Contains("webhooks/", StringComparison.Ordinal) => (5, TimeSpan.FromSeconds(2)),
        _ => (10, TimeSpan.FromSeconds(10)),
    };
}
