using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FilmClubBot.Domain.Ratings;

/// <summary>Parses a number of stars as keyboards produce it.</summary>
internal static partial class WrittenNumber
{
    /// <summary>The text with plain digits and signs: full-width characters, emoji, decimal commas and the variants of a slash replaced.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            plain.Append(letter switch
            {
                ',' or '，' => '.',
                '⭐' or '*' or '＊' or '✭' or '✮' => '★',
                '⁄' or '∕' => '/',
                >= '！' and <= '～' => (char)(letter - '！' + '!'),
                _ when char.IsWhiteSpace(letter) => ' ',
                _ => letter,
            });
        }

        // The variation selector that makes an emoji of a star.
        return plain.Replace("\uFE0F", "").ToString().Trim();
    }

    /// <summary>The half-stars that a text of <see cref="Plain"/> means; null when it means none. They may be too many or too few.</summary>
    public static int? Halves(string text)
    {
        if (Glyphs().Match(text) is { Success: true } glyphs)
            return (glyphs.Groups["full"].Length * 2) + (glyphs.Groups["half"].Success ? 1 : 0);
        if (Number().Match(text) is not { Success: true } match)
            return null;
        var whole = match.Groups["number"] is { Success: true } number ? decimal.Parse(number.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 0;
        var hasHalf = match.Groups["half"].Success;
        if (hasHalf && whole != decimal.Truncate(whole))
            return null;
        var value = whole + (hasHalf ? 0.5m : 0);
        var most = match.Groups["most"].Value;
        var halves = most == "10" ? value : value * 2;
        return halves == decimal.Truncate(halves) ? (int)halves : null;
    }

    // Empty stars may follow the full ones: ★★★☆☆.
    [GeneratedRegex("^(?<full>★{1,10})(?<half>½)?☆{0,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex Glyphs();

    [GeneratedRegex(@"^(?:(?<number>[0-9]{1,4}(?:\.[0-9]{0,4})?|\.[0-9]{1,4})(?:(?<half> ?½| 1/2))?|(?<half>½|1/2))(?: ?/ ?(?<most>5|10))?(?: ?★)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
