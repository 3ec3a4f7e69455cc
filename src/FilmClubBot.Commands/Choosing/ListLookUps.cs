using FilmClubBot.Domain.Ballots;

namespace FilmClubBot.Commands.Choosing;

/// <summary>Finds the list that a reply leads to.</summary>
internal static class ListLookUps
{
    /// <summary>The list; the watchlist in place of a named list that lost its last film, and so no longer exists.</summary>
    public static async Task<ListName> Remaining(this IWatchlist watchlist, ListName list, CancellationToken cancellationToken) =>
        list.IsWatchlist || (await watchlist.Lists(cancellationToken)).Contains(list) ? list : ListName.Watchlist;
}
