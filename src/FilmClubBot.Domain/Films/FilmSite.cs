namespace FilmClubBot.Domain.Films;

/// <summary>A site that numbers or names films.</summary>
public enum FilmSite
{
    /// <summary>imdb.com: <c>tt1798709</c>.</summary>
    Imdb,

    /// <summary>themoviedb.org: <c>152601</c>.</summary>
    Tmdb,

    /// <summary>wikidata.org: <c>Q788822</c>.</summary>
    Wikidata,

    /// <summary>letterboxd.com: the film's part of the address, <c>her</c>.</summary>
    Letterboxd,

    /// <summary>boxd.it, the short addresses of Letterboxd: <c>5Txy</c>. Where one leads is known only to Letterboxd.</summary>
    Boxd,
}
