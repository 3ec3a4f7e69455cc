using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FilmClubBot.Commands.OwnData;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;

namespace FilmClubBot.OnWeb.OwnData;

/// <summary>
/// Addresses under which a member downloads their data: encrypted and signed with the keys of cookies, and valid for a quarter of an hour, so
/// that nothing about them is stored.
/// </summary>
internal sealed class ExportLinks(IDataProtectionProvider protection, SiteAddress site, Club club, IClock clock) : IExportLinks
{
    /// <summary>The folder of the addresses.</summary>
    public const string Path = "me/export";

    private readonly IDataProtector _protector = protection.CreateProtector("FilmClubBot.OwnData.Export");

    /// <inheritdoc/>
    public Uri? Issue(ClubId club, MemberId member, Platform platform)
    {
        if (!site.IsReachedFrom(platform))
            return null;
        var expires = clock.GetCurrentInstant() + IExportLinks.Lifetime;
        var token = _protector.Protect(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{club.Value} {member.Value} {expires.ToUnixTimeSeconds()}")));
        return site.At($"{Path}/{WebEncoders.Base64UrlEncode(token)}");
    }

    /// <summary>The member of an address; null where it is not the program's own, is of another club, or has expired.</summary>
    /// <param name="token">The last part of the address.</param>
    public MemberId? Read(string token)
    {
        try
        {
            var parts = Encoding.UTF8.GetString(_protector.Unprotect(WebEncoders.Base64UrlDecode(token))).Split(' ');
            return Number(parts[0]) == club.Id.Value && clock.GetCurrentInstant() < Instant.FromUnixTimeSeconds(Number(parts[2])) ? new MemberId((int)Number(parts[1])) : null;
        }
        // Only the program's own tokens can be decrypted; those are well-formed.
        catch (Exception foreign) when (foreign is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private static long Number(string digits) => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
