using FilmClubBot.Commands.Framework.Typing;

namespace FilmClubBot.Commands.Choosing;

/// <summary>A list of titles as it is typed. A title in quotation marks may contain the sign that separates the titles.</summary>
internal static class TitleList
{
    private const char Separator = ';';

    /// <summary>The text cut at each of the signs that is outside quotation marks.</summary>
    public static IReadOnlyList<string> Split(string text, params char[] signs)
    {
        List<string> parts = [];
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (QuotationMarks.Close(text, at) is { } close)
            {
                at = close;
            }
            else if (signs.AsSpan().Contains(text[at]))
            {
                parts.Add(text[from..at]);
                from = at + 1;
            }
        }

        parts.Add(text[from..]);
        return parts;
    }

    /// <summary>The text with the letters outside quotation marks replaced.</summary>
    public static string Outside(string text, Func<char, char> replace) => string.Create(text.Length, (text, replace), static (letters, state) =>
    {
        state.text.CopyTo(letters);
        for (var at = 0; at < letters.Length; at++)
        {
            if (QuotationMarks.Close(state.text, at) is { } close)
                at = close;
            else
                letters[at] = state.replace(letters[at]);
        }
    });

    /// <summary>A title without the spaces and the quotation marks around it.</summary>
    public static string Unquoted(string title)
    {
        var trimmed = title.Trim();
        return QuotationMarks.Close(trimmed, 0) is { } close && close == trimmed.Length - 1 ? trimmed[1..^1].Trim() : trimmed;
    }

    /// <summary>The titles as a list that is read back.</summary>
    public static string Join(IEnumerable<string> titles) =>
        string.Join($"{Separator} ", titles.Select(title => title.Contains(Separator, StringComparison.Ordinal) ? $"\"{title}\"" : title));
}
