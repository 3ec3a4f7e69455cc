using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FilmClubBot.Storage.Migrations;

/// <summary>
/// Removes the mark of films that were wanted once: which films are listed follows from what refers to them. Everything that lists or
/// unlists a film renews the library's mark; of ratings only the first and the last of a film do.
/// </summary>
[DbContext(typeof(FilmClubContext))]
[Migration("20261129124300_ListedFilms")]
internal sealed class ListedFilms : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // As SQL, because EF Core would rebuild the table and drop its triggers.
        migrationBuilder.Sql("""ALTER TABLE "Films" DROP COLUMN "IsWanted";""");
        Mark("Suggestions", "INSERT");
        Mark("Suggestions", "DELETE");
        Mark("BallotFilms", "INSERT");
        Mark("BallotFilms", "DELETE");
        Mark("Ballots", "UPDATE", """ OF "State" """);
        Mark("Screenings", "INSERT");
        Mark("Screenings", "UPDATE", """ OF "State", "FilmId" """);
        Mark("Screenings", "DELETE");
        Mark("Ratings", "INSERT", when: IsOnly("new"));
        Mark("Ratings", "DELETE", when: IsOnly("old"));

        void Mark(string table, string change, string columns = "", string when = "") => migrationBuilder.Sql($"""
            CREATE TRIGGER "{table}_{change.ToLowerInvariant()}_listed" AFTER {change}{columns} ON "{table}" {when} BEGIN
              UPDATE "LibraryVersion" SET "Mark" = random();
            END;
            """);
    }

    private static string IsOnly(string row) => $"""
        WHEN NOT EXISTS (SELECT 1 FROM "Ratings" WHERE "ClubId" = {row}."ClubId" AND "FilmId" = {row}."FilmId" AND "MemberId" <> {row}."MemberId")
        """;
}
