using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Slack.Delivery;

/// <summary>Delivers signed requests to the app's one address.</summary>
internal sealed class HttpTransport(string secret, TimeProvider time, TimeSpan deadline, Func<Uri?> address) : ISlackTransport, IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };

    public Task<SlackAck> Deliver(SlackDelivery delivery, int retry, string? retryReason)
    {
        var (body, type) = Body(delivery);
        return Send(body, type, retry: retry, retryReason: retryReason);
    }

    /// <summary>A delivery's body and content type.</summary>
    public static (string Body, string Type) Body(SlackDelivery delivery) => delivery.Kind switch
    {
        "slash_commands" => (Form(delivery.Payload.Select(field => KeyValuePair.Create(field.Key, field.Value!.GetValue<string>()))), "application/x-www-form-urlencoded"),
        "interactive" => (Form([KeyValuePair.Create("payload", delivery.Payload.ToJsonString())]), "application/x-www-form-urlencoded"),
        _ => (delivery.Payload.ToJsonString(), "application/json"),
    };

    /// <summary>Sends a body.</summary>
    /// <param name="body">As it is.</param>
    /// <param name="type">The content type.</param>
    /// <param name="signature">Another signature than the right one.</param>
    /// <param name="timestamp">Another time than now.</param>
    /// <param name="retry">Which repetition it is; 0 for the first time.</param>
    /// <param name="retryReason">Why it is repeated.</param>
    public async Task<SlackAck> Send(string body, string type, string? signature = null, long? timestamp = null, int retry = 0, string? retryReason = null)
    {
        var at = timestamp ?? time.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, address() ?? throw new InvalidOperationException("BotAddress is not set, and no socket is open."));
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        request.Headers.Add("X-Slack-Request-Timestamp", at.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("X-Slack-Signature", signature ?? SlackSigner.Sign(secret, at, body));
        request.Headers.UserAgent.ParseAdd("Slackbot 1.0 (+https://api.slack.com/robots)");
        if (retry > 0)
        {
            request.Headers.Add("X-Slack-Retry-Num", retry.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-Slack-Retry-Reason", retryReason);
        }

        using var timeout = new CancellationTokenSource(deadline, time);
        try
        {
            using var response = await _http.SendAsync(request, timeout.Token);
            var text = await response.Content.ReadAsStringAsync(timeout.Token);
            return new SlackAck((int)response.StatusCode, text, Parse(text));
        }
        catch (OperationCanceledException)
        {
            return new SlackAck(0, "http_timeout", null);
        }
        catch (HttpRequestException)
        {
            return new SlackAck(0, "http_error", null);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static string Form(IEnumerable<KeyValuePair<string, string>> fields) =>
        string.Join('&', fields.Select(field => $"{System.Net.WebUtility.UrlEncode(field.Key)}={System.Net.WebUtility.UrlEncode(field.Value)}"));

    private static JsonNode? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
