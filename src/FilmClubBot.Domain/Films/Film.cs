using System.Globalization;

namespace FilmClubBot.Domain.Films;

/// <summary>A film that the society's reviews speak of.</summary>
/// <param name="Id">The film's key.</param>
/// <param name="Title">The title as reviews print it; often a common word (<i>Her</i>, <i>It</i>, <i>Us</i>).</param>
/// <param name="Year">Year of release, where a review names it.</param>
/// <param name="Directors">Full names, in the order that a review gives them.</param>
public sealed record Film(FilmId Id, string Title, int? Year, IReadOnlyList<string> Directors)
{
    /// <summary>How long it is, where a moderator said so.</summary>
    public Runtime? Runtime { get; init; }

    /// <summary>Title and year, <c>Her (2013)</c>: what people see and type, and what tells two films of one title apart.</summary>
    public string Label => Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{Title} ({year})") : Title;
}
