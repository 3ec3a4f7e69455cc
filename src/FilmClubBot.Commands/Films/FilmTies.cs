namespace FilmClubBot.Commands.Films;

/// <summary>What refers to a film.</summary>
/// <param name="Reviews">Visible reviews.</param>
/// <param name="Ratings">Members' ratings.</param>
/// <param name="Screenings">Screenings that were not cancelled.</param>
/// <param name="Ballots">Open ballots.</param>
/// <param name="Supporters">Members who suggested it.</param>
public sealed record FilmTies(int Reviews, int Ratings, int Screenings, int Ballots, int Supporters)
{
    /// <summary>Whether the society would lose more than a suggestion with it.</summary>
    public bool AreBinding => Reviews + Ratings + Screenings + Ballots > 0;
}
