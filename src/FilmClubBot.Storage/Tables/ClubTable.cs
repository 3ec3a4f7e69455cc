using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FilmClubBot.Storage.Tables;

/// <summary>Moves or deletes the rows of one table; moves them in the order of their keys, so that what is there of an interrupted move is the beginning of the table.</summary>
/// <param name="table">The row's type in the model.</param>
internal abstract class ClubTable(IEntityType table)
{
    /// <summary>The table's name.</summary>
    public string Name { get; } = table.GetTableName()!;

    /// <summary>Whether its keys are generated.</summary>
    public bool HasGeneratedKeys { get; } = table.FindPrimaryKey()!.Properties is [{ ValueGenerated: ValueGenerated.OnAdd }];

    /// <summary>Whether it is the table of the clubs themselves.</summary>
    public bool IsOfClubs { get; } = table.ClrType == typeof(ClubRow);

    protected IEntityType Table => table;

    /// <summary>One for each table, a table after those that its rows refer to.</summary>
    public static IReadOnlyList<ClubTable> All(IModel model)
    {
        List<ClubTable> ordered = [];
        HashSet<IEntityType> visited = [];
        foreach (var table in model.GetEntityTypes().OrderBy(table => table.GetTableName(), StringComparer.Ordinal))
            Visit(table);
        return ordered;

        void Visit(IEntityType table)
        {
            if (!visited.Add(table))
                return;
            foreach (var key in table.GetForeignKeys())
                Visit(key.PrincipalEntityType);
            ordered.Add((ClubTable)Activator.CreateInstance(typeof(ClubTable<>).MakeGenericType(table.ClrType), table)!);
        }
    }

    /// <summary>Whether any club has rows.</summary>
    public abstract Task<bool> HasRows(FilmClubContext context, CancellationToken cancellationToken);

    /// <summary>Deletes the club's rows.</summary>
    public abstract Task Delete(FilmClubContext context, CancellationToken cancellationToken);

    /// <summary>Copies the rows that the target does not have yet.</summary>
    public abstract Task Copy(FilmClubContext source, FilmClubContext target, CancellationToken cancellationToken);

    /// <summary>The number and the checksum of the rows.</summary>
    public abstract Task<MovedTable> Sum(FilmClubContext context, CancellationToken cancellationToken);
}

/// <typeparam name="TRow">The row's type.</typeparam>
/// <param name="table">The row's type in the model.</param>
internal sealed class ClubTable<TRow>(IEntityType table) : ClubTable(table)
    where TRow : class
{
    // Each batch is a transaction.
    private const int Batch = 500;

    public override Task<bool> HasRows(FilmClubContext context, CancellationToken cancellationToken) => context.Set<TRow>().IgnoreQueryFilters().AnyAsync(cancellationToken);

    public override Task Delete(FilmClubContext context, CancellationToken cancellationToken) => context.Set<TRow>().ExecuteDeleteAsync(cancellationToken);

    public override async Task Copy(FilmClubContext source, FilmClubContext target, CancellationToken cancellationToken)
    {
        var present = await target.Set<TRow>().CountAsync(cancellationToken);
        List<TRow> batch = [];
        await foreach (var row in Ordered(source).Skip(present).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            batch.Add(row);
            if (batch.Count == Batch)
                await Store();
        }

        await Store();

        async Task Store()
        {
            target.AddRange(batch);
            await target.SaveChangesAsync(cancellationToken);
            target.ChangeTracker.Clear();
            batch.Clear();
        }
    }

    public override async Task<MovedTable> Sum(FilmClubContext context, CancellationToken cancellationToken)
    {
        using var sum = new RowSum(Table);
        await foreach (var row in Ordered(context).AsAsyncEnumerable().WithCancellation(cancellationToken))
            sum.Add(row);
        return new(Name, sum.Rows, sum.Checksum());
    }

    private IQueryable<TRow> Ordered(FilmClubContext context)
    {
        IOrderedQueryable<TRow>? ordered = null;
        foreach (var name in Table.FindPrimaryKey()!.Properties.Select(property => property.Name))
            ordered = ordered is null ? context.Set<TRow>().OrderBy(row => EF.Property<object>(row, name)) : ordered.ThenBy(row => EF.Property<object>(row, name));
        return ordered!;
    }
}

/// <summary>What was moved of a table.</summary>
/// <param name="Name">The table.</param>
/// <param name="Rows">The number of its rows.</param>
/// <param name="Checksum">The checksum of their values in the order of the keys, independent of the kind of database.</param>
public sealed record MovedTable(string Name, long Rows, string Checksum);
