using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Text;

/// <summary>Finds the paragraphs of a body, which are separated by a blank line.</summary>
internal static class Paragraphs
{
    /// <summary>The paragraphs, without surrounding white space.</summary>
    public static List<TextSpan> Of(string body)
    {
        var paragraphs = new List<TextSpan>();
        var start = 0;
        while (start < body.Length)
        {
            while (start < body.Length && char.IsWhiteSpace(body[start]))
                start++;
            if (start == body.Length)
                break;

            var end = body.IndexOf("\n\n", start, StringComparison.Ordinal);
            if (end < 0)
                end = body.Length;
            var last = end;
            while (last > start && char.IsWhiteSpace(body[last - 1]))
                last--;
            paragraphs.Add(new(start, last));
            start = end;
        }

        return paragraphs;
    }
}
