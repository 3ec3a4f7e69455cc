using System.Security.Cryptography;
using System.Text;
using FilmClubBot.Domain.Films;
using NodaTime;

namespace FilmClubBot.Domain.Feeds;

/// <summary>What identifies a feed's item from poll to poll. Dates are excluded: a changed date does not make an item new.</summary>
/// <param name="ExternalId">The feed's own id of it; null where it has none, or several items have the same.</param>
/// <param name="LinkKey">Its link in comparable form; null where it has no link of its own.</param>
/// <param name="Fingerprint">The fingerprint of headline and words, without case, punctuation and markup.</param>
/// <param name="ContentHash">The hash of everything that a reader sees, character by character.</param>
/// <param name="PublishedAt">Its stated publication date.</param>
public sealed record ItemMark(string? ExternalId, string? LinkKey, string Fingerprint, string ContentHash, Instant? PublishedAt)
{
    /// <summary>The fingerprint of a headline and its text, without markup.</summary>
    public static string FingerprintOf(string? title, string? words) => Hash($"{FilmTitle.FoldWords(title ?? "")}\n{FilmTitle.FoldWords(words ?? "")}");

    /// <summary>The hash of the visible parts, with a separator between them.</summary>
    public static string HashOf(params ReadOnlySpan<string?> parts) => Hash(string.Join('\u001F', parts));

    // Half of SHA-256 is enough to distinguish the items of one feed, and halves the column.
    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
