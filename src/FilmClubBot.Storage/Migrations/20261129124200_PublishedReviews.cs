using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FilmClubBot.Storage.Migrations;

/// <summary>Adds whether a review is withdrawn by its source, is a sample, or has a film that should be checked.</summary>
[DbContext(typeof(FilmClubContext))]
[Migration("20261129124200_PublishedReviews")]
internal sealed class PublishedReviews : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var column in new[] { "IsWithdrawn", "IsSample", "Corrections_IsChecked" })
            migrationBuilder.AddColumn<bool>(column, "Reviews", "INTEGER", nullable: false, defaultValue: false);
        migrationBuilder.AddColumn<int>("Doubt", "Reviews", "INTEGER", nullable: true);
        migrationBuilder.CreateIndex("IX_Reviews_ClubId_Doubt", "Reviews", ["ClubId", "Doubt"]);
    }
}
