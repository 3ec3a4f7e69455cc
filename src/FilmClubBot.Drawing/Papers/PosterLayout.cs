using FilmClubBot.Commands.Sheets;
using FilmClubBot.Drawing.Covers;
using FilmClubBot.Drawing.Lettering;
using SkiaSharp;

namespace FilmClubBot.Drawing.Papers;

/// <summary>Lays a poster out on one page: the title on velvet, as large as it fits, and below it when, where and what else is known.</summary>
internal static class PosterLayout
{
    // The height of the velvet, and the side of the code, as parts of the page.
    private const float VelvetPart = 0.52f, CodePart = 0.22f;

    // The part of the room below the velvet that enlarged lines fill at most.
    private const float WellFilled = 0.8f;

    private static readonly float[] _growths = [1.8f, 1.5f, 1.25f];

    /// <summary>Draws the poster.</summary>
    public static void Draw(PdfPages pages, Sheet sheet, Paper paper)
    {
        pages.Begin();
        Title(pages, sheet, paper);
        var top = (paper.Height * VelvetPart) + paper.Margin;
        var bottom = paper.Height - paper.Margin;
        var code = sheet.Parts.OfType<SheetCode>().FirstOrDefault();
        if (code is not null)
            bottom -= (paper.Column * CodePart) + paper.Letters;
        List<PosterLine> lines =
        [
            .. sheet.When is { } when ? [new PosterLine(when, Typefaces.Bold, Ink.Black, 1.9f, 1.2f)] : Array.Empty<PosterLine>(),
            .. sheet.Where is { } place ? [new PosterLine(place, Typefaces.Normal, Velvet.Ground, 1.6f, 1)] : Array.Empty<PosterLine>(),
            .. sheet.Parts.SelectMany(Lines),
        ];
        var growth = Array.Find(_growths, factor => MayGrow(lines, factor, paper, bottom - top)) is var fitting and > 0 ? fitting : 1;
        foreach (var line in lines)
            top += Draw(pages, line, growth, paper, top, bottom);
        if (code is not null)
            Code(pages, code, paper);
    }

    private static void Title(PdfPages pages, Sheet sheet, Paper paper)
    {
        var (height, strip) = (paper.Height * VelvetPart, paper.Letters * 2.6f);
        Velvet.Draw(pages.On(null), (int)Math.Ceiling(paper.Width), (int)height, (int)strip);
        using SKPaint light = Velvet.Paint(Velvet.Light), faded = Velvet.Paint(Velvet.Faded), brass = Velvet.Paint(Velvet.Brass);
        var club = TextBlock.Fit(sheet.Club, Typefaces.Bold, paper.Letters * 1.5f, paper.Letters, paper.Column, paper.Letters * 2);
        club.Draw(pages.On(pages.Root.Add("P")), paper.Margin, strip + paper.Letters, faded);
        var top = strip + paper.Letters + club.Height;
        var lead = sheet.Lead is null ? null : TextBlock.Fit(sheet.Lead, Typefaces.Normal, paper.Letters * 1.4f, paper.Letters * 0.9f, paper.Column, paper.Letters * 4);
        var above = sheet.Above is null ? null : TextBlock.Fit(sheet.Above, Typefaces.Bold, paper.Letters * 1.4f, paper.Letters * 0.9f, paper.Column, paper.Letters * 4);
        var room = height - strip - (2 * paper.Letters) - top - (lead?.Height ?? 0) - (above?.Height ?? 0);
        var title = TextBlock.Fit(sheet.Title, Typefaces.Bold, paper.Letters * 9, paper.Letters * 1.6f, paper.Column, room);
        // The middle of what is left between the society's name and the lower perforation.
        top += (room - title.Height) / 2;
        above?.Draw(pages.On(pages.Root.Add("P")), paper.Margin, top, brass);
        top += above?.Height ?? 0;
        title.Draw(pages.On(pages.Root.Add("H1")), paper.Margin, top, light);
        lead?.Draw(pages.On(pages.Root.Add("P")), paper.Margin, top + title.Height + paper.Letters, faded);
    }

    private static IEnumerable<PosterLine> Lines(SheetPart part) => part switch
    {
        SheetFeatures features => [new(PaperWords.Of(features), Typefaces.Bold, Ink.Black, 1.35f)],
        SheetText text => [new(text.Text, Typefaces.Normal, Ink.Black, 1.25f)],
        SheetQuotation quotation => [new(quotation.Text, Typefaces.Italic, Ink.Black, 1.7f), new(PaperWords.Of(quotation.Source), Typefaces.Normal, Ink.Faded, 1.1f)],
        _ => [],
    };

    // Draws a line as large as it fits above the bottom, and returns its height with the space below it; what has no room for a line is left out.
    private static float Draw(PdfPages pages, PosterLine line, float growth, Paper paper, float top, float bottom)
    {
        if (bottom - top < paper.Letters * line.Smallest * 1.3f)
            return 0;
        var block = line.Fit(growth, paper, bottom - top);
        using var paint = Velvet.Paint(line.Colour);
        block.Draw(pages.On(pages.Root.Add("P")), paper.Margin, top, paint);
        return block.Height + Gap(paper);
    }

    // A poster with few words has them larger; what fits on one line stays on one.
    private static bool MayGrow(IReadOnlyList<PosterLine> lines, float growth, Paper paper, float room)
    {
        var height = 0f;
        foreach (var line in lines)
        {
            var grown = line.Fit(growth, paper, room);
            if (grown.Lines > 1 && line.Fit(1, paper, room).Lines == 1)
                return false;
            height += grown.Height + Gap(paper);
        }

        return height <= room * WellFilled;
    }

    private static float Gap(Paper paper) => paper.Letters * 0.7f;

    // In the lower left corner, with its words at the right.
    private static void Code(PdfPages pages, SheetCode code, Paper paper)
    {
        var side = paper.Column * CodePart;
        var top = paper.Height - paper.Margin - side;
        PaperCode.Draw(pages, code, paper, paper.Margin, top, side, pages.Root);
        using var paint = Velvet.Paint(Ink.Black);
        var (left, width) = (paper.Margin + side + paper.Letters, paper.Column - side - paper.Letters);
        var words = TextBlock.Fit(code.Words, Typefaces.Bold, paper.Letters * 1.2f, paper.Letters * 0.8f, width, side * 0.6f);
        words.Draw(pages.On(pages.Root.Add("P")), left, top + (paper.Letters * 0.8f), paint);
        using var faded = Velvet.Paint(Ink.Faded);
        TextBlock.Fit(code.Address.GetLeftPart(UriPartial.Path), Typefaces.Normal, paper.Letters * 0.9f, paper.Letters * 0.7f, width, side * 0.3f)
            .Draw(pages.On(pages.Root.Add("P")), left, top + (paper.Letters * 1.2f) + words.Height, faded);
    }

    /// <summary>A text below the velvet. The sizes are multiples of that of running text.</summary>
    private readonly record struct PosterLine(string Text, Typefaces Typefaces, SKColor Colour, float Largest, float Smallest = 0.8f)
    {
        public TextBlock Fit(float growth, Paper paper, float room)
        {
            var largest = paper.Letters * Largest * growth;
            return TextBlock.Fit(Text, Typefaces, Math.Min(largest, room / 1.3f), paper.Letters * Smallest, paper.Column, Math.Min(room, largest * 6));
        }
    }
}
