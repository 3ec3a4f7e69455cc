namespace FilmClubBot.Feeds.Folders;

/// <summary>Resolves every link in a path.</summary>
internal static class RealPath
{
    // Linux follows as many before it reports a loop.
    private const int MaxLinks = 40;

    /// <summary>The absolute path without links; null when the links form a loop or cannot be resolved.</summary>
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

    // The last part first, because a stack returns them in reverse.
    private static IEnumerable<string> Parts(string full, string root) =>
        full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse();
}
