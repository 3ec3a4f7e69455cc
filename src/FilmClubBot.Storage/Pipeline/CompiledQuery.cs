using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FilmClubBot.Storage.Pipeline;

/// <summary>A query that is analysed once and not with each use, which takes longer than a small query itself: for the most frequent commands.</summary>
/// <param name="query">The query, given the context and its parameter.</param>
internal sealed class CompiledQuery<TParameter, TRow>(Expression<Func<FilmClubContext, TParameter, IQueryable<TRow>>> query)
{
    // A compiled query belongs to the model of one kind of database.
    private readonly ConditionalWeakTable<IModel, Func<FilmClubContext, TParameter, IAsyncEnumerable<TRow>>> _byModel = [];

    /// <summary>The rows, read one by one.</summary>
    public IAsyncEnumerable<TRow> Rows(FilmClubContext context, TParameter parameter) => _byModel.GetValue(context.Model, _ => EF.CompileAsyncQuery(query))(context, parameter);

    /// <summary>Reads all rows.</summary>
    public ValueTask<List<TRow>> Read(FilmClubContext context, TParameter parameter, CancellationToken cancellationToken) => Rows(context, parameter).ToListAsync(cancellationToken);
}

/// <inheritdoc cref="CompiledQuery{TParameter, TRow}"/>
/// <param name="query">The query, given the context and its parameters.</param>
internal sealed class CompiledQuery<TFirst, TSecond, TRow>(Expression<Func<FilmClubContext, TFirst, TSecond, IQueryable<TRow>>> query)
{
    private readonly ConditionalWeakTable<IModel, Func<FilmClubContext, TFirst, TSecond, IAsyncEnumerable<TRow>>> _byModel = [];

    /// <summary>Reads all rows.</summary>
    public ValueTask<List<TRow>> Read(FilmClubContext context, TFirst first, TSecond second, CancellationToken cancellationToken) =>
        _byModel.GetValue(context.Model, _ => EF.CompileAsyncQuery(query))(context, first, second).ToListAsync(cancellationToken);
}
