using System.Security.Cryptography;
using System.Text;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnWeb.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb.Visitors;

/// <summary>Recognises a browser: by its session where people sign in; on this machine by a random cookie, without account or password.</summary>
internal sealed class VisitorCookies(IOptions<WebOptions> options, Club club)
{
    public const string IdCookie = "filmclub_visitor";

    /// <summary>Written by the page's own script when the name is changed.</summary>
    public const string NameCookie = "filmclub_name";

    /// <summary>Written by the page's own script when the role is changed.</summary>
    public const string PartCookie = "filmclub_part";

    private const int SecretBytes = 16;

    /// <summary>The visitor of a request; where nobody signs in, a new browser gets its cookie with the response.</summary>
    public Visitor Recognise(HttpContext context)
    {
        var cookies = context.Request.Cookies;
        var wantsToModerate = cookies[PartCookie] == "moderator";
        if (Session.Of(context) is { } session)
        {
            var mayModerate = session.Permission == Permission.Moderator;
            return new Visitor(club.Id, session.Account.ExternalId, session.Account.Name, mayModerate && wantsToModerate, mayModerate, session.Id);
        }

        var name = ClubCookies.NameOf(club, IdCookie);
        var secret = cookies[name];
        if (secret is not { Length: SecretBytes * 2 } || !secret.All(char.IsAsciiHexDigit))
        {
            secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(SecretBytes));
            context.Response.Cookies.Append(name, secret, new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                SameSite = WebAddress.CookieSite(options.Value),
                Secure = context.Request.IsHttps || options.Value.IsSecure,
                MaxAge = TimeSpan.FromDays(365),
            });
        }

        var id = Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(secret.ToUpperInvariant())).AsSpan(0, SecretBytes));
        return new Visitor(club.Id, id, DisplayName.Read(cookies[NameCookie]), wantsToModerate);
    }
}
