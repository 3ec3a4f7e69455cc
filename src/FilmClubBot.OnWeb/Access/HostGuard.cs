using FilmClubBot.Commands.Framework.Strings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb.Access;

/// <summary>
/// Rejects requests with a foreign host name or from a foreign page: a page whose name was re-pointed at this machine
/// (DNS rebinding), or a page that opens a WebSocket, posts a form to the program or embeds something of it.
/// </summary>
internal sealed class HostGuard(RequestDelegate next, IOptions<WebOptions> options, ChatAccess access, ILogger<HostGuard> log)
{
    private readonly bool _local = WebAddress.IsLocal(options.Value);
    private readonly Uri? _public = options.Value.PublicAddress;

    public Task InvokeAsync(HttpContext context)
    {
        if (ForeignHost(context) is { } host)
            return Refuse(context, StatusCodes.Status400BadRequest, host);
        if (ForeignPage(context) is { } page)
            return Refuse(context, StatusCodes.Status403Forbidden, page);
        return next(context);
    }

    private string? ForeignHost(HttpContext context)
    {
        var host = context.Request.Host.Host;
        if (_local && !WebAddress.IsLoopback(host) && !string.Equals(host, _public?.IdnHost, StringComparison.OrdinalIgnoreCase))
            return "This name is not answered here; if it is this program's own, set Web:PublicUrl.";
        return IsPublic(context) ? null : access.WhyClosed(context);
    }

    private string? ForeignPage(HttpContext context)
    {
        var request = context.Request;
        var changes = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);
        // Browsers say where a request comes from; a link to the chat arrives (ArrivalPage), anything else of another site does not.
        if (!IsPublic(context) && request.Headers["Sec-Fetch-Site"] == "cross-site" && (changes || request.Headers["Sec-Fetch-Mode"] != "navigate"))
            return "Another site's page may not talk to this program.";
        if (!changes && !context.WebSockets.IsWebSocketRequest && !request.Headers.ContainsKey("Upgrade"))
            return null;
        // Platforms and scripts send no Origin header; browsers always do, and a page cannot change it.
        if (request.Headers.Origin.ToString() is not { Length: > 0 } origin)
            return null;
        var same = Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && (from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
                || (_public is not null && from.Authority.Equals(_public.Authority, StringComparison.OrdinalIgnoreCase)));
        return same ? null : "Another site's page may not talk to this program.";
    }

    // Endpoints that check a platform's signature, and the public pages, are marked AllowAnonymous. Where there is no endpoint, there is
    // nothing to protect: the answer is 404.
    private static bool IsPublic(HttpContext context) => context.GetEndpoint() is not { Metadata: var metadata } || metadata.GetMetadata<IAllowAnonymous>() is not null;

    private Task Refuse(HttpContext context, int status, string why)
    {
        var request = context.Request;
        log.LogWarning("Rejected {Method} {Path} for host {Host}: {Why}", request.Method, HostileText.CleanName(request.Path), HostileText.CleanName(request.Host.Value ?? ""), why);
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(why, context.RequestAborted);
    }
}
