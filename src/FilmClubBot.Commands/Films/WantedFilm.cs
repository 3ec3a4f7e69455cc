using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Readings;

namespace FilmClubBot.Commands.Films;

/// <summary>A film that a member wants to see: one of the society's, or an unknown one.</summary>
/// <param name="Mention">Its title, year and directors, as far as they are known or were typed.</param>
/// <param name="Known">The known film.</param>
public sealed record WantedFilm(FilmMention Mention, FilmId? Known = null)
{
    /// <summary>No film yet: it will be chosen later.</summary>
    public static readonly WantedFilm Undecided = new(new FilmMention("", null, []));

    /// <summary>Whether no film is meant.</summary>
    public bool IsUndecided => Mention.Title.Length == 0;
}

/// <summary>Finds or adds wanted films.</summary>
internal static class WantedFilmExtensions
{
    /// <summary>The known film, also where another one has its title, or else the one that the mention fits (<see cref="IFilms.Want"/>).</summary>
    public static async Task<Film> Want(this IFilms films, WantedFilm wanted, CancellationToken cancellationToken) =>
        // A link or a year that was typed with the film is stored with the mention.
        wanted.Known is { } id && await films.Find(id, cancellationToken) is { } known && known.Ids.SequenceEqual(wanted.Mention.Ids) && known.Year == wanted.Mention.Year ? known : await films.Want(wanted.Mention, cancellationToken);
}
