using System.Security.Cryptography;
using System.Text;

namespace FilmClubBot.Domain.Ballots.Votes;

/// <summary>
/// The secret that breaks a Ballot's ties: generated when the Ballot opens, when only its <see cref="Commitment"/> is shown, and
/// published when it closes.
/// </summary>
public sealed record DrawSeed
{
    /// <summary>The fewest and the most random bytes.</summary>
    public const int MinBytes = 16, MaxBytes = 64;

    private DrawSeed(string text) => Text = text;

    /// <summary>The seed as it is published: the bytes in lower-case hexadecimal. Secret until the Ballot is closed.</summary>
    public string Text { get; }

    /// <summary>The commitment shown when the Ballot opens: the SHA-256 of <see cref="Text"/>, in lower-case hexadecimal.</summary>
    public string Commitment => Digest(Text);

    /// <summary>Creates a seed from unpredictable bytes.</summary>
    /// <exception cref="ArgumentException">There are fewer than 16 or more than 64 bytes.</exception>
    public static DrawSeed Of(ReadOnlySpan<byte> random) => random.Length is >= MinBytes and <= MaxBytes
        ? new(Convert.ToHexStringLower(random))
        : throw new ArgumentException($"A seed is made of {MinBytes} to {MaxBytes} random bytes, not {random.Length}.", nameof(random));

    /// <summary>Parses a stored or published seed.</summary>
    /// <exception cref="FormatException">The text is not a seed.</exception>
    public static DrawSeed FromText(string text) =>
        text.Length is >= 2 * MinBytes and <= 2 * MaxBytes && text.Length % 2 == 0 && text.All(char.IsAsciiHexDigitLower)
            ? new(text)
            : throw new FormatException($"A seed has {2 * MinBytes} to {2 * MaxBytes} lower-case hexadecimal digits, two for each byte.");

    /// <summary>Whether the seed matches a commitment.</summary>
    /// <param name="commitment">The commitment shown when the Ballot opened.</param>
    public bool Verify(string commitment) => Commitment == commitment;

    /// <summary>Returns the commitment, so that a seed in a log reveals nothing.</summary>
    public override string ToString() => $"seed of {Commitment}";

    /// <summary>SHA-256 of a text's UTF-8, in lower-case hexadecimal.</summary>
    internal static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
