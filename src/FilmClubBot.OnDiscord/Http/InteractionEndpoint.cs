using System.Buffers;
using System.Globalization;
using System.Text;
using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.OnDiscord.Answering;
using FilmClubBot.OnDiscord.Interactions;
using FilmClubBot.OnDiscord.Rest.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnDiscord.Http;

/// <summary>
/// Receives Discord's signed interactions. Nothing of a request is parsed before its signature is verified; later refusals
/// are messages to the user.
/// </summary>
internal sealed class InteractionEndpoint(
    IOptions<DiscordOptions> options, InteractionHandler handler, LateAnswers late, ReplayGuard replays, ILogger<InteractionEndpoint> log)
{
    /// <summary>The path of the developer portal's "Interactions Endpoint URL".</summary>
    public const string Path = "/discord/interactions";

    private const string SignatureHeader = "X-Signature-Ed25519", TimestampHeader = "X-Signature-Timestamp";

    // The largest bodies are a message with ten embeds, a select's resolved objects or a filled form; all are far smaller.
    private const int MaxBody = 512 * 1024;

    // Unix seconds until the year 5138.
    private const int MaxTimestamp = 11;

    private readonly SignatureCheck _signature = new(options.Value.PublicKey ?? "");

    /// <summary>Handles one request: 200 with the reply, 202 if it was sent by the callback route, 400, 401, 411 or 413.</summary>
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
            await Refuse(context, StatusCodes.Status413PayloadTooLarge, "The body is longer than any interaction.");
            return;
        }

        // The signed content: the timestamp's characters directly followed by the body.
        var timestamp = request.Headers[TimestampHeader].ToString();
        if (timestamp.Length is 0 or > MaxTimestamp || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            await Refuse(context, StatusCodes.Status401Unauthorized, "The request has no timestamp.");
            return;
        }

        var signed = ArrayPool<byte>.Shared.Rent(timestamp.Length + (int)length);
        try
        {
            Encoding.ASCII.GetBytes(timestamp, signed);
            await request.Body.ReadExactlyAsync(signed.AsMemory(timestamp.Length, (int)length), context.RequestAborted);
            if (!_signature.Fits(request.Headers[SignatureHeader].ToString(), signed.AsSpan(0, timestamp.Length + (int)length)))
                await Refuse(context, StatusCodes.Status401Unauthorized, "The signature is not valid.");
            else if (!replays.IsFresh(seconds))
                await Refuse(context, StatusCodes.Status401Unauthorized, "The request was signed too long ago, or one of the clocks is wrong.");
            else
                await Answer(context, signed.AsMemory(timestamp.Length, (int)length));
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
        Interaction interaction;
        try
        {
            interaction = InteractionJson.Parse(body);
        }
        catch (FormatException problem)
        {
            await Refuse(context, StatusCodes.Status400BadRequest, problem.Message);
            return;
        }

        if (!replays.IsFirst(interaction.Id))
        {
            await Refuse(context, StatusCodes.Status401Unauthorized, "This interaction was already received.");
            return;
        }

        // A command that has begun is completed even if the connection breaks, so the request's token is not used.
        var reply = await handler.Answer(interaction, CancellationToken.None);
        if (reply.Files.Count > 0)
        {
            await SendWithFiles(interaction, reply);
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            return;
        }

        context.Response.OnCompleted(Sent, reply);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = reply.Json.Length;
        await context.Response.Body.WriteAsync(reply.Json);
    }

    private async Task SendWithFiles(Interaction interaction, InteractionReply reply)
    {
        try
        {
            await late.Callback(interaction, reply, CancellationToken.None);
        }
        catch (DiscordException failure)
        {
            log.LogError(failure, "Failed to send a reply with files");
        }
    }

    private static Task Sent(object reply)
    {
        ((InteractionReply)reply).MarkSent();
        return Task.CompletedTask;
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
