using FilmClubBot.Commands.Reviews;

namespace FilmClubBot.Worker.Reviews;

/// <summary>The result of an import.</summary>
internal sealed class ImportTally
{
    private readonly Dictionary<IntakeOutcome, int> _counts = [];
    private readonly List<string> _refusals = [];
    private readonly List<string> _notes = [];

    /// <summary>Reviews that were not known before.</summary>
    public int New => _counts.GetValueOrDefault(IntakeOutcome.New);

    /// <summary>Known reviews with a changed text.</summary>
    public int Revised => _counts.GetValueOrDefault(IntakeOutcome.Revised);

    /// <summary>Known reviews, unchanged.</summary>
    public int Unchanged => _counts.GetValueOrDefault(IntakeOutcome.Unchanged);

    /// <summary>One line for each file or review that was refused.</summary>
    public IReadOnlyList<string> Refusals => _refusals;

    /// <summary>One line for each part of a file that was skipped, and for each imported review.</summary>
    public IReadOnlyList<string> Notes => _notes;

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
        {
            var films = result.Films.Count == 0 ? "no single film" : string.Join(", ", result.Films.Select(film => film.Label));
            _notes.Add($"{(result.Outcome == IntakeOutcome.New ? "new" : "revised")}: {result.Review?.Title} ({films})");
        }
    }

    /// <summary>Counts a file that was refused; the reason names the file.</summary>
    public void Refuse(string reason) => _refusals.Add(reason);

    /// <summary>Records a part of a file that was skipped; the reason names the part.</summary>
    public void Skip(string reason) => _notes.Add("left out: " + reason);

    /// <summary>A summary of the import in one line.</summary>
    public string Summary => (New + Revised, Unchanged) switch
    {
        (0, 0) => "No review was imported.",
        (0, var unchanged) => $"Nothing changed: {Reviews(unchanged)} known already, word for word.",
        _ => $"Imported: {New} new, {Revised} revised; {Unchanged} unchanged.",
    } + (Refusals.Count == 0 ? "" : $" {Refusals.Count} refused.");

    private static string Reviews(int count) => count == 1 ? "1 review is" : $"{count} reviews are";
}
