namespace FilmClubBot.Feeds.Publishing;

/// <summary>Recognises drafts by where they are: Jekyll's and Hexo's folder <c>_drafts</c>, and Medium's files <c>draft_….html</c>.</summary>
internal static class DraftPlaces
{
    /// <summary>Whether the file at a path is a draft.</summary>
    public static bool IsDraft(string path)
    {
        var folders = Path.GetDirectoryName(Path.GetFullPath(path))?.Split(Path.DirectorySeparatorChar) ?? [];
        var name = Path.GetFileName(path);
        return folders.Contains("_drafts", StringComparer.OrdinalIgnoreCase)
            || name.StartsWith("draft_", StringComparison.Ordinal) && Path.GetExtension(name) is ".html" or ".htm";
    }
}
