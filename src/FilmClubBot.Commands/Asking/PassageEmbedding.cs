using FilmClubBot.Commands.Framework.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.Commands.Asking;

/// <summary>Embeds the passages that have no vector yet. An interruption loses at most one batch.</summary>
public sealed class PassageEmbedding(IEmbedder embedder, IServiceScopeFactory scopes, ILogger<PassageEmbedding> log)
{
    /// <summary>Passages per transaction: a second of computing.</summary>
    public const int Batch = 64;

    /// <summary>Embeds until no passage is without a vector.</summary>
    /// <returns>The number of vectors made.</returns>
    public async Task<int> Run(CancellationToken cancellationToken)
    {
        var made = 0;
        for (var count = Batch; count == Batch;)
        {
            count = await Next(cancellationToken);
            made += count;
        }

        if (made > 0)
            log.LogInformation("Embedded {Passages} passages", made);
        return made;
    }

    private async Task<int> Next(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var vectors = scope.ServiceProvider.GetRequiredService<IPassageVectors>();
        var missing = await vectors.Missing(embedder.Model, Batch, cancellationToken);
        if (missing.Count == 0)
            return 0;
        // Before the write lock is acquired: members' commands do not wait for it.
        var made = await embedder.Embed([.. missing.Select(passage => passage.Text)], cancellationToken);
        await vectors.Store(embedder.Model, missing.Zip(made).ToDictionary(pair => pair.First.Passage, pair => PassageVector.Of(pair.Second)), cancellationToken);
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Commit(cancellationToken);
        return missing.Count;
    }
}
