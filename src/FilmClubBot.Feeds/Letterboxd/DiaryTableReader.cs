using System.Globalization;
using CsvHelper;
using FilmClubBot.Domain.Diaries;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Feeds.Letterboxd;

/// <summary>Reads a table of films with columns as Letterboxd names them; other columns are ignored.</summary>
internal sealed class DiaryTableReader
{
    // Letterboxd lists experiments older than the oldest film.
    private const int MinYear = 1870;

    // Letters of up to four bytes, and the other cells of the row.
    private const int MaxRowBytes = 4 * DiaryEntry.MaxReviewLength + 100_000;

    private static readonly CsvReaderOptions _options = new()
    {
        NormalizeHeaderName = Normalised,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
        MaxRecordSize = MaxRowBytes,
        TrackLineNumbers = true,
    };

    private static readonly LocalDatePattern _dotted = LocalDatePattern.CreateWithInvariantCulture("d.M.uuuu");

    private readonly CsvReader _csv;
    private readonly string _file;
    private readonly DiaryTable _table;

    private DiaryTableReader(CsvReader csv, string file) => (_csv, _file, _table) = (csv, file, TableOf(csv, file));

    /// <summary>The rows of a table.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="text">The file's text.</param>
    /// <exception cref="DiaryProblemException">A row cannot be read, or the text is no such table.</exception>
    public static IReadOnlyList<DiaryEntry> Read(string file, string text)
    {
        using var csv = CsvReader.FromText(text, _options);
        try
        {
            return new DiaryTableReader(csv, file).Rows();
        }
        catch (CsvFormatException malformed)
        {
            throw new DiaryProblemException(DiaryProblem.Cut, new(file, malformed.LineNumber));
        }
    }

    private List<DiaryEntry> Rows()
    {
        List<DiaryEntry> rows = [];
        while (_csv.Read())
        {
            if (rows.Count == DiaryLimits.MaxRows)
                throw new DiaryProblemException(DiaryProblem.TooLarge, new(_file));
            rows.Add(Row());
        }

        return rows;
    }

    private DiaryEntry Row()
    {
        var title = Cell("name", "title");
        // Under this heading, "@Midnight" is a film.
        if (title is null || title.Length > FilmTitle.MaxLength || FilmLink.Read(title) is { IsMention: false, IsHostAlone: false })
            throw Problem(DiaryProblem.Title);
        var review = Cell("review");
        List<string> tags = [.. (Cell("tags") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        if (review?.Length > DiaryEntry.MaxReviewLength || tags.Count > DiaryEntry.MaxTags || tags.Exists(tag => tag.Length > DiaryEntry.MaxTagLength))
            throw Problem(DiaryProblem.TooLong);
        return new DiaryEntry(_table, title, Year(Cell("year")))
        {
            Place = new(_file, _csv.LineNumber),
            Directors = [.. (Cell("directors") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Ids = Ids(),
            ListedOn = Date(Cell("date")),
            WatchedOn = Date(Cell("watcheddate")),
            Stars = Rating(),
            IsRewatch = Cell("rewatch")?.ToLowerInvariant() is "yes" or "true" or "1",
            Tags = tags,
            Review = review,
        };
    }

    // The short address of a diary's row leads to the row, and that of the other tables to the film.
    private ExternalFilmIds Ids()
    {
        var linked = Cell("letterboxduri", "url") is { } address ? FilmLink.Read(address)?.Id : null;
        if (linked is { Site: FilmSite.Boxd } && _table is DiaryTable.Diary or DiaryTable.Reviews)
            linked = null;
        var imdb = Cell("imdbid") is { } text ? ExternalFilmId.Of(FilmSite.Imdb, text) : null;
        var tmdb = Cell("tmdbid") is { } number ? ExternalFilmId.Of(FilmSite.Tmdb, number) : null;
        ExternalFilmId?[] ids = [linked, imdb, tmdb];
        return ExternalFilmIds.Of(ids.OfType<ExternalFilmId>());
    }

    private int? Year(string? text) => text switch
    {
        null => null,
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= MinYear and <= FilmYears.Last => year,
        _ => throw Problem(DiaryProblem.Year),
    };

    // A spreadsheet that saved the table again writes dates and decimals as its country does. "01/02/2026" is another day in each.
    private LocalDate? Date(string? text) => text switch
    {
        null => null,
        _ when LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } => date,
        _ when _dotted.Parse(text) is { Success: true, Value: var date } => date,
        _ => throw Problem(DiaryProblem.Date),
    };

    // Some programs write 0 for none.
    private Stars? Rating()
    {
        var (text, isOfTen) = Cell("rating") is { } stars ? (stars, false) : (Cell("rating10"), true);
        if (text is null)
            return null;
        if (!decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            throw Problem(DiaryProblem.Rating);
        var halves = isOfTen ? number : number * 2;
        if (halves == 0)
            return null;
        return halves == decimal.Truncate(halves) && halves is >= Stars.MinHalves and <= Stars.MaxHalves ? Stars.FromHalves((int)halves) : throw Problem(DiaryProblem.Rating);
    }

    private string? Cell(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            if (_csv.TryGetFieldIndex(column, out var index) && ExchangeTable.Unescaped(_csv.GetString(index).Trim()) is { Length: > 0 } cell)
                return cell;
        }

        return null;
    }

    private DiaryProblemException Problem(DiaryProblem problem) => new(problem, new(_file, _csv.LineNumber));

    private static string Normalised(string column) => column.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    private static DiaryTable TableOf(CsvReader csv, string file)
    {
        var columns = csv.Headers.Select(Normalised).ToHashSet(StringComparer.Ordinal);
        if (csv.Headers.Count > DiaryLimits.MaxColumns || !columns.Overlaps(["name", "title"]) || !columns.Overlaps(["year", "letterboxduri", "rating", "rating10", "watcheddate", "imdbid", "tmdbid"]))
            throw new DiaryProblemException(DiaryProblem.NoTable, new(file));
        if (columns.Contains("title") && !columns.Contains("name"))
            return DiaryTable.Exchange;
        if (columns.Contains("review"))
            return DiaryTable.Reviews;
        if (columns.Contains("watcheddate"))
            return DiaryTable.Diary;
        if (columns.Contains("rating"))
            return DiaryTable.Ratings;
        return Path.GetFileNameWithoutExtension(file).ToLowerInvariant() switch
        {
            var name when name.Contains("watchlist", StringComparison.Ordinal) => DiaryTable.Watchlist,
            var name when name.Contains("watched", StringComparison.Ordinal) => DiaryTable.Watched,
            _ => throw new DiaryProblemException(DiaryProblem.UnknownTable, new(file)),
        };
    }
}
