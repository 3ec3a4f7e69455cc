using System.Diagnostics.CodeAnalysis;

namespace FilmClubBot.Domain.Members;

/// <summary>
/// The last part of the address of a Member's own calendar, which is sufficient to read it. It is shown once; only its
/// <see cref="Hash"/> is stored.
/// </summary>
public sealed record CalendarToken : IParsable<CalendarToken>
{
    /// <summary>Its number of letters and digits.</summary>
    public const int Length = SecretLetters.Length;

    private readonly string _letters;

    private CalendarToken(string letters) => _letters = letters;

    /// <summary>The stored form of a token: the SHA-256 of its letters, in hexadecimal.</summary>
    public string Hash => SecretLetters.Hash(_letters);

    /// <summary>Creates a random token.</summary>
    public static CalendarToken New() => new(SecretLetters.New());

    /// <summary>Parses a token from an address.</summary>
    /// <exception cref="FormatException">The text is not a token.</exception>
    public static CalendarToken Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var token) ? token : throw new FormatException($"A calendar's token has {Length} letters and digits.");

    /// <summary>As <see cref="Parse"/>, without the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out CalendarToken result)
    {
        result = s is not null && SecretLetters.IsValid(s) ? new(s) : null;
        return result is not null;
    }

    /// <summary>The letters, as used in an address.</summary>
    public override string ToString() => _letters;
}
