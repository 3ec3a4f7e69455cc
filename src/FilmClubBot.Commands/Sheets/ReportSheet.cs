using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Domain.Clubs;

namespace FilmClubBot.Commands.Sheets;

/// <summary>A report, or the letter to the next committee, as a sheet.</summary>
public static class ReportSheet
{
    /// <summary>The sheet.</summary>
    public static Sheet Of(ReportText text, Club club, Phrases say) => new(
        text.Title,
        [.. text.Sections.Select((section, index) => new SheetSection($"part-{index}", section.Title, [new SheetFigures(section.Lines, section.Table)]))])
    {
        Club = club.Name,
        Language = say.Locale,
        Description = text.Lead,
        Lead = text.Lead,
    };
}
