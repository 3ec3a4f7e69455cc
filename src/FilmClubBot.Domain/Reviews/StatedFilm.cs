using System.Text.Json.Serialization;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Reviews;

/// <summary>
/// A film as a review's source states it apart from the text: in front matter, or in elements of a feed. It takes precedence over what
/// the text seems to say.
/// </summary>
/// <param name="Title">The title; null if the source states facts about a film that only the headline or the text names.</param>
/// <param name="Year">The year of release, where stated.</param>
/// <param name="Directors">The directors, where stated.</param>
public sealed record StatedFilm(string? Title, int? Year, IReadOnlyList<string> Directors)
{
    /// <summary>The film's ids on other sites, where stated.</summary>
    public ExternalFilmIds Ids { get; init; } = ExternalFilmIds.None;

    /// <summary>Whether it says which film is reviewed: ids alone identify the film that the headline or the text names.</summary>
    [JsonIgnore]
    public bool IsDescribed => Title is not null || Year is not null || Directors.Count > 0;

    /// <summary>Whether both state the same; directors are compared in their order.</summary>
    public bool Equals(StatedFilm? other) =>
        other is not null && Title == other.Title && Year == other.Year && Directors.SequenceEqual(other.Directors, StringComparer.Ordinal) && Ids.SequenceEqual(other.Ids);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Year, Directors.Count);
}
