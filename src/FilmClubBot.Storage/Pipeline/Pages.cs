using FilmClubBot.Commands.Framework.Paging;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Pipeline;

/// <summary>Reads a page of a list, and how long the whole list is, with one query.</summary>
internal static class Pages
{
    /// <summary>Reads a page.</summary>
    /// <param name="ordered">The whole list, in its order.</param>
    /// <param name="all">The rows of the list to be counted, in any order.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public static async Task<Slice<TRow>> ReadPage<TRow, TCounted>(this IQueryable<TRow> ordered, IQueryable<TCounted> all, PageRequest page, CancellationToken cancellationToken)
    {
        var rows = await ordered.Skip(page.Skip).Take(page.Size).Select(row => new { Row = row, Total = all.Count() }).ToListAsync(cancellationToken);
        // A page beyond the end has no row that states the total.
        var total = rows.Count > 0 ? rows[0].Total : page.Skip == 0 ? 0 : await all.CountAsync(cancellationToken);
        return new(rows.ConvertAll(row => row.Row), total);
    }

    /// <summary>A page whose items are made of those of another.</summary>
    public static Slice<TItem> ConvertAll<TRow, TItem>(this Slice<TRow> page, Func<TRow, TItem> item) => new([.. page.Items.Select(item)], page.Total);
}
