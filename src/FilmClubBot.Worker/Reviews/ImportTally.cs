using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Publishing;
using NodaTime;

namespace FilmClubBot.Worker.Reviews;

/// <summary>The result of an import.</summary>
internal sealed class ImportTally
{
    // A list of hundreds of drafts hides what matters.
    private const int MostNamed = 10;

    private readonly Dictionary<IntakeOutcome, int> _counts = [];
    private readonly List<string> _refusals = [];
    private readonly List<string> _skipped = [];
    private readonly List<string> _doubts = [];
    private readonly List<string> _imported = [];
    private readonly List<WithheldEntry> _withheld = [];
    private readonly HashSet<string> _unpublished = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Instant> _changes = new(StringComparer.Ordinal);

    /// <summary>Reviews that were not known before.</summary>
    public int New => _counts.GetValueOrDefault(IntakeOutcome.New);

    /// <summary>Known reviews with a changed text.</summary>
    public int Revised => _counts.GetValueOrDefault(IntakeOutcome.Revised);

    /// <summary>Known reviews, unchanged.</summary>
    public int Unchanged => _counts.GetValueOrDefault(IntakeOutcome.Unchanged);

    /// <summary>One line for each file or review that was refused.</summary>
    public IReadOnlyList<string> Refusals => _refusals;

    /// <summary>Paths of files with entries that are not published.</summary>
    public IReadOnlySet<string> Unpublished => _unpublished;

    /// <summary>When a date changes what of a file is published, by the file's path.</summary>
    public IReadOnlyDictionary<string, Instant> Changes => _changes;

    /// <summary>What a person should read: doubtful films first, then the imported reviews, then what was left out and why.</summary>
    public IEnumerable<string> Notes => [.. _doubts, .. _imported, .. LeftOut, .. _skipped];

    /// <summary>One line for each reason for which entries are not published.</summary>
    public IEnumerable<string> LeftOut => _withheld.GroupBy(entry => entry.Reason).OrderBy(group => group.Key).Select(group =>
    {
        var names = string.Join(", ", group.Take(MostNamed).Select(entry => $"\"{entry.Label}\""));
        var more = group.Count() > MostNamed ? $" and {group.Count() - MostNamed} more" : "";
        return $"left out, {UnpublishedWords.Group(group.Key)} ({group.Count()}): {names}{more}";
    });

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
        var films = result.Films.Count == 0 ? "no single film" : string.Join(", ", result.Films.Select(film => film.Label));
        var line = $"{(result.Outcome == IntakeOutcome.New ? "new" : "revised")}: {result.Review?.Title} ({films})";
        if (result.Doubt is { } doubt)
            _doubts.Add($"please check: {line} – {Why(doubt)}");
        else
            _imported.Add(line);
    }

    /// <summary>Counts a file that was refused; the reason names the file.</summary>
    public void Refuse(string reason) => _refusals.Add(reason);

    /// <summary>Records a part of a file that was skipped; the reason names the part.</summary>
    public void Skip(string reason) => _skipped.Add("left out: " + reason);

    /// <summary>Records an entry that is not published.</summary>
    public void Withhold(string path, WithheldEntry entry)
    {
        _withheld.Add(entry);
        _unpublished.Add(path);
        ChangeAt(path, entry.ChangesAt);
    }

    /// <summary>Records a review that is not published any more.</summary>
    public void Withdraw(ReviewReference review, Unpublished reason) => _imported.Add($"withdrawn: {review.Title} – it {UnpublishedWords.Predicate(reason)}");

    /// <summary>Records when a date changes what of a file is published; null if none does.</summary>
    public void ChangeAt(string path, Instant? at)
    {
        if (at is { } change && (!_changes.TryGetValue(path, out var earlier) || change < earlier))
            _changes[path] = change;
    }

    /// <summary>A summary of the import in one line.</summary>
    public string Summary => (New + Revised, Unchanged) switch
    {
        (0, 0) => "No review was imported.",
        (0, var unchanged) => $"Nothing changed: {Reviews(unchanged)} known already, word for word.",
        _ => $"Imported: {New} new, {Revised} revised; {Unchanged} unchanged.",
    } + (_doubts.Count == 0 ? "" : $" The films of {_doubts.Count} should be checked: /review doubts lists them with buttons.")
      + (_withheld.Count == 0 ? "" : $" {_withheld.Count} left out because they are not published or no reviews.")
      + (Refusals.Count == 0 ? "" : $" {Refusals.Count} refused.");

    private static string Why(FilmDoubt doubt) => doubt switch
    {
        FilmDoubt.NoFilm => "no film was found",
        FilmDoubt.NotInHeadline => "the headline does not name the film",
        FilmDoubt.OnlyHeadline => "only the headline names the film",
        FilmDoubt.WeakEvidence => "little in the text speaks for this film",
        FilmDoubt.OtherSubject => "it seems to be about something other than a film",
        _ => throw new ArgumentOutOfRangeException(nameof(doubt), doubt, "Unknown doubt."),
    };

    private static string Reviews(int count) => count == 1 ? "1 review is" : $"{count} reviews are";
}
