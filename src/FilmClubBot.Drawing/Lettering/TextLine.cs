using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using HarfBuzzSharp;
using SkiaSharp;
using SkiaSharp.HarfBuzz;
using Buffer = HarfBuzzSharp.Buffer;

namespace FilmClubBot.Drawing.Lettering;

/// <summary>One line of text in any scripts: each part in a typeface that has its letters, in the order in which it is read.</summary>
internal sealed class TextLine
{
    // A shaper reads the whole typeface. HarfBuzz permits several threads to shape with one.
    private static readonly ConditionalWeakTable<SKTypeface, SKShaper> _shapers = [];

    private readonly List<Run> _runs = [];
    private readonly float _size;
    private readonly bool _isRightToLeft;

    /// <param name="text">The line.</param>
    /// <param name="typefaces">The typefaces.</param>
    /// <param name="size">The size of the letters, in pixels.</param>
    /// <param name="isRightToLeft">Whether the text of which it is a line begins at the right.</param>
    public TextLine(string text, Typefaces typefaces, float size, bool isRightToLeft)
    {
        (_size, _isRightToLeft) = (size, isRightToLeft);
        List<string> elements = [.. Elements(text)];
        var levels = Bidi.Levels(elements, isRightToLeft);
        for (var at = 0; at < elements.Count; at++)
        {
            var typeface = typefaces.Of(elements[at]);
            if (_runs is [.., var last] && last.Typeface == typeface && last.Level == levels[at])
                _runs[^1] = last with { Text = last.Text + elements[at] };
            else
                _runs.Add(new(elements[at], typeface, levels[at]));
        }

        Bidi.Reorder(_runs, run => run.Level);
        Width = _runs.Sum(run => Shape(run, null, 0, 0, null));
    }

    /// <summary>The line's width in pixels.</summary>
    public float Width { get; }

    /// <summary>What a reader sees as one character, in the order of the text.</summary>
    public static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
            yield return elements.GetTextElement();
    }

    /// <summary>Draws the line.</summary>
    /// <param name="canvas">The picture.</param>
    /// <param name="left">The left edge of the column in pixels.</param>
    /// <param name="baseline">The baseline in pixels.</param>
    /// <param name="column">The column's width; a right-to-left line ends at its right edge.</param>
    /// <param name="paint">The colour.</param>
    public void Draw(SKCanvas canvas, float left, float baseline, float column, SKPaint paint)
    {
        var x = _isRightToLeft ? left + column - Width : left;
        foreach (var run in _runs)
            x += Shape(run, canvas, x, baseline, paint);
    }

    // Draws the run where there is a canvas, and returns its width.
    private float Shape(Run run, SKCanvas? canvas, float x, float y, SKPaint? paint)
    {
        using var font = new SKFont(run.Typeface, _size);
        var shaper = _shapers.GetValue(run.Typeface, typeface => new SKShaper(typeface));
        using var buffer = new Buffer();
        var text = Encoding.UTF8.GetBytes(run.Text);
        buffer.AddUtf8(text);
        buffer.GuessSegmentProperties();
        buffer.Direction = run.Level % 2 == 1 ? Direction.RightToLeft : Direction.LeftToRight;
        var shaped = shaper.Shape(buffer, x, y, font);
        if (canvas is not null && shaped.Codepoints.Length > 0)
        {
            using var builder = new SKTextBlobBuilder();
            // The text is stored with its glyphs: from a PDF it is copied as it was written, without ligatures and forms.
            var written = builder.AllocateRawPositionedTextRun(font, shaped.Codepoints.Length, text.Length);
            for (var glyph = 0; glyph < shaped.Codepoints.Length; glyph++)
                written.Glyphs[glyph] = (ushort)shaped.Codepoints[glyph];
            shaped.Points.CopyTo(written.Positions);
            text.CopyTo(written.Text);
            shaped.Clusters.CopyTo(written.Clusters);
            using var blob = builder.Build();
            canvas.DrawText(blob, 0, 0, paint);
        }

        return shaped.Width;
    }

    private readonly record struct Run(string Text, SKTypeface Typeface, int Level);
}
