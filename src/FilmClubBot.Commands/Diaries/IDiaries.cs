using FilmClubBot.Domain.Diaries;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Diaries;

/// <summary>What members saw, and their ratings, as they carry them from and to other programs.</summary>
public interface IDiaries
{
    /// <summary>
    /// Adds entries to a member's diary and ratings; the same entries change nothing a second time. A rating that the member gave here later
    /// remains. An entry whose film is in doubt is left out. Rows of a watchlist become suggestions if there are no others. Part of the unit of work.
    /// </summary>
    /// <param name="member">The member.</param>
    /// <param name="entries">The entries of one file.</param>
    /// <param name="progress">Reported to after each entry.</param>
    /// <param name="cancellationToken">Stops the import.</param>
    Task<DiaryImport> Import(MemberId member, IReadOnlyList<DiaryEntry> entries, IProgress<DiaryProgress>? progress, CancellationToken cancellationToken);

    /// <summary>A member's diary and ratings, in an order that depends on them alone.</summary>
    Task<IReadOnlyList<DiaryEntry>> Of(MemberId member, CancellationToken cancellationToken);
}

/// <summary>How far an import is.</summary>
/// <param name="Done">How many entries are done.</param>
/// <param name="Of">How many there are.</param>
public readonly record struct DiaryProgress(int Done, int Of);

/// <summary>What an import changed.</summary>
/// <param name="Films">How many films were added.</param>
/// <param name="Ratings">How many ratings were added or replaced.</param>
/// <param name="Viewings">How many entries of the diary were added or completed.</param>
/// <param name="Wanted">How many rows are of films that the member wants to see; they are not imported together with others.</param>
/// <param name="Doubts">The rows that were left out because their film is in doubt.</param>
public sealed record DiaryImport(int Films, int Ratings, int Viewings, int Wanted, IReadOnlyList<DoubtfulEntry> Doubts)
{
    /// <summary>How many comments were held back until a moderator decides.</summary>
    public int Held { get; init; }

    /// <summary>How many suggestions were added.</summary>
    public int Suggested { get; init; }

    /// <summary>How many wanted films were left out because the club has shown them.</summary>
    public int Shown { get; init; }

    /// <summary>How many wanted films were left out because the member suggests the most films that one may.</summary>
    public int Beyond { get; init; }

    /// <summary>Whether anything was changed.</summary>
    public bool HasChanges => Films + Ratings + Viewings + Suggested > 0;
}

/// <summary>A row whose film is in doubt.</summary>
/// <param name="Entry">The row.</param>
/// <param name="Film">The film that it may be about.</param>
/// <param name="Doubt">Why it is in doubt.</param>
public sealed record DoubtfulEntry(DiaryEntry Entry, Film Film, EntryDoubt Doubt);

/// <summary>Why the film of a row is in doubt.</summary>
public enum EntryDoubt
{
    /// <summary>The year of the club's film of that title is not known.</summary>
    FilmWithoutYear,

    /// <summary>The row has no year, and the club's film has one.</summary>
    RowWithoutYear,

    /// <summary>The years differ by one, as those of a festival and a release do.</summary>
    NearYear,

    /// <summary>Several films have that title and year.</summary>
    Several,
}
