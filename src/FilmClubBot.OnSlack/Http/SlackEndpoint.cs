using System.Text;
using System.Text.Json;
using FilmClubBot.OnSlack.Answering;
using FilmClubBot.OnSlack.Inbound;
using FilmClubBot.SignedRequests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnSlack.Http;

/// <summary>Receives all requests of Slack at one address: commands, interactions, suggestions and events.</summary>
internal sealed class SlackEndpoint(IOptions<SlackOptions> options, SlackEventRouter router, ReplayGuard replays, ILogger<SlackEndpoint> log)
    : SignedEndpoint(new SlackSignature(options.Value.SigningSecret ?? ""), replays, log)
{
    /// <summary>The path of every request URL in the app's settings.</summary>
    public const string Path = "/slack/events";

    private const string Form = "application/x-www-form-urlencoded", Json = "application/json";

    // More than a slash command or an interaction has.
    private const int MaxFields = 64;

    /// <inheritdoc/>
    /// <remarks>A submitted modal of 100 fields with 3,000 characters each, percent-encoded three times over.</remarks>
    protected override int MaxBody => 1024 * 1024;

    /// <inheritdoc/>
    /// <remarks>Responds with 200; with 400 or 415 if the body is not an event.</remarks>
    protected override async Task Answer(HttpContext context, ReadOnlyMemory<byte> body)
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
        var acknowledgement = await router.Answer(happened, CancellationToken.None);
        if (acknowledgement.Sending is not null)
            context.Response.OnCompleted(Sent, acknowledgement);
        if (!acknowledgement.Json.IsEmpty)
            await SendJson(context, acknowledgement.Json);
    }

    private static Task Sent(object acknowledgement)
    {
        ((Acknowledgement)acknowledgement).MarkSent();
        return Task.CompletedTask;
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
}
