using System.Text.RegularExpressions;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Text;

/// <summary>The signature that ends a block quotation: <i>— Ann Bell, The Lantern</i>.</summary>
internal static class BlockSignature
{
    private const int Longest = 100, LongestName = 50;

    /// <summary>The words of a block quotation without its signature.</summary>
    public static TextSpan Without(string text, TextSpan block)
    {
        var line = text.AsSpan(block.Start, block.Length).LastIndexOf('\n') + 1;
        var last = text.AsSpan(block.Start + line, block.Length - line);
        if (line > 0 && last.Length <= Longest && (IsDashed(last.TrimStart()) || IsName(last) && text.AsSpan(block.Start, line).EndsWith("\n\n")))
            return Trimmed(text, block.Start, block.Start + line);
        var tail = Math.Max(0, last.Length - Longest);
        return AfterMark.Match(last[tail..].ToString()) is { Success: true } signed
            ? Trimmed(text, block.Start, block.Start + line + tail + signed.Index + 1)
            : block;
    }

    /// <summary>Whether words begin with a dash and a capital.</summary>
    public static bool IsDashed(ReadOnlySpan<char> words)
    {
        var name = words.TrimStart("—–―~-").TrimStart(" \u00a0");
        return name.Length > 1 && name.Length < words.Length && char.IsUpper(name[0]) && words[..^name.Length].Trim().Length <= 3;
    }

    /// <summary>Whether words are only a name.</summary>
    public static bool IsName(ReadOnlySpan<char> words) => words.Length <= LongestName && Name.IsMatch(words);

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new(start, end);
    }

    // After a closing mark, or after the end of a sentence: "… of the sea. — the captain"
    private static Regex AfterMark { get; } = Pattern.Of(@"[”""’»“]\.? ?[—–―~-]{1,3} ?\p{Lu}[^.?!]*$|[.!?…] ?[—–―]{1,3} ?[\p{L}„“""«][^.?!]{1,70}$|[.!?…] -{1,2} \p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}’'-]+)){1,3}$");

    // A paragraph of its own
    private static Regex Name { get; } = Pattern.Of(@"^\s*(?=.*\p{Ll})\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}’'-]+|de|von|van|der)){0,3}\s*$");
}
