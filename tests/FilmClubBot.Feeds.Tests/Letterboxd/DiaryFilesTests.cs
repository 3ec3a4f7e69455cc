using System.IO.Compression;
using System.Text;
using FilmClubBot.Domain.Diaries;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Feeds.Letterboxd;
using NodaTime;

namespace FilmClubBot.Feeds.Tests.Letterboxd;

public class DiaryFilesTests
{
    private const string Ratings = "Date,Name,Year,Letterboxd URI,Rating\n2026-01-02,Salt Roads,2021,https://boxd.it/5Txy,4.5\n2026-01-03,\"Hush… Hush, Sweet Marlene\",1964,https://boxd.it/a1,\n";

    private readonly DiaryFiles _files = new();

    [Fact]
    public void Reads_ratings_with_the_films_short_address()
    {
        var entries = Read("ratings.csv", Ratings);
        Assert.Equal(
            [
                (DiaryTable.Ratings, "Salt Roads", 2021, "5Txy", 9, new LocalDate(2026, 1, 2), new DiaryPlace("ratings.csv", 2)),
                (DiaryTable.Ratings, "Hush… Hush, Sweet Marlene", 1964, "a1", 0, new LocalDate(2026, 1, 3), new DiaryPlace("ratings.csv", 3)),
            ],
            entries.Select(entry => (entry.Table, entry.Title, entry.Year!.Value, entry.Ids.On(FilmSite.Boxd)!, entry.Stars?.Halves ?? 0, entry.ListedOn!.Value, entry.Place)));
    }

    [Fact]
    public void Reads_a_diary_without_taking_the_address_of_an_entry_for_the_films()
    {
        var entry = Assert.Single(Read("diary.csv", "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n2026-02-01,Salt Roads,2021,https://boxd.it/6abc,3,Yes,\"cinema, with wren\",2026-01-31\n"));
        Assert.Empty(entry.Ids);
        Assert.Equal((new LocalDate(2026, 1, 31), true, "cinema|with wren", 6), (entry.WatchedOn!.Value, entry.IsRewatch, string.Join('|', entry.Tags), entry.Stars!.Value.Halves));
    }

    [Fact]
    public void Reads_a_review_of_several_lines_with_quotation_marks()
    {
        var entry = Assert.Single(Read("reviews.csv", "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\r\n2026-02-01,Salt Roads,2021,https://letterboxd.com/wren/film/salt-roads/,,,\"The \"\"salt\"\" is real.\n\nSo is the road.\",,2026-01-31\r\n"));
        Assert.Equal("The \"salt\" is real.\n\nSo is the road.", entry.Review);
        Assert.Equal("salt-roads", entry.Ids.On(FilmSite.Letterboxd));
        Assert.Null(entry.Stars);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-8")]
    public void Reads_other_encodings_by_their_mark(string encoding)
    {
        var chosen = Encoding.GetEncoding(encoding);
        Assert.Equal("Hush… Hush, Sweet Marlene", Accepted(_files.Read("ratings.csv", (byte[])[.. chosen.GetPreamble(), .. chosen.GetBytes(Ratings)]))[1].Title);
    }

    [Theory]
    [InlineData("Date;Name;Year;Letterboxd URI;Rating\r\n02.01.2026;Salt Roads;2021;https://boxd.it/5Txy;4,5\r\n")]
    [InlineData("Date;Name;Year;Letterboxd URI;Rating\r\n2.1.2026;Salt Roads;2021;https://boxd.it/5Txy;4,5\r\n")]
    [InlineData("Date,Name,Year,Letterboxd URI,Rating\n2026-01-02,Salt Roads,2021,https://boxd.it/5Txy,\"4,5\"\n")]
    public void Reads_a_table_that_a_spreadsheet_saved_again(string table)
    {
        var entry = Assert.Single(Accepted(_files.Read("ratings.csv", (byte[])[.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(table)])));
        Assert.Equal((9, new LocalDate(2026, 1, 2)), (entry.Stars!.Value.Halves, entry.ListedOn));
    }

    [Fact]
    public void Ignores_columns_that_it_does_not_know()
    {
        var more = string.Join(',', Enumerable.Range(1, 35).Select(number => $"Column {number}"));
        var entry = Assert.Single(Read("ratings.csv", $"Date,Name,Year,Letterboxd URI,Rating,{more}\n2026-01-02,Salt Roads,2021,https://boxd.it/5Txy,4.5{new string(',', 35)}\n"));
        Assert.Equal(9, entry.Stars!.Value.Halves);
    }

    [Fact]
    public void Reads_the_tables_of_an_archive_and_nothing_else_of_it()
    {
        var entries = Accepted(_files.Read("letterboxd-wren.zip", Zip(
            ("ratings.csv", Ratings),
            ("watched.csv", "Date,Name,Year,Letterboxd URI\n2026-01-02,Night Boat,2005,https://boxd.it/c3\n"),
            ("likes/films.csv", "Date,Name,Year,Letterboxd URI\n2026-01-02,Not This,2005,https://boxd.it/d4\n"),
            ("deleted/diary.csv", "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n2026-01-02,Nor This,2005,https://boxd.it/d4,5,,,2026-01-02\n"),
            ("../../ratings.csv", Ratings.Replace("Salt Roads", "Nor That", StringComparison.Ordinal)),
            ("profile.csv", "Date Joined,Username\n2020-01-01,wren\n"))));
        Assert.Equal(["Salt Roads", "Hush… Hush, Sweet Marlene", "Night Boat"], entries.Select(entry => entry.Title));
    }

    [Fact]
    public void Reads_an_archive_of_the_unpacked_folder() =>
        Assert.Equal(2, Accepted(_files.Read("export.zip", Zip(("letterboxd-wren-2026/ratings.csv", Ratings)))).Count);

    [Theory]
    [InlineData("ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n2026-01-02,Salt Roads,2021,https://boxd.it/5Txy,4.5\n2026-01-03,Night", DiaryProblem.Cut, 3L)]
    [InlineData("reviews.csv", "Date,Name,Year,Review\n2026-01-02,Salt Roads,2021,\"It began well and", DiaryProblem.Cut, 2L)]
    [InlineData("ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n2026-01-02,Salt Roads,2021,https://boxd.it/5Txy,4.5,extra\n", DiaryProblem.Cut, 2L)]
    [InlineData("ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n2026-01-02,Salt Roads,2021,https://boxd.it/5Txy,11\n", DiaryProblem.Rating, 2L)]
    [InlineData("ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n2026-01-02,Salt Roads,2021,https://boxd.it/5Txy,4.3\n", DiaryProblem.Rating, 2L)]
    [InlineData("ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n01/02/2026,Salt Roads,2021,https://boxd.it/5Txy,4\n", DiaryProblem.Date, 2L)]
    [InlineData("ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n2026-01-02,Salt Roads,next,https://boxd.it/5Txy,4\n", DiaryProblem.Year, 2L)]
    [InlineData("ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n2026-01-02,,2021,https://boxd.it/5Txy,4\n", DiaryProblem.Title, 2L)]
    [InlineData("ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n2026-01-02,https://boxd.it/5Txy,2021,,4\n", DiaryProblem.Title, 2L)]
    [InlineData("films.csv", "Date,Name,Year,Letterboxd URI\n2026-01-02,Salt Roads,2021,https://boxd.it/5Txy\n", DiaryProblem.UnknownTable, null)]
    [InlineData("stations.csv", "date,origin,destination\n2026-01-02,here,there\n", DiaryProblem.NoTable, null)]
    [InlineData("empty.csv", "", DiaryProblem.NoTable, null)]
    public void Refuses_a_damaged_table_wholly(string name, string text, DiaryProblem problem, long? line) =>
        Assert.Equal(new DiaryReading.Refused(problem, new(name, line)), _files.Read(name, Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Refuses_a_damaged_archive()
    {
        var archive = Zip(("ratings.csv", Ratings));
        Assert.Equal(new DiaryReading.Refused(DiaryProblem.Archive, new("export.zip")), _files.Read("export.zip", archive.AsMemory(0, archive.Length / 2)));
        Assert.Equal(new DiaryReading.Refused(DiaryProblem.NoTable, new("export.zip")), _files.Read("export.zip", Zip(("notes.txt", "nothing"))));
    }

    [Fact]
    public void Refuses_a_table_that_unpacks_to_more_than_is_read()
    {
        var bomb = Zip(("ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n" + new string(' ', DiaryLimits.MaxTableBytes)));
        Assert.InRange(bomb.Length, 1, 100_000);
        Assert.Equal(new DiaryReading.Refused(DiaryProblem.TooLarge, new("ratings.csv")), _files.Read("export.zip", bomb));
        Assert.Equal(new DiaryReading.Refused(DiaryProblem.TooLarge, new("ratings.csv")), _files.Read("ratings.csv", new byte[DiaryLimits.MaxBytes + 1]));
    }

    [Fact]
    public void Refuses_more_rows_than_are_read()
    {
        var text = new StringBuilder("Date,Name,Year,Rating\n");
        for (var row = 0; row <= DiaryLimits.MaxRows; row++)
            text.Append("2026-01-02,A,2021,4\n");
        Assert.Equal(new DiaryReading.Refused(DiaryProblem.TooLarge, new("ratings.csv")), _files.Read("ratings.csv", Encoding.UTF8.GetBytes(text.ToString())));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("+44 Nights")]
    [InlineData("-30-")]
    [InlineData("=HYPERLINK(\"https://a.example\",\"x\")")]
    public void Never_writes_a_formula_that_is_calculated_and_reads_it_back_unchanged(string text)
    {
        DiaryEntry entry = new(DiaryTable.Exchange, text, 2021) { Review = text, Directors = [text.Replace(",", "", StringComparison.Ordinal)], Tags = [text.Replace(",", "", StringComparison.Ordinal)] };
        var written = Encoding.UTF8.GetString(Assert.Single(_files.Write([entry])));
        Assert.DoesNotMatch("(?:^|,|\n)\"?[=+@-]", written);

        var read = Assert.Single(Read("letterboxd.csv", written));
        Assert.Equal((entry.Title, entry.Review, entry.Directors[0], entry.Tags[0]), (read.Title, read.Review, read.Directors[0], read.Tags[0]));
    }

    [Fact]
    public void Writes_what_Letterboxd_imports()
    {
        DiaryEntry entry = new(DiaryTable.Exchange, "Salt, Roads", 2021)
        {
            Ids = ExternalFilmIds.Of([new(FilmSite.Imdb, "tt0098765"), new(FilmSite.Tmdb, "4321"), new(FilmSite.Boxd, "5Txy")]),
            Directors = ["Mara Okoye", "Lin Veda"],
            Stars = Stars.FromHalves(9),
            WatchedOn = new(2026, 1, 31),
            IsRewatch = true,
            Tags = ["cinema", "with wren"],
            Review = "Salt.\n\"Real\" salt.",
        };
        Assert.Equal(
            "LetterboxdURI,imdbID,tmdbID,Title,Year,Directors,Rating,Rating10,WatchedDate,Rewatch,Tags,Review\n"
            + "https://boxd.it/5Txy,tt0098765,4321,\"Salt, Roads\",2021,\"Mara Okoye, Lin Veda\",4.5,9,2026-01-31,true,\"cinema, with wren\",\"Salt.\n\"\"Real\"\" salt.\"\n",
            Encoding.UTF8.GetString(Assert.Single(_files.Write([entry]))));
    }

    [Fact]
    public void Splits_what_is_larger_than_Letterboxd_imports()
    {
        DiaryEntry[] entries = [.. Enumerable.Range(1, 300).Select(number => new DiaryEntry(DiaryTable.Exchange, $"Film {number}", 2000) { Review = new string('é', 5_000) })];
        var files = _files.Write(entries);
        Assert.Equal(4, files.Count);
        Assert.All(files, file => Assert.InRange(file.Length, 1, 1_000_000));
        Assert.Equal(entries.Select(entry => entry.Title), files.SelectMany(file => Accepted(_files.Read("letterboxd.csv", file))).Select(entry => entry.Title));
    }

    private IReadOnlyList<DiaryEntry> Read(string name, string text) => Accepted(_files.Read(name, Encoding.UTF8.GetBytes(text)));

    private static IReadOnlyList<DiaryEntry> Accepted(DiaryReading reading) => Assert.IsType<DiaryReading.Accepted>(reading).Entries;

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return content.ToArray();
    }
}
