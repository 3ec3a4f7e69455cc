using FilmClubBot.Drawing.Covers;
using FilmClubBot.Drawing.Lettering;
using SkiaSharp;

namespace FilmClubBot.Drawing.Figures;

/// <summary>A part of a picture, in pixels.</summary>
internal readonly record struct FigureArea(float Left, float Top, float Width, float Height)
{
    public float Bottom => Top + Height;
}

/// <summary>The canvas of a figure, with its colours.</summary>
/// <param name="canvas">The canvas.</param>
/// <param name="colours">The colours.</param>
internal sealed class FigureSheet(SKCanvas canvas, FigureColours colours)
{
    private const float Corner = 6;

    /// <summary>The colours.</summary>
    public FigureColours Colours { get; } = colours;

    /// <summary>Draws a text.</summary>
    public void Draw(TextBlock text, float left, float top, SKColor colour)
    {
        using var paint = Velvet.Paint(colour);
        text.Draw(canvas, left, top, paint);
    }

    /// <summary>Draws one line in the middle of an area, as large as fits.</summary>
    public void DrawInside(string text, Typefaces typefaces, float largest, FigureArea area, SKColor colour)
    {
        var size = largest;
        var line = Line();
        while (line.Width > area.Width && size > 9)
        {
            size--;
            line = Line();
        }

        if (line.Width > area.Width)
            return;
        using var paint = Velvet.Paint(colour);
        // Letters without descenders are about 0.72 of the size high.
        line.Draw(canvas, area.Left + ((area.Width - line.Width) / 2), area.Top + (area.Height / 2) + (size * 0.36f), line.Width, paint);

        TextLine Line() => new(text, typefaces, size, Bidi.IsRightToLeft(text));
    }

    /// <summary>Fills a rectangle with round corners.</summary>
    public void Fill(FigureArea area, SKColor colour)
    {
        using var paint = Velvet.Paint(colour);
        canvas.DrawRoundRect(area.Left, area.Top, area.Width, area.Height, Math.Min(Corner, area.Height / 2), Math.Min(Corner, area.Height / 2), paint);
    }

    /// <summary>Fills a rectangle with the levels from the lowest at the left to the highest at the right.</summary>
    public void FillWithLevels(FigureArea area)
    {
        using var shader = SKShader.CreateLinearGradient(new(area.Left, 0), new(area.Left + area.Width, 0), [Colours.Low, Colours.High], SKShaderTileMode.Clamp);
        using var paint = new SKPaint { Shader = shader };
        canvas.DrawRect(area.Left, area.Top, area.Width, area.Height, paint);
    }
}
