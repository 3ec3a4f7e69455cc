using System.Security.Cryptography;
using System.Text;

namespace FilmClubBot.Domain.Members;

/// <summary>
/// The form of secrets that programs carry and people do not type: 32 letters and digits, 160 random bits from the operating system.
/// Only a secret's hash is stored.
/// </summary>
internal static class SecretLetters
{
    /// <summary>Number of letters and digits.</summary>
    public const int Length = 32;

    // Thirty-two characters, five bits each; without I, L, O and U.
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";

    public static string New() => RandomNumberGenerator.GetString(Letters, Length);

    public static bool IsValid(string text) => text.Length == Length && text.All(Letters.Contains);

    /// <summary>The SHA-256 of the letters, in hexadecimal.</summary>
    // Looked up by hash only: the timing of the look-up reveals nothing about the letters.
    public static string Hash(string letters) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(letters)));
}
