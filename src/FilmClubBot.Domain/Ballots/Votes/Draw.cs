using System.Globalization;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Ballots.Votes;

/// <summary>
/// The order in which a Ballot's films are drawn: by the SHA-256 of <c>seed:number</c>, in lower-case hexadecimal, the smallest
/// first. If films are tied, the one drawn earlier wins.
/// </summary>
public sealed class Draw
{
    private readonly Dictionary<FilmId, int> _places;

    /// <summary>Draws the order.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="candidates">The films, in the order of their numbers.</param>
    public Draw(DrawSeed seed, IReadOnlyList<FilmId> candidates)
    {
        Seed = seed;
        Order = [.. candidates
            .Select((film, index) => new DrawnFilm(film, index + 1, DigestOf(seed, index + 1)))
            .OrderBy(drawn => drawn.Digest, StringComparer.Ordinal)];
        _places = Order.Select((drawn, place) => (drawn.Film, place)).ToDictionary(pair => pair.Film, pair => pair.place);
    }

    /// <summary>The seed of the draw.</summary>
    public DrawSeed Seed { get; }

    /// <summary>The films in the order drawn.</summary>
    public IReadOnlyList<DrawnFilm> Order { get; }

    /// <summary>Which of some films was drawn first.</summary>
    /// <exception cref="InvalidOperationException">There are no films.</exception>
    public FilmId First(IEnumerable<FilmId> tied) => tied.MinBy(film => _places[film]);

    /// <summary>Which of some films was drawn last.</summary>
    /// <exception cref="InvalidOperationException">There are no films.</exception>
    public FilmId Last(IEnumerable<FilmId> tied) => tied.MaxBy(film => _places[film]);

    private static string DigestOf(DrawSeed seed, int number) => DrawSeed.Digest(string.Create(CultureInfo.InvariantCulture, $"{seed.Text}:{number}"));
}

/// <summary>A film's place in the draw.</summary>
/// <param name="Film">The film.</param>
/// <param name="Number">Its number on the ballot, from 1.</param>
/// <param name="Digest">The 64 hexadecimal digits that determine the order.</param>
public sealed record DrawnFilm(FilmId Film, int Number, string Digest);
