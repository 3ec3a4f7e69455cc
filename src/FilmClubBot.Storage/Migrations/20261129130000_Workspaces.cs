using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FilmClubBot.Storage.Migrations;

/// <summary>Adds the guild and the workspace that a moderator has confirmed as the club's.</summary>
[DbContext(typeof(FilmClubContext))]
[Migration("20261129130000_Workspaces")]
internal sealed class Workspaces : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Workspaces",
            table => new
            {
                ClubId = table.Column<int>("INTEGER", nullable: false),
                Platform = table.Column<string>("TEXT", nullable: false),
                WorkspaceId = table.Column<string>("TEXT", nullable: false),
                ConfirmedAt = table.Column<string>("TEXT", nullable: false),
                AccountId = table.Column<string>("TEXT", nullable: false),
                AccountName = table.Column<string>("TEXT", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Workspaces", row => new { row.ClubId, row.Platform });
                table.ForeignKey("FK_Workspaces_Clubs_ClubId", row => row.ClubId, "Clubs", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_Workspaces_Platform_WorkspaceId", "Workspaces", ["Platform", "WorkspaceId"], unique: true);
    }
}
