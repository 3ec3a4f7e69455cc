using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Quotes;

/// <summary>Formats the filter of a list of quotes.</summary>
internal static class QuoteTitle
{
    /// <summary>Such as <c>Quotes: Her (2013) · Spike Jonze</c>.</summary>
    public static string Of(Film? film, string? speaker, string? theme, Phrases say)
    {
        List<string> asked = [.. new[] { film?.Label, speaker, theme is null ? null : say.Theme(theme) }.OfType<string>()];
        return asked.Count == 0 ? say["quotes.title.all"] : say["quotes.title.some", ("asked", string.Join(" · ", asked))];
    }
}
