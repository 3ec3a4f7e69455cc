using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Choosing;

/// <summary>The films that members want the society to see.</summary>
public interface IWatchlist
{
    /// <summary>All of them, those with the most members behind them first; of equals, the one suggested first.</summary>
    Task<IReadOnlyList<ListedFilm>> All(CancellationToken cancellationToken);

    /// <summary>
    /// Puts a member behind a film, which is on the list from then on. Who is already keeps the place; another reason replaces the one before.
    /// A member is behind <see cref="FilmSuggestion.MaxOpen"/> films at most that were not shown yet.
    /// </summary>
    /// <param name="film">The film.</param>
    /// <param name="member">The member.</param>
    /// <param name="reason">Why; null leaves what was said before.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>False, and nothing stored, when the member is behind so many others already.</returns>
    Task<bool> Support(FilmId film, MemberId member, string? reason, CancellationToken cancellationToken);

    /// <summary>Takes a member from behind a film; it goes off the list with the last one.</summary>
    /// <returns>False when the member was not behind it.</returns>
    Task<bool> Withdraw(FilmId film, MemberId member, CancellationToken cancellationToken);

    /// <summary>Takes a film off the list, whoever is behind it.</summary>
    /// <returns>False when it was not on the list.</returns>
    Task<bool> Remove(FilmId film, CancellationToken cancellationToken);
}
