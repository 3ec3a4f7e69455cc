using System.Globalization;
using CsvHelper;
using FilmClubBot.Domain.Diaries;
using FilmClubBot.Domain.Films;
using NodaTime.Text;

namespace FilmClubBot.Feeds.Letterboxd;

/// <summary>
/// Writes the table that Letterboxd imports (letterboxd.com/about/importing-data). A cell that a spreadsheet would calculate gets an
/// apostrophe before it, which the reader takes away again.
/// </summary>
internal static class ExchangeTable
{
    private static readonly string[] _columns =
        ["LetterboxdURI", "imdbID", "tmdbID", "Title", "Year", "Directors", "Rating", "Rating10", "WatchedDate", "Rewatch", "Tags", "Review"];

    private static readonly char[] _formulaStarts = ['=', '+', '-', '@', '\t', '\r'];

    private static readonly CsvWriterOptions _options = new() { NewLine = "\n", Injection = CsvInjection.Escape };

    /// <summary>The entries as files of at most <see cref="DiaryLimits.MaxWrittenBytes"/>, each with the line of columns; one file of columns alone for no entries.</summary>
    public static IReadOnlyList<byte[]> Write(IReadOnlyList<DiaryEntry> entries)
    {
        var head = Line(_columns);
        List<byte[]> files = [];
        using var file = new MemoryStream();
        file.Write(head);
        foreach (var entry in entries)
        {
            var line = Line([.. Cells(entry)]);
            if (file.Length + line.Length > DiaryLimits.MaxWrittenBytes && file.Length > head.Length)
            {
                files.Add(file.ToArray());
                file.SetLength(0);
                file.Write(head);
            }

            file.Write(line);
        }

        files.Add(file.ToArray());
        return files;
    }

    /// <summary>A cell without the apostrophe that kept it from being calculated.</summary>
    public static string Unescaped(string cell) => cell is ['\'', var start, ..] && _formulaStarts.Contains(start) ? cell[1..] : cell;

    private static IEnumerable<string> Cells(DiaryEntry entry)
    {
        yield return (entry.Ids.On(FilmSite.Letterboxd), entry.Ids.On(FilmSite.Boxd)) switch
        {
            ({ } slug, _) => new ExternalFilmId(FilmSite.Letterboxd, slug).Address.AbsoluteUri,
            (_, { } code) => new ExternalFilmId(FilmSite.Boxd, code).Address.AbsoluteUri,
            _ => "",
        };
        yield return entry.Ids.On(FilmSite.Imdb) ?? "";
        yield return entry.Ids.On(FilmSite.Tmdb) ?? "";
        yield return entry.Title;
        yield return entry.Year?.ToString(CultureInfo.InvariantCulture) ?? "";
        yield return string.Join(", ", entry.Directors);
        yield return entry.Stars?.ToString() ?? "";
        yield return entry.Stars?.Halves.ToString(CultureInfo.InvariantCulture) ?? "";
        yield return entry.WatchedOn is { } date ? LocalDatePattern.Iso.Format(date) : "";
        yield return entry.IsRewatch ? "true" : "";
        yield return string.Join(", ", entry.Tags);
        yield return entry.Review ?? "";
    }

    private static byte[] Line(string[] cells)
    {
        using var line = new MemoryStream();
        using (var csv = CsvWriter.Create(line, _options, leaveOpen: true))
            csv.WriteRecord(cells);
        return line.ToArray();
    }
}
