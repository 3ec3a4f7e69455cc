using System.Security.Cryptography;
using System.Text;
using FilmClubBot.Domain.Films;
using NodaTime;

namespace FilmClubBot.Domain.Feeds;

/// <summary>What an item of a feed is recognised by from poll to poll. Its dates are no part of it: a date that moves is no news.</summary>
/// <param name="ExternalId">The feed's own id of it; null where it has none, or gives several items the same.</param>
/// <param name="LinkKey">Its address as addresses are compared; null where it has none of its own.</param>
/// <param name="Fingerprint">Of headline and words, without case, punctuation and markup.</param>
/// <param name="ContentHash">Of all that a reader sees of it, to the letter.</param>
/// <param name="PublishedAt">When it says that it was published.</param>
public sealed record ItemMark(string? ExternalId, string? LinkKey, string Fingerprint, string ContentHash, Instant? PublishedAt)
{
    /// <summary>The fingerprint of a headline and the words beneath it, markup left out.</summary>
    public static string FingerprintOf(string? title, string? words) => Hash($"{FilmTitle.FoldWords(title ?? "")}\n{FilmTitle.FoldWords(words ?? "")}");

    /// <summary>The hash of what is shown, each part kept apart from the next.</summary>
    public static string HashOf(params ReadOnlySpan<string?> parts) => Hash(string.Join('\u001F', parts));

    // Half of SHA-256 is enough to tell the items of one feed apart, and half as long in every row.
    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
