using System.Globalization;
using FilmClubBot.Commands.Sheets;
using FilmClubBot.Drawing.Covers;
using FilmClubBot.Drawing.Lettering;
using SkiaSharp;

namespace FilmClubBot.Drawing.Papers;

/// <summary>The pages of a document, filled from top to bottom; each has the society's name above and the sheet's last line below, which are read aloud once.</summary>
internal sealed class PageFlow
{
    private const float LineHeight = 1.35f, SmallLetters = 0.82f;

    private readonly PdfPages _pages;
    private readonly Sheet _sheet;
    private readonly TextBlock _foot;
    private readonly PdfElement _footElement = new("P");

    /// <summary>Begins the first page.</summary>
    public PageFlow(PdfPages pages, Paper paper, Sheet sheet)
    {
        (_pages, Paper, _sheet) = (pages, paper, sheet);
        _foot = TextBlock.Fit(sheet.Foot ?? "", Typefaces.Normal, Small, Small, paper.Column - (6 * Small), 3 * Small);
        Begin(Root.Add("P"), _footElement);
    }

    /// <summary>The root of the document's structure.</summary>
    public PdfElement Root => _pages.Root;

    /// <summary>The paper.</summary>
    public Paper Paper { get; }

    /// <summary>The upper edge of what comes next, in points from the page's.</summary>
    public float Top { get; private set; }

    /// <summary>The number of this page, from 1.</summary>
    public int Page => _pages.Count;

    /// <summary>Whether nothing is on this page yet.</summary>
    public bool IsAtHead => Top <= Head;

    /// <summary>The space left on this page.</summary>
    private float Remaining => Bottom - Top;

    /// <summary>The space between head and foot of a page.</summary>
    private float Capacity => Bottom - Head;

    private float Small => Paper.Letters * SmallLetters;

    private float Head => Paper.Margin + (Small * 2.6f);

    private float Bottom => Paper.Height - Paper.Margin - (Small * 3);

    /// <summary>Leaves space, unless at the head of a page.</summary>
    public void Space(float height)
    {
        if (!IsAtHead)
            Top += height;
    }

    /// <summary>Begins a page if less than a height is left, and a page has that much.</summary>
    public void Reserve(float height)
    {
        if (Remaining >= height || height > Capacity || IsAtHead)
            return;
        Begin(null, null);
    }

    /// <summary>Draws blocks of text side by side, and goes on with the next page where one ends.</summary>
    /// <param name="blocks">The blocks, each with its distance from the left margin, its colour, and what it is; null for what is not read aloud.</param>
    public void Draw(params ReadOnlySpan<(TextBlock Block, float Indent, SKColor Colour, PdfElement? Element)> blocks)
    {
        var (lines, size) = (0, 0f);
        foreach (var (block, _, _, _) in blocks)
            (lines, size) = (Math.Max(lines, block.Lines), Math.Max(size, block.Size));
        for (var line = 0; line < lines; line++)
        {
            Reserve(size * LineHeight);
            foreach (var (block, indent, colour, element) in blocks)
            {
                if (line >= block.Lines)
                    continue;
                using var paint = Velvet.Paint(colour);
                block.DrawLine(line, _pages.On(element), Paper.Margin + indent, Top + (size - block.Size), paint);
            }

            Top += size * LineHeight;
        }
    }

    /// <summary>The height of a block of text.</summary>
    public static float HeightOf(TextBlock block) => block.Lines * block.Size * LineHeight;

    /// <summary>Draws a line across a part of the column.</summary>
    public void Rule(float indent, float width)
    {
        using var paint = Velvet.Paint(Ink.Line);
        paint.StrokeWidth = 0.6f;
        _pages.On(null).DrawLine(Paper.Margin + indent, Top, Paper.Margin + indent + width, Top, paint);
    }

    /// <summary>Draws a code below the current top, which stays where it is.</summary>
    /// <param name="code">The code.</param>
    /// <param name="indent">The distance from the left margin.</param>
    /// <param name="within">The element that it belongs to.</param>
    public void Code(SheetCode code, float indent, PdfElement within) => PaperCode.Draw(_pages, code, Paper, Paper.Margin + indent, Top, PaperCode.Side, within);

    /// <summary>Goes down to a height, if it is further down.</summary>
    public void DownTo(float top) => Top = Math.Max(Top, top);

    /// <summary>Ends the document: its last line is read aloud after all else.</summary>
    public void End()
    {
        if (_foot.Lines > 0)
            Root.Add(_footElement);
    }

    // On later pages head and foot are repetitions.
    private void Begin(PdfElement? head, PdfElement? foot)
    {
        _pages.Begin();
        using var faded = Velvet.Paint(Ink.Faded);
        TextBlock.Fit(_sheet.Club, Typefaces.Bold, Small, Small, Paper.Column, Small * 1.3f).Draw(_pages.On(head), Paper.Margin, Paper.Margin, faded);
        var bottom = Paper.Height - Paper.Margin - (Small * 1.3f * Math.Max(1, _foot.Lines));
        if (_foot.Lines > 0)
            _foot.Draw(_pages.On(foot), Paper.Margin, bottom, faded);
        var number = TextBlock.Whole(Page.ToString(CultureInfo.InvariantCulture), Typefaces.Normal, Small, Paper.Column);
        number.Draw(_pages.On(null), Paper.Width - Paper.Margin - (2 * Small), bottom, faded);
        Top = Head;
    }
}
