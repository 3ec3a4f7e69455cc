using System.Collections;

namespace FilmClubBot.Domain.Films;

/// <summary>A film's ids on other sites: at most one for each site.</summary>
public sealed class ExternalFilmIds : IEnumerable<ExternalFilmId>
{
    /// <summary>No ids.</summary>
    public static readonly ExternalFilmIds None = new([]);

    private readonly IReadOnlyList<ExternalFilmId> _ids;

    private ExternalFilmIds(IReadOnlyList<ExternalFilmId> ids) => _ids = ids;

    /// <summary>These ids, in the order of the sites; the first of each site wins.</summary>
    public static ExternalFilmIds Of(IEnumerable<ExternalFilmId> ids) => new([.. ids.DistinctBy(id => id.Site).OrderBy(id => id.Site)]);

    /// <summary>The id on a site; null where it is not known.</summary>
    public string? On(FilmSite site) => _ids.Where(id => id.Site == site).Select(id => id.Value).FirstOrDefault();

    /// <summary>Whether these are ids of another film: both have an id on one site, and the two differ.</summary>
    public bool Contradict(IEnumerable<ExternalFilmId> others) => others.Any(other => On(other.Site) is { } own && own != other.Value);

    /// <summary>The same with one site's id replaced.</summary>
    /// <param name="site">The site.</param>
    /// <param name="value">The new id; null removes it.</param>
    public ExternalFilmIds With(FilmSite site, string? value) =>
        Of(_ids.Where(id => id.Site != site).Concat(value is null ? [] : [new ExternalFilmId(site, value)]));

    /// <summary>The same with the ids of sites that have none yet.</summary>
    public ExternalFilmIds Completed(IEnumerable<ExternalFilmId> others) => Of(_ids.Concat(others));

    /// <inheritdoc/>
    public IEnumerator<ExternalFilmId> GetEnumerator() => _ids.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
