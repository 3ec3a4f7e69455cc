using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FilmClubBot.Storage.Migrations;

/// <summary>Adds the tags of a channel's posts.</summary>
[DbContext(typeof(FilmClubContext))]
[Migration("20261129140000_ForumTags")]
internal sealed class ForumTags : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("Tags", "ChannelRules", "TEXT", nullable: false, defaultValue: "[]");
}
