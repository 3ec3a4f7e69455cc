using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace FilmClubBot.Domain.Members;

/// <summary>
/// The last part of the address of a Member's own calendar, which is sufficient to read it: 32 letters and digits, 160 random bits
/// from the operating system. It is shown once; only its <see cref="Hash"/> is stored.
/// </summary>
public sealed record CalendarToken : IParsable<CalendarToken>
{
    /// <summary>Its number of letters and digits.</summary>
    public const int Length = 32;

    // Thirty-two characters, five bits each; without I, L, O and U.
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";
    private readonly string _letters;

    private CalendarToken(string letters) => _letters = letters;

    /// <summary>The stored form of a token: the SHA-256 of its letters, in hexadecimal.</summary>
    // Looked up by hash only: the timing of the look-up reveals nothing about the letters.
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(_letters)));

    /// <summary>Creates a random token.</summary>
    public static CalendarToken New() => new(RandomNumberGenerator.GetString(Letters, Length));

    /// <summary>Parses a token from an address.</summary>
    /// <exception cref="FormatException">The text is not a token.</exception>
    public static CalendarToken Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var token) ? token : throw new FormatException($"A calendar's token has {Length} letters and digits.");

    /// <summary>As <see cref="Parse"/>, without the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out CalendarToken result)
    {
        result = s is { Length: Length } && s.All(Letters.Contains) ? new(s) : null;
        return result is not null;
    }

    /// <summary>The letters, as used in an address.</summary>
    public override string ToString() => _letters;
}
