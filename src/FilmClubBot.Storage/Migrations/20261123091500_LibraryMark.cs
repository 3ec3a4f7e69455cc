using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FilmClubBot.Storage.Migrations
{
    /// <summary>
    /// A mark that is new after every change of films, reviews and what was read in them; random, so that a restored backup
    /// has another one than what it replaces. No row of the model: only <see cref="Pipeline.LibraryVersion"/> reads it. A later
    /// migration that makes EF Core rebuild one of the tables drops its triggers, and must make them again.
    /// </summary>
    internal partial class LibraryMark : Migration
    {
        private static readonly string[] _tables = ["Films", "Reviews", "ReviewFilms", "ThemeFindings", "ThemeRulings", "Quotes", "QuoteThemes"];
        private static readonly string[] _changes = ["INSERT", "UPDATE", "DELETE"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
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

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in _tables)
            {
                foreach (var change in _changes)
                    migrationBuilder.Sql($"""DROP TRIGGER "{table}_{change.ToLowerInvariant()}_marked";""");
            }

            migrationBuilder.Sql("""DROP TABLE "LibraryVersion";""");
        }
    }
}
