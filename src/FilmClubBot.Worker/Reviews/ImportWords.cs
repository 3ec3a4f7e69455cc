using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reviews;

namespace FilmClubBot.Worker.Reviews;

/// <summary>Formats the result of an import in the society's language.</summary>
internal static class ImportWords
{
    /// <summary>A line for a note.</summary>
    public static string Of(ImportNote note, Phrases say) => note switch
    {
        ImportNote.Skipped skipped => say["import.leftout", ("reason", skipped.Reason)],
        ImportNote.Imported { Result: { } result } => say[
            result.Outcome == IntakeOutcome.New ? "import.new" : "import.revised",
            ("title", result.Review?.Title ?? ""),
            ("films", result.Films.Count == 0 ? say["import.nofilm"] : string.Join(", ", result.Films.Select(film => film.Label)))],
        _ => throw new ArgumentOutOfRangeException(nameof(note), note, "A note of this kind has no text; add one."),
    };

    /// <summary>The whole import in one line.</summary>
    public static string Summary(ImportTally tally, Phrases say)
    {
        var summary = (tally.New + tally.Revised, tally.Unchanged) switch
        {
            (0, 0) => say["import.nothing"],
            (0, var unchanged) => say["import.unchanged", ("n", unchanged)],
            _ => say["import.imported", ("new", tally.New), ("revised", tally.Revised), ("unchanged", tally.Unchanged)],
        };
        return tally.Refusals.Count == 0 ? summary : say["import.refused", ("summary", summary), ("n", tally.Refusals.Count)];
    }
}
