using System.Net;
using Microsoft.AspNetCore.Http;

namespace FilmClubBot.OnWeb.Access;

/// <summary>Recognises requests that a browser on this machine sent directly, without a proxy.</summary>
internal static class LocalRequest
{
    // What proxies and tunnels add, in their own spellings; X-Original-For is left by the middleware that applies X-Forwarded-For.
    private static readonly string[] _forwarding =
    [
        "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port", "X-Forwarded-Server", "X-Original-For", "X-Original-Host", "X-Original-Proto",
        "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "Via", "CF-Connecting-IP", "CF-Ray", "CDN-Loop", "True-Client-IP", "Fly-Client-IP", "Tailscale-User-Login", "X-Envoy-External-Address",
    ];

    /// <summary>Whether the request used one of this machine's own names, over a connection within this machine, and was not forwarded.</summary>
    public static bool IsDirect(HttpContext context) =>
        WebAddress.IsLoopback(context.Request.Host.Host)
        && IsLoopback(context.Connection.LocalIpAddress)
        && IsLoopback(context.Connection.RemoteIpAddress)
        && !WasForwarded(context.Request);

    /// <summary>Whether a proxy left a mark on the request.</summary>
    // Browsers have used HTTP/1.1 since 1999; nginx uses HTTP/1.0 towards the program unless it is told otherwise, and may add no header at all.
    public static bool WasForwarded(HttpRequest request) =>
        HttpProtocol.IsHttp10(request.Protocol) || _forwarding.Any(request.Headers.ContainsKey);

    // A test server has no addresses.
    private static bool IsLoopback(IPAddress? address) => address is null || IPAddress.IsLoopback(address) || (address.IsIPv4MappedToIPv6 && IPAddress.IsLoopback(address.MapToIPv4()));
}
