using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using FilmClubBot.Commands.Workspaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.OnWeb.Access;

/// <summary>Rate limits for each client. Behind a proxy that is not in <see cref="WebOptions.Proxies"/>, its clients count as one.</summary>
internal static class ClientLimits
{
    /// <summary>The number of sign-in attempts per minute.</summary>
    public const int SignInsPerMinute = 5;

    /// <summary>Requests for pages and calendars per minute.</summary>
    public const int RequestsPerMinute = 600;

    /// <summary>Reaction slips per minute. An audience in one room often has one address.</summary>
    public const int SlipsPerMinute = 120;

    /// <summary>Requests per minute for the page that adds the bot, and for the addresses that an installation leads through.</summary>
    public const int InstallsPerMinute = 30;

    /// <summary>Sheets to print, as pages or files, and pictures that are drawn for each request, per minute: one takes a tenth of a second.</summary>
    public const int DrawingsPerMinute = 60;

    private const string Drawings = "drawings", SignIns = "signin", Site = "site", Slips = "slips";

    public static void Add(IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.AddPolicy(SignIns, context => RateLimitPartition.GetFixedWindowLimiter(
            Client(context.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = SignInsPerMinute, Window = TimeSpan.FromMinutes(1) }));
        limiter.AddPolicy(Slips, context => RateLimitPartition.GetFixedWindowLimiter(
            Client(context.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = SlipsPerMinute, Window = TimeSpan.FromMinutes(1) }));
        limiter.AddPolicy(Drawings, context => RateLimitPartition.GetFixedWindowLimiter(
            Client(context.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = DrawingsPerMinute, Window = TimeSpan.FromMinutes(1) }));
        limiter.AddPolicy(Site, context => RateLimitPartition.GetSlidingWindowLimiter(
            Client(context.Connection.RemoteIpAddress),
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = RequestsPerMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 }));
        limiter.AddPolicy(InstallPage.RateLimit, context => RateLimitPartition.GetFixedWindowLimiter(
            Client(context.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = InstallsPerMinute, Window = TimeSpan.FromMinutes(1) }));
        limiter.OnRejected = (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                rejected.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    });

    /// <summary>Makes an endpoint public, within the rate limit of pages.</summary>
    public static void Open(this IEndpointConventionBuilder endpoint) => endpoint.AllowAnonymous().RequireRateLimiting(Site);

    /// <summary>Makes an endpoint public, within the rate limit of sheets and pictures.</summary>
    public static void OpenToDrawing(this IEndpointConventionBuilder endpoint) => endpoint.AllowAnonymous().RequireRateLimiting(Drawings);

    /// <summary>Makes an endpoint public, within the rate limit of sign-ins.</summary>
    public static void OpenToSignIn(this IEndpointConventionBuilder endpoint) => endpoint.AllowAnonymous().RequireRateLimiting(SignIns);

    /// <summary>Makes an endpoint public, within the rate limit of reaction slips.</summary>
    public static void OpenToSlips(this IEndpointConventionBuilder endpoint) => endpoint.AllowAnonymous().RequireRateLimiting(Slips);

    /// <summary>Makes an endpoint public, within the rate limit of installations.</summary>
    public static void OpenToInstalling(this IEndpointConventionBuilder endpoint) => endpoint.AllowAnonymous().RequireRateLimiting(InstallPage.RateLimit);

    // The owner of an IPv6 network has a whole /64 of addresses.
    internal static string Client(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.MapToIPv4().ToString(),
    };
}
