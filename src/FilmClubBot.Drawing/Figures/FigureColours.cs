using SkiaSharp;

namespace FilmClubBot.Drawing.Figures;

/// <summary>The colours of figures, those of the web pages.</summary>
/// <param name="Paper">The ground.</param>
/// <param name="Ink">Text.</param>
/// <param name="Faded">Text of less importance.</param>
/// <param name="Line">Lines, and cells without data.</param>
/// <param name="Low">The lowest level.</param>
/// <param name="High">The highest level.</param>
/// <param name="Accent">What is compared with the high colour.</param>
internal sealed record FigureColours(SKColor Paper, SKColor Ink, SKColor Faded, SKColor Line, SKColor Low, SKColor High, SKColor Accent)
{
    private static readonly FigureColours _light = Of("#fffaf1", "#2a1a1c", "#6b5557", "#f4ebdb", "#ecd192", "#8a2036", "#8a6414");
    private static readonly FigureColours _dark = Of("#231a17", "#f3e6d6", "#c9b3a4", "#30241f", "#5d4636", "#f0a08f", "#e5bd62");

    /// <summary>The colours for a page in light or dark colours.</summary>
    public static FigureColours For(bool isDark) => isDark ? _dark : _light;

    /// <summary>The colour of a level.</summary>
    /// <param name="level">From 0 to 1.</param>
    public SKColor At(double level)
    {
        var part = Math.Clamp(level, 0, 1);
        return new(Mixed(Low.Red, High.Red), Mixed(Low.Green, High.Green), Mixed(Low.Blue, High.Blue));

        byte Mixed(byte low, byte high) => (byte)Math.Round(low + (part * (high - low)));
    }

    /// <summary>The colour of text on a ground: that with the higher contrast (WCAG 2.2, relative luminance).</summary>
    public SKColor On(SKColor ground) => Contrast(ground, Ink) >= Contrast(ground, Paper) ? Ink : Paper;

    private static double Contrast(SKColor one, SKColor other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(SKColor colour) => (0.2126 * Linear(colour.Red)) + (0.7152 * Linear(colour.Green)) + (0.0722 * Linear(colour.Blue));

    private static double Linear(byte part) => part / 255.0 is var value && value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);

    private static FigureColours Of(params string[] colours) =>
        new(SKColor.Parse(colours[0]), SKColor.Parse(colours[1]), SKColor.Parse(colours[2]), SKColor.Parse(colours[3]), SKColor.Parse(colours[4]), SKColor.Parse(colours[5]), SKColor.Parse(colours[6]));
}
