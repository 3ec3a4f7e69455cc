using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Choosing;

/// <summary>The films that members want the society to see: on the watchlist, and on named lists in addition to it.</summary>
public interface IWatchlist
{
    /// <summary>The films of a list, those with the most supporters first; ties by the earlier suggestion.</summary>
    /// <param name="list">The list; null for all lists together.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<IReadOnlyList<ListedFilm>> All(ListName? list, CancellationToken cancellationToken);

    /// <summary>The named lists, by name. The watchlist is not among them.</summary>
    Task<IReadOnlyList<ListName>> Lists(CancellationToken cancellationToken);

    /// <summary>
    /// Adds a member's support for a film, which puts the film on the list. Repeated support retains its place; another reason replaces the earlier one.
    /// A member supports at most <see cref="FilmSuggestion.MaxOpen"/> films of a list that were not shown yet.
    /// </summary>
    /// <param name="list">The list.</param>
    /// <param name="film">The film.</param>
    /// <param name="member">The member.</param>
    /// <param name="reason">Why; null leaves an earlier reason unchanged.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>What was changed; null, and nothing stored, when the member supports the maximum number already.</returns>
    /// <exception cref="ConflictException">The list is new, and in the meantime another of this name was begun, or the last of <see cref="ListName.MostLists"/>.</exception>
    Task<SupportedFilm?> Support(ListName list, FilmId film, MemberId member, string? reason, CancellationToken cancellationToken);

    /// <summary>Withdraws a member's support for a film; without supporters, the film is removed from the list.</summary>
    /// <returns>The withdrawn suggestion; null when the member did not support it.</returns>
    Task<FilmSuggestion?> Withdraw(ListName list, FilmId film, MemberId member, CancellationToken cancellationToken);

    /// <summary>Removes a film from a list with all its supporters.</summary>
    /// <returns>False when it was not on the list.</returns>
    Task<bool> Remove(ListName list, FilmId film, CancellationToken cancellationToken);
}

/// <summary>A member's support that was stored.</summary>
/// <param name="Before">The member's suggestion of the film before; null for new support.</param>
public sealed record SupportedFilm(FilmSuggestion? Before);
