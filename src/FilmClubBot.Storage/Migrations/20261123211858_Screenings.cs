using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FilmClubBot.Storage.Migrations
{
    /// <inheritdoc />
    internal partial class Screenings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsWanted",
                table: "Films",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "RuntimeMinutes",
                table: "Films",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AboutId",
                table: "Announcements",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Screenings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    FilmId = table.Column<int>(type: "INTEGER", nullable: true),
                    Start = table.Column<string>(type: "TEXT", nullable: false),
                    End = table.Column<string>(type: "TEXT", nullable: false),
                    LengthSeconds = table.Column<long>(type: "INTEGER", nullable: false),
                    PausedSeconds = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: true),
                    Link = table.Column<string>(type: "TEXT", nullable: true),
                    HostId = table.Column<int>(type: "INTEGER", nullable: true),
                    Capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    AnnounceFrom = table.Column<string>(type: "TEXT", nullable: false),
                    WasAnnounced = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reminders = table.Column<string>(type: "TEXT", nullable: false),
                    Licence = table.Column<string>(type: "TEXT", nullable: true),
                    ContentNotes = table.Column<string>(type: "TEXT", nullable: true),
                    AccessNotes = table.Column<string>(type: "TEXT", nullable: true),
                    SeriesId = table.Column<int>(type: "INTEGER", nullable: true),
                    Moves = table.Column<int>(type: "INTEGER", nullable: false),
                    MovedFrom = table.Column<string>(type: "TEXT", nullable: true),
                    CancelledBecause = table.Column<string>(type: "TEXT", nullable: true),
                    SettledUntil = table.Column<string>(type: "TEXT", nullable: false),
                    IsSettled = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Screenings", x => x.Id);
                    table.UniqueConstraint("AK_Screenings_ClubId_Id", x => new { x.ClubId, x.Id });
                    table.ForeignKey(
                        name: "FK_Screenings_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Screenings_Films_ClubId_FilmId",
                        columns: x => new { x.ClubId, x.FilmId },
                        principalTable: "Films",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Screenings_Members_ClubId_HostId",
                        columns: x => new { x.ClubId, x.HostId },
                        principalTable: "Members",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Rsvps",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    ScreeningId = table.Column<int>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rsvps", x => new { x.ClubId, x.ScreeningId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_Rsvps_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Rsvps_Members_ClubId_MemberId",
                        columns: x => new { x.ClubId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Rsvps_Screenings_ClubId_ScreeningId",
                        columns: x => new { x.ClubId, x.ScreeningId },
                        principalTable: "Screenings",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Announcements_ClubId_Kind_AboutId",
                table: "Announcements",
                columns: new[] { "ClubId", "Kind", "AboutId" });

            migrationBuilder.CreateIndex(
                name: "IX_Rsvps_ClubId_MemberId",
                table: "Rsvps",
                columns: new[] { "ClubId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_ClubId_FilmId",
                table: "Screenings",
                columns: new[] { "ClubId", "FilmId" });

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_ClubId_HostId",
                table: "Screenings",
                columns: new[] { "ClubId", "HostId" });

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_ClubId_IsSettled",
                table: "Screenings",
                columns: new[] { "ClubId", "IsSettled" });

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_ClubId_Start",
                table: "Screenings",
                columns: new[] { "ClubId", "Start" });

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_ClubId_State_Start",
                table: "Screenings",
                columns: new[] { "ClubId", "State", "Start" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Rsvps");

            migrationBuilder.DropTable(
                name: "Screenings");

            migrationBuilder.DropIndex(
                name: "IX_Announcements_ClubId_Kind_AboutId",
                table: "Announcements");

            migrationBuilder.DropColumn(
                name: "IsWanted",
                table: "Films");

            migrationBuilder.DropColumn(
                name: "RuntimeMinutes",
                table: "Films");

            migrationBuilder.DropColumn(
                name: "AboutId",
                table: "Announcements");
        }
    }
}
