using System.Security.Cryptography;
using System.Text;
using FilmClubBot.Commands.Framework.Answering;

namespace FilmClubBot.OnSlack.WebApi;

/// <summary>Counts the uses of each <c>response_url</c>. Source: Slack, "Handling user interaction", message responses.</summary>
internal sealed class ResponseUses(TimeProvider time)
{
    /// <summary>The number of uses that Slack permits for an address.</summary>
    public const int MaxUses = 5;

    /// <summary>The number of tracked addresses; beyond it the oldest is dropped, and only Slack counts its uses.</summary>
    public const int Capacity = 10_000;

    /// <summary>How long an address is valid, counted from its first use here, which is slightly after its creation.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Uses> _uses = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldest = new();

    /// <summary>The current number of tracked addresses.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _uses.Count;
        }
    }

    /// <summary>Counts one use.</summary>
    /// <returns>Slack's error code if the address has no uses left; null if the use is permitted.</returns>
    public string? Take(Uri address)
    {
        lock (_lock)
        {
            var now = time.Uptime();
            var key = Key(address);
            if (!_uses.TryGetValue(key, out var uses))
            {
                // An expired address is retained for the same time again, so that late uses are recognised.
                while (_oldest.Count >= Capacity || (_oldest.TryPeek(out var first) && _uses[first].Since + (2 * Life) < now))
                    _uses.Remove(_oldest.Dequeue());
                _uses.Add(key, uses = new Uses(now));
                _oldest.Enqueue(key);
            }

            if (uses.Since + Life < now)
                return "expired_url";
            if (uses.Count == MaxUses)
                return "used_url";
            uses.Count++;
            return null;
        }
    }

    /// <summary>Returns a use whose message was not delivered.</summary>
    public void Return(Uri address)
    {
        lock (_lock)
        {
            if (_uses.TryGetValue(Key(address), out var uses) && uses.Count > 0)
                uses.Count--;
        }
    }

    /// <summary>A hash, because the address is a secret and of any length.</summary>
    private static string Key(Uri address) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)));

    private sealed class Uses(TimeSpan since)
    {
        public TimeSpan Since { get; } = since;

        public int Count { get; set; }
    }
}
