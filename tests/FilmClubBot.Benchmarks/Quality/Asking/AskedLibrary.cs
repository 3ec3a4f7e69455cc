using System.Diagnostics;
using System.Text;
using FilmClubBot.Benchmarks.Quality.Reviews;
using FilmClubBot.Commands;
using FilmClubBot.Commands.Asking;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Texts;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Reading;
#if MEANING
using FilmClubBot.Meaning;
#endif
using FilmClubBot.Storage;
using FilmClubBot.Testing;
using FilmClubBot.TextAnalysis;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Testing;

namespace FilmClubBot.Benchmarks.Quality.Asking;

/// <summary>A society with the asked texts, imported as the product imports them: file, cleaner, reader, a database of its own.</summary>
internal sealed class AskedLibrary : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filmclub-ask-");
    private readonly Dictionary<string, IntakeResult> _reviews = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _raw = new(StringComparer.Ordinal);
    private readonly ServiceProvider _services;
    private readonly string _file;

    private AskedLibrary(bool byMeaning)
    {
        _file = Path.Combine(_folder.FullName, "ask.db");
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IClock>(new FakeClock(Instant.FromUtc(2026, 11, 28, 12, 0)))
            .AddSingleton(new Club(new ClubId(1), "Questions", DateTimeZone.Utc, "en"))
            .AddSingleton(Options.Create(new StorageOptions { ConnectionString = $"Data Source={_file}" }))
            .AddSingleton(ThemesFile.Load(Repository.Path("config", "themes.json")))
            .AddSingleton<IReviewCleaner, ReviewCleaner>()
            .AddSingleton<IReviewReader, ReviewReader>()
            .AddSingleton<IStemmer, WordStems>()
            .AddStorage()
            .AddCommands(Repository.Path("config", "locales"));
#if MEANING
        if (byMeaning)
            services.AddMeaning().AddSingleton<PassageEmbedding>();
#endif
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>A new unit of work over the library.</summary>
    public AsyncServiceScope Begin() => _services.CreateAsyncScope();

    /// <summary>The text's file, decoded.</summary>
    public string Raw(AskedQuestion question) => _raw[question.Text];

    /// <summary>Imports the texts of the questions.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="directory">The folder of the labelled reviews.</param>
    /// <param name="byMeaning">Whether the meaning index is on.</param>
    /// <param name="problems">One line for each text that is missing, differs or is refused.</param>
    public static async Task<AskedLibrary> Import(IReadOnlyList<AskedQuestion> questions, string directory, bool byMeaning, List<string> problems)
    {
        var library = new AskedLibrary(byMeaning);
        await library._services.GetRequiredService<Database>().Prepare(CancellationToken.None);
        var texts = questions.Select(question => question.Text).ToHashSet(StringComparer.Ordinal);
        var samples = texts.Select(text => (Text: text, File: Repository.Path("config", "sample-reviews", text))).Where(sample => File.Exists(sample.File)).ToList();
        var labels = LabelledReview.All().Where(label => texts.Contains(label.Id)).ToList();
        problems.AddRange(texts.Except(samples.Select(sample => sample.Text)).Except(labels.Select(label => label.Id)).Select(text => $"{text} is neither a sample review nor a labelled one."));
        foreach (var (text, file) in samples.Concat(ReviewTexts.Load(labels, directory, problems).Select(found => (Text: found.Label.Id, found.File))).OrderBy(entry => entry.Text, StringComparer.Ordinal))
            await library.Import(text, file, problems);
        if (byMeaning)
        {
            var time = Stopwatch.StartNew();
            var made = await library._services.GetRequiredService<PassageEmbedding>().Run(CancellationToken.None);
            Console.WriteLine($"embedded {made} passages in {time.Elapsed.TotalSeconds:0.0} s");
        }

        return library;
    }

    /// <summary>The film that the product would resolve the question's title to; if it read another title in the review, that film.</summary>
    public async Task<Film?> Film(AskedQuestion question, IServiceProvider scope)
    {
        var review = _reviews[question.Text];
        var listed = await scope.GetRequiredService<IFilms>().List(CancellationToken.None);
        var ofReview = review.Films.Select(film => film.Id).ToHashSet();
        return listed.FirstOrDefault(film => ofReview.Contains(film.Id) && FilmTitle.Fold(film.Title) == FilmTitle.Fold(question.Film))
            ?? (review.Films is [var main, ..] ? main : null);
    }

    /// <summary>Every passage of the film's reviews, in the order of the texts; of all reviews without a film.</summary>
    public IReadOnlyList<string> Passages(FilmId? film)
    {
        using var connection = new SqliteConnection($"Data Source={_file}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT p."Text" FROM "Passages" p
            WHERE $film IS NULL OR EXISTS (SELECT 1 FROM "ReviewFilms" f WHERE f."ReviewId" = p."ReviewId" AND f."FilmId" = $film)
            ORDER BY p."ReviewId", p."Ordinal"
            """;
        command.Parameters.AddWithValue("$film", film is { } id ? id.Value : DBNull.Value);
        using var rows = command.ExecuteReader();
        List<string> passages = [];
        while (rows.Read())
            passages.Add(rows.GetString(0));
        return passages;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private async Task Import(string text, string file, List<string> problems)
    {
        _raw[text] = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file));
        if (await new ReviewFiles().Read(file, CancellationToken.None) is not FileReading.Accepted { Drafts: [var draft, ..] })
        {
            problems.Add($"{file} cannot be read as a review.");
            return;
        }

        await using var scope = Begin();
        _reviews[text] = await scope.ServiceProvider.GetRequiredService<IReviewIntake>().Import(draft, CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Commit(CancellationToken.None);
    }
}
