using System.Reflection;
using System.Text.RegularExpressions;
using FilmClubBot.Storage.Postgres;
using FilmClubBot.Storage.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace FilmClubBot.Storage.Tests;

/// <summary>A migration after the first one is named after what it does to older programs on the same database: docs/decisions/0101.</summary>
public sealed partial class MigrationRuleTests
{
    private const string Contracting = "Contract";

    public static TheoryData<string, Action<MigrationBuilder>> Additions => new()
    {
        { "a table", up => up.CreateTable("Shelves", table => new { Id = table.Column<int>(), Name = table.Column<string>() }) },
        { "a unique index of a new table", up => { up.CreateTable("Shelves", table => new { Id = table.Column<int>() }); up.CreateIndex("IX", "Shelves", "Id", unique: true); } },
        { "an index", up => up.CreateIndex("IX", "Films", "Title") },
        { "a column that may be null", up => up.AddColumn<string>("Shelf", "Films", nullable: true) },
        { "a column with a default", up => up.AddColumn<string>("Shelf", "Films", defaultValue: "") },
        { "a column that a trigger fills", up => up.Sql("ALTER TABLE \"Films\" ADD COLUMN \"SearchWords\" tsvector; CREATE TRIGGER t BEFORE UPDATE ON \"Films\" EXECUTE FUNCTION f();") },
        { "values of a new column", up => up.Sql("UPDATE \"Films\" SET \"Shelf\" = 'left'") },
    };

    public static TheoryData<string, Action<MigrationBuilder>> OtherChanges => new()
    {
        { "drops a table", up => up.DropTable("Films") },
        { "drops a column", up => up.DropColumn("Title", "Films") },
        { "renames a column", up => up.RenameColumn("Title", "Films", "Name") },
        { "changes a column", up => up.AlterColumn<string>("Title", "Films", maxLength: 10) },
        { "adds a column that older programs leave empty", up => up.AddColumn<string>("Shelf", "Films") },
        { "makes older programs' rows invalid", up => up.CreateIndex("IX", "Films", "Title", unique: true) },
        { "drops by SQL", up => up.Sql("alter table \"Films\" drop column \"Title\"") },
    };

    [Theory]
    [InlineData(typeof(SqliteContext), "Microsoft.EntityFrameworkCore.Sqlite")]
    [InlineData(typeof(PostgresContext), "Npgsql.EntityFrameworkCore.PostgreSQL")]
    public void Every_migration_after_the_first_expands_or_is_named_a_contraction(Type context, string provider)
    {
        var migrations = typeof(FilmClubContext).Assembly.DefinedTypes
            .Where(type => type.IsSubclassOf(typeof(Migration)) && type.GetCustomAttribute<DbContextAttribute>()?.ContextType == context)
            .OrderBy(type => type.GetCustomAttribute<MigrationAttribute>()!.Id, StringComparer.Ordinal)
            .ToList();

        Assert.NotEmpty(migrations);
        Assert.All(migrations.Skip(1), type =>
        {
            var migration = (Migration)Activator.CreateInstance(type)!;
            migration.ActiveProvider = provider;
            Assert.Empty(Problems(MigrationKeys.NameOf(type.GetCustomAttribute<MigrationAttribute>()!.Id), migration.UpOperations));
        });
    }

    [Theory]
    [MemberData(nameof(Additions))]
    public void An_expansion_adds(string what, Action<MigrationBuilder> up) => Assert.True(!Problems("ExpandShelves", Operations(up)).Any(), what);

    [Theory]
    [MemberData(nameof(OtherChanges))]
    public void An_expansion_changes_nothing_else(string what, Action<MigrationBuilder> up)
    {
        Assert.True(Problems("ExpandShelves", Operations(up)).Any(), what);
        Assert.Empty(Problems("ContractShelves", Operations(up)));
        Assert.Single(Problems("Shelves", Operations(up)));
    }

    private static List<MigrationOperation> Operations(Action<MigrationBuilder> up)
    {
        var builder = new MigrationBuilder(activeProvider: null);
        up(builder);
        return builder.Operations;
    }

    private static IEnumerable<string> Problems(string name, IReadOnlyList<MigrationOperation> up)
    {
        if (name.StartsWith(Contracting, StringComparison.Ordinal))
            return [];
        if (!name.StartsWith(MigrationKeys.Expanding, StringComparison.Ordinal))
            return [$"{name}: begin its name with {MigrationKeys.Expanding} or {Contracting}."];
        var created = up.OfType<CreateTableOperation>().Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
        return up.Where(operation => !Adds(operation, created)).Select(operation => $"{name}: {operation.GetType().Name} does more than add. Do it in a later version, in a migration named {Contracting}….");
    }

    private static bool Adds(MigrationOperation operation, HashSet<string> created) => operation switch
    {
        CreateTableOperation or CreateSequenceOperation => true,
        CreateIndexOperation index => !index.IsUnique || created.Contains(index.Table),
        AddForeignKeyOperation key => created.Contains(key.Table),
        AddColumnOperation column => column.IsNullable || (column.DefaultValue ?? column.DefaultValueSql ?? column.ComputedColumnSql) is not null,
        SqlOperation sql => !RemovingWord().IsMatch(sql.Sql),
        _ => false,
    };

    [GeneratedRegex(@"\b(DROP|RENAME|TRUNCATE|DELETE\s+FROM|ALTER\s+COLUMN|SET\s+NOT\s+NULL)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RemovingWord();
}
