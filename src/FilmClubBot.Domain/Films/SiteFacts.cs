using FilmClubBot.Domain.Texts;

namespace FilmClubBot.Domain.Films;

/// <summary>What another site states about a film, within the limits of <see cref="FilmFacts"/>.</summary>
public sealed record SiteFacts
{
    /// <summary>The most leading actors.</summary>
    public const int MaxCast = 5;

    /// <summary>The title in the film's own language.</summary>
    public string? OriginalTitle { get; init; }

    /// <summary>The year of release.</summary>
    public int? Year { get; init; }

    /// <summary>The length.</summary>
    public Runtime? Runtime { get; init; }

    /// <summary>The directors' full names.</summary>
    public IReadOnlyList<string> Directors { get; init; } = [];

    /// <summary>The countries of production.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>The spoken languages.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The leading actors.</summary>
    public IReadOnlyList<string> Cast { get; init; } = [];

    /// <summary>The film's ids on the sites.</summary>
    public ExternalFilmIds Ids { get; init; } = ExternalFilmIds.None;

    /// <summary>The poster: https; null for none.</summary>
    public Uri? Poster { get; init; }

    /// <summary>Where the film can be watched in the club's country; null where that is not known.</summary>
    public WatchOffers? Watch { get; init; }

    /// <summary>A text of a site in one line without control and direction-override characters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">The most UTF-16 units.</param>
    /// <returns>Null for a text that is empty or longer: the beginning of a name is no name.</returns>
    public static string? Text(string? text, int limit)
    {
        // The least work for a text of megabytes, which is no name.
        if (text is null || text.Length > 4 * limit)
            return null;
        var plain = text.CleanLine();
        return plain.Length == 0 || plain.Length > limit ? null : plain;
    }
}

/// <summary>Where a film can be watched, by the services' names.</summary>
/// <param name="Page">The page with the links to the services: https.</param>
/// <param name="Stream">Services that stream it, with a subscription, with advertisements or for free.</param>
/// <param name="Rent">Services that rent it.</param>
/// <param name="Buy">Services that sell it.</param>
public sealed record WatchOffers(Uri Page, IReadOnlyList<string> Stream, IReadOnlyList<string> Rent, IReadOnlyList<string> Buy)
{
    /// <summary>The most services of a kind.</summary>
    public const int MaxServices = 8;
}
