using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnWeb.Access;

/// <summary>The login page and the logout.</summary>
internal static class LoginEndpoints
{
    public const string Path = "/login";
    public const string ReturnParameter = "returnUrl";

    /// <summary>The number of login attempts per minute from one address.</summary>
    public const int AttemptsPerMinute = 5;

    private const string RateLimit = "login";

    public static void AddRateLimit(IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.AddPolicy(RateLimit, context => RateLimitPartition.GetFixedWindowLimiter(
            Origin(context.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = AttemptsPerMinute, Window = TimeSpan.FromMinutes(1) }));
        limiter.OnRejected = async (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                rejected.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (rejected.HttpContext.Request.Path == Path)
                await Page("web.login.often", null, StatusCodes.Status429TooManyRequests).ExecuteAsync(rejected.HttpContext);
        };
    });

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Path, IResult (AccessToken token, string? returnUrl) =>
            token.IsAsked ? Page(null, returnUrl, StatusCodes.Status200OK) : TypedResults.LocalRedirect(Local(returnUrl))).AllowAnonymous();
        endpoints.MapPost(Path, Offer).AllowAnonymous().RequireRateLimiting(RateLimit);
        // No antiforgery token: the host guard rejects posts of foreign pages, and a forged logout only asks for the token again.
        endpoints.MapPost("/logout", async (HttpContext context) =>
        {
            await context.SignOutAsync(Session.Scheme);
            return TypedResults.LocalRedirect(Path);
        }).DisableAntiforgery();
    }

    private static async Task<IResult> Offer(
        HttpContext context, AccessToken secret, ILogger<AccessToken> log, [FromForm(Name = "token")] string? offered, [FromForm] string? returnUrl)
    {
        if (!secret.Matches(offered))
        {
            log.LogWarning("Rejected a wrong access token from {Address}", context.Connection.RemoteIpAddress);
            return Page("web.login.wrong", returnUrl, StatusCodes.Status401Unauthorized);
        }

        await Session.Begin(context, secret);
        return TypedResults.LocalRedirect(Local(returnUrl));
    }

    private static RazorComponentResult<LoginPage> Page(string? problem, string? returnUrl, int status) =>
        new(new Dictionary<string, object?> { [nameof(LoginPage.Problem)] = problem, [nameof(LoginPage.ReturnUrl)] = Local(returnUrl) }) { StatusCode = status };

    // Accepts only a path of this site: "//evil.example" and "/\evil.example" lead elsewhere.
    private static string Local(string? url) => url is ['/', .. var rest] && rest is not ['/' or '\\', ..] ? url : "/";

    // The owner of an IPv6 network has a whole /64 of addresses.
    internal static string Origin(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.MapToIPv4().ToString(),
    };
}
