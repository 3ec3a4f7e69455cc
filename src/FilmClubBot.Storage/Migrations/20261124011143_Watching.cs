using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FilmClubBot.Storage.Migrations
{
    /// <inheritdoc />
    internal partial class Watching : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "PausedSince",
                table: "Screenings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PlayedFrom",
                table: "Screenings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ResumedAt",
                table: "Screenings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Reactions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    ScreeningId = table.Column<int>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    AtSeconds = table.Column<int>(type: "INTEGER", nullable: false),
                    Remark = table.Column<string>(type: "TEXT", nullable: false),
                    WrittenAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reactions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reactions_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reactions_Members_ClubId_MemberId",
                        columns: x => new { x.ClubId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reactions_Screenings_ClubId_ScreeningId",
                        columns: x => new { x.ClubId, x.ScreeningId },
                        principalTable: "Screenings",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Reactions_ClubId_MemberId_ScreeningId",
                table: "Reactions",
                columns: new[] { "ClubId", "MemberId", "ScreeningId" });

            migrationBuilder.CreateIndex(
                name: "IX_Reactions_ClubId_ScreeningId_AtSeconds",
                table: "Reactions",
                columns: new[] { "ClubId", "ScreeningId", "AtSeconds" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Reactions");

            migrationBuilder.DropColumn(
                name: "PausedSince",
                table: "Screenings");

            migrationBuilder.DropColumn(
                name: "PlayedFrom",
                table: "Screenings");

            migrationBuilder.DropColumn(
                name: "ResumedAt",
                table: "Screenings");
        }
    }
}
