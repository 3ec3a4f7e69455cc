using System.Globalization;

namespace FilmClubBot.Domain.Films;

/// <summary>A film that the society's reviews mention.</summary>
/// <param name="Id">The film's key.</param>
/// <param name="Title">The title as reviews print it; often a common word (<i>Her</i>, <i>It</i>, <i>Us</i>).</param>
/// <param name="Year">Year of release, where a review names it.</param>
/// <param name="Directors">Full names, in the review's order.</param>
public sealed record Film(FilmId Id, string Title, int? Year, IReadOnlyList<string> Directors)
{
    /// <summary>The film's length, where it is known.</summary>
    public Runtime? Runtime { get; init; }

    /// <summary>What else is stated about it.</summary>
    public FilmFacts Facts { get; init; } = FilmFacts.None;

    /// <summary>Its ids on other sites.</summary>
    public ExternalFilmIds Ids { get; init; } = ExternalFilmIds.None;

    /// <summary>What other sites were asked about it.</summary>
    public FilmLookups Lookups { get; init; } = FilmLookups.None;

    /// <summary>Title and year, <c>Her (2013)</c>: what people see and type; distinguishes films with the same title.</summary>
    public string Label => Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{Title} ({year})") : Title;

    /// <summary>The film with what another one, which is the same, is known by and this one lacks.</summary>
    public Film Completed(Film other) => this with
    {
        Year = Year ?? other.Year,
        Runtime = Runtime ?? other.Runtime,
        Directors = Directors.Count > 0 ? Directors : other.Directors,
        Facts = Facts.Completed(other, Title),
        Ids = Ids.Completed(other.Ids),
    };
}
