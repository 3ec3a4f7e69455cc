using System.Security.Cryptography;
using System.Text;

namespace FilmClubBot.OnSlack.WebApi;

/// <summary>Counts what was said at each <c>response_url</c>. Source: Slack, "Handling user interaction", message responses.</summary>
internal sealed class ResponseUses(TimeProvider time)
{
    /// <summary>How often an address may be used.</summary>
    public const int MaxUses = 5;

    /// <summary>How many addresses are remembered; the oldest is forgotten, and Slack then counts alone.</summary>
    public const int Capacity = 10_000;

    /// <summary>How long an address lives. It was made a little before its first use here.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Uses> _uses = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldest = new();

    /// <summary>How many addresses are remembered now.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _uses.Count;
        }
    }

    /// <summary>Takes one use.</summary>
    /// <returns>Slack's word for why there is none left; null when there was one.</returns>
    public string? Take(Uri address)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var key = Key(address);
            if (!_uses.TryGetValue(key, out var uses))
            {
                // An old one is kept for as long again, so that its lateness is known.
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

    /// <summary>Gives a use back: what was to be said did not arrive.</summary>
    public void Return(Uri address)
    {
        lock (_lock)
        {
            if (_uses.TryGetValue(Key(address), out var uses) && uses.Count > 0)
                uses.Count--;
        }
    }

    /// <summary>The address is a secret, and of any length.</summary>
    private static string Key(Uri address) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)));

    private sealed class Uses(DateTimeOffset since)
    {
        public DateTimeOffset Since { get; } = since;

        public int Count { get; set; }
    }
}
