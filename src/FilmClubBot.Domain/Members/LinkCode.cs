using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace FilmClubBot.Domain.Members;

/// <summary>
/// A code that a person copies from one of their Accounts to another, to be one Member on both: eight unambiguous characters, valid
/// once and for ten minutes. Only its <see cref="Hash"/> is stored.
/// </summary>
public sealed record LinkCode : IParsable<LinkCode>
{
    /// <summary>How long a code is valid.</summary>
    public static readonly Duration Lifetime = Duration.FromMinutes(10);

    /// <summary>
    /// How many wrong codes a Member may enter within <see cref="TryWindow"/>. With this limit, a guess matches one of a thousand live codes
    /// once in 31^8/(5·1000) hours.
    /// </summary>
    public const int MaxTries = 5;

    /// <summary>How long a wrong code counts.</summary>
    public static readonly Duration TryWindow = Duration.FromHours(1);

    // Without I, L, O, 0 and 1.
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int Length = 8, Group = 4;
    private readonly string _letters;

    private LinkCode(string letters) => _letters = letters;

    /// <summary>The stored form of a code: the SHA-256 of its letters, in hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(_letters)));

    /// <summary>Creates a random code.</summary>
    public static LinkCode New() => new(RandomNumberGenerator.GetString(Letters, Length));

    /// <summary>Parses a code as a person types it: in any case, with or without the dash.</summary>
    /// <exception cref="FormatException">The text is not a code.</exception>
    public static LinkCode Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var code) ? code : throw new FormatException("A code has eight letters and digits, such as ABCD-2345.");

    /// <summary>As <see cref="Parse"/>, without the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out LinkCode result)
    {
        result = null;
        if (s is null || s.Length > 4 * Length)
            return false;
        var letters = string.Concat(s.Where(letter => letter != '-' && !char.IsWhiteSpace(letter))).ToUpperInvariant();
        if (letters.Length == Length && letters.All(Letters.Contains))
            result = new(letters);
        return result is not null;
    }

    /// <summary>The code as displayed, in two groups.</summary>
    public override string ToString() => $"{_letters[..Group]}-{_letters[Group..]}";
}
