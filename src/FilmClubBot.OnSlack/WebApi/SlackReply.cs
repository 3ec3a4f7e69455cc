using System.Net;
using System.Text;
using System.Text.Json;

namespace FilmClubBot.OnSlack.WebApi;

/// <summary>What came back for one request.</summary>
/// <param name="Status">HTTP's status.</param>
/// <param name="RetryAfter">How long Slack asks to wait; null when it does not.</param>
/// <param name="Body">What it says.</param>
internal sealed record SlackReply(HttpStatusCode Status, TimeSpan? RetryAfter, string Body)
{
    private const int MaxDepth = 64;
    private const int MaxMessages = 5;
    private const int MaxWord = 300;

    // Words of Slack's for a failure of its own, after which some of what was asked may have been done.
    private static readonly HashSet<string> OwnFailures = new(StringComparer.Ordinal) { "fatal_error", "internal_error", "service_unavailable", "request_timeout" };

    /// <summary>The body as an object; null when it is none.</summary>
    public JsonElement? Json { get; } = Parse(Body);

    /// <summary>Slack's word for what is wrong; null when nothing is or it does not say.</summary>
    public string? Error => Word(Json, "error");

    /// <summary>Whether Slack did what was asked.</summary>
    public bool Ok => (int)Status is >= 200 and < 300 && Json is { } json && json.TryGetProperty("ok", out var ok) && ok.ValueKind == JsonValueKind.True;

    /// <summary>Whether it asks to come back later.</summary>
    public bool RateLimited => Status == HttpStatusCode.TooManyRequests || Error is "ratelimited" or "rate_limited";

    /// <summary>Whether the fault is Slack's own.</summary>
    public bool Failed => (int)Status >= 500 || (Error is { } error && OwnFailures.Contains(error));

    /// <summary>What Slack says about a call that it took.</summary>
    public string? Warning => Word(Json, "warning");

    /// <summary>What is wrong, in one line.</summary>
    public string Problem
    {
        get
        {
            var problem = new StringBuilder(Error ?? $"status {(int)Status} and no error that can be read");
            if (Word(Json, "needed") is { Length: > 0 } needed)
                problem.Append("; the scope ").Append(needed).Append(" is needed").Append(Word(Json, "provided") is { } provided ? $", the token has {provided}" : "");
            foreach (var message in Messages())
                problem.Append("; ").Append(message);
            return problem.ToString();
        }
    }

    /// <summary>Further words about a warning or an error.</summary>
    public IEnumerable<string> Messages() =>
        Json is { } json && json.TryGetProperty("response_metadata", out var metadata) && metadata.ValueKind == JsonValueKind.Object
            && metadata.TryGetProperty("messages", out var messages) && messages.ValueKind == JsonValueKind.Array
            ? messages.EnumerateArray().Where(message => message.ValueKind == JsonValueKind.String).Take(MaxMessages).Select(message => Plain(message.GetString()!))
            : [];

    private static string? Word(JsonElement? json, string name) =>
        json is { } element && element.TryGetProperty(name, out var word) && word.ValueKind == JsonValueKind.String ? Plain(word.GetString()!) : null;

    /// <summary>One line of bounded length, whatever a server says.</summary>
    private static string Plain(string words) => new([.. words.Take(MaxWord).Select(letter => char.IsControl(letter) ? ' ' : letter)]);

    private static JsonElement? Parse(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
