using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;

namespace FilmClubBot.OnWeb.Access;

/// <summary>
/// The last parts of addresses that are one member's for a while: encrypted and signed with the keys of cookies, so that nothing about them is
/// stored.
/// </summary>
/// <param name="protector">Encrypts for one purpose.</param>
/// <param name="own">The club whose tokens are read.</param>
/// <param name="clock">Ends their validity.</param>
internal sealed class MemberTokens(IDataProtector protector, Club own, IClock clock)
{
    /// <summary>A token.</summary>
    /// <param name="club">The member's club.</param>
    /// <param name="member">The member.</param>
    /// <param name="lifetime">How long it is valid.</param>
    /// <param name="about">What it is about, without spaces; empty for nothing.</param>
    public string Issue(ClubId club, MemberId member, Duration lifetime, string about = "")
    {
        var expires = clock.GetCurrentInstant() + lifetime;
        return WebEncoders.Base64UrlEncode(protector.Protect(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{club.Value} {member.Value} {expires.ToUnixTimeSeconds()} {about}"))));
    }

    /// <summary>The member of a token, and what it is about; null where it is not the program's own, is of another club, or has expired.</summary>
    public (MemberId Member, string About)? Read(string token)
    {
        try
        {
            var parts = Encoding.UTF8.GetString(protector.Unprotect(WebEncoders.Base64UrlDecode(token))).Split(' ');
            // Tokens of earlier versions are about nothing and have three parts.
            var about = parts.ElementAtOrDefault(3) ?? "";
            return Number(parts[0]) == own.Id.Value && clock.GetCurrentInstant() < Instant.FromUnixTimeSeconds(Number(parts[2])) ? (new MemberId((int)Number(parts[1])), about) : null;
        }
        // Only the program's own tokens can be decrypted; those are well-formed.
        catch (Exception foreign) when (foreign is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private static long Number(string digits) => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
