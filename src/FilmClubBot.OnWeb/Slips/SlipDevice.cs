using System.Security.Cryptography;
using System.Text;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Screenings;
using Microsoft.AspNetCore.Http;

namespace FilmClubBot.OnWeb.Slips;

/// <summary>Recognises a device that has given a slip, by a random cookie.</summary>
internal static class SlipDevice
{
    private const string Cookie = "filmclub_slip";

    // Longer than slips are open, shorter than a term.
    private static readonly TimeSpan _remembered = TimeSpan.FromDays(30);

    /// <summary>Gives the browser its cookie unless it has one.</summary>
    public static void Mark(HttpContext context)
    {
        if (Read(context) is not null)
            return;
        context.Response.Cookies.Append(Cookie, RandomNumberGenerator.GetHexString(32, lowercase: true), new CookieOptions
        {
            HttpOnly = true,
            // The name of a founded club may change.
            Path = context.Request.PathBase.HasValue ? $"/{SiteAddress.ClubsFolder}" : "/slips",
            MaxAge = _remembered,
            Secure = context.Request.IsHttps,
            // Strict cookies are not sent when a link of another app opens the page: the device would get another cookie, and another slip.
            SameSite = SameSiteMode.Lax,
            IsEssential = true,
        });
    }

    /// <summary>A hash of the cookie for one screening, from which the device cannot be recognised at another; null for a browser without the cookie.</summary>
    public static string? Of(HttpContext context, ScreeningId screening) =>
        Read(context) is { } value ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{value} {screening}"))) : null;

    private static string? Read(HttpContext context) =>
        context.Request.Cookies[Cookie] is { Length: 32 } value && value.All(char.IsAsciiHexDigitLower) ? value : null;
}
