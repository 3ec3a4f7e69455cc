using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Ballots.Counting;

/// <summary>A film's place in the finishing order.</summary>
/// <param name="Number">The place, from 1 for the best; no two films share one, because ties are drawn.</param>
/// <param name="Film">The film.</param>
/// <param name="DrawnFrom">The films that could have had this place, this one included, between which the draw chose; none where the votes decided.</param>
public sealed record FinishingPlace(int Number, FilmId Film, IReadOnlyList<FilmId> DrawnFrom)
{
    /// <summary>Whether the draw decided.</summary>
    public bool IsDrawn => DrawnFrom.Count > 0;
}
