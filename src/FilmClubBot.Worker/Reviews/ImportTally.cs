using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Publishing;
using NodaTime;

namespace FilmClubBot.Worker.Reviews;

/// <summary>The result of an import.</summary>
internal sealed class ImportTally
{
    private readonly Dictionary<IntakeOutcome, int> _counts = [];
    private readonly List<string> _refusals = [];
    private readonly List<ImportNote.Imported> _doubts = [];
    private readonly List<ImportNote> _imported = [];
    private readonly List<ImportNote> _skipped = [];
    private readonly List<WithheldEntry> _withheld = [];
    private readonly HashSet<AwaitedEntry> _awaited = [];
    private readonly Dictionary<string, Instant> _changes = new(StringComparer.Ordinal);

    /// <summary>Reviews that were not known before.</summary>
    public int New => _counts.GetValueOrDefault(IntakeOutcome.New);

    /// <summary>Known reviews with a changed text.</summary>
    public int Revised => _counts.GetValueOrDefault(IntakeOutcome.Revised);

    /// <summary>Known reviews, unchanged.</summary>
    public int Unchanged => _counts.GetValueOrDefault(IntakeOutcome.Unchanged);

    /// <summary>New or revised reviews whose film a moderator should check.</summary>
    public int Doubtful => _doubts.Count;

    /// <summary>Entries that are not published reviews.</summary>
    public int Withheld => _withheld.Count;

    /// <summary>One line for each file or review that was refused.</summary>
    public IReadOnlyList<string> Refusals => _refusals;

    /// <summary>Entries that are not published yet.</summary>
    public IReadOnlySet<AwaitedEntry> Awaited => _awaited;

    /// <summary>When a date changes what of a file is published, by the file's path.</summary>
    public IReadOnlyDictionary<string, Instant> Changes => _changes;

    /// <summary>What a person should read: doubtful films first, the gravest doubt before the others, then the imported reviews, then what was left out and why.</summary>
    public IEnumerable<ImportNote> Notes => [.. _doubts.OrderBy(note => note.Result.Doubt), .. _imported, .. LeftOut, .. _skipped];

    /// <summary>One note for each reason for which entries are not published.</summary>
    public IEnumerable<ImportNote.LeftOut> LeftOut => _withheld
        .GroupBy(entry => entry.Reason)
        .OrderBy(group => group.Key)
        .Select(group => new ImportNote.LeftOut(group.Key, [.. group.Select(entry => entry.Label)]));

    /// <summary>A summary of the import in one line, for the log.</summary>
    public string Summary => $"Imported: {New} new, {Revised} revised; {Unchanged} unchanged; {Refusals.Count} refused; {Withheld} not published; {Doubtful} doubtful";

    /// <summary>Counts a review.</summary>
    public void Count(string file, IntakeResult result)
    {
        if (result.Outcome == IntakeOutcome.Refused)
        {
            Refuse($"{file}: {result.Reason}");
            return;
        }

        _counts[result.Outcome] = _counts.GetValueOrDefault(result.Outcome) + 1;
        if (result.Outcome == IntakeOutcome.Unchanged)
            return;
        var note = new ImportNote.Imported(result);
        if (result.Doubt is null)
            _imported.Add(note);
        else
            _doubts.Add(note);
    }

    /// <summary>Counts a file that was refused; the reason names the file.</summary>
    public void Refuse(string reason) => _refusals.Add(reason);

    /// <summary>Records a part of a file that was skipped; the reason names the part.</summary>
    public void Skip(string reason) => _skipped.Add(new ImportNote.Skipped(reason));

    /// <summary>Records an entry that is not published.</summary>
    public void Withhold(string path, WithheldEntry entry)
    {
        _withheld.Add(entry);
        // A page or a comment never becomes a review; what is in the trash or has expired was published before.
        if (entry.Reason is Unpublished.Draft or Unpublished.Private or Unpublished.Protected or Unpublished.Pending or Unpublished.Scheduled)
            _awaited.Add(new(path, entry.Key));
        ChangeAt(path, entry.ChangesAt);
    }

    /// <summary>Records a review that is not published any more.</summary>
    public void Withdraw(ReviewReference review, Unpublished reason) => _imported.Add(new ImportNote.Withdrawn(review, reason));

    /// <summary>Records when a date changes what of a file is published; null if none does.</summary>
    public void ChangeAt(string path, Instant? at)
    {
        if (at is { } change && (!_changes.TryGetValue(path, out var earlier) || change < earlier))
            _changes[path] = change;
    }
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

    /// <summary>A known review was withdrawn, because it is not published any more.</summary>
    internal sealed record Withdrawn(ReviewReference Review, Unpublished Reason) : ImportNote;

    /// <summary>Entries are not published reviews, all for the same reason.</summary>
    internal sealed record LeftOut(Unpublished Reason, IReadOnlyList<string> Labels) : ImportNote
    {
        // A list of hundreds of drafts hides what matters.
        private const int MostNamed = 10;

        /// <summary>The entries' names, as many as fit into a line.</summary>
        public string Names => string.Join(", ", Labels.Take(MostNamed).Select(label => $"\"{label}\"")) + (Labels.Count > MostNamed ? ", …" : "");
    }
}
