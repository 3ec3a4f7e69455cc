using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FilmClubBot.Storage.Migrations
{
    /// <inheritdoc />
    internal partial class Feeds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Categories",
                table: "Reviews",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<bool>(
                name: "IsToReplace",
                table: "Deliveries",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Channel",
                table: "Announcements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Due",
                table: "Announcements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Key",
                table: "Announcements",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Announcements",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "Announcements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "QuoteId",
                table: "Announcements",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Text",
                table: "Announcements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddUniqueConstraint(
                name: "AK_Deliveries_ClubId_Id",
                table: "Deliveries",
                columns: new[] { "ClubId", "Id" });

            migrationBuilder.CreateTable(
                name: "AnnouncedReviews",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    AnnouncementId = table.Column<int>(type: "INTEGER", nullable: false),
                    ReviewId = table.Column<int>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnnouncedReviews", x => new { x.ClubId, x.AnnouncementId, x.ReviewId });
                    table.ForeignKey(
                        name: "FK_AnnouncedReviews_Announcements_ClubId_AnnouncementId",
                        columns: x => new { x.ClubId, x.AnnouncementId },
                        principalTable: "Announcements",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AnnouncedReviews_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AnnouncedReviews_Reviews_ClubId_ReviewId",
                        columns: x => new { x.ClubId, x.ReviewId },
                        principalTable: "Reviews",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ChannelRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    Platform = table.Column<string>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", nullable: false),
                    Authors = table.Column<string>(type: "TEXT", nullable: false),
                    Categories = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    Template = table.Column<string>(type: "TEXT", nullable: true),
                    Quiet = table.Column<string>(type: "TEXT", nullable: true),
                    Digest = table.Column<string>(type: "TEXT", nullable: true),
                    DigestSince = table.Column<string>(type: "TEXT", nullable: false),
                    DailyQuote = table.Column<string>(type: "TEXT", nullable: true),
                    OpensThread = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChannelRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChannelRules_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DeliveryAttempts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    DeliveryId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveryAttempts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeliveryAttempts_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DeliveryAttempts_Deliveries_ClubId_DeliveryId",
                        columns: x => new { x.ClubId, x.DeliveryId },
                        principalTable: "Deliveries",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Feeds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    Address = table.Column<string>(type: "TEXT", nullable: false),
                    Host = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: true),
                    InSettings = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    IntervalSeconds = table.Column<long>(type: "INTEGER", nullable: false),
                    ETag = table.Column<string>(type: "TEXT", nullable: true),
                    LastModified = table.Column<string>(type: "TEXT", nullable: true),
                    NextPoll = table.Column<string>(type: "TEXT", nullable: false),
                    PolledAt = table.Column<string>(type: "TEXT", nullable: true),
                    FirstReadAt = table.Column<string>(type: "TEXT", nullable: true),
                    ArchiveEnd = table.Column<string>(type: "TEXT", nullable: true),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    FailingSince = table.Column<string>(type: "TEXT", nullable: true),
                    Problem = table.Column<string>(type: "TEXT", nullable: true),
                    IsProblemTold = table.Column<bool>(type: "INTEGER", nullable: false),
                    Hub = table.Column<string>(type: "TEXT", nullable: true),
                    HubTopic = table.Column<string>(type: "TEXT", nullable: true),
                    HubToken = table.Column<string>(type: "TEXT", nullable: true),
                    HubSecret = table.Column<string>(type: "TEXT", nullable: true),
                    HubAskedAt = table.Column<string>(type: "TEXT", nullable: true),
                    HubLeaseEnd = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Feeds", x => x.Id);
                    table.UniqueConstraint("AK_Feeds_ClubId_Id", x => new { x.ClubId, x.Id });
                    table.ForeignKey(
                        name: "FK_Feeds_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FeedItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    FeedId = table.Column<int>(type: "INTEGER", nullable: false),
                    ExternalId = table.Column<string>(type: "TEXT", nullable: true),
                    LinkKey = table.Column<string>(type: "TEXT", nullable: true),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: true),
                    ReviewId = table.Column<int>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    IsArchive = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsPresent = table.Column<bool>(type: "INTEGER", nullable: false),
                    FirstSeenAt = table.Column<string>(type: "TEXT", nullable: false),
                    MissedAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FeedItems_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FeedItems_Feeds_ClubId_FeedId",
                        columns: x => new { x.ClubId, x.FeedId },
                        principalTable: "Feeds",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_FeedItems_Reviews_ClubId_ReviewId",
                        columns: x => new { x.ClubId, x.ReviewId },
                        principalTable: "Reviews",
                        principalColumns: new[] { "ClubId", "Id" });
                });

            // What was announced before this release was one review each.
            migrationBuilder.Sql("INSERT INTO AnnouncedReviews (ClubId, AnnouncementId, ReviewId, Ordinal) SELECT ClubId, Id, ReviewId, 0 FROM Announcements;");
            migrationBuilder.Sql("UPDATE Announcements SET Kind = 'Review', Key = 'review:' || ReviewId;");

            migrationBuilder.DropForeignKey(
                name: "FK_Announcements_Reviews_ClubId_ReviewId",
                table: "Announcements");

            migrationBuilder.DropIndex(
                name: "IX_Announcements_ClubId_ReviewId",
                table: "Announcements");

            migrationBuilder.DropColumn(
                name: "ReviewId",
                table: "Announcements");

            migrationBuilder.CreateIndex(
                name: "IX_Announcements_ClubId_Channel_QuoteId",
                table: "Announcements",
                columns: new[] { "ClubId", "Channel", "QuoteId" });

            migrationBuilder.CreateIndex(
                name: "IX_Announcements_ClubId_Key",
                table: "Announcements",
                columns: new[] { "ClubId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Announcements_ClubId_Kind_At",
                table: "Announcements",
                columns: new[] { "ClubId", "Kind", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AnnouncedReviews_ClubId_ReviewId",
                table: "AnnouncedReviews",
                columns: new[] { "ClubId", "ReviewId" });

            migrationBuilder.CreateIndex(
                name: "IX_ChannelRules_ClubId_Platform_Channel",
                table: "ChannelRules",
                columns: new[] { "ClubId", "Platform", "Channel" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DeliveryAttempts_ClubId_DeliveryId_Id",
                table: "DeliveryAttempts",
                columns: new[] { "ClubId", "DeliveryId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FeedItems_ClubId_FeedId_Id",
                table: "FeedItems",
                columns: new[] { "ClubId", "FeedId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FeedItems_ClubId_ReviewId",
                table: "FeedItems",
                columns: new[] { "ClubId", "ReviewId" });

            migrationBuilder.CreateIndex(
                name: "IX_Feeds_ClubId_Address",
                table: "Feeds",
                columns: new[] { "ClubId", "Address" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Feeds_ClubId_HubToken",
                table: "Feeds",
                columns: new[] { "ClubId", "HubToken" });

            migrationBuilder.CreateIndex(
                name: "IX_Feeds_ClubId_State_NextPoll",
                table: "Feeds",
                columns: new[] { "ClubId", "State", "NextPoll" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AnnouncedReviews");

            migrationBuilder.DropTable(
                name: "ChannelRules");

            migrationBuilder.DropTable(
                name: "DeliveryAttempts");

            migrationBuilder.DropTable(
                name: "FeedItems");

            migrationBuilder.DropTable(
                name: "Feeds");

            migrationBuilder.DropUniqueConstraint(
                name: "AK_Deliveries_ClubId_Id",
                table: "Deliveries");

            migrationBuilder.DropIndex(
                name: "IX_Announcements_ClubId_Channel_QuoteId",
                table: "Announcements");

            migrationBuilder.DropIndex(
                name: "IX_Announcements_ClubId_Key",
                table: "Announcements");

            migrationBuilder.DropIndex(
                name: "IX_Announcements_ClubId_Kind_At",
                table: "Announcements");

            migrationBuilder.DropColumn(
                name: "Categories",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "IsToReplace",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "Channel",
                table: "Announcements");

            migrationBuilder.DropColumn(
                name: "Due",
                table: "Announcements");

            migrationBuilder.DropColumn(
                name: "Key",
                table: "Announcements");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Announcements");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "Announcements");

            migrationBuilder.DropColumn(
                name: "QuoteId",
                table: "Announcements");

            migrationBuilder.DropColumn(
                name: "Text",
                table: "Announcements");

            migrationBuilder.AddColumn<int>(
                name: "ReviewId",
                table: "Announcements",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_Announcements_ClubId_ReviewId",
                table: "Announcements",
                columns: new[] { "ClubId", "ReviewId" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Announcements_Reviews_ClubId_ReviewId",
                table: "Announcements",
                columns: new[] { "ClubId", "ReviewId" },
                principalTable: "Reviews",
                principalColumns: new[] { "ClubId", "Id" },
                onDelete: ReferentialAction.Cascade);
        }
    }
}
