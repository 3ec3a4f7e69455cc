using System.Net;

namespace FilmClubBot.Commands.Framework.Strings;

/// <summary>An address in the settings that a token is sent to.</summary>
public static class TokenAddress
{
    /// <summary>Whether it is https, or http on this machine: a token is never sent unencrypted over a network.</summary>
    public static bool IsSafe(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps
            || (address.Scheme == Uri.UriSchemeHttp && (address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)))));
}
