using System.Threading.RateLimiting;
using FilmClubBot.OnWeb.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.OnWeb.Site;

/// <summary>How much the pages and calendars that are open to everybody are asked.</summary>
internal static class SiteLimits
{
    /// <summary>Pages and calendars that one address may ask for in a minute. A proxy that all come through is one address.</summary>
    public const int RequestsPerMinute = 600;

    private const string Name = "site";

    public static void Add(IServiceCollection services) => services.AddRateLimiter(limiter => limiter.AddPolicy(Name, context => RateLimitPartition.GetSlidingWindowLimiter(
        LoginEndpoints.Origin(context.Connection.RemoteIpAddress),
        _ => new SlidingWindowRateLimiterOptions { PermitLimit = RequestsPerMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 })));

    /// <summary>Opens an endpoint to everybody, within the limit.</summary>
    public static void Open(this IEndpointConventionBuilder endpoint) => endpoint.AllowAnonymous().RequireRateLimiting(Name);
}
