using FilmClubBot.Storage.OwnData;
using FilmClubBot.Storage.Schema;
using FilmClubBot.Storage.Tests.Setup;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FilmClubBot.Storage.Tests.OwnData;

/// <summary>No column is forgotten when a member is erased: a new table or column has to be listed before the tests pass.</summary>
public sealed class OwnColumnsTests
{
    [Fact]
    public async Task Every_column_that_can_hold_a_members_id_or_words_is_listed()
    {
        await using var society = await Society.Found();
        await using var scope = society.Begin();
        var missing = Columns(scope.Context.Model).Where(column => OwnColumns.FateOf(column.Row, column.Column) is null).Select(column => $"{column.Row.Name}.{column.Column}");

        Assert.True(!missing.Any(), $"Say in {nameof(OwnColumns)} what becomes of these when a member is erased, and do it in {nameof(MemberErasure)}: {string.Join(", ", missing)}");
    }

    [Fact]
    public async Task No_listed_column_is_unknown()
    {
        await using var society = await Society.Found();
        await using var scope = society.Begin();
        var known = Columns(scope.Context.Model).ToHashSet();

        Assert.DoesNotContain(OwnColumns.All, column => !known.Contains(column));
    }

    internal static IEnumerable<(Type Row, string Column)> Columns(IModel model) => model.GetEntityTypes().SelectMany(type => type.GetProperties()
        .Where(property => CanHoldWords(property) || property.GetContainingForeignKeys().Any(key => key.PrincipalEntityType.ClrType == typeof(MemberRow) && property.Name != nameof(IClubRow.ClubId)))
        .Select(property => (type.ClrType, property.Name))
        .Concat(type.GetComplexProperties().SelectMany(part => part.ComplexType.GetProperties().Where(CanHoldWords).Select(property => (type.ClrType, $"{part.Name}.{property.Name}")))));

    // A moment is stored as a text of a fixed form.
    private static bool CanHoldWords(IProperty property)
    {
        var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        var own = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return own != typeof(NodaTime.Instant) && (stored == typeof(string) || stored == typeof(byte[]) || own.IsAssignableTo(typeof(System.Collections.IEnumerable)));
    }
}
