using SkiaSharp;

namespace FilmClubBot.Drawing.Codes;

/// <summary>Draws a QR code as vector graphics.</summary>
internal static class QrDrawing
{
    /// <summary>Draws the code of an address, black on white with its quiet zone.</summary>
    /// <param name="canvas">The page.</param>
    /// <param name="address">The address.</param>
    /// <param name="left">The left edge in points.</param>
    /// <param name="top">The upper edge in points.</param>
    /// <param name="size">Width and height in points.</param>
    public static void Draw(SKCanvas canvas, Uri address, float left, float top, float size)
    {
        var modules = SlipCode.Modules(address);
        var module = size / modules.Count;
        using var white = new SKPaint { Color = SKColors.White };
        canvas.DrawRect(left, top, size, size, white);
        // One path: separate squares would show hairlines between them.
        using var path = new SKPath();
        for (var row = 0; row < modules.Count; row++)
        {
            for (var column = 0; column < modules.Count; column++)
            {
                if (modules[row][column])
                    path.AddRect(new(left + (column * module), top + (row * module), left + ((column + 1) * module), top + ((row + 1) * module)));
            }
        }

        using var black = new SKPaint { Color = SKColors.Black };
        canvas.DrawPath(path, black);
    }
}
