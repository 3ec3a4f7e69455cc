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
    /// <summary>Whether both state the same; directors are compared in their order.</summary>
    public bool Equals(StatedFilm? other) =>
        other is not null && Title == other.Title && Year == other.Year && Directors.SequenceEqual(other.Directors, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Year, Directors.Count);
}
