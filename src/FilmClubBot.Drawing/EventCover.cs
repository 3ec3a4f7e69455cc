using FilmClubBot.Commands.Events;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Clubs;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace FilmClubBot.Drawing;

/// <summary>Draws a cover with SkiaSharp: a velvet ground between two rows of perforations, the film in large letters, the society below.</summary>
internal sealed class EventCover(Club club) : IEventCover
{
    private const int Margin = 56, Strip = 34, TitleHeight = 190;
    private const float LargestTitle = 68, SmallestTitle = 30, ClubSize = 26, LineHeight = 1.14f;

    // The colours of the web pages.
    private static readonly SKColor _velvet = SKColor.Parse("#6d1f2c"), _deep = SKColor.Parse("#2a0e14"), _light = SKColor.Parse("#fbeedd"), _faded = SKColor.Parse("#e8c9b8");

    /// <inheritdoc/>
    public CardImage Draw(string film)
    {
        using var bitmap = new SKBitmap(IEventCover.Width, IEventCover.Height);
        using var canvas = new SKCanvas(bitmap);
        DrawGround(canvas);
        DrawTitle(canvas, film);
        DrawClub(canvas);
        canvas.Flush();
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return new(encoded.ToArray(), "image/png", film);
    }

    private static void DrawGround(SKCanvas canvas)
    {
        using var shader = SKShader.CreateLinearGradient(new(0, 0), new(IEventCover.Width, IEventCover.Height), [_velvet, _deep], SKShaderTileMode.Clamp);
        using var ground = new SKPaint { Shader = shader };
        canvas.DrawRect(0, 0, IEventCover.Width, IEventCover.Height, ground);
        using var perforation = new SKPaint { Color = _light.WithAlpha(0x38), IsAntialias = true };
        const int size = 14, step = 32;
        for (var x = step / 2; x < IEventCover.Width; x += step)
        {
            foreach (var y in new[] { (Strip - size) / 2, IEventCover.Height - ((Strip + size) / 2) })
                canvas.DrawRoundRect(x - (size / 2), y, size, size, 3, 3, perforation);
        }
    }

    private static void DrawTitle(SKCanvas canvas, string film)
    {
        using var typeface = Typeface(film, SKFontStyle.Bold);
        using var font = new SKFont(typeface, LargestTitle);
        var lines = Wrap(film, font);
        while (lines.Count > Room(font) && font.Size > SmallestTitle)
        {
            font.Size -= 2;
            lines = Wrap(film, font);
        }

        if (lines.Count > Room(font))
            lines = [.. lines.Take(Room(font) - 1), Shorten(string.Join(' ', lines.Skip(Room(font) - 1)), font)];
        using var paint = new SKPaint { Color = _light, IsAntialias = true };
        var height = font.Size * LineHeight;
        // The middle of what is left above the society's name.
        var top = (IEventCover.Height - ClubSize - (lines.Count * height)) / 2;
        for (var line = 0; line < lines.Count; line++)
            canvas.DrawShapedText(lines[line], Margin, top + (line * height) + font.Size, SKTextAlign.Left, font, paint);
    }

    private void DrawClub(SKCanvas canvas)
    {
        using var typeface = Typeface(club.Name, SKFontStyle.Normal);
        using var font = new SKFont(typeface, ClubSize);
        using var paint = new SKPaint { Color = _faded, IsAntialias = true };
        canvas.DrawShapedText(Shorten(club.Name, font), Margin, IEventCover.Height - Strip - 14, SKTextAlign.Left, font, paint);
    }

    // The system's own typeface, or one that has the first letter that this one lacks.
    private static SKTypeface Typeface(string text, SKFontStyle style)
    {
        var usual = SKTypeface.FromFamilyName(null, style);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!System.Text.Rune.IsWhiteSpace(rune) && usual.GetGlyph(rune.Value) == 0 && SKFontManager.Default.MatchCharacter(null, style, null, rune.Value) is { } other)
            {
                usual.Dispose();
                return other;
            }
        }

        return usual;
    }

    // Words on lines; a word that is wider than a line is cut into several.
    private static List<string> Wrap(string text, SKFont font)
    {
        List<string> lines = [];
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Fits($"{lines[^1]} {word}", font))
                lines[^1] += " " + word;
            else
                lines.AddRange(Pieces(word, font));
        }

        return lines;
    }

    private static IEnumerable<string> Pieces(string word, SKFont font)
    {
        while (!Fits(word, font))
        {
            var length = Longest(word, font, "");
            yield return word[..length];
            word = word[length..];
        }

        yield return word;
    }

    private static string Shorten(string text, SKFont font) => Fits(text, font) ? text : text[..Longest(text, font, "…")].TrimEnd() + "…";

    // The number of UTF-16 units that fit on a line, at least one character.
    private static int Longest(string text, SKFont font, string end)
    {
        var fitting = 0;
        foreach (var character in System.Globalization.StringInfo.ParseCombiningCharacters(text).Skip(1).Append(text.Length))
        {
            if (fitting > 0 && !Fits(text[..character] + end, font))
                break;
            fitting = character;
        }

        return fitting;
    }

    // How many lines there is room for.
    private static int Room(SKFont font) => (int)(TitleHeight / (font.Size * LineHeight));

    private static bool Fits(string text, SKFont font) => font.MeasureText(text) <= IEventCover.Width - (2 * Margin);
}
