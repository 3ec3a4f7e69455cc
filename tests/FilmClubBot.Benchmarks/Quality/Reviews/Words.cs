using System.Net;
using System.Text.RegularExpressions;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Benchmarks.Quality.Reviews;

/// <summary>What two stretches must share to be one: their words, without markup, quotation marks, case and punctuation.</summary>
internal static partial class Words
{
    private const double Same = 0.9;

    /// <summary>The words of a stretch of a file or of a finding, parted by one space.</summary>
    public static string Of(string text) =>
        FilmTitle.FoldWords(WebUtility.HtmlDecode(Link().Replace(Tag().Replace(text, ""), "${words}")));

    /// <summary>Whether two are equal, or share one stretch of at least nine tenths of the longer one's characters.</summary>
    public static bool AreSame(string left, string right)
    {
        var (longer, shorter) = left.Length >= right.Length ? (left, right) : (right, left);
        if (shorter.Length == 0 || shorter.Length < Same * longer.Length)
            return false;
        if (longer.Contains(shorter, StringComparison.Ordinal))
            return true;
        for (var shared = shorter.Length - 1; shared >= Same * longer.Length; shared--)
        {
            if (longer.AsSpan(0, shared).SequenceEqual(shorter.AsSpan(shorter.Length - shared)) || longer.AsSpan(longer.Length - shared).SequenceEqual(shorter.AsSpan(0, shared)))
                return true;
        }

        return false;
    }

    /// <summary>How many words it has.</summary>
    public static int Count(string words) => words.Length == 0 ? 0 : words.Count(letter => letter == ' ') + 1;

    [GeneratedRegex(@"<[^<>]{1,400}>", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\[(?<words>[^\[\]]{0,200})\]\([^()]{0,400}\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
