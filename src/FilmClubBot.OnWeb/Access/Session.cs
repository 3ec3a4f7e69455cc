using System.Security.Claims;
using FilmClubBot.Commands.Access;
using FilmClubBot.Domain.Members;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb.Access;

/// <summary>The cookie of a <see cref="WebSession"/>, and the policy that every endpoint requires one where people sign in.</summary>
internal static class Session
{
    public const string Scheme = "filmclub";
    private const string SecretClaim = "secret";

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<AccessToken>();
        services.AddSingleton<ChatAccess>();
        services.AddAuthentication(Scheme).AddCookie(Scheme, Configure);
        services.AddOptions<CookieAuthenticationOptions>(Scheme).Configure<IOptions<WebOptions>>((cookie, web) =>
        {
            cookie.Cookie.SecurePolicy = web.Value.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            cookie.Cookie.SameSite = WebAddress.CookieSite(web.Value);
        });
        // The fallback policy applies to every endpoint without its own, including those that others map: forgetting one is safe.
        services.AddOptions<AuthorizationOptions>().Configure<ChatAccess>((authorization, access) =>
            authorization.FallbackPolicy = new AuthorizationPolicyBuilder(Scheme)
                .RequireAssertion(context => !access.RequiresSignIn || context.User.Identity is { IsAuthenticated: true })
                .Build());
        services.AddAuthorization();
    }

    public static Task Begin(HttpContext context, SignInSecret secret)
    {
        var identity = new ClaimsIdentity([new Claim(SecretClaim, secret.ToString())], Scheme);
        return context.SignInAsync(Scheme, new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = true });
    }

    /// <summary>The session of a request; null if its browser is not signed in.</summary>
    public static WebSession? Of(HttpContext context) => context.Features.Get<WebSession>();

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "filmclub_session";
        // The address of a club may change; its cookie has a name of its own.
        options.Cookie.Path = "/";
        options.CookieManager = new ClubCookies();
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;
        options.ExpireTimeSpan = SignInSecret.SessionLifetime.ToTimeSpan();
        options.SlidingExpiration = false;
        options.LoginPath = LoginEndpoints.Path;
        options.ReturnUrlParameter = LoginEndpoints.ReturnParameter;
        var toLogin = options.Events.OnRedirectToLogin;
        options.Events.OnRedirectToLogin = context =>
        {
            // Without scheme and host, the redirect is right behind any proxy.
            context.RedirectUri = new Uri(context.RedirectUri).PathAndQuery;
            return toLogin(context);
        };
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        options.Events.OnValidatePrincipal = Validate;
    }

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<IWebSessions>();
        if (SignInSecret.TryParse(context.Principal?.FindFirstValue(SecretClaim), out var secret) && await sessions.Find(secret, context.HttpContext.RequestAborted) is { } session)
            context.HttpContext.Features.Set(session);
        else
            context.RejectPrincipal();
    }
}
