namespace FilmClubBot.Commands.Framework.Paging;

/// <summary>A range of a long list.</summary>
/// <param name="Number">1 for the first page.</param>
/// <param name="Size">Items on a page.</param>
public readonly record struct PageRequest(int Number, int Size)
{
    /// <summary>How many items come before this page.</summary>
    public int Skip => (Math.Max(1, Number) - 1) * Size;
}

/// <summary>One page of a long list.</summary>
/// <param name="Items">The items of the page, in order.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record Slice<T>(IReadOnlyList<T> Items, int Total);
