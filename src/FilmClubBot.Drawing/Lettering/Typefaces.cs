using System.Collections.Concurrent;
using System.Text;
using SkiaSharp;

namespace FilmClubBot.Drawing.Lettering;

/// <summary>The machine's typefaces of one style: the usual one, and for letters that it lacks another that has them.</summary>
internal sealed class Typefaces
{
    // Letters that no typeface has, so that the machine's are not searched again for each.
    private const int MostUnknown = 4096;

    private readonly SKFontStyle _style;
    private readonly SKTypeface _usual;
    private readonly ConcurrentBag<SKTypeface> _others = [];
    private readonly ConcurrentDictionary<Rune, bool> _unknown = [];

    private Typefaces(SKFontStyle style) => (_style, _usual) = (style, SKTypeface.FromFamilyName(null, style));

    /// <summary>Upright and bold.</summary>
    public static Typefaces Bold { get; } = new(SKFontStyle.Bold);

    /// <summary>Upright.</summary>
    public static Typefaces Normal { get; } = new(SKFontStyle.Normal);

    /// <summary>Italic, for quotations.</summary>
    public static Typefaces Italic { get; } = new(SKFontStyle.Italic);

    /// <summary>Whether a typeface of this machine has all letters of a text.</summary>
    public bool Have(string text) => TextLine.Elements(text).All(element => Find(element) is not null);

    /// <summary>The typeface of a text element; the usual one, which draws a box, where the machine has none.</summary>
    public SKTypeface Of(string element) => Find(element) ?? _usual;

    private SKTypeface? Find(string element)
    {
        var shown = element.EnumerateRunes().Where(IsShown).ToList();
        if (HasAll(_usual))
            return _usual;
        if (_others.FirstOrDefault(HasAll) is { } known)
            return known;
        var missing = shown.Find(rune => !Has(_usual, rune));
        if (_unknown.ContainsKey(missing))
            return null;
        // Not SKFontManager.MatchCharacter: without fontconfig it finds nothing.
        foreach (var family in SKFontManager.Default.FontFamilies)
        {
            var typeface = SKFontManager.Default.MatchFamily(family, _style);
            if (typeface is not null && HasAll(typeface))
            {
                _others.Add(typeface);
                return typeface;
            }

            typeface?.Dispose();
        }

        if (_unknown.Count < MostUnknown)
            _unknown[missing] = true;
        return null;

        bool HasAll(SKTypeface typeface) => shown.TrueForAll(rune => Has(typeface, rune));
    }

    private static bool Has(SKTypeface typeface, Rune rune) => typeface.GetGlyph(rune.Value) != 0;

    // Joiners and selectors of variants have no glyph of their own.
    private static bool IsShown(Rune rune) => !Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune) && rune.Value is not ((>= 0x200B and <= 0x200F) or (>= 0xFE00 and <= 0xFE0F) or 0x2060 or 0xFEFF);
}
