using FilmClubBot.Commands.Site;
using FilmClubBot.OnWeb.Access;
using Microsoft.AspNetCore.Http;

namespace FilmClubBot.OnWeb.Site;

/// <summary>Determines the program's own address.</summary>
internal static class OwnAddress
{
    /// <summary>The configured address: <see cref="WebOptions.PublicUrl"/>, else <see cref="WebOptions.Url"/> if it names one host.</summary>
    public static SiteAddress Of(WebOptions options)
    {
        if (options.PublicAddress is { } open)
            return new(new Uri(open, "/"), WebAddress.IsLoopback(open.Host));
        return Uri.TryCreate(options.Url, UriKind.Absolute, out var address) && address.Port > 0 && address.Host is not ("0.0.0.0" or "[::]")
            ? new(new Uri(address, "/"), WebAddress.IsLoopback(address.Host))
            : SiteAddress.Unknown;
    }

    /// <summary>The address; without a configured one, that of the request.</summary>
    public static Uri Root(this SiteAddress site, HttpContext context) => site.Root ?? new Uri($"{context.Request.Scheme}://{context.Request.Host}/");
}
