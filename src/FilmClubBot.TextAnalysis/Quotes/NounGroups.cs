using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Finds the phrase around a noun: <i>my late brother-in-law</i>, <i>a member of the audience</i>.</summary>
internal sealed class NounGroups(Prose prose)
{
    private const int Longest = 7;

    private readonly SpeechWords _words = prose.Language.Speech;

    /// <summary>The phrase around a noun; the noun alone if nothing opens a phrase before it.</summary>
    /// <param name="head">Index of the noun.</param>
    /// <param name="from">Index of the first word that may belong.</param>
    /// <param name="to">Index after the last word that may belong.</param>
    public TextSpan Around(int head, int from, int to) => new(prose.Tokens[First(head, from)].Start, End(head, to));

    private int First(int head, int from)
    {
        var first = head;
        for (var i = head; i >= from && head - i < Longest; i--)
        {
            var token = prose.Tokens[i];
            if (i < head && (_words.NotInGroups.Contains(token.Word) || _words.Report.Contains(token.Word)))
                break;
            if (i < head && (_words.Determiners.Contains(token.Word) || token.IsPossessive))
                first = i;
            // "the film's", "Ann Bell's", "one"
            if (_words.Determiners.Contains(token.Word) || i > from && token.IsAfterBreak)
                break;
            if (i < head && token.IsPossessive && token.IsCapitalised)
            {
                while (first > from && prose.Tokens[first - 1].IsCapitalised && !prose.Tokens[first].IsAfterBreak)
                    first--;
                break;
            }
        }

        return OneOf(first, from);
    }

    // "one of the children", "eines der Kinder"
    private int OneOf(int first, int from)
    {
        if (first <= from || !_words.Determiners.Contains(prose.Tokens[first].Word) || prose.Tokens[first].IsAfterBreak || prose.Tokens[first - 1].IsAfterBreak && first - 1 > from)
            return first;
        var before = _words.Of.Contains(prose.Tokens[first - 1].Word) ? first - 2 : first - 1;
        return before >= from && _words.Determiners.Contains(prose.Tokens[before].Word) ? before : first;
    }

    private int End(int head, int to)
    {
        var last = head;
        // brother-in-law
        while (last + 1 < to && prose.Tokens[last + 1].Start == prose.Tokens[last].End + 1 && prose.Body[prose.Tokens[last].End] is '-' or '‑')
            last++;
        if (last + 2 < to && _words.Of.Contains(prose.Tokens[last + 1].Word) && !prose.Tokens[last + 1].IsAfterBreak)
        {
            var end = last + 2;
            if (!_words.OfOwn.Contains(prose.Tokens[end].Word))
            {
                while (end + 1 < to && end - last < 5 && !prose.Tokens[end + 1].IsAfterBreak && !_words.Report.Contains(prose.Tokens[end + 1].Word) && !_words.NotInGroups.Contains(prose.Tokens[end + 1].Word)
                    && (_words.Determiners.Contains(prose.Tokens[end].Word) || prose.Tokens[end + 1].IsCapitalised || prose.Tokens[end].IsPossessive))
                    end++;
            }

            // "professor of preventive medicine": a part that does not fit completely is left out.
            if (!_words.Determiners.Contains(prose.Tokens[end].Word) && (end + 1 >= to || prose.Tokens[end + 1].IsAfterBreak || _words.Report.Contains(prose.Tokens[end + 1].Word)))
                last = end;
        }

        return prose.Tokens[last].End;
    }
}
