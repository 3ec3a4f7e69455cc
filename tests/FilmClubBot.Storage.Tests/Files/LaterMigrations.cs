using System.Reflection;
using FilmClubBot.Storage.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FilmClubBot.Storage.Tests.Files;

/// <summary>The program's migrations and one more: a later version of the program.</summary>
internal sealed class LaterMigrations : IMigrationsAssembly
{
    private static readonly TypeInfo[] _types = [.. typeof(FilmClubContext).Assembly.DefinedTypes.Where(type => IsOfSqlite(type) && type.IsSubclassOf(typeof(Migration))), typeof(Later).GetTypeInfo()];

    public IReadOnlyDictionary<string, TypeInfo> Migrations { get; } =
        _types.OrderBy(Id, StringComparer.Ordinal).ToDictionary(Id, type => type);

    public ModelSnapshot? ModelSnapshot { get; } = (ModelSnapshot?)Activator.CreateInstance(
        typeof(FilmClubContext).Assembly.DefinedTypes.Single(type => IsOfSqlite(type) && type.IsSubclassOf(typeof(ModelSnapshot))));

    public Assembly Assembly => typeof(FilmClubContext).Assembly;

    public string? FindMigrationId(string nameOrId) => Migrations.Keys.FirstOrDefault(id => id == nameOrId);

    public Migration CreateMigration(TypeInfo migrationClass, string activeProvider)
    {
        var migration = (Migration)Activator.CreateInstance(migrationClass)!;
        migration.ActiveProvider = activeProvider;
        return migration;
    }

    private static bool IsOfSqlite(TypeInfo type) => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(SqliteContext);

    private static string Id(TypeInfo type) => type.GetCustomAttribute<MigrationAttribute>()!.Id;

    [DbContext(typeof(SqliteContext))]
    [Migration(Key)]
    internal sealed class Later : Migration
    {
        public const string Key = "29990101000000_Later";

        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("CREATE TABLE \"Later\" (\"Id\" INTEGER PRIMARY KEY);");
    }
}
