using SkiaSharp;

namespace FilmClubBot.Drawing.Covers;

/// <summary>The ground of covers and preview pictures: velvet between two rows of perforations, in the colours of the web pages.</summary>
internal static class Velvet
{
    private static readonly SKColor _deep = SKColor.Parse("#2a0e14");

    /// <summary>The colour of the ground, and of headings on paper.</summary>
    public static SKColor Ground { get; } = SKColor.Parse("#6d1f2c");

    /// <summary>The colour of titles.</summary>
    public static SKColor Light { get; } = SKColor.Parse("#fbeedd");

    /// <summary>The colour of what is less important.</summary>
    public static SKColor Faded { get; } = SKColor.Parse("#e8c9b8");

    /// <summary>The colour of stars.</summary>
    public static SKColor Brass { get; } = SKColor.Parse("#e5bd62");

    /// <summary>A paint of a colour.</summary>
    public static SKPaint Paint(SKColor colour) => new() { Color = colour, IsAntialias = true };

    /// <summary>Draws the ground.</summary>
    /// <param name="canvas">The picture.</param>
    /// <param name="width">Its width in pixels.</param>
    /// <param name="height">Its height in pixels.</param>
    /// <param name="strip">The height of a row of perforations in pixels.</param>
    public static void Draw(SKCanvas canvas, int width, int height, int strip)
    {
        using var shader = SKShader.CreateLinearGradient(new(0, 0), new(width, height), [Ground, _deep], SKShaderTileMode.Clamp);
        using var ground = new SKPaint { Shader = shader };
        canvas.DrawRect(0, 0, width, height, ground);
        using var perforation = Paint(Light.WithAlpha(0x38));
        const int step = 32;
        var size = strip * 0.41f;
        for (var x = step / 2; x < width; x += step)
        {
            foreach (var y in new[] { (strip - size) / 2, height - ((strip + size) / 2) })
                canvas.DrawRoundRect(x - (size / 2), y, size, size, 3, 3, perforation);
        }
    }

    /// <summary>A picture, as PNG.</summary>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    /// <param name="draw">Draws it.</param>
    public static byte[] Png(int width, int height, Action<SKCanvas> draw)
    {
        using var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        draw(canvas);
        canvas.Flush();
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return encoded.ToArray();
    }
}
