using System.Collections.Concurrent;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Texts;

namespace FilmClubBot.Commands.Asking;

/// <summary>What is printed between two spaces, as it is compared.</summary>
/// <param name="Stems">The stems of its parts and, of several, of the parts joined: a compound is found by both.</param>
/// <param name="Parts">How many words it is; 0 for punctuation.</param>
/// <param name="IsNumber">Whether it is a figure or a number in words.</param>
/// <param name="IsReason">Whether it introduces a reason.</param>
/// <param name="IsCapitalised">Whether it begins with a capital and is longer than that.</param>
/// <param name="IsBeforePlace">Whether it ends with a preposition of place.</param>
internal sealed record Token(IReadOnlyList<string> Stems, int Parts, bool IsNumber, bool IsReason, bool IsCapitalised, bool IsBeforePlace);

/// <summary>Reads the printed words of passages; thread-safe. Those that were read are cached: a question reads forty thousand, most of them often.</summary>
internal sealed class TokenReader(IStemmer stemmer)
{
    // About three megabytes. Longer ones are rare, and addresses.
    private const int MaxCached = 20_000, LongestCached = 32;

    private static readonly HashSet<string> _places = Words("in at near around to from");
    private static readonly HashSet<string> _numbers = Words("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty sixty hundred thousand million half oclock");
    private static readonly HashSet<string> _reasons = Words("because since therefore hence reason reasons due thanks cause causes weil denn");

    private readonly ConcurrentDictionary<string, Token> _cached = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Reads what is printed between two spaces.</summary>
    public Token Read(ReadOnlySpan<char> printed)
    {
        if (_cached.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(printed, out var known))
            return known;
        var text = printed.ToString();
        var token = Read(text);
        if (text.Length <= LongestCached && _count < MaxCached && _cached.TryAdd(text, token))
            Interlocked.Increment(ref _count);
        return token;
    }

    private Token Read(string printed)
    {
        var parts = FilmTitle.FoldWords(printed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        List<string> stems = [.. parts.Select(stemmer.Stem)];
        if (parts.Length > 1)
            stems.Add(stemmer.Stem(string.Concat(parts)));
        return new(
            [.. stems],
            parts.Length,
            Array.Exists(parts, part => _numbers.Contains(part) || part.Any(char.IsAsciiDigit)),
            Array.Exists(parts, _reasons.Contains),
            printed.TrimStart('“', '‘', '"', '\'', '(', '«', '„') is [var first, _, ..] && char.IsUpper(first),
            parts is [.., var last] && _places.Contains(last));
    }

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
