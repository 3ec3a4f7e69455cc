using SkiaSharp;

namespace FilmClubBot.Drawing.Papers;

/// <summary>The colours of sheets; they remain legible on a printer without colours.</summary>
internal static class Ink
{
    /// <summary>The colour of text.</summary>
    public static readonly SKColor Black = SKColor.Parse("#1a1012");

    /// <summary>The colour of what is less important.</summary>
    public static readonly SKColor Faded = SKColor.Parse("#55484a");

    /// <summary>The colour of lines.</summary>
    public static readonly SKColor Line = SKColor.Parse("#b9aaa0");
}
