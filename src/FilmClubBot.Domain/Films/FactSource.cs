namespace FilmClubBot.Domain.Films;

/// <summary>A site that is asked for facts about films.</summary>
public enum FactSource
{
    /// <summary>wikidata.org, whose statements are in the public domain (CC0).</summary>
    Wikidata,

    /// <summary>themoviedb.org, for posters and where a film can be watched.</summary>
    Tmdb,
}
