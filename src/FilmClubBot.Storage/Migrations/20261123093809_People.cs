using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FilmClubBot.Storage.Migrations
{
    /// <inheritdoc />
    internal partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Nonce",
                table: "ChannelMessages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Announcements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    ReviewId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Announcements", x => x.Id);
                    table.UniqueConstraint("AK_Announcements_ClubId_Id", x => new { x.ClubId, x.Id });
                    table.ForeignKey(
                        name: "FK_Announcements_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Announcements_Reviews_ClubId_ReviewId",
                        columns: x => new { x.ClubId, x.ReviewId },
                        principalTable: "Reviews",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "KeptCalls",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Call = table.Column<string>(type: "TEXT", nullable: false),
                    KeptAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptCalls", x => new { x.ClubId, x.Key });
                    table.ForeignKey(
                        name: "FK_KeptCalls_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LinkCodes",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    Platform = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkCodes", x => new { x.ClubId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_LinkCodes_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LinkCodes_Members_ClubId_MemberId",
                        columns: x => new { x.ClubId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LinkTries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkTries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LinkTries_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LinkTries_Members_ClubId_MemberId",
                        columns: x => new { x.ClubId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Deliveries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    AnnouncementId = table.Column<int>(type: "INTEGER", nullable: false),
                    Platform = table.Column<string>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NextTry = table.Column<string>(type: "TEXT", nullable: false),
                    Nonce = table.Column<string>(type: "TEXT", nullable: false),
                    Message = table.Column<string>(type: "TEXT", nullable: true),
                    SendingSince = table.Column<string>(type: "TEXT", nullable: true),
                    Error = table.Column<string>(type: "TEXT", nullable: true),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deliveries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Deliveries_Announcements_ClubId_AnnouncementId",
                        columns: x => new { x.ClubId, x.AnnouncementId },
                        principalTable: "Announcements",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Deliveries_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ChannelMessages_ClubId_Nonce",
                table: "ChannelMessages",
                columns: new[] { "ClubId", "Nonce" });

            migrationBuilder.CreateIndex(
                name: "IX_Announcements_ClubId_ReviewId",
                table: "Announcements",
                columns: new[] { "ClubId", "ReviewId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_ClubId_AnnouncementId",
                table: "Deliveries",
                columns: new[] { "ClubId", "AnnouncementId" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_ClubId_State_Platform_Channel_Id",
                table: "Deliveries",
                columns: new[] { "ClubId", "State", "Platform", "Channel", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_KeptCalls_ClubId_KeptAt",
                table: "KeptCalls",
                columns: new[] { "ClubId", "KeptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_LinkCodes_ClubId_Hash",
                table: "LinkCodes",
                columns: new[] { "ClubId", "Hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LinkTries_ClubId_MemberId_At",
                table: "LinkTries",
                columns: new[] { "ClubId", "MemberId", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Deliveries");

            migrationBuilder.DropTable(
                name: "KeptCalls");

            migrationBuilder.DropTable(
                name: "LinkCodes");

            migrationBuilder.DropTable(
                name: "LinkTries");

            migrationBuilder.DropTable(
                name: "Announcements");

            migrationBuilder.DropIndex(
                name: "IX_ChannelMessages_ClubId_Nonce",
                table: "ChannelMessages");

            migrationBuilder.DropColumn(
                name: "Nonce",
                table: "ChannelMessages");
        }
    }
}
