namespace FilmClubBot.Testing;

/// <summary>A database file that is made once and copied for each test: to make it takes longer than most tests do.</summary>
/// <param name="make">Makes the file at a path, and closes every connection to it.</param>
public sealed class DatabaseTemplate(Func<string, Task> make)
{
    private readonly Lazy<Task<byte[]>> _content = new(() => Make(make));

    /// <summary>Writes a copy.</summary>
    /// <param name="file">The copy's path; its folder exists.</param>
    public async Task CopyTo(string file) => await File.WriteAllBytesAsync(file, await _content.Value);

    private static async Task<byte[]> Make(Func<string, Task> make)
    {
        var folder = Directory.CreateTempSubdirectory("filmclub-template-");
        try
        {
            var file = Path.Combine(folder.FullName, "filmclub.db");
            await make(file);
            // SQLite moves what is in the write-ahead log into the file when the last connection is closed.
            return File.Exists(file + "-wal")
                ? throw new InvalidOperationException("A connection to the template is still open, so the file is not whole yet.")
                : await File.ReadAllBytesAsync(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
