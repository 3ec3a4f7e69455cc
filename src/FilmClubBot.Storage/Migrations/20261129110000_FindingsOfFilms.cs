using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FilmClubBot.Storage.Migrations;

/// <summary>Adds which film of a review a theme, a quote or a question belongs to.</summary>
[DbContext(typeof(FilmClubContext))]
[Migration("20261129110000_FindingsOfFilms")]
internal sealed class FindingsOfFilms : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in new[] { "ThemeFindings", "Quotes", "Questions" })
            migrationBuilder.AddColumn<int>("FilmOrdinal", table, "INTEGER", nullable: true);
        migrationBuilder.DropIndex("IX_ThemeFindings_ClubId_ReviewId_FoldedName", "ThemeFindings");
        migrationBuilder.CreateIndex("IX_ThemeFindings_ClubId_ReviewId_FilmOrdinal_FoldedName", "ThemeFindings", ["ClubId", "ReviewId", "FilmOrdinal", "FoldedName"], unique: true);
    }
}
