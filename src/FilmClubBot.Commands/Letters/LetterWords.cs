using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reports;

namespace FilmClubBot.Commands.Letters;

/// <summary>Sections of a letter.</summary>
internal static class LetterWords
{
    /// <summary>A section; one without lines says so.</summary>
    public static ReportSection Section(string title, IEnumerable<string> lines, Phrases say) => new(title, [.. lines.DefaultIfEmpty(say["letter.none"])]);
}
