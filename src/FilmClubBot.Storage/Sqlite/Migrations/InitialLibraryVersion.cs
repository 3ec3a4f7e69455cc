using Microsoft.EntityFrameworkCore.Migrations;

namespace FilmClubBot.Storage.Sqlite.Migrations;

/// <summary>
/// The part of <see cref="Initial"/> that <see cref="SqliteLibraryMark"/> reads: a mark that is new after every change of
/// films, reviews and what was read in them, and of everything that lists or unlists a film (of ratings only the first and the last
/// of a film do); random, so that a restored backup has another one than what it replaces. The table is no part of the model. A
/// later migration that makes EF Core rebuild one of these tables drops the triggers with the old table and must make them again.
/// </summary>
internal static class InitialLibraryVersion
{
    private static readonly string[] _tables = ["Films", "Reviews", "ReviewFilms", "ThemeFindings", "ThemeRulings", "Quotes", "QuoteThemes"];
    private static readonly string[] _changes = ["INSERT", "UPDATE", "DELETE"];

    public static void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""CREATE TABLE "LibraryVersion" ("Mark" INTEGER NOT NULL);""");
        migrationBuilder.Sql("""INSERT INTO "LibraryVersion" ("Mark") VALUES (random());""");
        foreach (var table in _tables)
        {
            foreach (var change in _changes)
                Mark("marked", table, change);
        }

        foreach (var table in new[] { "Suggestions", "BallotFilms" })
        {
            Mark("listed", table, "INSERT");
            Mark("listed", table, "DELETE");
        }

        Mark("listed", "Ballots", "UPDATE", """ OF "State" """);
        Mark("listed", "Screenings", "INSERT");
        Mark("listed", "Screenings", "UPDATE", """ OF "State", "FilmId" """);
        Mark("listed", "Screenings", "DELETE");
        Mark("listed", "Ratings", "INSERT", when: IsOnly("new"));
        Mark("listed", "Ratings", "DELETE", when: IsOnly("old"));

        void Mark(string reason, string table, string change, string columns = "", string when = "") => migrationBuilder.Sql($"""
            CREATE TRIGGER "{table}_{change.ToLowerInvariant()}_{reason}" AFTER {change}{columns} ON "{table}" {when} BEGIN
              UPDATE "LibraryVersion" SET "Mark" = random();
            END;
            """);
    }

    public static void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""DROP TABLE "LibraryVersion";""");

    private static string IsOnly(string row) => $"""
        WHEN NOT EXISTS (SELECT 1 FROM "Ratings" WHERE "ClubId" = {row}."ClubId" AND "FilmId" = {row}."FilmId" AND "MemberId" <> {row}."MemberId")
        """;
}
