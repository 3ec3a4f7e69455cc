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
        { "a default of an old column", up => up.AlterColumn<string>("Title", "Films", defaultValue: "", oldClrType: typeof(string)) },
        { "a column that a trigger fills", up => up.Sql("ALTER TABLE \"Films\" ADD COLUMN \"SearchWords\" tsvector; CREATE TRIGGER t BEFORE UPDATE ON \"Films\" EXECUTE FUNCTION f();") },
        { "values of a new column", up => up.Sql("UPDATE \"Films\" SET \"Shelf\" = 'left'") },
    };

    public static TheoryData<string, Action<MigrationBuilder>> OtherChanges => new()
    {
        { "drops a table", up => up.DropTable("Films") },
        { "drops a column", up => up.DropColumn("Title", "Films") },
        { "renames a column", up => up.RenameColumn("Title", "Films", "Name") },
        { "changes a column", up => up.AlterColumn<string>("Title", "Films", maxLength: 10) },
        { "refuses a null that was permitted", up => up.AlterColumn<string>("Shelf", "Films", defaultValue: "", oldClrType: typeof(string), oldNullable: true) },
        { "adds a column that older programs leave empty", up => up.AddColumn<string>("Shelf", "Films") },
        { "makes older programs' rows invalid", up => up.CreateIndex("IX", "Films", "Title", unique: true) },
        { "drops by SQL", up => up.Sql("alter table \"Films\" drop column \"Title\"") },
    };

    [Theory]
    [InlineData(typeof(SqliteContext), "Microsoft.EntityFrameworkCore.Sqlite")]
    [InlineData(typeof(PostgresContext), "Npgsql.EntityFrameworkCore.PostgreSQL")]
    public void Every_migration_after_the_first_expands_or_is_named_a_contraction(Type context, string provider)
    {
        var migrations = Migrations(context);

        Assert.NotEmpty(migrations);
        Assert.All(migrations.Skip(1), one =>
        {
            var migration = (Migration)Activator.CreateInstance(one.Type)!;
            migration.ActiveProvider = provider;
            Assert.Empty(Problems(one.Name, migration.UpOperations));
        });
    }

    [Theory]
    [InlineData(typeof(SqliteContext))]
    [InlineData(typeof(PostgresContext))]
    public void Announced_contractions_are_of_a_coming_version(Type context)
    {
        Assert.All(MigrationKeys.Announced, name => Assert.StartsWith(Contracting, name, StringComparison.Ordinal));
        Assert.Empty(MigrationKeys.Announced.Intersect(Migrations(context).Select(one => one.Name), StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2_ExpandShelves", null)]
    [InlineData("2_ContractShelves", null)]
    [InlineData("2_ContractFilms", "2_ContractFilms")]
    [InlineData("2_Shelves", "2_Shelves")]
    public void A_program_is_excluded_by_what_neither_expands_nor_was_announced(string newer, string? excluding) =>
        Assert.Equal(excluding, MigrationKeys.FirstExcluding(["1_Initial", newer], ["1_Initial"], announced: ["ContractShelves"]));

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

    private static List<(TypeInfo Type, string Name)> Migrations(Type context) =>
    [
        .. typeof(FilmClubContext).Assembly.DefinedTypes
            .Where(type => type.IsSubclassOf(typeof(Migration)) && type.GetCustomAttribute<DbContextAttribute>()?.ContextType == context)
            .Select(type => (Type: type, Key: type.GetCustomAttribute<MigrationAttribute>()!.Id))
            .OrderBy(migration => migration.Key, StringComparer.Ordinal)
            .Select(migration => (migration.Type, MigrationKeys.NameOf(migration.Key))),
    ];

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
        AlterColumnOperation column => (column.DefaultValue ?? column.DefaultValueSql) is not null
            && (column.ClrType, column.IsNullable, column.MaxLength) == (column.OldColumn.ClrType, column.OldColumn.IsNullable, column.OldColumn.MaxLength),
        SqlOperation sql => !RemovingWord().IsMatch(sql.Sql),
        _ => false,
    };

    [GeneratedRegex(@"\b(DROP|RENAME|TRUNCATE|DELETE\s+FROM|ALTER\s+COLUMN|SET\s+NOT\s+NULL)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RemovingWord();
}
