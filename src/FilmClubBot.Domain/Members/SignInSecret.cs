using System.Diagnostics.CodeAnalysis;

namespace FilmClubBot.Domain.Members;

/// <summary>
/// Opens the browser chat as one Member: the last part of a sign-in link, which is valid once, or the content of a session's cookie.
/// Only its <see cref="Hash"/> is stored.
/// </summary>
public sealed record SignInSecret
{
    /// <summary>How long a link is valid.</summary>
    public static readonly NodaTime.Duration LinkLifetime = NodaTime.Duration.FromHours(24);

    /// <summary>How long a session is valid, from its beginning.</summary>
    public static readonly NodaTime.Duration SessionLifetime = NodaTime.Duration.FromDays(90);

    private readonly string _letters;

    private SignInSecret(string letters) => _letters = letters;

    /// <summary>The stored form: the SHA-256 of the letters, in hexadecimal.</summary>
    public string Hash => SecretLetters.Hash(_letters);

    /// <summary>Creates a random secret.</summary>
    public static SignInSecret New() => new(SecretLetters.New());

    /// <summary>Parses a secret from an address or a cookie.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out SignInSecret result)
    {
        result = s is not null && SecretLetters.IsValid(s) ? new(s) : null;
        return result is not null;
    }

    /// <summary>The letters, as used in an address.</summary>
    public override string ToString() => _letters;
}
