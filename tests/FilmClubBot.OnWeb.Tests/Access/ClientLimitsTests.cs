using System.Reflection;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Tests.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;

namespace FilmClubBot.OnWeb.Tests.Access;

public class ClientLimitsTests
{
    [Fact]
    public async Task Every_endpoint_that_is_open_to_everybody_has_a_limit()
    {
        await using var host = await WebHost.Start();
        var open = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<MethodInfo>()?.DeclaringType?.Assembly == typeof(ClientLimits).Assembly && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .ToList();
        Assert.Contains(open, endpoint => endpoint.RoutePattern.RawText == "/films");
        Assert.Equal([], open.Where(endpoint => endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>() is null).Select(endpoint => endpoint.RoutePattern.RawText));
    }
}
