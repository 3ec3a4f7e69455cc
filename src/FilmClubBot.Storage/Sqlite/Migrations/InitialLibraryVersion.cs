using Microsoft.EntityFrameworkCore.Migrations;

namespace FilmClubBot.Storage.Sqlite.Migrations;

/// <summary>
/// The part of <see cref="Initial"/> that <see cref="SqliteLibraryMark"/> reads: a mark that is new after every change of
/// films, reviews and what was read in them, and one that is new after every change of which films are listed or of what is known of one
/// (a review or a rating lists its film only as the first that the film has). They are random, so that a restored backup has others than what it
/// replaces. The table is no part of the model. A later migration that makes EF Core rebuild one of these tables drops the triggers with the old
/// table and must make them again.
/// </summary>
internal static class InitialLibraryVersion
{
    private static readonly string[] _readTables = ["Reviews", "ReviewFilms", "ThemeFindings", "ThemeRulings", "Quotes", "QuoteThemes"];
    private static readonly string[] _changes = ["INSERT", "UPDATE", "DELETE"];

    public static void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""CREATE TABLE "LibraryVersion" ("Mark" INTEGER NOT NULL, "FilmsMark" INTEGER NOT NULL);""");
        migrationBuilder.Sql("""INSERT INTO "LibraryVersion" ("Mark", "FilmsMark") VALUES (random(), random());""");
        foreach (var change in _changes)
        {
            foreach (var table in _readTables)
                Trigger("marked", table, change, "\"Mark\" = random()");
            Listed("Films", change);
        }

        foreach (var table in new[] { "Suggestions", "BallotFilms" })
        {
            Listed(table, "INSERT");
            Listed(table, "DELETE");
        }

        Listed("Ballots", "UPDATE", """ OF "State" """);
        Listed("Screenings", "INSERT");
        Listed("Screenings", "UPDATE", """ OF "State", "FilmId" """);
        Listed("Screenings", "DELETE");
        Listed("Reviews", "UPDATE", """ OF "IsHidden" """);
        Listed("ReviewFilms", "UPDATE", """ OF "FilmId" """);
        Listed("ReviewFilms", "INSERT", when: $"WHEN NOT {IsReviewed("new", "AND review.\"Id\" <> new.\"ReviewId\"")}");
        Listed("ReviewFilms", "DELETE", when: $"WHEN NOT {IsReviewed("old")}");
        Listed("Ratings", "INSERT", when: $"WHEN NOT {IsRated("new")} AND NOT {IsReviewed("new")}");
        Listed("Ratings", "DELETE", when: $"WHEN NOT {IsRated("old")} AND NOT {IsReviewed("old")}");

        void Listed(string table, string change, string columns = "", string when = "") =>
            Trigger("listed", table, change, "\"Mark\" = random(), \"FilmsMark\" = random()", columns, when);

        void Trigger(string reason, string table, string change, string marks, string columns = "", string when = "") => migrationBuilder.Sql($"""
            CREATE TRIGGER "{table}_{change.ToLowerInvariant()}_{reason}" AFTER {change}{columns} ON "{table}" {when} BEGIN
              UPDATE "LibraryVersion" SET {marks};
            END;
            """);
    }

    public static void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""DROP TABLE "LibraryVersion";""");

    // Whether another member rated the row's film too.
    private static string IsRated(string row) => $"""
        EXISTS (SELECT 1 FROM "Ratings" WHERE "ClubId" = {row}."ClubId" AND "FilmId" = {row}."FilmId" AND "MemberId" <> {row}."MemberId")
        """;

    // Whether the row's film has a visible review, besides one.
    private static string IsReviewed(string row, string besides = "") => $"""
        EXISTS (SELECT 1 FROM "ReviewFilms" known JOIN "Reviews" review ON review."ClubId" = known."ClubId" AND review."Id" = known."ReviewId"
          WHERE known."ClubId" = {row}."ClubId" AND known."FilmId" = {row}."FilmId" AND NOT review."IsHidden" {besides})
        """;
}
