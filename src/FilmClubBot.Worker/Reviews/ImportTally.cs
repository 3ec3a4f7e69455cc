using FilmClubBot.Commands.Reviews;

namespace FilmClubBot.Worker.Reviews;

/// <summary>The result of an import.</summary>
internal sealed class ImportTally
{
    private readonly Dictionary<IntakeOutcome, int> _counts = [];
    private readonly List<string> _refusals = [];
    private readonly List<ImportNote> _notes = [];

    /// <summary>Reviews that were not known before.</summary>
    public int New => _counts.GetValueOrDefault(IntakeOutcome.New);

    /// <summary>Known reviews with a changed text.</summary>
    public int Revised => _counts.GetValueOrDefault(IntakeOutcome.Revised);

    /// <summary>Known reviews, unchanged.</summary>
    public int Unchanged => _counts.GetValueOrDefault(IntakeOutcome.Unchanged);

    /// <summary>One line for each file or review that was refused.</summary>
    public IReadOnlyList<string> Refusals => _refusals;

    /// <summary>Each part of a file that was skipped, and each imported review.</summary>
    public IReadOnlyList<ImportNote> Notes => _notes;

    /// <summary>Counts a review.</summary>
    public void Count(string file, IntakeResult result)
    {
        if (result.Outcome == IntakeOutcome.Refused)
        {
            Refuse($"{file}: {result.Reason}");
            return;
        }

        _counts[result.Outcome] = _counts.GetValueOrDefault(result.Outcome) + 1;
        if (result.Outcome != IntakeOutcome.Unchanged)
            _notes.Add(new ImportNote.Imported(result));
    }

    /// <summary>Counts a file that was refused; the reason names the file.</summary>
    public void Refuse(string reason) => _refusals.Add(reason);

    /// <summary>Records a part of a file that was skipped; the reason names the part.</summary>
    public void Skip(string reason) => _notes.Add(new ImportNote.Skipped(reason));

    /// <summary>A summary of the import in one line, for the log.</summary>
    public string Summary => $"Imported: {New} new, {Revised} revised; {Unchanged} unchanged; {Refusals.Count} refused";
}

/// <summary>What became of a part of an import.</summary>
internal abstract record ImportNote
{
    private ImportNote()
    {
    }

    /// <summary>A part of a file was skipped; the reason names the part.</summary>
    internal sealed record Skipped(string Reason) : ImportNote;

    /// <summary>A review was stored, for the first time or as a new revision.</summary>
    internal sealed record Imported(IntakeResult Result) : ImportNote;
}
