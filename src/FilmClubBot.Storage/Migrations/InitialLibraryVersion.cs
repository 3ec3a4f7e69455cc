using Microsoft.EntityFrameworkCore.Migrations;

namespace FilmClubBot.Storage.Migrations;

/// <summary>
/// The part of <see cref="Initial"/> that <see cref="Pipeline.LibraryVersion"/> reads: a mark that is new after every change of
/// films, reviews and what was read in them; random, so that a restored backup has another one than what it replaces. The
/// table is no part of the model. A later migration that makes EF Core rebuild one of these tables drops the triggers with the
/// old table and must make them again.
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
            {
                migrationBuilder.Sql($"""
                    CREATE TRIGGER "{table}_{change.ToLowerInvariant()}_marked" AFTER {change} ON "{table}" BEGIN
                      UPDATE "LibraryVersion" SET "Mark" = random();
                    END;
                    """);
            }
        }
    }

    public static void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""DROP TABLE "LibraryVersion";""");
}
