using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FilmClubBot.Storage.Migrations;

/// <summary>Adds the sign-in of the browser chat: links, sessions, and who is moderator there.</summary>
[DbContext(typeof(FilmClubContext))]
[Migration("20261129150000_SignIns")]
internal sealed class SignIns : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<bool>("IsWebModerator", "Members", "INTEGER", nullable: false, defaultValue: false);
        migrationBuilder.CreateTable(
            "SignInLinks",
            table => new
            {
                ClubId = table.Column<int>("INTEGER", nullable: false),
                Hash = table.Column<string>("TEXT", nullable: false),
                MemberId = table.Column<int>("INTEGER", nullable: false),
                ExpiresAt = table.Column<string>("TEXT", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_SignInLinks", row => new { row.ClubId, row.Hash });
                table.ForeignKey("FK_SignInLinks_Clubs_ClubId", row => row.ClubId, "Clubs", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_SignInLinks_Members_ClubId_MemberId", row => new { row.ClubId, row.MemberId }, "Members", ["ClubId", "Id"], onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateTable(
            "WebSessions",
            table => new
            {
                Id = table.Column<int>("INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                ClubId = table.Column<int>("INTEGER", nullable: false),
                AccountId = table.Column<int>("INTEGER", nullable: false),
                Hash = table.Column<string>("TEXT", nullable: false),
                Browser = table.Column<string>("TEXT", nullable: false),
                SignedInAt = table.Column<string>("TEXT", nullable: false),
                ExpiresAt = table.Column<string>("TEXT", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_WebSessions", row => row.Id);
                table.ForeignKey("FK_WebSessions_Accounts_AccountId", row => row.AccountId, "Accounts", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_WebSessions_Clubs_ClubId", row => row.ClubId, "Clubs", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_SignInLinks_ClubId_MemberId", "SignInLinks", ["ClubId", "MemberId"]);
        migrationBuilder.CreateIndex("IX_WebSessions_AccountId", "WebSessions", "AccountId");
        migrationBuilder.CreateIndex("IX_WebSessions_ClubId_Hash", "WebSessions", ["ClubId", "Hash"], unique: true);
    }
}
