using System.Globalization;
using System.Net;
using System.Text.Json;

namespace FilmClubBot.OnDiscord.Rest;

/// <summary>Discord's response, with its rate limit headers.</summary>
internal sealed record DiscordAnswer(HttpStatusCode Status, JsonElement Body, HttpResponseMessage Response)
{
    // Used if neither header nor body states the wait, as in responses of network devices in front of Discord.
    private static readonly TimeSpan UnsaidWait = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    // A server that always states 0 would be called in a loop.
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(250);

    /// <summary>Whether the body is an answer of Discord's API, which is JSON or nothing at all (204); a page of a network device in front of it is not.</summary>
    public bool IsReadable { get; init; } = true;

    /// <summary>The bucket's name; null if the response names none.</summary>
    public string? Bucket => Header("X-RateLimit-Bucket") is { Length: > 0 and <= 128 } name ? name : null;

    /// <summary>The bucket's size, the remaining requests, and the time until it resets; null if the response does not contain them.</summary>
    public (int Limit, int Remaining, TimeSpan ResetAfter)? Window =>
        int.TryParse(Header("X-RateLimit-Limit"), NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0
        && int.TryParse(Header("X-RateLimit-Remaining"), NumberStyles.None, CultureInfo.InvariantCulture, out var remaining)
        && Seconds(Header("X-RateLimit-Reset-After")) is { } after
            ? (limit, remaining, after)
            : null;

    /// <summary>How long a 429 asks to wait: the body is exact, the header has whole seconds.</summary>
    public TimeSpan RetryAfter => StatedWait is var stated && stated > ShortestWait ? stated : ShortestWait;

    private TimeSpan StatedWait =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("retry_after", out var said) && said.ValueKind == JsonValueKind.Number
            ? Seconds(said.GetRawText()) ?? UnsaidWait
            : Seconds(Header("Retry-After")) ?? UnsaidWait;

    /// <summary>Whether a 429 applies to all requests: it says so, or it does not come from Discord itself.</summary>
    public bool IsGlobal =>
        Header("X-RateLimit-Scope") == "global" || Header("X-RateLimit-Global") == "true"
        || Body.ValueKind != JsonValueKind.Object
        || (Body.TryGetProperty("global", out var global) && global.ValueKind == JsonValueKind.True);

    /// <summary>Whether other users exhausted the limit; such a response does not count as an invalid request of the bot.</summary>
    public bool IsShared => Header("X-RateLimit-Scope") == "shared";

    /// <summary>Discord's error code; 0 for none.</summary>
    public int Code => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out var number) ? number : 0;

    /// <summary>Discord's error message, with the fields that it names.</summary>
    public string Problem
    {
        get
        {
            if (Body.ValueKind != JsonValueKind.Object)
                return "";
            var said = Body.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.String ? message.GetString() : "";
            var all = Body.TryGetProperty("errors", out var errors) ? $"{said} {errors.GetRawText()}" : said ?? "";
            return all.Length > 1000 ? all[..1000] : all;
        }
    }

    private string? Header(string name) => Response.Headers.TryGetValues(name, out var values) ? values.First() : null;

    private static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds >= 0 && double.IsFinite(seconds)
            ? TimeSpan.FromSeconds(Math.Min(seconds, LongestWait.TotalSeconds))
            : null;
}
