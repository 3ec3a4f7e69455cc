namespace FilmClubBot.Storage.Sqlite;

/// <summary>Builds FTS5 queries. Typed text is never query syntax: it is always quoted as an FTS5 string.</summary>
internal static class Fts5Query
{
    /// <summary>Visible reviews of the club that have every word in headline or text.</summary>
    public static string InClub(int club, IEnumerable<string> words) =>
        $"{{Scope}} : \"c{club}\" AND {{Title Body}} : ({string.Join(" AND ", words.Select(Phrase))})";

    /// <summary>Passages that have any of the words; their scope is never searched.</summary>
    public static string Any(IEnumerable<string> words) => $"{{Text}} : ({string.Join(" OR ", words.Select(Phrase))})";

    /// <summary>Passages that have all of the words.</summary>
    public static string Every(IEnumerable<string> words) => $"{{Text}} : ({string.Join(" AND ", words.Select(Phrase))})";

    /// <summary>Limits a query to the passages of these reviews.</summary>
    public static string InReviews(IEnumerable<int> reviews, string query) =>
        $"{{Scope}} : ({string.Join(" OR ", reviews.Select(review => $"\"r{review}\""))}) AND {query}";

    private static string Phrase(string words) => $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
