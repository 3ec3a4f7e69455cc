using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FilmClubBot.Storage.Migrations;

/// <summary>Indexes the sample reviews, which are searched whenever a review is stored.</summary>
[DbContext(typeof(FilmClubContext))]
[Migration("20261129160000_SampleIndex")]
internal sealed class SampleIndex : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateIndex("IX_Reviews_ClubId_IsHidden", "Reviews", ["ClubId", "IsHidden"], filter: "\"IsSample\"");
}
