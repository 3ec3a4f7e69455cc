using FilmClubBot.Commands.Sheets;
using FilmClubBot.Drawing.Codes;
using FilmClubBot.Drawing.Covers;
using FilmClubBot.Drawing.Lettering;
using SkiaSharp;

namespace FilmClubBot.Drawing.Papers;

/// <summary>Lays a poster out on one page: the title on velvet, as large as it fits, and below it when, where and what else is known.</summary>
internal static class PosterLayout
{
    // The height of the velvet, and the side of the code, as parts of the page.
    private const float VelvetPart = 0.52f, CodePart = 0.22f;

    /// <summary>Draws the poster.</summary>
    public static void Draw(SKDocument document, Sheet sheet, Paper paper)
    {
        using var canvas = document.BeginPage(paper.Width, paper.Height);
        Title(canvas, sheet, paper);
        var top = (paper.Height * VelvetPart) + paper.Margin;
        var bottom = paper.Height - paper.Margin;
        var code = sheet.Parts.OfType<SheetCode>().FirstOrDefault();
        if (code is not null)
            bottom -= Code(canvas, code, paper);
        if (sheet.When is { } when)
            top += Line(canvas, when, Typefaces.Bold, paper.Letters * 1.9f, paper.Letters * 1.2f, Ink.Black, paper, top, bottom);
        if (sheet.Where is { } place)
            top += Line(canvas, place, Typefaces.Normal, paper.Letters * 1.6f, paper.Letters, Velvet.Ground, paper, top, bottom);
        foreach (var (text, typefaces, colour, size) in sheet.Parts.SelectMany(Lines))
            top += Line(canvas, text, typefaces, paper.Letters * size, paper.Letters * 0.8f, colour, paper, top, bottom);
        document.EndPage();
    }

    private static void Title(SKCanvas canvas, Sheet sheet, Paper paper)
    {
        var (height, strip) = (paper.Height * VelvetPart, paper.Letters * 2.6f);
        Velvet.Draw(canvas, (int)Math.Ceiling(paper.Width), (int)height, (int)strip);
        using SKPaint light = Velvet.Paint(Velvet.Light), faded = Velvet.Paint(Velvet.Faded), brass = Velvet.Paint(Velvet.Brass);
        var club = TextBlock.Fit(sheet.Club, Typefaces.Bold, paper.Letters * 1.5f, paper.Letters, paper.Column, paper.Letters * 2);
        club.Draw(canvas, paper.Margin, strip + paper.Letters, faded);
        var top = strip + paper.Letters + club.Height;
        var lead = sheet.Lead is null ? null : TextBlock.Fit(sheet.Lead, Typefaces.Normal, paper.Letters * 1.4f, paper.Letters * 0.9f, paper.Column, paper.Letters * 4);
        var above = sheet.Above is null ? null : TextBlock.Fit(sheet.Above, Typefaces.Bold, paper.Letters * 1.4f, paper.Letters * 0.9f, paper.Column, paper.Letters * 4);
        var room = height - strip - (2 * paper.Letters) - top - (lead?.Height ?? 0) - (above?.Height ?? 0);
        var title = TextBlock.Fit(sheet.Title, Typefaces.Bold, paper.Letters * 9, paper.Letters * 1.6f, paper.Column, room);
        // The middle of what is left between the society's name and the lower perforation.
        top += (room - title.Height) / 2;
        above?.Draw(canvas, paper.Margin, top, brass);
        top += above?.Height ?? 0;
        title.Draw(canvas, paper.Margin, top, light);
        lead?.Draw(canvas, paper.Margin, top + title.Height + paper.Letters, faded);
    }

    // The size is a multiple of that of running text.
    private static IEnumerable<(string Text, Typefaces Typefaces, SKColor Colour, float Size)> Lines(SheetPart part) => part switch
    {
        SheetFeatures features => [(PaperWords.Of(features), Typefaces.Bold, Ink.Black, 1.35f)],
        SheetText text => [(text.Text, Typefaces.Normal, Ink.Black, 1.25f)],
        SheetQuotation quotation => [(quotation.Text, Typefaces.Italic, Ink.Black, 1.7f), (PaperWords.Of(quotation.Source), Typefaces.Normal, Ink.Faded, 1.1f)],
        _ => [],
    };

    // Draws a text as large as it fits above the bottom, and returns its height with the space below it; what has no room for a line is left out.
    private static float Line(SKCanvas canvas, string text, Typefaces typefaces, float largest, float smallest, SKColor colour, Paper paper, float top, float bottom)
    {
        if (bottom - top < smallest * 1.3f)
            return 0;
        var block = TextBlock.Fit(text, typefaces, Math.Min(largest, (bottom - top) / 1.3f), smallest, paper.Column, Math.Min(bottom - top, largest * 6));
        using var paint = Velvet.Paint(colour);
        block.Draw(canvas, paper.Margin, top, paint);
        return block.Height + (paper.Letters * 0.7f);
    }

    // In the lower left corner, with its words at the right; returns the height.
    private static float Code(SKCanvas canvas, SheetCode code, Paper paper)
    {
        var side = paper.Column * CodePart;
        var top = paper.Height - paper.Margin - side;
        QrDrawing.Draw(canvas, code.Address, paper.Margin, top, side);
        using var paint = Velvet.Paint(Ink.Black);
        var (left, width) = (paper.Margin + side + paper.Letters, paper.Column - side - paper.Letters);
        var words = TextBlock.Fit(code.Words, Typefaces.Bold, paper.Letters * 1.2f, paper.Letters * 0.8f, width, side * 0.6f);
        words.Draw(canvas, left, top + (paper.Letters * 0.8f), paint);
        using var faded = Velvet.Paint(Ink.Faded);
        TextBlock.Fit(code.Address.GetLeftPart(UriPartial.Path), Typefaces.Normal, paper.Letters * 0.9f, paper.Letters * 0.7f, width, side * 0.3f)
            .Draw(canvas, left, top + (paper.Letters * 1.2f) + words.Height, faded);
        return side + paper.Letters;
    }
}
