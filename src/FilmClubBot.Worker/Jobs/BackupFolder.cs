using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Worker.Jobs;

/// <summary>A folder of copies, named by their time: <c>filmclub-20261129T030000Z.db</c>. Other files in it are left alone.</summary>
/// <param name="folder">The folder; it may not exist yet.</param>
/// <param name="suffix">How the names of the copies end.</param>
internal sealed class BackupFolder(string folder, string suffix)
{
    private readonly InstantPattern _names = InstantPattern.CreateWithInvariantCulture($"'filmclub-'uuuuMMdd'T'HHmmss'Z{suffix}'");

    /// <summary>When the latest copy was made; null if there is none. One of the future was made while the clock was wrong, and must not stop further ones.</summary>
    /// <param name="now">The moment.</param>
    public Instant? LatestAt(Instant now) => Copies().Where(copy => copy.Time <= now).Select(copy => (Instant?)copy.Time).Max();

    /// <summary>The path of a copy that is made now.</summary>
    public string FileOf(Instant now) => Path.Combine(folder, _names.Format(now));

    /// <summary>Deletes the oldest copies.</summary>
    /// <param name="kept">How many remain.</param>
    /// <returns>How many were deleted.</returns>
    public int DeleteAllBut(int kept)
    {
        List<string> old = [.. Copies().OrderByDescending(copy => copy.Time).Skip(kept).Select(copy => copy.File)];
        old.ForEach(File.Delete);
        return old.Count;
    }

    /// <summary>Deletes what a bot left that was killed while it made a copy.</summary>
    public void DeleteUnfinished()
    {
        foreach (var (_, file) in Copies(".part"))
            File.Delete(file);
    }

    private IEnumerable<(Instant Time, string File)> Copies(string ending = "") =>
        from file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, $"*{ending}") : []
        let parsed = _names.Parse(Path.GetFileName(file)[..^ending.Length])
        where parsed.Success
        select (parsed.Value, file);
}
