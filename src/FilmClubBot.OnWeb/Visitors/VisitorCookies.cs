using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb.Visitors;

/// <summary>Recognises a returning browser by a random cookie; there is no account and no password.</summary>
internal sealed class VisitorCookies(IOptions<WebOptions> options)
{
    public const string IdCookie = "filmclub_visitor";

    /// <summary>Written by the page's own script when the name is changed.</summary>
    public const string NameCookie = "filmclub_name";

    /// <summary>Written by the page's own script when the role is changed.</summary>
    public const string PartCookie = "filmclub_part";

    private const int SecretBytes = 16;

    /// <summary>The visitor of a request; a new browser gets its cookie with the response.</summary>
    public Visitor Recognise(HttpContext context)
    {
        var cookies = context.Request.Cookies;
        var secret = cookies[IdCookie];
        if (secret is not { Length: SecretBytes * 2 } || !secret.All(char.IsAsciiHexDigit))
        {
            secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(SecretBytes));
            context.Response.Cookies.Append(IdCookie, secret, new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps || options.Value.PublicAddress?.Scheme == Uri.UriSchemeHttps,
                MaxAge = TimeSpan.FromDays(365),
            });
        }

        var id = Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(secret.ToUpperInvariant())).AsSpan(0, SecretBytes));
        return new Visitor(id, DisplayName.Read(cookies[NameCookie]), cookies[PartCookie] == "moderator");
    }
}
