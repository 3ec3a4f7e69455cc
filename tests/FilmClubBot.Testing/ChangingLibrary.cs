using FilmClubBot.Commands.Framework.Pipeline;

namespace FilmClubBot.Testing;

/// <summary>A library that a test changes; by default it is another one each time, so that nothing is remembered.</summary>
public sealed class ChangingLibrary : ILibraryVersion
{
    private long _version;

    /// <summary>Whether the library stays as it is until <see cref="Change"/>.</summary>
    public bool IsFrozen { get; set; }

    /// <inheritdoc/>
    public ValueTask<long> Read(CancellationToken cancellationToken) => ValueTask.FromResult(IsFrozen ? Volatile.Read(ref _version) : Interlocked.Increment(ref _version));

    /// <summary>Changes it.</summary>
    public void Change() => Interlocked.Increment(ref _version);
}
