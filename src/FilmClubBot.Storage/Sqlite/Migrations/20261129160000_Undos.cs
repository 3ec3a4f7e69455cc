using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FilmClubBot.Storage.Migrations;

/// <summary>Adds the latest changes that can be undone.</summary>
[DbContext(typeof(FilmClubContext))]
[Migration("20261129160000_Undos")]
internal sealed class Undos : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Undos",
            table => new
            {
                Id = table.Column<int>("INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                ClubId = table.Column<int>("INTEGER", nullable: false),
                At = table.Column<string>("TEXT", nullable: false),
                MemberId = table.Column<int>("INTEGER", nullable: false),
                Call = table.Column<string>("TEXT", nullable: false),
                Reversal = table.Column<string>("TEXT", nullable: false),
                Target = table.Column<string>("TEXT", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Undos", row => row.Id);
                table.ForeignKey("FK_Undos_Clubs_ClubId", row => row.ClubId, "Clubs", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Undos_Members_ClubId_MemberId", row => new { row.ClubId, row.MemberId }, "Members", ["ClubId", "Id"], onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_Undos_ClubId_MemberId", "Undos", ["ClubId", "MemberId"]);
        migrationBuilder.CreateIndex("IX_Undos_ClubId_Target", "Undos", ["ClubId", "Target"]);
    }
}
