using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;
using NodaTime;

namespace FilmClubBot.Domain.Diaries;

/// <summary>A row of a member's film diary as another program exports it: a film that was seen, rated or wanted.</summary>
/// <param name="Table">The kind of table that the row is in.</param>
/// <param name="Title">The film's title.</param>
/// <param name="Year">The year of release, where stated.</param>
public sealed record DiaryEntry(DiaryTable Table, string Title, int? Year)
{
    /// <summary>Longest review, in UTF-16 units.</summary>
    public const int MaxReviewLength = 100_000;

    /// <summary>The most tags, and the longest, in UTF-16 units.</summary>
    public const int MaxTags = 50, MaxTagLength = 100;

    /// <summary>Where the row is.</summary>
    public DiaryPlace Place { get; init; } = new("");

    /// <summary>The directors, where stated.</summary>
    public IReadOnlyList<string> Directors { get; init; } = [];

    /// <summary>The film's ids, where stated.</summary>
    public ExternalFilmIds Ids { get; init; } = ExternalFilmIds.None;

    /// <summary>The day on which the row was made, such as the day of the rating.</summary>
    public LocalDate? ListedOn { get; init; }

    /// <summary>The day on which the film was seen.</summary>
    public LocalDate? WatchedOn { get; init; }

    /// <summary>The rating; null where none was given.</summary>
    public Stars? Stars { get; init; }

    /// <summary>Whether the film had been seen before.</summary>
    public bool IsRewatch { get; init; }

    /// <summary>The member's own tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What the member wrote; it may contain simple HTML.</summary>
    public string? Review { get; init; }
}

/// <summary>A place in a member's file, or an entry of a feed.</summary>
/// <param name="Source">The file's name, or the entry's address.</param>
/// <param name="Line">The line, from 1; null for the whole of it.</param>
public sealed record DiaryPlace(string Source, long? Line = null);

/// <summary>A kind of table of films.</summary>
public enum DiaryTable
{
    /// <summary>The current rating of each film.</summary>
    Ratings,

    /// <summary>A row for each time that a film was seen.</summary>
    Diary,

    /// <summary>The rows of the diary that have a review.</summary>
    Reviews,

    /// <summary>Every film that was seen.</summary>
    Watched,

    /// <summary>The films that the member wants to see.</summary>
    Watchlist,

    /// <summary>The table that is exported here and that Letterboxd imports.</summary>
    Exchange,
}
