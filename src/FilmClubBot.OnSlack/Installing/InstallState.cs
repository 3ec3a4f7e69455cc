using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FilmClubBot.SignedRequests;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace FilmClubBot.OnSlack.Installing;

/// <summary>
/// Binds an installation to the browser that began it: the state in Slack's redirect must be the one in the browser's cookie. Otherwise somebody
/// could have another person's browser finish an installation in a workspace of theirs.
/// </summary>
internal sealed class InstallState(IDataProtectionProvider provider, ReplayGuard replays, TimeProvider time)
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "filmclub-install";

    /// <summary>How long an installation may take. Slack's code is valid for as long.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private const int Bytes = 32;

    private readonly IDataProtector _protector = provider.CreateProtector("FilmClubBot.OnSlack.Installing.State");

    /// <summary>Begins an installation: sets the cookie.</summary>
    /// <returns>The state for Slack's page.</returns>
    public string Begin(HttpContext context)
    {
        var state = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        var end = (time.GetUtcNow() + Life).ToUnixTimeSeconds();
        context.Response.Cookies.Append(Cookie, _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{end} {state}")), Options(context));
        return state;
    }

    /// <summary>Ends an installation: deletes the cookie.</summary>
    /// <returns>Whether this browser began it within <see cref="Life"/>, and it did not end before.</returns>
    public bool End(HttpContext context, string? state)
    {
        var given = context.Request.Cookies[Cookie];
        context.Response.Cookies.Delete(Cookie, Options(context));
        if (string.IsNullOrEmpty(given) || string.IsNullOrEmpty(state) || Read(given) is not [var end, var own])
            return false;
        // A copy of the cookie does not end it a second time.
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(own), Encoding.UTF8.GetBytes(state))
            && long.Parse(end, CultureInfo.InvariantCulture) > time.GetUtcNow().ToUnixTimeSeconds()
            && replays.IsFirst(BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(own))));
    }

    private string[]? Read(string cookie)
    {
        try
        {
            return _protector.Unprotect(cookie).Split(' ');
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // Lax, because Slack's redirect comes from another site.
    private static CookieOptions Options(HttpContext context) => new()
    {
        Path = "/slack",
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        MaxAge = Life,
        IsEssential = true,
    };
}
