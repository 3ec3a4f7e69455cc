using SkiaSharp;

namespace FilmClubBot.Drawing.Lettering;

/// <summary>Text that is broken into lines of a column, and ends with an ellipsis where there is no room for more.</summary>
internal sealed class TextBlock
{
    private const float LineHeight = 1.2f;

    private readonly Column _column;
    private readonly List<TextLine> _lines;

    private TextBlock(List<TextLine> lines, Column column) => (_lines, _column) = (lines, column);

    /// <summary>The height in pixels.</summary>
    public float Height => _lines.Count * _column.Size * LineHeight;

    /// <summary>The number of lines.</summary>
    public int Lines => _lines.Count;

    /// <summary>The size of the letters in pixels.</summary>
    public float Size => _column.Size;

    /// <summary>The whole text in one size, on as many lines as it needs.</summary>
    /// <inheritdoc cref="Fit"/>
    public static TextBlock Whole(string text, Typefaces typefaces, float size, float width)
    {
        var column = new Column(typefaces, size, width, Bidi.IsRightToLeft(text));
        return new(column.Wrap(text).ConvertAll(column.Line), column);
    }

    /// <summary>The text in the largest size at which it fits into a height; shortened where the smallest is too large.</summary>
    /// <param name="text">The text.</param>
    /// <param name="typefaces">The typefaces.</param>
    /// <param name="largest">The largest size of the letters in pixels.</param>
    /// <param name="smallest">The smallest size.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels, of at least one line.</param>
    public static TextBlock Fit(string text, Typefaces typefaces, float largest, float smallest, float width, float height)
    {
        var column = new Column(typefaces, largest, width, Bidi.IsRightToLeft(text));
        var lines = column.Wrap(text, Room());
        while (lines.Count > Room() && column.Size > smallest)
        {
            column = column with { Size = Math.Max(smallest, column.Size - 2) };
            lines = column.Wrap(text, Room());
        }

        if (lines.Count > Room())
            lines = [.. lines.Take(Room() - 1), column.Shorten(string.Concat(lines.Skip(Room() - 1)))];
        return new(lines.ConvertAll(column.Line), column);

        int Room() => Math.Max(1, (int)(height / (column.Size * LineHeight)));
    }

    /// <summary>The width of a text's widest word.</summary>
    public static float WidestWord(string text, Typefaces typefaces, float size) =>
        new Column(typefaces, size, float.MaxValue, Bidi.IsRightToLeft(text)).WidestWord(text);

    /// <summary>Draws the text.</summary>
    /// <param name="canvas">The picture.</param>
    /// <param name="left">The left edge in pixels.</param>
    /// <param name="top">The upper edge in pixels.</param>
    /// <param name="paint">The colour.</param>
    public void Draw(SKCanvas canvas, float left, float top, SKPaint paint)
    {
        for (var line = 0; line < _lines.Count; line++)
            DrawLine(line, canvas, left, top + (line * _column.Size * LineHeight), paint);
    }

    /// <summary>Draws one of its lines.</summary>
    /// <param name="line">The line's number, from 0.</param>
    /// <param name="canvas">The picture.</param>
    /// <param name="left">The left edge in pixels.</param>
    /// <param name="top">The line's upper edge in pixels.</param>
    /// <param name="paint">The colour.</param>
    public void DrawLine(int line, SKCanvas canvas, float left, float top, SKPaint paint) => _lines[line].Draw(canvas, left, top + _column.Size, _column.Width, paint);

    /// <summary>The room that lines have, and how they are written.</summary>
    private sealed record Column(Typefaces Typefaces, float Size, float Width, bool IsRightToLeft)
    {
        // Not a no-break space, such as that before a French colon.
        private static readonly char[] _breaks = [' ', '\t', '\r', '\n'], _noBreaks = ['\u00A0', '\u202F'];

        public TextLine Line(string text) => new(text, Typefaces, Size, IsRightToLeft);

        public float WidestWord(string text) => text.Split(_breaks, StringSplitOptions.RemoveEmptyEntries).Select(word => Line(word).Width).DefaultIfEmpty().Max();

        // Words on lines, with the space before the next line's first word, which readers of a file need to part the words; a word that is wider than a line is cut into several, at its
        // no-break spaces if it has any. Where there is room for fewer lines, the rest of the text is left out once there is one too many.
        public List<string> Wrap(string text, int room = int.MaxValue)
        {
            List<string> lines = [];
            foreach (var word in text.Split(_breaks, StringSplitOptions.RemoveEmptyEntries))
            {
                if (lines.Count > room)
                    break;
                if (lines.Count > 0 && Fits($"{lines[^1]} {word}"))
                {
                    lines[^1] += " " + word;
                    continue;
                }

                if (lines.Count > 0)
                    lines[^1] += " ";
                lines.AddRange(Pieces(word));
            }

            return lines;
        }

        public string Shorten(string text) => text[..Longest(text, "…")].TrimEnd() + "…";

        private IEnumerable<string> Pieces(string word)
        {
            while (!Fits(word))
            {
                var length = Longest(word, "");
                var space = word.LastIndexOfAny(_noBreaks, length);
                yield return word[..(space > 0 ? space : length)];
                word = word[(space > 0 ? space + 1 : length)..];
            }

            if (word.Length > 0)
                yield return word;
        }

        // The number of UTF-16 units that fit on a line, at least one character.
        private int Longest(string text, string end)
        {
            var fitting = 0;
            foreach (var element in TextLine.Elements(text))
            {
                if (fitting > 0 && !Fits(text[..(fitting + element.Length)] + end))
                    break;
                fitting += element.Length;
            }

            return fitting;
        }

        private bool Fits(string line) => Line(line).Width <= Width;
    }
}
