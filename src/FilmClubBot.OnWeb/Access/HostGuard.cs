using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb.Access;

/// <summary>
/// Rejects requests with a foreign host name or from a foreign page: a page whose name was re-pointed at this machine
/// (DNS rebinding), or a page that opens a WebSocket or posts a form to the program.
/// </summary>
internal sealed class HostGuard(RequestDelegate next, IOptions<WebOptions> options, ILogger<HostGuard> log)
{
    private readonly bool _local = WebAddress.IsLocal(options.Value);
    private readonly bool _asksForToken = options.Value.AsksForToken;
    private readonly Uri? _public = options.Value.PublicAddress;

    public Task InvokeAsync(HttpContext context)
    {
        if (ForeignHost(context) is { } host)
            return Refuse(context, StatusCodes.Status400BadRequest, host);
        if (ForeignOrigin(context) is { } origin)
            return Refuse(context, StatusCodes.Status403Forbidden, origin);
        return next(context);
    }

    /// <summary>Whether the request used one of this machine's own names, from this machine.</summary>
    public static bool IsFromThisMachine(HttpContext context) =>
        WebAddress.IsLoopback(context.Request.Host.Host) && (context.Connection.LocalIpAddress is not { } cameIn || System.Net.IPAddress.IsLoopback(cameIn));

    private string? ForeignHost(HttpContext context)
    {
        var host = context.Request.Host.Host;
        var own = WebAddress.IsLoopback(host);
        if (_local && !own && !string.Equals(host, _public?.IdnHost, StringComparison.OrdinalIgnoreCase))
            return "This name is not answered here; if it is this program's own, set Web:PublicUrl.";
        // Without a token the chat is for this machine only, even if a tunnel or Kestrel:Endpoints opens it further.
        // Endpoints that check a platform's signature are marked AllowAnonymous and are let through.
        if (_asksForToken || context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            return null;
        return IsFromThisMachine(context)
            ? null
            : "The chat is answered on this machine only; to open it further, set Web:AccessToken.";
    }

    private string? ForeignOrigin(HttpContext context)
    {
        var changes = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);
        if (!changes && !context.WebSockets.IsWebSocketRequest && !context.Request.Headers.ContainsKey("Upgrade"))
            return null;
        // Platforms and scripts send no Origin header; browsers always do, and a page cannot change it.
        if (context.Request.Headers.Origin.ToString() is not { Length: > 0 } origin)
            return null;
        var same = Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && (from.Authority.Equals(context.Request.Host.Value, StringComparison.OrdinalIgnoreCase)
                || (_public is not null && from.Authority.Equals(_public.Authority, StringComparison.OrdinalIgnoreCase)));
        return same ? null : "Another site's page may not talk to this program.";
    }

    private Task Refuse(HttpContext context, int status, string why)
    {
        log.LogWarning("Rejected {Method} {Path} for host {Host}: {Why}", context.Request.Method, context.Request.Path, context.Request.Host, why);
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(why, context.RequestAborted);
    }
}
