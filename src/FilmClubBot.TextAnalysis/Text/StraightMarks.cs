using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Text;

/// <summary>The role of a straight double mark.</summary>
internal enum StraightRole
{
    /// <summary>None: inches, or a mark without a partner.</summary>
    None,

    /// <summary>It opens a quotation.</summary>
    Opens,

    /// <summary>It closes the last open quotation.</summary>
    Closes,
}

/// <summary>Decides for the straight double marks of one paragraph which open and which close.</summary>
/// <remarks>
/// By its neighbours a mark looks like an opening one, a closing one, or neither. A mark whose look matches the alternation is
/// accepted; otherwise the following marks decide between a nested quotation and a typing error.
/// </remarks>
internal sealed class StraightMarks
{
    private enum Look
    {
        Unclear,
        Opening,
        Closing,
    }

    private readonly Dictionary<int, StraightRole> _roles = [];

    public StraightMarks(string text, TextSpan within)
    {
        var marks = new List<(int At, Look Look)>();
        for (var i = text.IndexOf('"', within.Start, within.Length); i >= 0 && i < within.End; i = text.IndexOf('"', i + 1, within.End - i - 1))
            marks.Add((i, LookOf(text, i, within)));

        var open = new Stack<int>();
        for (var k = 0; k < marks.Count; k++)
        {
            var (at, look) = marks[k];
            if (open.Count == 0 ? look == Look.Closing || look == Look.Unclear && !IsBeforeWord(text, at, within) : look != Look.Opening || open.Count > 1 || At(marks, k + 1) == Look.Opening)
            {
                _roles[at] = open.Count == 0 ? StraightRole.None : StraightRole.Closes;
                open.TryPop(out _);
                continue;
            }

            // “a "b" c” closes twice in a row; if a single mark closes, the first one was left open by mistake.
            if (open.Count == 1 && !(At(marks, k + 1) is not null && At(marks, k + 2) == Look.Closing))
                _roles[open.Pop()] = StraightRole.None;
            _roles[at] = StraightRole.Opens;
            open.Push(at);
        }
    }

    /// <summary>The role of the mark at an offset.</summary>
    public StraightRole RoleOf(int offset) => _roles[offset];

    /// <summary>Whether the first straight mark of a span looks like a closing one, so that a quotation continues into the span.</summary>
    public static bool StartsWithCloser(string text, TextSpan within)
    {
        var first = text.IndexOf('"', within.Start, within.Length);
        return first > within.Start && LookOf(text, first, within) == Look.Closing;
    }

    /// <summary>Whether a mark looks like a closing one: it follows a word or a stop, and no number.</summary>
    public static bool IsCloser(string text, int i, TextSpan within) => LookOf(text, i, within) == Look.Closing && !char.IsDigit(text[i - 1]);

    private static Look? At(List<(int At, Look Look)> marks, int index) => index < marks.Count ? marks[index].Look : null;

    private static Look LookOf(string text, int i, TextSpan within)
    {
        var previous = i > within.Start ? text[i - 1] : ' ';
        var next = i + 1 < within.End ? text[i + 1] : ' ';
        // " … and the sea.": a space may follow the mark that begins a paragraph.
        var canOpen = (!char.IsWhiteSpace(next) || i == within.Start && i + 1 < within.End) && QuoteMarks.IsBeforeOpener(previous);
        var canClose = i > within.Start && !char.IsWhiteSpace(previous) && !char.IsLetterOrDigit(next);
        return canOpen == canClose ? Look.Unclear : canOpen ? Look.Opening : Look.Closing;
    }

    private static bool IsBeforeWord(string text, int i, TextSpan within) =>
        i + 1 < within.End && !char.IsWhiteSpace(text[i + 1]) && !(i > within.Start && char.IsDigit(text[i - 1]));
}
