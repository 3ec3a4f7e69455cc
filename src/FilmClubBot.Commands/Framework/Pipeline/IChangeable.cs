namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>
/// A port whose values are changed by a function of what is stored at that moment. It has no way to store a value that was read
/// earlier, so that nobody overwrites what others have changed since.
/// </summary>
/// <typeparam name="TId">What one is found by.</typeparam>
/// <typeparam name="T">What is stored; it is compared with <c>==</c>.</typeparam>
public interface IChangeable<in TId, T>
    where T : class
{
    /// <summary>
    /// Changes one: takes the write lock, reads, applies the function, stores. The lock is held until the unit of work is committed or
    /// dropped; no other writer comes in between, and what belongs to the one (its votes, its guests) is locked with it.
    /// </summary>
    /// <param name="id">Which one.</param>
    /// <param name="change">
    /// Gives what is to be stored; null, or the same value, leaves it as it is. It may read and write through other ports of the unit of
    /// work. Whatever waits, such as a network call, is done before: every other writer waits for it.
    /// </param>
    /// <param name="cancellationToken">Stops before it is stored.</param>
    /// <returns>What is stored afterwards; null, and the function not called, when there is none.</returns>
    /// <exception cref="ConflictException">The lock was not to be had in time; a fresh attempt may succeed.</exception>
    Task<T?> Change(TId id, Func<T, Task<T?>> change, CancellationToken cancellationToken);
}

/// <summary>Shorter ways to use an <see cref="IChangeable{TId, T}"/>.</summary>
public static class Changes
{
    /// <summary>As <see cref="IChangeable{TId, T}.Change"/>, for a function that asks nobody.</summary>
    public static Task<T?> Change<TId, T>(this IChangeable<TId, T> port, TId id, Func<T, T?> change, CancellationToken cancellationToken)
        where T : class =>
        port.Change(id, value => Task.FromResult(change(value)), cancellationToken);

    /// <summary>Does something with what belongs to one, while nobody else changes the one or what belongs to it.</summary>
    /// <param name="port">Where it is stored.</param>
    /// <param name="id">Which one.</param>
    /// <param name="work">What is done, under the rules of <see cref="IChangeable{TId, T}.Change"/>.</param>
    /// <param name="cancellationToken">Stops before it is done.</param>
    /// <returns>The one; null, and nothing done, when there is none.</returns>
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
