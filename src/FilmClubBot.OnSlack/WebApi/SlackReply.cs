using System.Net;
using System.Text;
using System.Text.Json;
using FilmClubBot.Commands.Framework.Strings;

namespace FilmClubBot.OnSlack.WebApi;

/// <summary>The response to one request.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="RetryAfter">How long Slack asks to wait; null when it does not.</param>
/// <param name="Body">The response's content.</param>
internal sealed record SlackReply(HttpStatusCode Status, TimeSpan? RetryAfter, string Body)
{
    private const int MaxDepth = 64;
    private const int MaxMessages = 5;
    private const int MaxWord = 300;

    // Slack's error codes for its own failures, after which the request may have been performed in part.
    private static readonly HashSet<string> OwnFailures = new(StringComparer.Ordinal) { "fatal_error", "internal_error", "service_unavailable", "request_timeout" };

    /// <summary>The body as an object; null if it is not one.</summary>
    public JsonElement? Json { get; } = Parse(Body);

    /// <summary>Slack's error code; null for success or if there is none.</summary>
    public string? Error => Word(Json, "error");

    /// <summary>Whether Slack performed the request.</summary>
    public bool Ok => (int)Status is >= 200 and < 300 && Json is { } json && json.Is("ok");

    /// <summary>Whether the body is an answer of the Web API, which always states <c>ok</c>; a page of a network device in front of Slack is not.</summary>
    public bool IsReadable => Json is { } json && json.TryGetProperty("ok", out var ok) && (ok.ValueKind is JsonValueKind.True or JsonValueKind.False);

    /// <summary>Whether the request was rate-limited.</summary>
    public bool RateLimited => Status == HttpStatusCode.TooManyRequests || Error is "ratelimited" or "rate_limited";

    /// <summary>Whether Slack itself failed.</summary>
    public bool Failed => (int)Status >= 500 || (Error is { } error && OwnFailures.Contains(error));

    /// <summary>Whether Slack did not accept the token.</summary>
    public bool IsTokenRefused => RefusesToken(Error);

    /// <summary>Whether an error code is one of a token that Slack does not accept, or of none.</summary>
    public static bool RefusesToken(string? error) => error is "token_expired" or "token_revoked" or "invalid_auth" or "not_authed" or "account_inactive";

    /// <summary>Slack's warning about a call that it accepted.</summary>
    public string? Warning => Word(Json, "warning");

    /// <summary>The problem in one line.</summary>
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

    /// <summary>Details of a warning or an error.</summary>
    public IEnumerable<string> Messages() =>
        Json is { } json && json.TryGetProperty("response_metadata", out var metadata) && metadata.ValueKind == JsonValueKind.Object
            && metadata.TryGetProperty("messages", out var messages) && messages.ValueKind == JsonValueKind.Array
            ? messages.EnumerateArray().Where(message => message.ValueKind == JsonValueKind.String).Take(MaxMessages).Select(message => Plain(message.GetString()!))
            : [];

    private static string? Word(JsonElement? json, string name) => json?.Text(name) is { } word ? Plain(word) : null;

    /// <summary>One line of limited length, whatever the server sent.</summary>
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
