using FilmClubBot.Commands.Access;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnWeb.Access;

/// <summary>
/// Signing in and out: with a personal link, and as the first moderator with the access token. Opening a link shows a button and
/// changes nothing: programs that fetch links for a preview must not use them up.
/// </summary>
internal static class LoginEndpoints
{
    public const string Path = "/login";
    private const string LinkPath = "/signin/{link}";
    public const string ReturnParameter = "returnUrl";

    // A form of one secret; anything longer is not read.
    private const int MaxForm = 16 * 1024;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Path, async Task<IResult> (HttpContext context, ChatAccess access, AccessToken secret, ISignIns signIns, string? returnUrl) =>
            access.RequiresSignIn ? await LoginForm(context, secret, signIns, null, returnUrl, StatusCodes.Status200OK) : TypedResults.LocalRedirect(LocalPath.Of(returnUrl, context.Request.PathBase))).Open();
        endpoints.MapPost(Path, OfferToken).WithMetadata(new RequestSizeLimitAttribute(MaxForm)).OpenToSignIn();
        endpoints.MapGet(LinkPath, ShowLink).Open();
        endpoints.MapPost(LinkPath, UseLink).WithMetadata(new RequestSizeLimitAttribute(MaxForm)).OpenToSignIn();
        // No antiforgery token: the host guard rejects posts of foreign pages, and a forged logout only asks to sign in again.
        endpoints.MapPost("/logout", SignOut).DisableAntiforgery();
    }

    private static async Task<IResult> OfferToken(
        HttpContext context, AccessToken secret, ISignIns signIns, IUnitOfWork work, Locales locales, Club club, ILogger<AccessToken> log, [FromForm(Name = "token")] string? offered, [FromForm] string? returnUrl)
    {
        if (!secret.Matches(offered))
        {
            log.LogWarning("Rejected a wrong access token from {Address}", context.Connection.RemoteIpAddress);
            return await LoginForm(context, secret, signIns, "web.login.wrong", returnUrl, StatusCodes.Status401Unauthorized);
        }

        if (await signIns.AddFirstModerator(locales.For(club.Locale)["web.login.firstname"], Browser(context), context.RequestAborted) is not { } session)
            return await LoginForm(context, secret, signIns, "web.login.used", returnUrl, StatusCodes.Status403Forbidden);
        await work.Commit(context.RequestAborted);
        log.LogWarning("The access token made its holder at {Address} the browser chat's first moderator; it opens nothing from now on", context.Connection.RemoteIpAddress);
        await Session.Begin(context, session);
        return TypedResults.LocalRedirect(LocalPath.Of(returnUrl, context.Request.PathBase));
    }

    private static async Task<IResult> ShowLink(HttpContext context, ISignIns signIns, string link)
    {
        // The address is the secret.
        context.Response.Headers.CacheControl = "no-store";
        var member = SignInSecret.TryParse(link, out var secret) ? await signIns.Find(secret, context.RequestAborted) : null;
        return member is null ? Expired() : LinkForm(member, link);
    }

    private static async Task<IResult> UseLink(HttpContext context, ISignIns signIns, IUnitOfWork work, ILogger<AccessToken> log, [FromForm] string? link)
    {
        if (!SignInSecret.TryParse(link, out var secret) || await signIns.Redeem(secret, Browser(context), context.RequestAborted) is not { } session)
        {
            log.LogWarning("Rejected a sign-in link from {Address}: it was used, has expired or never existed", context.Connection.RemoteIpAddress);
            return Expired();
        }

        await work.Commit(context.RequestAborted);
        await Session.Begin(context, session);
        return TypedResults.LocalRedirect("~/");
    }

    private static async Task<IResult> SignOut(HttpContext context, IWebSessions sessions, IUnitOfWork work)
    {
        if (Session.Of(context) is { } session)
        {
            await sessions.End(session.Id, context.RequestAborted);
            await work.Commit(context.RequestAborted);
        }

        await context.SignOutAsync(Session.Scheme);
        return TypedResults.LocalRedirect("~" + Path);
    }

    private static async Task<IResult> LoginForm(HttpContext context, AccessToken secret, ISignIns signIns, string? problem, string? returnUrl, int status) => new RazorComponentResult<LoginPage>(new Dictionary<string, object?>
    {
        [nameof(LoginPage.Problem)] = problem,
        [nameof(LoginPage.ReturnUrl)] = LocalPath.Of(returnUrl, context.Request.PathBase),
        [nameof(LoginPage.AsksForToken)] = secret.IsAccepted && !await signIns.HasModerator(context.RequestAborted),
    }) { StatusCode = status };

    private static RazorComponentResult<LinkPage> LinkForm(Member member, string link) =>
        new(new Dictionary<string, object?> { [nameof(LinkPage.Member)] = member, [nameof(LinkPage.Link)] = link });

    private static RazorComponentResult<LinkPage> Expired() => new() { StatusCode = StatusCodes.Status404NotFound };

    private static string Browser(HttpContext context) => BrowserName.Of(context.Request.Headers.UserAgent.ToString());
}
