using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;

namespace FilmClubBot.OnSlack.Installing;

/// <summary>Encrypts tokens for the database, with the keys that encrypt the cookies of the browser chat.</summary>
internal sealed class GrantProtection(IDataProtectionProvider provider)
{
    private readonly IDataProtector _protector = provider.CreateProtector("FilmClubBot.OnSlack.Installing.Grant");

    /// <summary>Encrypts tokens.</summary>
    public string Protect(SlackGrant grant) =>
        _protector.Protect(JsonSerializer.Serialize(new Stored(grant.AccessToken, grant.RefreshToken, grant.ExpiresAt?.ToUnixTimeSeconds())));

    /// <summary>Decrypts tokens; null if the key is lost, or they are another program's.</summary>
    public SlackGrant? Unprotect(string secret)
    {
        try
        {
            var stored = JsonSerializer.Deserialize<Stored>(_protector.Unprotect(secret))!;
            return new(stored.Access, stored.Refresh, stored.Expires is { } seconds ? Instant.FromUnixTimeSeconds(seconds) : null);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private sealed record Stored(string Access, string? Refresh, long? Expires);
}
