using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Sheets;
using FilmClubBot.Drawing.Lettering;

namespace FilmClubBot.Drawing.Papers;

/// <summary>Rich parts of a sheet as plain text for paper.</summary>
internal static class PaperWords
{
    /// <summary>The features with their symbols, as far as a typeface has them, and the notes.</summary>
    public static string Of(SheetFeatures features)
    {
        // A symbol and its words are on one line, and no line begins with a dot.
        var signs = string.Join("\u00A0· ", features.Features.Select(feature => (Typefaces.Normal.Have(feature.Symbol) ? $"{feature.Symbol} {feature.Words}" : feature.Words).Replace(' ', '\u00A0')));
        return (signs, features.Notes) switch
        {
            ("", var notes) => notes ?? "",
            (_, null) => signs,
            _ => $"{signs} – {features.Notes}",
        };
    }

    /// <summary>The words of a source, without the addresses of its links.</summary>
    public static string Of(IEnumerable<Inline> source) => string.Concat(source.Select(part => part.PlainText ?? throw new InvalidOperationException($"A citation on paper has no way to show a {part.GetType().Name}; add one.")));
}
