using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.OnSlack.Answering;
using FilmClubBot.OnSlack.Inbound;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnSlack.Http;

/// <summary>
/// Receives all requests of Slack at one address: commands, interactions, suggestions and events. Nothing of a request is parsed
/// before its signature is verified.
/// </summary>
internal sealed class SlackEndpoint(IOptions<SlackOptions> options, SlackEventHandler handler, ReplayGuard replays, ILogger<SlackEndpoint> log)
{
    /// <summary>The path of every request URL in the app's settings.</summary>
    public const string Path = "/slack/events";

    private const string SignatureHeader = "X-Slack-Signature", TimestampHeader = "X-Slack-Request-Timestamp";
    private const string Form = "application/x-www-form-urlencoded", Json = "application/json";

    // A submitted modal of 100 fields with 3,000 characters each, percent-encoded three times over.
    private const int MaxBody = 1024 * 1024;

    // More than a slash command or an interaction has.
    private const int MaxFields = 64;

    // Unix seconds until the year 5138.
    private const int MaxTimestamp = 11;

    private readonly SlackSignature _signature = new(options.Value.SigningSecret ?? "");

    /// <summary>Handles one request: 200 with the response, 400, 401, 411, 413 or 415.</summary>
    public async Task Handle(HttpContext context)
    {
        var request = context.Request;
        if (request.ContentLength is not { } length)
        {
            await Refuse(context, StatusCodes.Status411LengthRequired, "The request has no Content-Length.");
            return;
        }

        if (length > MaxBody)
        {
            await Refuse(context, StatusCodes.Status413PayloadTooLarge, "The body is longer than anything that Slack sends.");
            return;
        }

        var timestamp = request.Headers[TimestampHeader].ToString();
        if (timestamp.Length is 0 or > MaxTimestamp || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            await Refuse(context, StatusCodes.Status401Unauthorized, "The request has no timestamp.");
            return;
        }

        var head = SlackSignature.HeadLength(timestamp);
        var signed = ArrayPool<byte>.Shared.Rent(head + (int)length);
        try
        {
            SlackSignature.WriteHead(timestamp, signed);
            var body = signed.AsMemory(head, (int)length);
            await request.Body.ReadExactlyAsync(body, context.RequestAborted);
            if (!_signature.Fits(request.Headers[SignatureHeader].ToString(), signed.AsSpan(0, head + (int)length), out var mark))
                await Refuse(context, StatusCodes.Status401Unauthorized, "The signature is not valid.");
            else if (!replays.IsFresh(seconds))
                await Refuse(context, StatusCodes.Status401Unauthorized, "The request was signed too long ago, or one of the clocks is wrong.");
            else if (!replays.IsFirst(mark))
                await Refuse(context, StatusCodes.Status401Unauthorized, "This request was already received.");
            else
                await Answer(context, body);
        }
        catch (EndOfStreamException)
        {
            await Refuse(context, StatusCodes.Status400BadRequest, "The body is shorter than its Content-Length.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(signed);
        }
    }

    private async Task Answer(HttpContext context, ReadOnlyMemory<byte> body)
    {
        SlackEvent? happened;
        try
        {
            happened = Read(context.Request.ContentType ?? "", body);
        }
        catch (Exception problem) when (problem is FormatException or JsonException or InvalidDataException)
        {
            await Refuse(context, StatusCodes.Status400BadRequest, problem is JsonException ? "The body is not valid JSON." : problem.Message);
            return;
        }
        catch (NotSupportedException)
        {
            await Refuse(context, StatusCodes.Status415UnsupportedMediaType, $"The body is neither {Form} nor {Json}.");
            return;
        }

        // Slack's certificate check contains no event.
        if (happened is null)
            return;

        // A command that has begun is completed even if the connection breaks, so the request's token is not used.
        var told = await handler.Answer(happened, CancellationToken.None);
        if (told.Json.IsEmpty)
            return;
        context.Response.ContentType = Json;
        context.Response.ContentLength = told.Json.Length;
        await context.Response.Body.WriteAsync(told.Json);
    }

    private static SlackEvent? Read(string contentType, ReadOnlyMemory<byte> body)
    {
        if (contentType.StartsWith(Json, StringComparison.OrdinalIgnoreCase))
        {
            using var told = Parse(body);
            return SlackPayload.Event(told.RootElement);
        }

        if (!contentType.StartsWith(Form, StringComparison.OrdinalIgnoreCase))
            throw new NotSupportedException();
        var fields = FormOf(body);
        if (fields.ContainsKey("ssl_check"))
            return null;
        if (!fields.TryGetValue("payload", out var payload))
            return SlackPayload.Command(fields.GetValueOrDefault);
        using var interaction = Parse(Encoding.UTF8.GetBytes(payload));
        return SlackPayload.Interaction(interaction.RootElement);
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json) => JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = SlackPayload.MaxDepth });

    private static Dictionary<string, string> FormOf(ReadOnlyMemory<byte> body)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        foreach (var pair in new QueryStringEnumerable(Encoding.UTF8.GetString(body.Span)))
        {
            if (fields.Count == MaxFields)
                throw new FormatException($"The form has more than {MaxFields} fields.");
            fields.TryAdd(pair.DecodeName().ToString(), pair.DecodeValue().ToString());
        }

        return fields;
    }

    private Task Refuse(HttpContext context, int status, string why)
    {
        // Anybody can trigger these lines, so they are not warnings.
        log.LogInformation("Refused a request to {Path} with {Status}: {Why}", Path, status, why);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(why, context.RequestAborted);
    }
}
