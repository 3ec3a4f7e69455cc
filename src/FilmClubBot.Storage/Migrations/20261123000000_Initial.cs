using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FilmClubBot.Storage.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Clubs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    ZoneId = table.Column<string>(type: "TEXT", nullable: false),
                    Locale = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Clubs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Films",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    FoldedTitle = table.Column<string>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: true),
                    Directors = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Films", x => x.Id);
                    table.UniqueConstraint("AK_Films_ClubId_Id", x => new { x.ClubId, x.Id });
                    table.ForeignKey(
                        name: "FK_Films_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Members",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Members", x => x.Id);
                    table.UniqueConstraint("AK_Members_ClubId_Id", x => new { x.ClubId, x.Id });
                    table.ForeignKey(
                        name: "FK_Members_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Reviews",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    IsHidden = table.Column<bool>(type: "INTEGER", nullable: false),
                    ListedAt = table.Column<string>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<string>(type: "TEXT", nullable: true),
                    FirstReadAt = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    FoldedTitle = table.Column<string>(type: "TEXT", nullable: false),
                    Author = table.Column<string>(type: "TEXT", nullable: true),
                    FoldedAuthor = table.Column<string>(type: "TEXT", nullable: true),
                    Link = table.Column<string>(type: "TEXT", nullable: true),
                    ExternalId = table.Column<string>(type: "TEXT", nullable: true),
                    LinkKey = table.Column<string>(type: "TEXT", nullable: true),
                    CorrectedLinkKey = table.Column<string>(type: "TEXT", nullable: true),
                    SourceAuthor = table.Column<string>(type: "TEXT", nullable: true),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    WordsHash = table.Column<string>(type: "TEXT", nullable: false),
                    PassageCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Emphasis = table.Column<string>(type: "TEXT", nullable: false),
                    BlockQuotes = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    Corrections_Author = table.Column<string>(type: "TEXT", nullable: true),
                    Corrections_FilmId = table.Column<int>(type: "INTEGER", nullable: true),
                    Corrections_Link = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reviews", x => x.Id);
                    table.UniqueConstraint("AK_Reviews_ClubId_Id", x => new { x.ClubId, x.Id });
                    table.ForeignKey(
                        name: "FK_Reviews_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Accounts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    Platform = table.Column<string>(type: "TEXT", nullable: false),
                    ExternalId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Accounts_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Accounts_Members_ClubId_MemberId",
                        columns: x => new { x.ClubId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AuditLog",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    Action = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditLog", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AuditLog_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AuditLog_Members_ClubId_MemberId",
                        columns: x => new { x.ClubId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ChannelMessages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<int>(type: "INTEGER", nullable: true),
                    Typed = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    IsForAuthor = table.Column<bool>(type: "INTEGER", nullable: false),
                    Card = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChannelMessages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChannelMessages_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChannelMessages_Members_ClubId_AuthorId",
                        columns: x => new { x.ClubId, x.AuthorId },
                        principalTable: "Members",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Ratings",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    FilmId = table.Column<int>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    Halves = table.Column<int>(type: "INTEGER", nullable: false),
                    Comment = table.Column<string>(type: "TEXT", nullable: true),
                    IsSpoiler = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ratings", x => new { x.ClubId, x.FilmId, x.MemberId });
                    table.CheckConstraint("CK_Ratings_Halves", "\"Halves\" BETWEEN 1 AND 10");
                    table.ForeignKey(
                        name: "FK_Ratings_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Ratings_Films_ClubId_FilmId",
                        columns: x => new { x.ClubId, x.FilmId },
                        principalTable: "Films",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Ratings_Members_ClubId_MemberId",
                        columns: x => new { x.ClubId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Passages",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    ReviewId = table.Column<int>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: false),
                    End = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Passages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Passages_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Passages_Reviews_ClubId_ReviewId",
                        columns: x => new { x.ClubId, x.ReviewId },
                        principalTable: "Reviews",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Questions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    ReviewId = table.Column<int>(type: "INTEGER", nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: false),
                    End = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Questions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Questions_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Questions_Reviews_ClubId_ReviewId",
                        columns: x => new { x.ClubId, x.ReviewId },
                        principalTable: "Reviews",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Quotes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    ReviewId = table.Column<int>(type: "INTEGER", nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: false),
                    End = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Speaker = table.Column<string>(type: "TEXT", nullable: true),
                    FoldedSpeaker = table.Column<string>(type: "TEXT", nullable: true),
                    SpeakerSurname = table.Column<string>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", nullable: true),
                    IsHidden = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsCurated = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Quotes", x => x.Id);
                    table.UniqueConstraint("AK_Quotes_ClubId_Id", x => new { x.ClubId, x.Id });
                    table.ForeignKey(
                        name: "FK_Quotes_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Quotes_Reviews_ClubId_ReviewId",
                        columns: x => new { x.ClubId, x.ReviewId },
                        principalTable: "Reviews",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewFilms",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    ReviewId = table.Column<int>(type: "INTEGER", nullable: false),
                    FilmId = table.Column<int>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewFilms", x => new { x.ClubId, x.FilmId, x.ReviewId });
                    table.ForeignKey(
                        name: "FK_ReviewFilms_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewFilms_Films_ClubId_FilmId",
                        columns: x => new { x.ClubId, x.FilmId },
                        principalTable: "Films",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewFilms_Reviews_ClubId_ReviewId",
                        columns: x => new { x.ClubId, x.ReviewId },
                        principalTable: "Reviews",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewRevisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    ReviewId = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    ReplacedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Emphasis = table.Column<string>(type: "TEXT", nullable: false),
                    BlockQuotes = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewRevisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewRevisions_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewRevisions_Reviews_ClubId_ReviewId",
                        columns: x => new { x.ClubId, x.ReviewId },
                        principalTable: "Reviews",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ThemeFindings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    ReviewId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    FoldedName = table.Column<string>(type: "TEXT", nullable: false),
                    Confidence = table.Column<double>(type: "REAL", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ThemeFindings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ThemeFindings_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ThemeFindings_Reviews_ClubId_ReviewId",
                        columns: x => new { x.ClubId, x.ReviewId },
                        principalTable: "Reviews",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ThemeRulings",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    FilmId = table.Column<int>(type: "INTEGER", nullable: false),
                    FoldedName = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Ruling = table.Column<string>(type: "TEXT", nullable: false),
                    EvidenceReviewId = table.Column<int>(type: "INTEGER", nullable: true),
                    EvidenceText = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ThemeRulings", x => new { x.ClubId, x.FilmId, x.FoldedName });
                    table.ForeignKey(
                        name: "FK_ThemeRulings_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ThemeRulings_Films_ClubId_FilmId",
                        columns: x => new { x.ClubId, x.FilmId },
                        principalTable: "Films",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ThemeRulings_Reviews_ClubId_EvidenceReviewId",
                        columns: x => new { x.ClubId, x.EvidenceReviewId },
                        principalTable: "Reviews",
                        principalColumns: new[] { "ClubId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "QuoteThemes",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    QuoteId = table.Column<int>(type: "INTEGER", nullable: false),
                    FoldedName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuoteThemes", x => new { x.ClubId, x.QuoteId, x.FoldedName });
                    table.ForeignKey(
                        name: "FK_QuoteThemes_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_QuoteThemes_Quotes_ClubId_QuoteId",
                        columns: x => new { x.ClubId, x.QuoteId },
                        principalTable: "Quotes",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_ClubId_MemberId",
                table: "Accounts",
                columns: new[] { "ClubId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_ClubId_Platform_ExternalId",
                table: "Accounts",
                columns: new[] { "ClubId", "Platform", "ExternalId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditLog_ClubId_At",
                table: "AuditLog",
                columns: new[] { "ClubId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditLog_ClubId_MemberId",
                table: "AuditLog",
                columns: new[] { "ClubId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_ChannelMessages_ClubId_AuthorId",
                table: "ChannelMessages",
                columns: new[] { "ClubId", "AuthorId" });

            migrationBuilder.CreateIndex(
                name: "IX_ChannelMessages_ClubId_Channel_Id",
                table: "ChannelMessages",
                columns: new[] { "ClubId", "Channel", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Films_ClubId_FoldedTitle",
                table: "Films",
                columns: new[] { "ClubId", "FoldedTitle" });

            migrationBuilder.CreateIndex(
                name: "IX_Passages_ClubId_ReviewId_Ordinal",
                table: "Passages",
                columns: new[] { "ClubId", "ReviewId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Questions_ClubId_ReviewId_Start",
                table: "Questions",
                columns: new[] { "ClubId", "ReviewId", "Start" });

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_ClubId_ReviewId_Start",
                table: "Quotes",
                columns: new[] { "ClubId", "ReviewId", "Start" });

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_ClubId_SpeakerSurname",
                table: "Quotes",
                columns: new[] { "ClubId", "SpeakerSurname" });

            migrationBuilder.CreateIndex(
                name: "IX_QuoteThemes_ClubId_FoldedName_QuoteId",
                table: "QuoteThemes",
                columns: new[] { "ClubId", "FoldedName", "QuoteId" });

            migrationBuilder.CreateIndex(
                name: "IX_Ratings_ClubId_FilmId_Halves",
                table: "Ratings",
                columns: new[] { "ClubId", "FilmId", "Halves" });

            migrationBuilder.CreateIndex(
                name: "IX_Ratings_ClubId_MemberId_At",
                table: "Ratings",
                columns: new[] { "ClubId", "MemberId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewFilms_ClubId_ReviewId",
                table: "ReviewFilms",
                columns: new[] { "ClubId", "ReviewId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRevisions_ClubId_ReviewId_Revision",
                table: "ReviewRevisions",
                columns: new[] { "ClubId", "ReviewId", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_ClubId_CorrectedLinkKey",
                table: "Reviews",
                columns: new[] { "ClubId", "CorrectedLinkKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_ClubId_ExternalId",
                table: "Reviews",
                columns: new[] { "ClubId", "ExternalId" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_ClubId_FoldedTitle",
                table: "Reviews",
                columns: new[] { "ClubId", "FoldedTitle" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_ClubId_IsHidden_ListedAt_Id",
                table: "Reviews",
                columns: new[] { "ClubId", "IsHidden", "ListedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_ClubId_IsHidden_PassageCount",
                table: "Reviews",
                columns: new[] { "ClubId", "IsHidden", "PassageCount" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_ClubId_LinkKey",
                table: "Reviews",
                columns: new[] { "ClubId", "LinkKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_ClubId_ListedAt_FoldedTitle_FoldedAuthor",
                table: "Reviews",
                columns: new[] { "ClubId", "ListedAt", "FoldedTitle", "FoldedAuthor" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_ClubId_WordsHash",
                table: "Reviews",
                columns: new[] { "ClubId", "WordsHash" });

            migrationBuilder.CreateIndex(
                name: "IX_ThemeFindings_ClubId_FoldedName",
                table: "ThemeFindings",
                columns: new[] { "ClubId", "FoldedName" });

            migrationBuilder.CreateIndex(
                name: "IX_ThemeFindings_ClubId_ReviewId_FoldedName",
                table: "ThemeFindings",
                columns: new[] { "ClubId", "ReviewId", "FoldedName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ThemeRulings_ClubId_EvidenceReviewId",
                table: "ThemeRulings",
                columns: new[] { "ClubId", "EvidenceReviewId" });

            migrationBuilder.CreateIndex(
                name: "IX_ThemeRulings_ClubId_FoldedName",
                table: "ThemeRulings",
                columns: new[] { "ClubId", "FoldedName" });

            InitialSearch.Up(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            InitialSearch.Down(migrationBuilder);

            migrationBuilder.DropTable(
                name: "Accounts");

            migrationBuilder.DropTable(
                name: "AuditLog");

            migrationBuilder.DropTable(
                name: "ChannelMessages");

            migrationBuilder.DropTable(
                name: "Passages");

            migrationBuilder.DropTable(
                name: "Questions");

            migrationBuilder.DropTable(
                name: "QuoteThemes");

            migrationBuilder.DropTable(
                name: "Ratings");

            migrationBuilder.DropTable(
                name: "ReviewFilms");

            migrationBuilder.DropTable(
                name: "ReviewRevisions");

            migrationBuilder.DropTable(
                name: "ThemeFindings");

            migrationBuilder.DropTable(
                name: "ThemeRulings");

            migrationBuilder.DropTable(
                name: "Quotes");

            migrationBuilder.DropTable(
                name: "Members");

            migrationBuilder.DropTable(
                name: "Films");

            migrationBuilder.DropTable(
                name: "Reviews");

            migrationBuilder.DropTable(
                name: "Clubs");
        }
    }
}
