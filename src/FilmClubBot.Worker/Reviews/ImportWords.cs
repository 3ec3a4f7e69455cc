using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Feeds.Publishing;

namespace FilmClubBot.Worker.Reviews;

/// <summary>Formats the result of an import in the society's language.</summary>
internal static class ImportWords
{
    /// <summary>A line for a note.</summary>
    public static string Of(ImportNote note, Phrases say) => note switch
    {
        ImportNote.Skipped skipped => say["import.leftout", ("reason", skipped.Reason)],
        ImportNote.Withdrawn withdrawn => say["import.withdrawn", ("title", withdrawn.Review.Title), ("reason", Group(withdrawn.Reason, say))],
        ImportNote.LeftOut left => say["import.unpublished", ("reason", Group(left.Reason, say)), ("n", left.Labels.Count), ("names", left.Names)],
        ImportNote.Imported { Result: { Doubt: { } doubt } result } => say["import.doubtful", ("review", Imported(result, say)), ("reason", DoubtWords.Of(doubt, say))],
        ImportNote.Imported imported => Imported(imported.Result, say),
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
        if (tally.Doubtful > 0)
            summary = say["import.doubts", ("summary", summary), ("n", tally.Doubtful)];
        if (tally.Withheld > 0)
            summary = say["import.withheld", ("summary", summary), ("n", tally.Withheld)];
        return tally.Refusals.Count == 0 ? summary : say["import.refused", ("summary", summary), ("n", tally.Refusals.Count)];
    }

    private static string Imported(IntakeResult result, Phrases say) => say[
        result.Outcome == IntakeOutcome.New ? "import.new" : "import.revised",
        ("title", result.Review?.Title ?? ""),
        ("films", result.Films.Count == 0 ? say["import.nofilm"] : string.Join(", ", result.Films.Select(film => film.Label)))];

    private static string Group(Unpublished reason, Phrases say) => say[reason switch
    {
        Unpublished.Draft => "import.because.draft",
        Unpublished.Private => "import.because.private",
        Unpublished.Protected => "import.because.protected",
        Unpublished.Trashed => "import.because.trashed",
        Unpublished.Pending => "import.because.pending",
        Unpublished.Scheduled => "import.because.scheduled",
        Unpublished.Expired => "import.because.expired",
        Unpublished.Page => "import.because.page",
        Unpublished.Comment => "import.because.comment",
        Unpublished.Design => "import.because.design",
        Unpublished.OtherKind => "import.because.kind",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason has no text; add one."),
    }];
}
