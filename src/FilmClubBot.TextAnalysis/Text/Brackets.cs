using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Text;

/// <summary>Finds text in brackets.</summary>
internal static class Brackets
{
    private const int Deepest = 8;

    /// <summary>Bracketed text, including the brackets; unclosed brackets are ignored.</summary>
    public static List<TextSpan> Of(string body, IReadOnlyList<TextSpan> paragraphs)
    {
        var found = new List<TextSpan>();
        var open = new List<int>(Deepest);
        foreach (var paragraph in paragraphs)
        {
            open.Clear();
            for (var i = paragraph.Start; i < paragraph.End; i++)
            {
                if (body[i] is '(' or '[' && open.Count < Deepest)
                    open.Add(i);
                else if (body[i] is ')' or ']' && open.Count > 0)
                {
                    found.Add(new(open[^1], i + 1));
                    open.RemoveAt(open.Count - 1);
                }
            }
        }

        return found;
    }
}
