using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.ModelReading.Verbatim;

/// <summary>Measures spans of a text.</summary>
internal static class Measure
{
    /// <summary>The number of words; a word is a run without white space that contains a letter or digit.</summary>
    public static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    /// <summary>The whole sentences that contain a span; the span itself if there are none, or if they are too long.</summary>
    /// <param name="span">A span of the body.</param>
    /// <param name="sentences">The body's sentences in their order.</param>
    /// <param name="longest">Most UTF-16 units of the result.</param>
    public static TextSpan Sentences(TextSpan span, IReadOnlyList<TextSpan> sentences, int longest)
    {
        var within = sentences.Where(span.Overlaps).ToList();
        if (within.Count == 0)
            return span;
        var whole = new TextSpan(Math.Min(span.Start, within[0].Start), Math.Max(span.End, within[^1].End));
        return whole.Length <= longest ? whole : span;
    }
}
