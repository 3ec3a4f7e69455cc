using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace FilmClubBot.Benchmarks.Answers;

/// <summary>A database of many films, made of the sample reviews: every film has all ten, each cut after its first paragraphs.</summary>
internal sealed class BigLibrary
{
    /// <summary>How much there is, unless fewer films are asked for.</summary>
    public const int Films = 10_000, ReviewsOfFilm = 10;

    // Paragraphs of an ordinary length; a whole review would make a database of gigabytes, and is not read by a command.
    private const int Units = 1500;

    private const int FirstId = 1000;

    private static readonly string[] _adjectives =
        ["Silent", "Glass", "Crooked", "Winter", "Burning", "Hollow", "Paper", "Distant", "Borrowed", "Salted", "Velvet", "Broken", "Quiet", "Amber", "Second", "Hidden", "Narrow", "Copper", "Drowned", "Patient", "Golden", "Last", "Wild", "Painted", "Restless"];

    private static readonly string[] _nouns =
        ["Harbour", "Orchard", "Letter", "Mirror", "Engine", "Garden", "Window", "River", "Lantern", "Bridge", "Station", "Clock", "Chapel", "Meadow", "Ladder", "Curtain", "Island", "Market", "Furnace", "Archive"];

    private static readonly string[] _places =
        ["Porto", "Leeds", "Osaka", "Tbilisi", "Quito", "Malmo", "Accra", "Turin", "Cork", "Riga", "Lyon", "Hanoi", "Sligo", "Basel", "Minsk", "Perth", "Dakar", "Split", "Ghent", "Bergen"];

    /// <summary>What a member types for a film: its title and year.</summary>
    public static string Label(int film) => $"{Title(film)} ({Year(film)})";

    /// <summary>The label of the film that the nth request is about: each of them before any again.</summary>
    public static string Asked(int number, int films = Films) => Label((int)(number * 37L % films));

    /// <summary>Makes the database.</summary>
    /// <param name="file">Where; there is none yet.</param>
    /// <param name="films">How many films.</param>
    /// <param name="build">The folder of another build of the worker; null for this repository's.</param>
    public static async Task Make(string file, int films = Films, string? build = null)
    {
        // The worker itself makes the tables and takes in its sample reviews.
        await RunWorker(build, file, "say", "/help");
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; PRAGMA foreign_keys = OFF;");
        var triggers = Texts(connection, "SELECT sql FROM sqlite_master WHERE type = 'trigger'");
        foreach (var name in Texts(connection, "SELECT name FROM sqlite_master WHERE type = 'trigger'"))
            Run(connection, $"DROP TRIGGER \"{name}\"");
        AddMembers(connection);
        AddFilms(connection, films);
        AddReviews(connection);
        Run(connection, "INSERT INTO passage_fts(passage_fts) VALUES ('rebuild'); INSERT INTO review_fts(review_fts) VALUES ('rebuild');");
        foreach (var trigger in triggers)
            Run(connection, trigger);
        // Not analysed: the program analyses no file, so that SQLite plans without statistics.
        Run(connection, "UPDATE \"LibraryVersion\" SET \"Mark\" = random(), \"FilmsMark\" = random(); PRAGMA journal_mode = WAL;");
    }

    /// <summary>Runs a verb of the worker's release build on a file.</summary>
    /// <param name="build">The folder of another build; null for this repository's.</param>
    /// <param name="file">The file.</param>
    /// <param name="arguments">The verb and its arguments.</param>
    public static async Task RunWorker(string? build, string file, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [ReleaseWorker.Program(build), .. arguments]) { RedirectStandardOutput = true };
        start.Environment["FILMCLUB__Storage__ConnectionString"] = $"Data Source={file}";
        using var worker = Process.Start(start) ?? throw new InvalidOperationException("The worker did not start.");
        var printed = await worker.StandardOutput.ReadToEndAsync();
        await worker.WaitForExitAsync();
        if (worker.ExitCode != 0)
            throw new InvalidOperationException($"The worker failed to {arguments[0]} \"{file}\": {printed}");
    }

    // Ten templates, and for each film a copy of all of them; the keys of rows are counted on from FirstId. A column that is not named here
    // has the template's value.
    private static void AddReviews(SqliteConnection connection)
    {
        const string Key = ":first + film.Id * 10 + t.n", OfEach = "Films film JOIN temp.template t";
        Run(connection, $"""CREATE TEMP TABLE template AS SELECT *, row_number() OVER (ORDER BY Id) - 1 AS n FROM "Reviews" WHERE Id < {FirstId} LIMIT 10""");
        Copy(connection, "Reviews", "t", OfEach, new()
        {
            ["Id"] = Key,
            ["ListedAt"] = """strftime('%Y-%m-%dT%H:%M:%S.0000000Z', '2015-01-01', '+' || (film.Id * 10 + t.n) || ' minutes')""",
            ["Title"] = "t.Title || ' ' || film.Id",
            ["FoldedTitle"] = "t.FoldedTitle || ' ' || film.Id",
            ["Link"] = "NULL",
            ["WordsHash"] = "t.WordsHash || film.Id",
            ["PassageCount"] = """(SELECT count(*) FROM "Passages" p WHERE p.ReviewId = t.Id AND p."End" <= :units)""",
            ["Emphasis"] = "'[]'",
            ["BlockQuotes"] = "'[]'",
            ["Body"] = """substr(t.Body, 1, :units)""",
            ["IsSample"] = "0",
            ["StatedFilms"] = "'[]'",
        });
        Copy(connection, "ReviewFilms", "row", $"""{OfEach} JOIN "ReviewFilms" row ON row.ReviewId = t.Id AND row.Ordinal = 0""", new() { ["ReviewId"] = Key, ["FilmId"] = "film.Id" });
        Copy(connection, "Passages", "row", $"""{OfEach} JOIN "Passages" row ON row.ReviewId = t.Id AND row."End" <= :units""", new() { ["ReviewId"] = Key });
        Copy(connection, "Quotes", "row", $"""{OfEach} JOIN "Quotes" row ON row.ReviewId = t.Id AND row."End" <= :units""", new() { ["ReviewId"] = Key });
        Copy(connection, "ThemeFindings", "row", $"""{OfEach} JOIN "ThemeFindings" row ON row.ReviewId = t.Id""", new()
        {
            ["ReviewId"] = Key,
            ["Evidence"] = """(SELECT json_group_array(json(span.value)) FROM json_each(row.Evidence) span WHERE json_extract(span.value, '$[1]') <= :units)""",
        });
    }

    private static void Copy(SqliteConnection connection, string table, string template, string rows, Dictionary<string, string> changes)
    {
        var columns = Texts(connection, $"""SELECT name FROM pragma_table_info('{table}')""").Where(column => column != "Id" || changes.ContainsKey(column)).ToList();
        var values = columns.Select(column => changes.GetValueOrDefault(column) ?? $"{template}.\"{column}\"");
        Run(connection, $"""INSERT INTO "{table}" ("{string.Join("\", \"", columns)}") SELECT {string.Join(", ", values)} FROM {rows} WHERE film."Id" >= :first"""
            .Replace(":first", FirstId.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(":units", Units.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    // So that PostgreSQL, which is analysed, knows that they are many.
    private static void AddMembers(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = """
            INSERT INTO "Members" ("ClubId", "Name", "IsWebModerator", "IsCompared", "NeededFeatures", "AvoidsStrobe") VALUES (1, $name, 0, 0, 0, 0);
            INSERT INTO "Accounts" ("ClubId", "MemberId", "Platform", "ExternalId", "Name") VALUES (1, last_insert_rowid(), 'Slack', $id, $name);
            """;
        var (id, name) = (command.Parameters.Add("$id", SqliteType.Text), command.Parameters.Add("$name", SqliteType.Text));
        foreach (var person in SlackQuestion.People)
        {
            (id.Value, name.Value) = (person.Id, person.Name);
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static void AddFilms(SqliteConnection connection, int films)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = """INSERT INTO "Films" ("Id", "ClubId", "Title", "FoldedTitle", "Year", "Directors") VALUES ($id, 1, $title, $folded, $year, '[]')""";
        var (id, title, folded, year) = (command.Parameters.Add("$id", SqliteType.Integer), command.Parameters.Add("$title", SqliteType.Text), command.Parameters.Add("$folded", SqliteType.Text), command.Parameters.Add("$year", SqliteType.Integer));
        for (var film = 0; film < films; film++)
        {
            (id.Value, title.Value, folded.Value, year.Value) = (FirstId + film, Title(film), Domain.Films.FilmTitle.Fold(Title(film)), Year(film));
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static List<string> Texts(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var rows = command.ExecuteReader();
        var texts = new List<string>();
        while (rows.Read())
            texts.Add(rows.GetString(0));
        return texts;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    private static string Title(int film) =>
        $"The {_adjectives[film % _adjectives.Length]} {_nouns[film / _adjectives.Length % _nouns.Length]} of {_places[film / (_adjectives.Length * _nouns.Length) % _places.Length]}";

    private static int Year(int film) => 1920 + (film % 100);
}
