using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FilmClubBot.Storage.Migrations;

/// <summary>Adds what a review's source states apart from the text: its films, and a warning of spoilers.</summary>
[DbContext(typeof(FilmClubContext))]
[Migration("20261129100000_StatedFilms")]
internal sealed class StatedFilms : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("StatedFilms", "Reviews", "TEXT", nullable: false, defaultValue: "[]");
        migrationBuilder.AddColumn<bool>("IsSourceSpoiler", "Reviews", "INTEGER", nullable: false, defaultValue: false);
    }
}
