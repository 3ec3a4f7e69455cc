using System.Net;
using System.Net.Sockets;
using FilmClubBot.Commands.Site;
using FilmClubBot.OnWeb.Access;
using Microsoft.AspNetCore.Http;

namespace FilmClubBot.OnWeb.Site;

/// <summary>Determines the program's own address.</summary>
internal static class OwnAddress
{
    /// <summary>The configured address: <see cref="WebOptions.PublicUrl"/>, else <see cref="WebOptions.Url"/> if it names one host.</summary>
    public static SiteAddress Of(WebOptions options)
    {
        if (options.PublicAddress is { } open)
            return new(new Uri(open, "/"), WebAddress.IsLoopback(open.Host), options.AsksForToken);
        return Uri.TryCreate(options.Url, UriKind.Absolute, out var address) && address.Port > 0 && address.Host is not ("0.0.0.0" or "[::]")
            ? new(new Uri(address, "/"), WebAddress.IsLoopback(address.Host), options.AsksForToken)
            : SiteAddress.Unknown with { RequiresSignIn = options.AsksForToken };
    }

    /// <summary>The address; without a configured one, that of the connection, with the folder of a founded club.</summary>
    // Never the Host header: the sender chooses it, and pages and calendars that contain it are cached for others.
    public static Uri Root(this SiteAddress site, HttpContext context) =>
        site.Root ?? new UriBuilder(context.Request.Scheme, Host(context.Connection.LocalIpAddress), context.Connection.LocalPort, context.Request.PathBase.Add("/").ToUriComponent()).Uri;

    /// <summary>The same address with a known root: that of the connection without a configured one.</summary>
    public static SiteAddress Seen(this SiteAddress site, HttpContext context) =>
        site.Root(context) is var root && site.Root is null ? site with { Root = root, IsLocal = WebAddress.IsLoopback(root.Host) } : site;

    /// <summary>The path and query of a request, below the folder of its club.</summary>
    // Without the dot, "/javascript:alert(1)" would be an address of its own.
    public static string Requested(HttpContext context) => "./" + context.Request.Path.ToUriComponent().TrimStart('/') + context.Request.QueryString.ToUriComponent();

    private static string Host(IPAddress? address) => address switch
    {
        // A test server has no addresses.
        null => "localhost",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        // A link-local address ends with the number of a network interface, which no other machine understands.
        { AddressFamily: AddressFamily.InterNetworkV6, ScopeId: not 0 } => new IPAddress(address.GetAddressBytes()).ToString(),
        _ => address.ToString(),
    };
}
