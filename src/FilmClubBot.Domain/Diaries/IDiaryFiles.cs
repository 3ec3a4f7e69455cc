namespace FilmClubBot.Domain.Diaries;

/// <summary>Reads and writes the files in which members carry their diaries from one program to another.</summary>
public interface IDiaryFiles
{
    /// <summary>Largest file that is read, in bytes; of a larger one, one byte more is enough for it to be refused.</summary>
    int MaxBytes { get; }

    /// <summary>Reads a file: wholly, or not at all.</summary>
    /// <param name="name">The file's name, for messages and to distinguish tables with the same columns.</param>
    /// <param name="content">The file.</param>
    DiaryReading Read(string name, ReadOnlyMemory<byte> content);

    /// <summary>Writes entries as files that Letterboxd imports, each within its limit of 1 MB.</summary>
    IReadOnlyList<byte[]> Write(IReadOnlyList<DiaryEntry> entries);
}

/// <summary>The result of reading a file.</summary>
public abstract record DiaryReading
{
    private DiaryReading()
    {
    }

    /// <summary>The rows of all tables in the file, in their order.</summary>
    public sealed record Accepted(IReadOnlyList<DiaryEntry> Entries) : DiaryReading;

    /// <summary>Nothing was read.</summary>
    /// <param name="Problem">Why.</param>
    /// <param name="Place">Where.</param>
    public sealed record Refused(DiaryProblem Problem, DiaryPlace Place) : DiaryReading;
}

/// <summary>Why a file was not read.</summary>
public enum DiaryProblem
{
    /// <summary>It is larger than is read.</summary>
    TooLarge,

    /// <summary>It is neither a table of films nor an archive with one.</summary>
    NoTable,

    /// <summary>Two kinds of tables have the same columns, and the file's name says not which it is.</summary>
    UnknownTable,

    /// <summary>It is no text in a known encoding.</summary>
    Encoding,

    /// <summary>It ends within a row, or a row has another number of columns than the first.</summary>
    Cut,

    /// <summary>A row has no title, or a title that is too long or a link.</summary>
    Title,

    /// <summary>A year is none.</summary>
    Year,

    /// <summary>A date is none.</summary>
    Date,

    /// <summary>A rating is none.</summary>
    Rating,

    /// <summary>A review, or a list of tags, is too long.</summary>
    TooLong,

    /// <summary>The archive is damaged or encrypted.</summary>
    Archive,
}
