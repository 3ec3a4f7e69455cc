using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace FilmClubBot.Storage.Postgres.Migrations
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
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ZoneId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Locale = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Address = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FoundedOn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    StateSince = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Jobs = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Clubs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Ballots",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Method = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Seats = table.Column<int>(type: "integer", nullable: false),
                    Quorum = table.Column<int>(type: "integer", nullable: false),
                    IsSecret = table.Column<bool>(type: "boolean", nullable: false),
                    OpenedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ClosesAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ClosedAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Seed = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Record = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ballots", x => x.Id);
                    table.UniqueConstraint("AK_Ballots_ClubId_Id", x => new { x.ClubId, x.Id });
                    table.ForeignKey(
                        name: "FK_Ballots_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ChannelRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    Platform = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Channel = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    GetsReviews = table.Column<bool>(type: "boolean", nullable: false),
                    GetsScreenings = table.Column<bool>(type: "boolean", nullable: false),
                    GetsNotices = table.Column<bool>(type: "boolean", nullable: false),
                    Authors = table.Column<List<string>>(type: "text[]", nullable: false),
                    Categories = table.Column<List<string>>(type: "text[]", nullable: false),
                    Words = table.Column<List<string>>(type: "text[]", nullable: false),
                    Tags = table.Column<List<string>>(type: "text[]", nullable: false),
                    ShowsPictures = table.Column<bool>(type: "boolean", nullable: false),
                    Template = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Quiet = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Digest = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    DigestSince = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DailyQuote = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Anniversaries = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    OpensThread = table.Column<bool>(type: "boolean", nullable: false),
                    Ping = table.Column<string>(type: "text", nullable: true, collation: "C")
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
                name: "ClubAddresses",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClubAddresses", x => new { x.ClubId, x.Name });
                    table.ForeignKey(
                        name: "FK_ClubAddresses_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DataKeys",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Xml = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataKeys", x => new { x.ClubId, x.Name });
                    table.ForeignKey(
                        name: "FK_DataKeys_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FilmMerges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Rows = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FilmMerges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FilmMerges_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Films",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false, collation: "C"),
                    FoldedTitle = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Year = table.Column<int>(type: "integer", nullable: true),
                    Directors = table.Column<List<string>>(type: "text[]", nullable: false),
                    RuntimeMinutes = table.Column<int>(type: "integer", nullable: true),
                    Facts = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ImdbId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    TmdbId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    WikidataId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LetterboxdSlug = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LetterboxdCode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Lookups = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    NextLookup = table.Column<string>(type: "text", nullable: true, collation: "C")
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
                name: "Installations",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    Platform = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    WorkspaceId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Secret = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    InstalledAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AccountId = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Installations", x => new { x.ClubId, x.Platform });
                    table.ForeignKey(
                        name: "FK_Installations_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Members",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IsWebModerator = table.Column<bool>(type: "boolean", nullable: false),
                    IsCompared = table.Column<bool>(type: "boolean", nullable: false),
                    NeededFeatures = table.Column<int>(type: "integer", nullable: false),
                    AvoidsStrobe = table.Column<bool>(type: "boolean", nullable: false)
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
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    IsHidden = table.Column<bool>(type: "boolean", nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false),
                    Doubt = table.Column<int>(type: "integer", nullable: true),
                    ListedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PublishedAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FoldedTitle = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Author = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FoldedAuthor = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Link = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ExternalId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LinkKey = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CorrectedLinkKey = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SourceAuthor = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    IsSpoiler = table.Column<bool>(type: "boolean", nullable: false),
                    IsSourceSpoiler = table.Column<bool>(type: "boolean", nullable: false),
                    StatedFilms = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Links = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Origin = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    WordsHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ReadBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PassageCount = table.Column<int>(type: "integer", nullable: false),
                    Categories = table.Column<List<string>>(type: "text[]", nullable: false),
                    Image = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Emphasis = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    BlockQuotes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Corrections_Author = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Corrections_FilmId = table.Column<int>(type: "integer", nullable: true),
                    Corrections_IsChecked = table.Column<bool>(type: "boolean", nullable: false),
                    Corrections_Link = table.Column<string>(type: "text", nullable: true, collation: "C")
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
                name: "SavedCalls",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Call = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SavedAt = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedCalls", x => new { x.ClubId, x.Key });
                    table.ForeignKey(
                        name: "FK_SavedCalls_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Webhooks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    Address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Secret = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    Problem = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    DisabledAt = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Webhooks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Webhooks_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Workspaces",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    Platform = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    WorkspaceId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ConfirmedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AccountId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AccountName = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Workspaces", x => new { x.ClubId, x.Platform });
                    table.ForeignKey(
                        name: "FK_Workspaces_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BallotFilms",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    BallotId = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    FilmId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BallotFilms", x => new { x.ClubId, x.BallotId, x.Number });
                    table.ForeignKey(
                        name: "FK_BallotFilms_Ballots_ClubId_BallotId",
                        columns: x => new { x.ClubId, x.BallotId },
                        principalTable: "Ballots",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_BallotFilms_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BallotFilms_Films_ClubId_FilmId",
                        columns: x => new { x.ClubId, x.FilmId },
                        principalTable: "Films",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FilmNames",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    FilmId = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FilmNames", x => new { x.ClubId, x.FilmId, x.Key });
                    table.ForeignKey(
                        name: "FK_FilmNames_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FilmNames_Films_ClubId_FilmId",
                        columns: x => new { x.ClubId, x.FilmId },
                        principalTable: "Films",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Accounts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    MemberId = table.Column<int>(type: "integer", nullable: false),
                    Platform = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ExternalId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MailAddress = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MailLanguage = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MailState = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MailInvitedAt = table.Column<string>(type: "text", nullable: true, collation: "C")
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
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MemberId = table.Column<int>(type: "integer", nullable: true),
                    Source = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Action = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                name: "CalendarTokens",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MemberId = table.Column<int>(type: "integer", nullable: false),
                    IssuedAt = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarTokens", x => new { x.ClubId, x.Hash });
                    table.ForeignKey(
                        name: "FK_CalendarTokens_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CalendarTokens_Members_ClubId_MemberId",
                        columns: x => new { x.ClubId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ChannelMessages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    Channel = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AuthorId = table.Column<int>(type: "integer", nullable: true),
                    Typed = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IsForAuthor = table.Column<bool>(type: "boolean", nullable: false),
                    Card = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Nonce = table.Column<string>(type: "text", nullable: true, collation: "C")
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
                name: "Feeds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    Address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Host = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    InSettings = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MemberId = table.Column<int>(type: "integer", nullable: true),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IntervalSeconds = table.Column<long>(type: "bigint", nullable: false),
                    ETag = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LastModified = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    NextPoll = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PolledAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FirstReadAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ArchiveEnd = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    FailingSince = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Problem = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    IsProblemTold = table.Column<bool>(type: "boolean", nullable: false),
                    Hub = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    HubTopic = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    HubToken = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    HubSecret = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    HubAskedAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    HubLeaseEnd = table.Column<string>(type: "text", nullable: true, collation: "C")
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
                    table.ForeignKey(
                        name: "FK_Feeds_Members_ClubId_MemberId",
                        columns: x => new { x.ClubId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LinkCodes",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    MemberId = table.Column<int>(type: "integer", nullable: false),
                    Platform = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ExpiresAt = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    MemberId = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                name: "MemberReminders",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    MemberId = table.Column<int>(type: "integer", nullable: false),
                    Platform = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Leads = table.Column<List<int>>(type: "integer[]", nullable: false),
                    Since = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RefusedAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Locale = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MemberReminders", x => new { x.ClubId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_MemberReminders_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MemberReminders_Members_ClubId_MemberId",
                        columns: x => new { x.ClubId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Ratings",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    FilmId = table.Column<int>(type: "integer", nullable: false),
                    MemberId = table.Column<int>(type: "integer", nullable: false),
                    Halves = table.Column<int>(type: "integer", nullable: false),
                    Comment = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CommentState = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IsSpoiler = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                name: "Screenings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    FilmId = table.Column<int>(type: "integer", nullable: true),
                    Start = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    End = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    LengthSeconds = table.Column<long>(type: "bigint", nullable: false),
                    PlayedFrom = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ResumedAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PausedSince = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PausedSeconds = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Place = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Link = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    HostId = table.Column<int>(type: "integer", nullable: true),
                    Capacity = table.Column<int>(type: "integer", nullable: true),
                    AnnounceFrom = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    WasAnnounced = table.Column<bool>(type: "boolean", nullable: false),
                    Reminders = table.Column<List<int>>(type: "integer[]", nullable: false),
                    Licence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ContentNotes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AccessNotes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Presentation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Tally = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SlipKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SeriesId = table.Column<int>(type: "integer", nullable: true),
                    Moves = table.Column<int>(type: "integer", nullable: false),
                    MovedFrom = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CancelledBecause = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SettledUntil = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IsSettled = table.Column<bool>(type: "boolean", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    ChangedAt = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                name: "SignInLinks",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MemberId = table.Column<int>(type: "integer", nullable: false),
                    ExpiresAt = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInLinks", x => new { x.ClubId, x.Hash });
                    table.ForeignKey(
                        name: "FK_SignInLinks_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SignInLinks_Members_ClubId_MemberId",
                        columns: x => new { x.ClubId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Suggestions",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    List = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FilmId = table.Column<int>(type: "integer", nullable: false),
                    MemberId = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Suggestions", x => new { x.ClubId, x.List, x.FilmId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_Suggestions_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Suggestions_Films_ClubId_FilmId",
                        columns: x => new { x.ClubId, x.FilmId },
                        principalTable: "Films",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Suggestions_Members_ClubId_MemberId",
                        columns: x => new { x.ClubId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Turns",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    MemberId = table.Column<int>(type: "integer", nullable: false),
                    Since = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Turns", x => new { x.ClubId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_Turns_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Turns_Members_ClubId_MemberId",
                        columns: x => new { x.ClubId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Undos",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MemberId = table.Column<int>(type: "integer", nullable: false),
                    Call = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reversal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Target = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Undos", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Undos_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Undos_Members_ClubId_MemberId",
                        columns: x => new { x.ClubId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Viewings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    MemberId = table.Column<int>(type: "integer", nullable: false),
                    FilmId = table.Column<int>(type: "integer", nullable: false),
                    WatchedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IsRewatch = table.Column<bool>(type: "boolean", nullable: false),
                    Tags = table.Column<List<string>>(type: "text[]", nullable: false),
                    Halves = table.Column<int>(type: "integer", nullable: true),
                    Review = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Viewings", x => x.Id);
                    table.CheckConstraint("CK_Viewings_Halves", "\"Halves\" BETWEEN 1 AND 10");
                    table.ForeignKey(
                        name: "FK_Viewings_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Viewings_Films_ClubId_FilmId",
                        columns: x => new { x.ClubId, x.FilmId },
                        principalTable: "Films",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Viewings_Members_ClubId_MemberId",
                        columns: x => new { x.ClubId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Volunteers",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    MemberId = table.Column<int>(type: "integer", nullable: false),
                    Job = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Platform = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Since = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Volunteers", x => new { x.ClubId, x.MemberId, x.Job });
                    table.ForeignKey(
                        name: "FK_Volunteers_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Volunteers_Members_ClubId_MemberId",
                        columns: x => new { x.ClubId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Votes",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    BallotId = table.Column<int>(type: "integer", nullable: false),
                    MemberId = table.Column<int>(type: "integer", nullable: false),
                    Ranking = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Votes", x => new { x.ClubId, x.BallotId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_Votes_Ballots_ClubId_BallotId",
                        columns: x => new { x.ClubId, x.BallotId },
                        principalTable: "Ballots",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Votes_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Votes_Members_ClubId_MemberId",
                        columns: x => new { x.ClubId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Passages",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    ReviewId = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Start = table.Column<int>(type: "integer", nullable: false),
                    End = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    ReviewId = table.Column<int>(type: "integer", nullable: false),
                    FilmOrdinal = table.Column<int>(type: "integer", nullable: true),
                    Start = table.Column<int>(type: "integer", nullable: false),
                    End = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    ReviewId = table.Column<int>(type: "integer", nullable: false),
                    FilmOrdinal = table.Column<int>(type: "integer", nullable: true),
                    Start = table.Column<int>(type: "integer", nullable: false),
                    End = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Speaker = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FoldedSpeaker = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SpeakerSurname = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Source = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    IsHidden = table.Column<bool>(type: "boolean", nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    IsCurated = table.Column<bool>(type: "boolean", nullable: false)
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
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    ReviewId = table.Column<int>(type: "integer", nullable: false),
                    FilmId = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false)
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
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    ReviewId = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    ReplacedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Origin = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Emphasis = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    BlockQuotes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Body = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    ReviewId = table.Column<int>(type: "integer", nullable: false),
                    FilmOrdinal = table.Column<int>(type: "integer", nullable: true),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FoldedName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Confidence = table.Column<double>(type: "double precision", nullable: false),
                    Evidence = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    FilmId = table.Column<int>(type: "integer", nullable: false),
                    FoldedName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Ruling = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EvidenceReviewId = table.Column<int>(type: "integer", nullable: true),
                    EvidenceText = table.Column<string>(type: "text", nullable: true, collation: "C")
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
                name: "WebSessions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    AccountId = table.Column<int>(type: "integer", nullable: false),
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Browser = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SignedInAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ExpiresAt = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WebSessions_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_WebSessions_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FeedItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    FeedId = table.Column<int>(type: "integer", nullable: false),
                    ExternalId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LinkKey = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Fingerprint = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ContentHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PublishedAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ReviewId = table.Column<int>(type: "integer", nullable: true),
                    Note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    IsArchive = table.Column<bool>(type: "boolean", nullable: false),
                    IsPresent = table.Column<bool>(type: "boolean", nullable: false),
                    FirstSeenAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MissedAt = table.Column<string>(type: "text", nullable: true, collation: "C")
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

            migrationBuilder.CreateTable(
                name: "Announcements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ScreeningId = table.Column<int>(type: "integer", nullable: true),
                    BallotId = table.Column<int>(type: "integer", nullable: true),
                    QuoteId = table.Column<int>(type: "integer", nullable: true),
                    Note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Announcements", x => x.Id);
                    table.UniqueConstraint("AK_Announcements_ClubId_Id", x => new { x.ClubId, x.Id });
                    table.ForeignKey(
                        name: "FK_Announcements_Ballots_ClubId_BallotId",
                        columns: x => new { x.ClubId, x.BallotId },
                        principalTable: "Ballots",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Announcements_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Announcements_Screenings_ClubId_ScreeningId",
                        columns: x => new { x.ClubId, x.ScreeningId },
                        principalTable: "Screenings",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BoxedQuestions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    ScreeningId = table.Column<int>(type: "integer", nullable: false),
                    Question = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoxedQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BoxedQuestions_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BoxedQuestions_Screenings_ClubId_ScreeningId",
                        columns: x => new { x.ClubId, x.ScreeningId },
                        principalTable: "Screenings",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Duties",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    ScreeningId = table.Column<int>(type: "integer", nullable: false),
                    MemberId = table.Column<int>(type: "integer", nullable: false),
                    Job = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Platform = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Duties", x => new { x.ClubId, x.ScreeningId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_Duties_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Duties_Members_ClubId_MemberId",
                        columns: x => new { x.ClubId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Duties_Screenings_ClubId_ScreeningId",
                        columns: x => new { x.ClubId, x.ScreeningId },
                        principalTable: "Screenings",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventPostings",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    ScreeningId = table.Column<int>(type: "integer", nullable: false),
                    Nonce = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Event = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Written = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Shown = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SendingSince = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    IsClosed = table.Column<bool>(type: "boolean", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NextTry = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Error = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventPostings", x => new { x.ClubId, x.ScreeningId });
                    table.ForeignKey(
                        name: "FK_EventPostings_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventPostings_Screenings_ClubId_ScreeningId",
                        columns: x => new { x.ClubId, x.ScreeningId },
                        principalTable: "Screenings",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Polls",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Choices = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IsSecret = table.Column<bool>(type: "boolean", nullable: false),
                    ScreeningId = table.Column<int>(type: "integer", nullable: true),
                    OpenedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ClosesAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ClosedAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Record = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Polls", x => x.Id);
                    table.UniqueConstraint("AK_Polls_ClubId_Id", x => new { x.ClubId, x.Id });
                    table.ForeignKey(
                        name: "FK_Polls_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Polls_Screenings_ClubId_ScreeningId",
                        columns: x => new { x.ClubId, x.ScreeningId },
                        principalTable: "Screenings",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Reactions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    ScreeningId = table.Column<int>(type: "integer", nullable: false),
                    MemberId = table.Column<int>(type: "integer", nullable: false),
                    AtSeconds = table.Column<int>(type: "integer", nullable: false),
                    Remark = table.Column<string>(type: "text", nullable: false, collation: "C")
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

            migrationBuilder.CreateTable(
                name: "Rsvps",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    ScreeningId = table.Column<int>(type: "integer", nullable: false),
                    MemberId = table.Column<int>(type: "integer", nullable: false),
                    Answer = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Since = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IsFromInterest = table.Column<bool>(type: "boolean", nullable: false),
                    Guests = table.Column<int>(type: "integer", nullable: false),
                    ExpectedHalves = table.Column<int>(type: "integer", nullable: true)
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

            migrationBuilder.CreateTable(
                name: "Slips",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    ScreeningId = table.Column<int>(type: "integer", nullable: false),
                    Device = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Grade = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Slips", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Slips_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Slips_Screenings_ClubId_ScreeningId",
                        columns: x => new { x.ClubId, x.ScreeningId },
                        principalTable: "Screenings",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PassageVectors",
                columns: table => new
                {
                    PassageId = table.Column<int>(type: "integer", nullable: false),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    Model = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Vector = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PassageVectors", x => x.PassageId);
                    table.ForeignKey(
                        name: "FK_PassageVectors_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PassageVectors_Passages_PassageId",
                        column: x => x.PassageId,
                        principalTable: "Passages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "QuoteThemes",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    QuoteId = table.Column<int>(type: "integer", nullable: false),
                    FoldedName = table.Column<string>(type: "text", nullable: false, collation: "C")
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

            migrationBuilder.CreateTable(
                name: "AnnouncedReviews",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    AnnouncementId = table.Column<int>(type: "integer", nullable: false),
                    ReviewId = table.Column<int>(type: "integer", nullable: false)
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
                name: "Deliveries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    AnnouncementId = table.Column<int>(type: "integer", nullable: false),
                    Platform = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Channel = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NextTry = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Nonce = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Message = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SendingSince = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Error = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    IsToReplace = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deliveries", x => x.Id);
                    table.UniqueConstraint("AK_Deliveries_ClubId_Id", x => new { x.ClubId, x.Id });
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

            migrationBuilder.CreateTable(
                name: "PollAnswers",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    PollId = table.Column<int>(type: "integer", nullable: false),
                    MemberId = table.Column<int>(type: "integer", nullable: false),
                    Answers = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PollAnswers", x => new { x.ClubId, x.PollId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_PollAnswers_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PollAnswers_Members_ClubId_MemberId",
                        columns: x => new { x.ClubId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PollAnswers_Polls_ClubId_PollId",
                        columns: x => new { x.ClubId, x.PollId },
                        principalTable: "Polls",
                        principalColumns: new[] { "ClubId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DeliveryAttempts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    DeliveryId = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Answer = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                name: "IX_AnnouncedReviews_ClubId_ReviewId",
                table: "AnnouncedReviews",
                columns: new[] { "ClubId", "ReviewId" });

            migrationBuilder.CreateIndex(
                name: "IX_Announcements_ClubId_BallotId",
                table: "Announcements",
                columns: new[] { "ClubId", "BallotId" });

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
                name: "IX_Announcements_ClubId_QuoteId",
                table: "Announcements",
                columns: new[] { "ClubId", "QuoteId" });

            migrationBuilder.CreateIndex(
                name: "IX_Announcements_ClubId_ScreeningId",
                table: "Announcements",
                columns: new[] { "ClubId", "ScreeningId" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditLog_ClubId_At",
                table: "AuditLog",
                columns: new[] { "ClubId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditLog_ClubId_MemberId",
                table: "AuditLog",
                columns: new[] { "ClubId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_BallotFilms_ClubId_FilmId",
                table: "BallotFilms",
                columns: new[] { "ClubId", "FilmId" });

            migrationBuilder.CreateIndex(
                name: "IX_Ballots_State_ClubId",
                table: "Ballots",
                columns: new[] { "State", "ClubId" });

            migrationBuilder.CreateIndex(
                name: "IX_BoxedQuestions_ClubId_ScreeningId",
                table: "BoxedQuestions",
                columns: new[] { "ClubId", "ScreeningId" });

            migrationBuilder.CreateIndex(
                name: "IX_CalendarTokens_ClubId_MemberId",
                table: "CalendarTokens",
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
                name: "IX_ChannelMessages_ClubId_Nonce",
                table: "ChannelMessages",
                columns: new[] { "ClubId", "Nonce" });

            migrationBuilder.CreateIndex(
                name: "IX_ChannelRules_ClubId_Platform_Channel",
                table: "ChannelRules",
                columns: new[] { "ClubId", "Platform", "Channel" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ClubAddresses_Name",
                table: "ClubAddresses",
                column: "Name",
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
                name: "IX_Deliveries_State_NextTry",
                table: "Deliveries",
                columns: new[] { "State", "NextTry" });

            migrationBuilder.CreateIndex(
                name: "IX_DeliveryAttempts_ClubId_DeliveryId_Id",
                table: "DeliveryAttempts",
                columns: new[] { "ClubId", "DeliveryId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Duties_ClubId_MemberId",
                table: "Duties",
                columns: new[] { "ClubId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_EventPostings_ClubId",
                table: "EventPostings",
                column: "ClubId",
                filter: "NOT \"IsClosed\"");

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
                unique: true,
                filter: "\"MemberId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Feeds_ClubId_MemberId",
                table: "Feeds",
                columns: new[] { "ClubId", "MemberId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Feeds_HubToken",
                table: "Feeds",
                column: "HubToken");

            migrationBuilder.CreateIndex(
                name: "IX_Feeds_State_NextPoll",
                table: "Feeds",
                columns: new[] { "State", "NextPoll" });

            migrationBuilder.CreateIndex(
                name: "IX_FilmMerges_ClubId_At",
                table: "FilmMerges",
                columns: new[] { "ClubId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_FilmNames_ClubId_Key",
                table: "FilmNames",
                columns: new[] { "ClubId", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_Films_ClubId_FoldedTitle",
                table: "Films",
                columns: new[] { "ClubId", "FoldedTitle" });

            migrationBuilder.CreateIndex(
                name: "IX_Films_ClubId_ImdbId",
                table: "Films",
                columns: new[] { "ClubId", "ImdbId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Films_ClubId_LetterboxdCode",
                table: "Films",
                columns: new[] { "ClubId", "LetterboxdCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Films_ClubId_LetterboxdSlug",
                table: "Films",
                columns: new[] { "ClubId", "LetterboxdSlug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Films_ClubId_NextLookup",
                table: "Films",
                columns: new[] { "ClubId", "NextLookup" });

            migrationBuilder.CreateIndex(
                name: "IX_Films_ClubId_TmdbId",
                table: "Films",
                columns: new[] { "ClubId", "TmdbId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Films_ClubId_WikidataId",
                table: "Films",
                columns: new[] { "ClubId", "WikidataId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LinkCodes_ClubId_Hash",
                table: "LinkCodes",
                columns: new[] { "ClubId", "Hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LinkTries_ClubId_MemberId_At",
                table: "LinkTries",
                columns: new[] { "ClubId", "MemberId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Passages_ClubId_ReviewId_Ordinal",
                table: "Passages",
                columns: new[] { "ClubId", "ReviewId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PassageVectors_ClubId",
                table: "PassageVectors",
                column: "ClubId");

            migrationBuilder.CreateIndex(
                name: "IX_PollAnswers_ClubId_MemberId",
                table: "PollAnswers",
                columns: new[] { "ClubId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_Polls_ClosedAt_ClubId",
                table: "Polls",
                columns: new[] { "ClosedAt", "ClubId" });

            migrationBuilder.CreateIndex(
                name: "IX_Polls_ClubId_ScreeningId",
                table: "Polls",
                columns: new[] { "ClubId", "ScreeningId" });

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
                name: "IX_Ratings_ClubId_CommentState",
                table: "Ratings",
                columns: new[] { "ClubId", "CommentState" });

            migrationBuilder.CreateIndex(
                name: "IX_Ratings_ClubId_FilmId_Halves",
                table: "Ratings",
                columns: new[] { "ClubId", "FilmId", "Halves" });

            migrationBuilder.CreateIndex(
                name: "IX_Ratings_ClubId_MemberId_At",
                table: "Ratings",
                columns: new[] { "ClubId", "MemberId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Reactions_ClubId_MemberId_ScreeningId",
                table: "Reactions",
                columns: new[] { "ClubId", "MemberId", "ScreeningId" });

            migrationBuilder.CreateIndex(
                name: "IX_Reactions_ClubId_ScreeningId_AtSeconds",
                table: "Reactions",
                columns: new[] { "ClubId", "ScreeningId", "AtSeconds" });

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
                name: "IX_Reviews_ClubId_Doubt",
                table: "Reviews",
                columns: new[] { "ClubId", "Doubt" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_ClubId_ExternalId",
                table: "Reviews",
                columns: new[] { "ClubId", "ExternalId" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_ClubId_FoldedTitle",
                table: "Reviews",
                columns: new[] { "ClubId", "FoldedTitle" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_ClubId_IsHidden",
                table: "Reviews",
                columns: new[] { "ClubId", "IsHidden" },
                filter: "\"IsSample\"");

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
                name: "IX_Reviews_ClubId_ReadBy",
                table: "Reviews",
                columns: new[] { "ClubId", "ReadBy" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_ClubId_WordsHash",
                table: "Reviews",
                columns: new[] { "ClubId", "WordsHash" });

            migrationBuilder.CreateIndex(
                name: "IX_Rsvps_ClubId_MemberId",
                table: "Rsvps",
                columns: new[] { "ClubId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedCalls_ClubId_SavedAt",
                table: "SavedCalls",
                columns: new[] { "ClubId", "SavedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_ClubId_FilmId",
                table: "Screenings",
                columns: new[] { "ClubId", "FilmId" });

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_ClubId_HostId",
                table: "Screenings",
                columns: new[] { "ClubId", "HostId" });

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_ClubId_SlipKey",
                table: "Screenings",
                columns: new[] { "ClubId", "SlipKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_ClubId_Start",
                table: "Screenings",
                columns: new[] { "ClubId", "Start" });

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_ClubId_State_Start",
                table: "Screenings",
                columns: new[] { "ClubId", "State", "Start" });

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_ClubId_WasAnnounced",
                table: "Screenings",
                columns: new[] { "ClubId", "WasAnnounced" },
                filter: "NOT \"IsSettled\"");

            migrationBuilder.CreateIndex(
                name: "IX_SignInLinks_ClubId_MemberId",
                table: "SignInLinks",
                columns: new[] { "ClubId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_Slips_ClubId_ScreeningId_Device",
                table: "Slips",
                columns: new[] { "ClubId", "ScreeningId", "Device" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Suggestions_ClubId_FilmId",
                table: "Suggestions",
                columns: new[] { "ClubId", "FilmId" });

            migrationBuilder.CreateIndex(
                name: "IX_Suggestions_ClubId_MemberId",
                table: "Suggestions",
                columns: new[] { "ClubId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_ThemeFindings_ClubId_FoldedName",
                table: "ThemeFindings",
                columns: new[] { "ClubId", "FoldedName" });

            migrationBuilder.CreateIndex(
                name: "IX_ThemeFindings_ClubId_ReviewId_FilmOrdinal_FoldedName",
                table: "ThemeFindings",
                columns: new[] { "ClubId", "ReviewId", "FilmOrdinal", "FoldedName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ThemeRulings_ClubId_EvidenceReviewId",
                table: "ThemeRulings",
                columns: new[] { "ClubId", "EvidenceReviewId" });

            migrationBuilder.CreateIndex(
                name: "IX_ThemeRulings_ClubId_FoldedName",
                table: "ThemeRulings",
                columns: new[] { "ClubId", "FoldedName" });

            migrationBuilder.CreateIndex(
                name: "IX_Undos_ClubId_MemberId",
                table: "Undos",
                columns: new[] { "ClubId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_Undos_ClubId_Target",
                table: "Undos",
                columns: new[] { "ClubId", "Target" });

            migrationBuilder.CreateIndex(
                name: "IX_Viewings_ClubId_FilmId",
                table: "Viewings",
                columns: new[] { "ClubId", "FilmId" });

            migrationBuilder.CreateIndex(
                name: "IX_Viewings_ClubId_MemberId_FilmId_WatchedOn",
                table: "Viewings",
                columns: new[] { "ClubId", "MemberId", "FilmId", "WatchedOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Votes_ClubId_MemberId",
                table: "Votes",
                columns: new[] { "ClubId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_Webhooks_ClubId_Address",
                table: "Webhooks",
                columns: new[] { "ClubId", "Address" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WebSessions_AccountId",
                table: "WebSessions",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_WebSessions_ClubId_Hash",
                table: "WebSessions",
                columns: new[] { "ClubId", "Hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Workspaces_Platform_WorkspaceId",
                table: "Workspaces",
                columns: new[] { "Platform", "WorkspaceId" },
                unique: true);

            InitialSearch.Up(migrationBuilder);
            InitialLibraryVersion.Up(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            InitialLibraryVersion.Down(migrationBuilder);
            InitialSearch.Down(migrationBuilder);

            migrationBuilder.DropTable(
                name: "AnnouncedReviews");

            migrationBuilder.DropTable(
                name: "AuditLog");

            migrationBuilder.DropTable(
                name: "BallotFilms");

            migrationBuilder.DropTable(
                name: "BoxedQuestions");

            migrationBuilder.DropTable(
                name: "CalendarTokens");

            migrationBuilder.DropTable(
                name: "ChannelMessages");

            migrationBuilder.DropTable(
                name: "ChannelRules");

            migrationBuilder.DropTable(
                name: "ClubAddresses");

            migrationBuilder.DropTable(
                name: "DataKeys");

            migrationBuilder.DropTable(
                name: "DeliveryAttempts");

            migrationBuilder.DropTable(
                name: "Duties");

            migrationBuilder.DropTable(
                name: "EventPostings");

            migrationBuilder.DropTable(
                name: "FeedItems");

            migrationBuilder.DropTable(
                name: "FilmMerges");

            migrationBuilder.DropTable(
                name: "FilmNames");

            migrationBuilder.DropTable(
                name: "Installations");

            migrationBuilder.DropTable(
                name: "LinkCodes");

            migrationBuilder.DropTable(
                name: "LinkTries");

            migrationBuilder.DropTable(
                name: "MemberReminders");

            migrationBuilder.DropTable(
                name: "PassageVectors");

            migrationBuilder.DropTable(
                name: "PollAnswers");

            migrationBuilder.DropTable(
                name: "Questions");

            migrationBuilder.DropTable(
                name: "QuoteThemes");

            migrationBuilder.DropTable(
                name: "Ratings");

            migrationBuilder.DropTable(
                name: "Reactions");

            migrationBuilder.DropTable(
                name: "ReviewFilms");

            migrationBuilder.DropTable(
                name: "ReviewRevisions");

            migrationBuilder.DropTable(
                name: "Rsvps");

            migrationBuilder.DropTable(
                name: "SavedCalls");

            migrationBuilder.DropTable(
                name: "SignInLinks");

            migrationBuilder.DropTable(
                name: "Slips");

            migrationBuilder.DropTable(
                name: "Suggestions");

            migrationBuilder.DropTable(
                name: "ThemeFindings");

            migrationBuilder.DropTable(
                name: "ThemeRulings");

            migrationBuilder.DropTable(
                name: "Turns");

            migrationBuilder.DropTable(
                name: "Undos");

            migrationBuilder.DropTable(
                name: "Viewings");

            migrationBuilder.DropTable(
                name: "Volunteers");

            migrationBuilder.DropTable(
                name: "Votes");

            migrationBuilder.DropTable(
                name: "Webhooks");

            migrationBuilder.DropTable(
                name: "WebSessions");

            migrationBuilder.DropTable(
                name: "Workspaces");

            migrationBuilder.DropTable(
                name: "Deliveries");

            migrationBuilder.DropTable(
                name: "Feeds");

            migrationBuilder.DropTable(
                name: "Passages");

            migrationBuilder.DropTable(
                name: "Polls");

            migrationBuilder.DropTable(
                name: "Quotes");

            migrationBuilder.DropTable(
                name: "Accounts");

            migrationBuilder.DropTable(
                name: "Announcements");

            migrationBuilder.DropTable(
                name: "Reviews");

            migrationBuilder.DropTable(
                name: "Ballots");

            migrationBuilder.DropTable(
                name: "Screenings");

            migrationBuilder.DropTable(
                name: "Films");

            migrationBuilder.DropTable(
                name: "Members");

            migrationBuilder.DropTable(
                name: "Clubs");
        }
    }
}
