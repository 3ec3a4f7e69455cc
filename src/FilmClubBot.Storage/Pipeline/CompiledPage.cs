using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using FilmClubBot.Commands.Framework.Paging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace FilmClubBot.Storage.Pipeline;

/// <summary>A <see cref="CompiledQuery{TParameter, TRow}"/> that reads a page, and how long the whole list is.</summary>
internal sealed class CompiledPage<TParameter, TRow>
{
    private readonly Expression<Func<FilmClubContext, TParameter, int, int, IQueryable<Counted>>> _query;

    // A compiled query belongs to the model of one kind of database.
    private readonly ConditionalWeakTable<IModel, Func<FilmClubContext, TParameter, int, int, IAsyncEnumerable<Counted>>> _byModel = [];

    /// <param name="ordered">The whole list, in its order, given the context and its parameter.</param>
    /// <param name="total">How long it is.</param>
    public CompiledPage(Expression<Func<FilmClubContext, TParameter, IQueryable<TRow>>> ordered, Expression<Func<FilmClubContext, TParameter, int>> total)
    {
        ParameterExpression skip = Expression.Parameter(typeof(int)), take = Expression.Parameter(typeof(int)), row = Expression.Parameter(typeof(TRow));
        var count = ReplacingExpressionVisitor.Replace([.. total.Parameters], [.. ordered.Parameters], total.Body);
        var counted = Expression.Lambda<Func<TRow, Counted>>(
            Expression.MemberInit(
                Expression.New(typeof(Counted)),
                Expression.Bind(typeof(Counted).GetProperty(nameof(Counted.Row))!, row),
                Expression.Bind(typeof(Counted).GetProperty(nameof(Counted.Total))!, count)),
            row);
        var page = Expression.Call(typeof(Queryable), nameof(Queryable.Take), [typeof(TRow)], Expression.Call(typeof(Queryable), nameof(Queryable.Skip), [typeof(TRow)], ordered.Body, skip), take);
        _query = Expression.Lambda<Func<FilmClubContext, TParameter, int, int, IQueryable<Counted>>>(
            Expression.Call(typeof(Queryable), nameof(Queryable.Select), [typeof(TRow), typeof(Counted)], page, Expression.Quote(counted)),
            [.. ordered.Parameters, skip, take]);
    }

    /// <summary>Reads a page.</summary>
    public async Task<Slice<TRow>> Read(FilmClubContext context, TParameter parameter, PageRequest page, CancellationToken cancellationToken)
    {
        var rows = await Read(context, parameter, page.Skip, page.Size, cancellationToken);
        // A page beyond the end has no row that states the total; the first one has.
        var stating = rows.Count > 0 || page.Skip == 0 ? rows : await Read(context, parameter, 0, 1, cancellationToken);
        return new(rows.ConvertAll(row => row.Row), stating is [var first, ..] ? first.Total : 0);
    }

    private async Task<List<Counted>> Read(FilmClubContext context, TParameter parameter, int skip, int take, CancellationToken cancellationToken)
    {
        List<Counted> rows = [];
        await foreach (var row in _byModel.GetValue(context.Model, _ => EF.CompileAsyncQuery(_query))(context, parameter, skip, take).WithCancellation(cancellationToken))
            rows.Add(row);
        return rows;
    }

    // Has settable properties, because EF Core cannot translate through a constructor.
    private sealed class Counted
    {
        public TRow Row { get; set; } = default!;

        public int Total { get; set; }
    }
}
