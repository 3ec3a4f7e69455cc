using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb.Access;

/// <summary>The session cookie for the right token, and the policy that every endpoint requires it.</summary>
internal static class Session
{
    public const string Scheme = "filmclub";
    private const string MarkClaim = "token";

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<AccessToken>();
        services.AddAuthentication(Scheme).AddCookie(Scheme, Configure);
        services.AddOptions<CookieAuthenticationOptions>(Scheme).Configure<IOptions<WebOptions>>((cookie, web) =>
            cookie.Cookie.SecurePolicy = web.Value.PublicAddress?.Scheme == Uri.UriSchemeHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest);
        // The fallback policy applies to every endpoint without its own, including those that others map: forgetting one is safe.
        services.AddOptions<Microsoft.AspNetCore.Authorization.AuthorizationOptions>().Configure<AccessToken>((authorization, token) =>
            authorization.FallbackPolicy = new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder(Scheme)
                .RequireAssertion(context => !token.IsAsked || context.User.Identity is { IsAuthenticated: true })
                .Build());
        services.AddAuthorization();
    }

    public static Task Begin(HttpContext context, AccessToken token)
    {
        var identity = new ClaimsIdentity([new Claim(MarkClaim, token.Mark)], Scheme);
        return context.SignInAsync(Scheme, new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = true });
    }

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "filmclub_session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.IsEssential = true;
        options.ExpireTimeSpan = TimeSpan.FromDays(30);
        options.SlidingExpiration = true;
        options.LoginPath = LoginEndpoints.Path;
        options.ReturnUrlParameter = LoginEndpoints.ReturnParameter;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        options.Events.OnValidatePrincipal = context =>
        {
            var token = context.HttpContext.RequestServices.GetRequiredService<AccessToken>();
            if (context.Principal?.FindFirstValue(MarkClaim) != token.Mark)
                context.RejectPrincipal();
            return Task.CompletedTask;
        };
    }
}
