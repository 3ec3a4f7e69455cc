using FilmClubBot.Commands.Asking;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.Meaning;

/// <summary>Loads a model when it is needed and unloads it when it was idle for <see cref="Idle"/>: a loaded model is larger than the rest of the bot.</summary>
/// <param name="model">Identifies the model.</param>
/// <param name="load">Loads it.</param>
/// <param name="time">The clock of the timer.</param>
/// <param name="log">The log.</param>
internal sealed class IdleModel(string model, Func<IEmbeddingModel> load, TimeProvider time, ILogger<IdleModel> log) : IEmbedder, IDisposable
{
    /// <summary>How long an unused model remains loaded.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private IEmbeddingModel? _loaded;
    private ITimer? _timer;

    /// <inheritdoc/>
    public string Model => model;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<float[]>> Embed(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            // Loading takes a second and a text some milliseconds, all of it computing.
            return await Task.Run(() => Compute(texts, cancellationToken), cancellationToken);
        }
        finally
        {
            _timer ??= time.CreateTimer(_ => UnloadIfIdle(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(Idle, Timeout.InfiniteTimeSpan);
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer?.Dispose();
        _loaded?.Dispose();
        _gate.Dispose();
    }

    private List<float[]> Compute(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        if (_loaded is null)
        {
            _loaded = load();
            log.LogInformation("Loaded the model {Model}", model);
        }

        List<float[]> vectors = new(texts.Count);
        foreach (var text in texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            vectors.Add(_loaded.Embed(text));
        }

        return vectors;
    }

    // A model in use is not idle; its user sets the timer again.
    private void UnloadIfIdle()
    {
        if (!_gate.Wait(0))
            return;
        try
        {
            if (_loaded is null)
                return;
            _loaded.Dispose();
            _loaded = null;
            log.LogInformation("Unloaded the model {Model} after {Idle} without use", model, Idle);
        }
        finally
        {
            _gate.Release();
        }
    }
}
