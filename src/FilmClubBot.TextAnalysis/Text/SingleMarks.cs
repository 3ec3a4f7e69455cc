using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Text;

/// <summary>Decides for the single marks of one paragraph which are apostrophes and which close a quotation.</summary>
/// <remarks>
/// A mark inside a word is an apostrophe. After a plural (<i>the characters’ choices</i>) or a clipped ending (<i>goin’ home</i>) it may
/// be either; then it closes only if no clearer closing mark follows before the next opening one.
/// </remarks>
internal sealed class SingleMarks
{
    private readonly string _text;
    private readonly TextSpan _within;
    private readonly HashSet<int> _surerFollows = [];

    public SingleMarks(string text, TextSpan within)
    {
        _text = text;
        _within = within;
        var surer = false;
        for (var i = within.End - 1; i >= within.Start; i--)
        {
            var c = text[i];
            if (c is not ('\'' or '’' or '‘'))
                continue;
            if (c is '‘' or '\'' && QuoteMarks.Opens(text, i, within))
                surer = false;
            else if (CanClose(i))
            {
                if (surer)
                    _surerFollows.Add(i);
                surer |= !IsDoubtful(i);
            }
        }
    }

    /// <summary>Whether a mark is at a position where a quotation can end.</summary>
    public bool CanClose(int i) =>
        i > _within.Start && !char.IsWhiteSpace(_text[i - 1]) && (i + 1 >= _within.End || !char.IsLetterOrDigit(_text[i + 1]));

    /// <summary>Whether a mark ends an open single quotation.</summary>
    public bool Closes(int i) => CanClose(i) && !(IsDoubtful(i) && _surerFollows.Contains(i));

    private bool IsDoubtful(int i)
    {
        if (i < _within.Start + 2 || i + 2 >= _within.End || _text[i + 1] != ' ' || !char.IsLetterOrDigit(_text[i + 2]))
            return false;
        return _text[i - 1] is 's' or 'S' or 'z' || _text[i - 1] == 'n' && _text[i - 2] == 'i' || _text[i - 1] is 'o' or 'n' && !char.IsLetter(_text[i - 2]);
    }
}
