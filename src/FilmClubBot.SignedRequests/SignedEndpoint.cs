using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.SignedRequests;

/// <summary>
/// Receives a platform's signed requests. A body is read up to a limit, and passed on only if it was signed by the platform, recently
/// and not received before; a refusal states its reason. Everything that the headers alone tell is checked before the body is read, and
/// nothing of the body is parsed before its signature is verified.
/// </summary>
public abstract class SignedEndpoint(ISignatureScheme scheme, ReplayGuard replays, ILogger log)
{
    // Unix seconds until the year 5138.
    private const int MaxTimestamp = 11;

    // Of the largest bodies, 32 at a time are at most 32 MB.
    private const int MaxLarge = 32;

    // The platforms wait three seconds for the answer, so a body that takes longer is not theirs.
    private static readonly BodyReader _bodies = new(MaxLarge, TimeSpan.FromSeconds(5), TimeProvider.System);

    /// <summary>The requests and events that were received before.</summary>
    protected ReplayGuard Replays => replays;

    /// <summary>The endpoint's log.</summary>
    protected ILogger Log => log;

    /// <summary>The longest body, in bytes.</summary>
    protected abstract int MaxBody { get; }

    /// <summary>Handles one request: refuses it with 400, 401, 408, 411 or 413, or answers it.</summary>
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
            await Refuse(context, StatusCodes.Status413PayloadTooLarge, "The body is longer than anything that the platform sends.");
            return;
        }

        var timestamp = request.Headers[scheme.TimestampHeader].ToString();
        if (timestamp.Length is 0 or > MaxTimestamp || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            await Refuse(context, StatusCodes.Status401Unauthorized, "The request has no timestamp.");
            return;
        }

        var signature = request.Headers[scheme.SignatureHeader].ToString();
        if (!scheme.IsWellFormed(signature))
        {
            await Refuse(context, StatusCodes.Status401Unauthorized, "The signature is not valid.");
            return;
        }

        if (!replays.IsFresh(seconds))
        {
            await Refuse(context, StatusCodes.Status401Unauthorized, "The request was signed too long ago, or one of the clocks is wrong.");
            return;
        }

        var prefix = Encoding.ASCII.GetBytes(scheme.Prefix(timestamp));
        if (await Read(context, prefix, (int)length) is not { } content)
            return;
        if (!scheme.Verify(signature, content, out var id))
            await Refuse(context, StatusCodes.Status401Unauthorized, "The signature is not valid.");
        else if (!replays.IsFirst(id))
            await Refuse(context, StatusCodes.Status401Unauthorized, "This request was already received.");
        else
            await Answer(context, content.AsMemory(prefix.Length));
    }

    /// <summary>Answers a verified request.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="body">The body.</param>
    protected abstract Task Answer(HttpContext context, ReadOnlyMemory<byte> body);

    /// <summary>Refuses a request.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="status">The status code.</param>
    /// <param name="reason">One sentence, which is sent as the response's text.</param>
    protected Task Refuse(HttpContext context, int status, string reason)
    {
        // Anybody can trigger these lines, so they are not warnings. The path is the endpoint's own: it has no variable part.
        log.LogInformation("Refused a request to {Path} with {Status}: {Reason}", context.Request.Path, status, reason);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(reason, context.RequestAborted);
    }

    /// <summary>Sends a response with JSON.</summary>
    protected static async Task SendJson(HttpContext context, ReadOnlyMemory<byte> json)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = json.Length;
        await context.Response.Body.WriteAsync(json);
    }

    // Null if the body did not arrive in full: the request is refused or broken off then.
    private async Task<byte[]?> Read(HttpContext context, byte[] prefix, int length)
    {
        try
        {
            return await _bodies.Read(prefix, context.Request.Body, length, context.RequestAborted);
        }
        catch (EndOfStreamException)
        {
            await Refuse(context, StatusCodes.Status400BadRequest, "The body is shorter than its Content-Length.");
        }
        catch (BadHttpRequestException bad)
        {
            // The server's own limits: too slow, too long.
            await Refuse(context, bad.StatusCode, "The body was not received in time or in full.");
        }
        catch (TimeoutException slow)
        {
            log.LogInformation("Broke off a request to {Path}: {Reason}", context.Request.Path, slow.Message);
            // A response would be followed by the rest of the body, as slowly as before.
            context.Abort();
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException && context.RequestAborted.IsCancellationRequested)
        {
            log.LogInformation("A request to {Path} was broken off by its sender", context.Request.Path);
        }

        return null;
    }
}
