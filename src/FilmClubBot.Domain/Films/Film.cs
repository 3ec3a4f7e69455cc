using System.Globalization;

namespace FilmClubBot.Domain.Films;

/// <summary>A film that the society's reviews mention.</summary>
/// <param name="Id">The film's key.</param>
/// <param name="Title">The title as reviews print it; often a common word (<i>Her</i>, <i>It</i>, <i>Us</i>).</param>
/// <param name="Year">Year of release, where a review names it.</param>
/// <param name="Directors">Full names, in the review's order.</param>
public sealed record Film(FilmId Id, string Title, int? Year, IReadOnlyList<string> Directors)
{
    /// <summary>The film's length, where a moderator set it.</summary>
    public Runtime? Runtime { get; init; }

    /// <summary>What else a moderator stated about it.</summary>
    public FilmFacts Facts { get; init; } = FilmFacts.None;

    /// <summary>Its ids on other sites.</summary>
    public ExternalFilmIds Ids { get; init; } = ExternalFilmIds.None;

    /// <summary>Title and year, <c>Her (2013)</c>: what people see and type; distinguishes films with the same title.</summary>
    public string Label => Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{Title} ({year})") : Title;
}
