using System.Diagnostics;
using FilmClubBot.Testing;
using Microsoft.Data.Sqlite;

namespace FilmClubBot.Benchmarks.Answers;

/// <summary>A database of many films, made of the sample reviews: every film has all ten, each cut after its first paragraphs.</summary>
internal sealed class BigLibrary
{
    /// <summary>How much there is.</summary>
    public const int Films = 10_000, Reviews = 100_000;

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

    /// <summary>Makes the database.</summary>
    /// <param name="file">Where; there is none yet.</param>
    public static async Task Make(string file)
    {
        await FirstStart(file);
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; PRAGMA foreign_keys = OFF;");
        var triggers = Triggers(connection);
        foreach (var (name, _) in triggers)
            Run(connection, $"DROP TRIGGER \"{name}\"");
        AddFilms(connection);
        foreach (var statement in _copies)
            Run(connection, statement);
        Run(connection, "INSERT INTO passage_fts(passage_fts) VALUES ('rebuild'); INSERT INTO review_fts(review_fts) VALUES ('rebuild');");
        foreach (var (_, sql) in triggers)
            Run(connection, sql);
        Run(connection, "UPDATE \"LibraryVersion\" SET \"Mark\" = random(); PRAGMA journal_mode = WAL; ANALYZE;");
    }

    // Ten templates, and for each film a copy of all of them; the keys of rows are counted on from FirstId.
    private static readonly string[] _copies =
    [
        $"""CREATE TEMP TABLE template AS SELECT *, row_number() OVER (ORDER BY "Id") - 1 AS n FROM "Reviews" WHERE "Id" < {FirstId} LIMIT 10""",
        $"""
        INSERT INTO "Reviews" ("Id", "ClubId", "IsHidden", "ListedAt", "Revision", "Title", "FoldedTitle", "Author", "FoldedAuthor", "Origin", "WordsHash", "PassageCount", "Emphasis", "BlockQuotes", "Body", "ReadBy", "IsWithdrawn", "IsSample", "IsSpoiler", "IsSourceSpoiler", "StatedFilms", "Categories", "Corrections_IsChecked")
        SELECT {FirstId} + film."Id" * 10 + n, 1, 0, datetime('2015-01-01', '+' || (film."Id" * 10 + n) || ' minutes'), 1, t."Title" || ' ' || film."Id", t."FoldedTitle" || ' ' || film."Id",
          t."Author", t."FoldedAuthor", 'made', t."WordsHash" || film."Id", (SELECT count(*) FROM "Passages" p WHERE p."ReviewId" = t."Id" AND p."End" <= {Units}), '[]', '[]', substr(t."Body", 1, {Units}), t."ReadBy", 0, 0, 0, 0, '[]', '[]', 0
        FROM "Films" film JOIN temp.template t WHERE film."Id" >= {FirstId}
        """,
        $"""INSERT INTO "ReviewFilms" ("ClubId", "ReviewId", "FilmId", "Ordinal") SELECT 1, {FirstId} + film."Id" * 10 + n, film."Id", 0 FROM "Films" film JOIN temp.template t WHERE film."Id" >= {FirstId}""",
        $"""
        INSERT INTO "Passages" ("ClubId", "ReviewId", "Ordinal", "Start", "End", "Text") SELECT 1, {FirstId} + film."Id" * 10 + n, p."Ordinal", p."Start", p."End", p."Text"
        FROM "Films" film JOIN temp.template t JOIN "Passages" p ON p."ReviewId" = t."Id" AND p."End" <= {Units} WHERE film."Id" >= {FirstId}
        """,
        $"""
        INSERT INTO "ThemeFindings" ("ClubId", "ReviewId", "Name", "FoldedName", "Confidence", "Evidence")
        SELECT 1, {FirstId} + film."Id" * 10 + n, f."Name", f."FoldedName", f."Confidence", (SELECT json_group_array(json(span.value)) FROM json_each(f."Evidence") span WHERE json_extract(span.value, '$[1]') <= {Units})
        FROM "Films" film JOIN temp.template t JOIN "ThemeFindings" f ON f."ReviewId" = t."Id" WHERE film."Id" >= {FirstId}
        """,
        $"""
        INSERT INTO "Quotes" ("ClubId", "ReviewId", "Start", "End", "Text", "Kind", "Speaker", "FoldedSpeaker", "SpeakerSurname", "Source", "IsHidden", "IsWithdrawn", "IsCurated")
        SELECT 1, {FirstId} + film."Id" * 10 + n, q."Start", q."End", q."Text", q."Kind", q."Speaker", q."FoldedSpeaker", q."SpeakerSurname", q."Source", 0, 0, 0
        FROM "Films" film JOIN temp.template t JOIN "Quotes" q ON q."ReviewId" = t."Id" AND q."End" <= {Units} WHERE film."Id" >= {FirstId}
        """,
    ];

    // The worker itself makes the tables and takes in its sample reviews.
    private static async Task FirstStart(string file)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.Path("src", "FilmClubBot.Worker", "bin", "Release", "net10.0", "FilmClubBot.Worker.dll"), "say", "/help"]) { RedirectStandardOutput = true };
        start.Environment["FILMCLUB__Storage__ConnectionString"] = $"Data Source={file}";
        using var worker = Process.Start(start) ?? throw new InvalidOperationException("The worker did not start.");
        await worker.StandardOutput.ReadToEndAsync();
        await worker.WaitForExitAsync();
        if (worker.ExitCode != 0)
            throw new InvalidOperationException($"The worker could not make \"{file}\".");
    }

    private static void AddFilms(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = """INSERT INTO "Films" ("Id", "ClubId", "Title", "FoldedTitle", "Year", "Directors") VALUES ($id, 1, $title, $folded, $year, '[]')""";
        var (id, title, folded, year) = (command.Parameters.Add("$id", SqliteType.Integer), command.Parameters.Add("$title", SqliteType.Text), command.Parameters.Add("$folded", SqliteType.Text), command.Parameters.Add("$year", SqliteType.Integer));
        for (var film = 0; film < Films; film++)
        {
            (id.Value, title.Value, folded.Value, year.Value) = (FirstId + film, Title(film), Domain.Films.FilmTitle.Fold(Title(film)), Year(film));
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static List<(string Name, string Sql)> Triggers(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'";
        using var rows = command.ExecuteReader();
        var triggers = new List<(string, string)>();
        while (rows.Read())
            triggers.Add((rows.GetString(0), rows.GetString(1)));
        return triggers;
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
