using System.Diagnostics;
using System.Globalization;
using System.Text;
using FilmClubBot.Benchmarks.Quality;
using FilmClubBot.Commands.Diaries;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Diaries;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Feeds.Letterboxd;
using FilmClubBot.Storage;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Testing;

namespace FilmClubBot.Benchmarks.Diaries;

/// <summary>The import of a diary of so many rows into an empty club and, once more, into the same club: from the file's bytes to the commit.</summary>
internal static class DiaryBenchmark
{
    /// <summary>The command line.</summary>
    public const string Usage = "diary [rows]";

    // A film is watched again now and then.
    private const int RowsPerFilm = 5, RowsPerReview = 4;

    /// <summary>Imports and prints the durations.</summary>
    public static async Task<int> Run(int rows)
    {
        var folder = Directory.CreateTempSubdirectory("filmclub-diary-");
        try
        {
            await using var services = Services(Path.Combine(folder.FullName, "filmclub.db"));
            await services.GetRequiredService<Database>().Prepare(CancellationToken.None);
            var file = Encoding.UTF8.GetBytes(Diary(rows));
            var table = new Table("seconds", "read", "import", "both", "films", "ratings");
            foreach (var name in new[] { "into an empty club", "the same file again" })
            {
                var start = Stopwatch.GetTimestamp();
                if (new DiaryFiles().Read("diary.csv", file) is not DiaryReading.Accepted { Entries: { } entries })
                    throw new InvalidOperationException("The diary of the benchmark is not accepted.");
                var read = Stopwatch.GetElapsedTime(start).TotalSeconds;
                await using var scope = services.CreateAsyncScope();
                var member = await scope.ServiceProvider.GetRequiredService<IMembers>().Recognise(new(Platform.Web, "ada", "Ada"), CancellationToken.None);
                var imported = await scope.ServiceProvider.GetRequiredService<IDiaries>().Import(member.Id, entries, progress: null, CancellationToken.None);
                await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Commit(CancellationToken.None);
                var both = Stopwatch.GetElapsedTime(start).TotalSeconds;
                table.Add(name, read, both - read, both, imported.Films, imported.Ratings);
            }

            table.Print();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows} rows, {file.Length} bytes"));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Diary(int rows)
    {
        var text = new StringBuilder("Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date,Review\n");
        var first = new LocalDate(2005, 1, 1);
        for (var row = 0; row < rows; row++)
        {
            var film = row % Math.Max(1, rows - (rows / RowsPerFilm));
            var day = first.PlusDays(row).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"{day},Harbour Tale {film},{1930 + (film % 95)},https://boxd.it/{film:x},{0.5 + (row % 10 / 2.0):0.#},{(row == film ? "" : "Yes")},\"harbour, night\",{day},");
            text.Append(row % RowsPerReview == 0 ? $"\"The light went round, and \"\"nobody\"\" spoke for the {row}th time.\"\n" : "\n");
        }

        return text.ToString();
    }

    private static ServiceProvider Services(string file) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<IClock>(new FakeClock(Instant.FromUtc(2026, 11, 28, 12, 0)))
        .AddSingleton(TimeProvider.System)
        .AddSingleton(new Club(new ClubId(1), "Imported", DateTimeZone.Utc, "en"))
        .AddSingleton(Options.Create(new StorageOptions { ConnectionString = $"Data Source={file}" }))
        .AddSingleton(new CommentPolicy())
        .AddStorage()
        .BuildServiceProvider();
}
