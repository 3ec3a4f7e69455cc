namespace FilmClubBot.Feeds.Letterboxd;

/// <summary>How much of a member's export is read. A diary of 20,000 films is about 3 MB.</summary>
internal static class DiaryLimits
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>Largest table after it is decompressed, in bytes.</summary>
    public const int MaxTableBytes = 20 * 1024 * 1024;

    /// <summary>The most entries of an archive: one for each list.</summary>
    public const int MaxArchiveEntries = 10_000;

    /// <summary>The most rows of a table.</summary>
    public const int MaxRows = 50_000;

    /// <summary>The most columns of a table.</summary>
    public const int MaxColumns = 100;

    /// <summary>Largest file that is written, in bytes: Letterboxd's limit is 1 MB.</summary>
    public const int MaxWrittenBytes = 1_000_000;
}
