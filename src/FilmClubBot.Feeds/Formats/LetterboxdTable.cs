namespace FilmClubBot.Feeds.Formats;

/// <summary>Recognises the tables of Letterboxd's export by their first line.</summary>
internal static class LetterboxdTable
{
    private const int LongestHead = 300;

    /// <summary>The table with its article, such as <c>Letterboxd's table of ratings</c>; null for any other text.</summary>
    public static string? Name(ReadOnlySpan<char> start)
    {
        var end = start.IndexOfAny('\r', '\n');
        var head = end < 0 ? start : start[..end];
        if (head.Length > LongestHead || !head.Contains("Letterboxd URI", StringComparison.OrdinalIgnoreCase) || !head.Contains(',') || !head.Contains("Name", StringComparison.OrdinalIgnoreCase))
            return null;
        var columns = head.ToString().Split(',', StringSplitOptions.TrimEntries);
        var kind = Has("Review") ? "reviews" : Has("Watched Date") ? "diary entries" : Has("Rating") ? "ratings" : "films";
        return $"Letterboxd's table of {kind} (CSV)";

        bool Has(string column) => columns.Contains(column, StringComparer.OrdinalIgnoreCase);
    }
}
