namespace FilmClubBot.Feeds.Folders;

/// <summary>Where a path really leads, once every link in it is followed.</summary>
internal static class RealPath
{
    // As many as Linux follows before it gives up on a circle.
    private const int MaxLinks = 40;

    /// <summary>The absolute path without links; null when it leads in a circle or cannot be followed.</summary>
    public static string? Of(string path)
    {
        try
        {
            var links = 0;
            var root = Path.GetPathRoot(Path.GetFullPath(path)) ?? "";
            var resolved = root;
            var waiting = new Stack<string>(Parts(Path.GetFullPath(path), root));
            while (waiting.TryPop(out var part))
            {
                var next = Path.Combine(resolved, part);
                var target = new FileInfo(next).LinkTarget;
                if (target is null)
                {
                    resolved = next;
                    continue;
                }

                if (++links > MaxLinks)
                    return null;
                var full = Path.GetFullPath(target, resolved);
                resolved = Path.GetPathRoot(full) ?? "";
                foreach (var inner in Parts(full, resolved))
                    waiting.Push(inner);
            }

            return resolved;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    // The last part first, as a stack takes them.
    private static IEnumerable<string> Parts(string full, string root) =>
        full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse();
}
