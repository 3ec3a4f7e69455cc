namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>
/// A port whose values are changed by a function of the currently stored value. It has no way to store a value that was read
/// earlier, so that concurrent changes are never overwritten.
/// </summary>
/// <typeparam name="TId">The key of a value.</typeparam>
/// <typeparam name="T">The stored value; it is compared with <c>==</c>.</typeparam>
public interface IChangeable<in TId, T>
    where T : class
{
    /// <summary>
    /// Changes a value: acquires the write lock, reads, applies the function, stores. The lock is released when the unit of work is committed
    /// or discarded; until then no other writer can run, and dependent rows (a ballot's votes, a screening's guests) are locked too.
    /// </summary>
    /// <param name="id">The key of the value.</param>
    /// <param name="change">
    /// Returns the value to store; null, or the same value, leaves it unchanged. It may read and write through other ports of the unit of
    /// work. Anything slow, such as a network call, must be done before: every other writer is blocked meanwhile.
    /// </param>
    /// <param name="cancellationToken">Stops before it is stored.</param>
    /// <returns>The value after the change; null, and the function not called, when there is none.</returns>
    /// <exception cref="ConflictException">The lock could not be acquired in time; a fresh attempt may succeed.</exception>
    Task<T?> Change(TId id, Func<T, Task<T?>> change, CancellationToken cancellationToken);
}

/// <summary>Shorthands for an <see cref="IChangeable{TId, T}"/>.</summary>
public static class Changes
{
    /// <summary>As <see cref="IChangeable{TId, T}.Change"/>, with a synchronous function.</summary>
    public static Task<T?> Change<TId, T>(this IChangeable<TId, T> port, TId id, Func<T, T?> change, CancellationToken cancellationToken)
        where T : class =>
        port.Change(id, value => Task.FromResult(change(value)), cancellationToken);

    /// <summary>As <see cref="IChangeable{TId, T}.Change"/>, with a synchronous function; returns the value before the change too.</summary>
    /// <returns>Equal values if the change left it unchanged; nulls when there is none.</returns>
    public static async Task<(T? Before, T? After)> ChangeAndCompare<TId, T>(this IChangeable<TId, T> port, TId id, Func<T, T?> change, CancellationToken cancellationToken)
        where T : class
    {
        T? before = null;
        var after = await port.Change(id, value => change(before = value), cancellationToken);
        return (before, after);
    }

    /// <summary>Runs work on a value's dependent rows while the value and the rows are locked.</summary>
    /// <param name="port">The port that stores the value.</param>
    /// <param name="id">The key of the value.</param>
    /// <param name="work">The work, under the rules of <see cref="IChangeable{TId, T}.Change"/>.</param>
    /// <param name="cancellationToken">Stops before it is done.</param>
    /// <returns>The value; null, and no work run, when there is none.</returns>
    public static Task<T?> Lock<TId, T>(this IChangeable<TId, T> port, TId id, Func<T, Task> work, CancellationToken cancellationToken)
        where T : class =>
        port.Change(
            id,
            async value =>
            {
                await work(value);
                return null;
            },
            cancellationToken);
}
