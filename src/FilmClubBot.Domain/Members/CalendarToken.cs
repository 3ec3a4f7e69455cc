using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace FilmClubBot.Domain.Members;

/// <summary>
/// What the address of a Member's own calendar ends with, and all that it takes to read it: 32 letters and digits, 160 bits of
/// the machine's own randomness. It is shown once and kept as its <see cref="Hash"/> only.
/// </summary>
public sealed record CalendarToken : IParsable<CalendarToken>
{
    /// <summary>How many letters and digits it has.</summary>
    public const int Length = 32;

    // Thirty-two of them, five bits each; no I, L, O and U.
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";
    private readonly string _letters;

    private CalendarToken(string letters) => _letters = letters;

    /// <summary>What is kept of a token: the SHA-256 of its letters, in hexadecimal.</summary>
    // Found by its hash alone: how long the look-up takes tells of the hash, and nothing of the letters.
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(_letters)));

    /// <summary>A new token.</summary>
    public static CalendarToken New() => new(RandomNumberGenerator.GetString(Letters, Length));

    /// <summary>Reads a token as it stands in an address.</summary>
    /// <exception cref="FormatException">The text is no token.</exception>
    public static CalendarToken Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var token) ? token : throw new FormatException($"A calendar's token has {Length} letters and digits.");

    /// <summary>As <see cref="Parse"/>, without the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out CalendarToken result)
    {
        result = s is { Length: Length } && s.All(Letters.Contains) ? new(s) : null;
        return result is not null;
    }

    /// <summary>The letters, as they stand in an address.</summary>
    public override string ToString() => _letters;
}
