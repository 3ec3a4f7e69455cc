namespace FilmClubBot.TextAnalysis.Words;

/// <summary>Searches lists that are in the order of a text, by halving.</summary>
internal static class Ordered
{
    /// <summary>Index of the first item at or after a place; the number of items if there is none.</summary>
    /// <param name="items">The items, by ascending place.</param>
    /// <param name="place">The place.</param>
    /// <param name="placeOf">The place of an item.</param>
    public static int FirstFrom<T>(IReadOnlyList<T> items, int place, Func<T, int> placeOf)
    {
        var low = 0;
        var high = items.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (placeOf(items[middle]) < place)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Index of the last item at or before a place; 0 if there is none.</summary>
    /// <param name="items">The items, by ascending place.</param>
    /// <param name="place">The place.</param>
    /// <param name="placeOf">The place of an item.</param>
    public static int LastBy<T>(IReadOnlyList<T> items, int place, Func<T, int> placeOf) => Math.Max(0, FirstFrom(items, place + 1, placeOf) - 1);
}
