using System.Threading.RateLimiting;
using FilmClubBot.OnWeb.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.OnWeb.Site;

/// <summary>The rate limits of the public pages and calendars.</summary>
internal static class SiteLimits
{
    /// <summary>Requests for pages and calendars per minute from one address. All clients of a proxy count as one address.</summary>
    public const int RequestsPerMinute = 600;

    private const string Name = "site";

    public static void Add(IServiceCollection services) => services.AddRateLimiter(limiter => limiter.AddPolicy(Name, context => RateLimitPartition.GetSlidingWindowLimiter(
        LoginEndpoints.Origin(context.Connection.RemoteIpAddress),
        _ => new SlidingWindowRateLimiterOptions { PermitLimit = RequestsPerMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 })));

    /// <summary>Makes an endpoint public, within the rate limit.</summary>
    public static void Open(this IEndpointConventionBuilder endpoint) => endpoint.AllowAnonymous().RequireRateLimiting(Name);
}
