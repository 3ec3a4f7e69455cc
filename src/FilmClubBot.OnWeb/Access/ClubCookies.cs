using FilmClubBot.Domain.Clubs;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.OnWeb.Access;

/// <summary>Gives the session of each club a cookie with a name of its own, so that a browser may be signed in at several, and a cookie of one is not read by another.</summary>
internal sealed class ClubCookies : ICookieManager
{
    private readonly ChunkingCookieManager _cookies = new();

    /// <summary>The name of a club's cookie; the bare one for the club of the settings.</summary>
    public static string NameOf(Club club, string key) => club.Id == ClubId.OfSettings ? key : $"{key}_{club.Id}";

    /// <inheritdoc/>
    public string? GetRequestCookie(HttpContext context, string key) => _cookies.GetRequestCookie(context, NameOf(context, key));

    /// <inheritdoc/>
    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) => _cookies.AppendResponseCookie(context, NameOf(context, key), value, options);

    /// <inheritdoc/>
    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _cookies.DeleteCookie(context, NameOf(context, key), options);

    private static string NameOf(HttpContext context, string key) => NameOf(context.RequestServices.GetRequiredService<Club>(), key);
}
