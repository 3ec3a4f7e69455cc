using FilmClubBot.Commands.Asking;
using FilmClubBot.Commands.Framework.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace FilmClubBot.Commands.Tests.Asking;

public class MeaningIndexTests
{
    private readonly HeldVectors _vectors = new(Enumerable.Range(1, 2 * PassageEmbedding.Batch).Select(key => (key, key == 7 ? "bird" : "tram")));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Embeds_every_passage_in_batches_and_compares_questions_with_them()
    {
        Assert.Equal(2 * PassageEmbedding.Batch, await Embedding().Run(Token));
        Assert.Equal(2, _vectors.Stored);

        IReadOnlyList<FoundPassage> passages = [Passage(7, "bird"), Passage(8, "tram")];
        var cosines = await new MeaningIndex(_vectors, new FirstLetters()).Cosines("birds?", passages, Token);
        Assert.Equal([1, 0], cosines!.Select(cosine => Math.Round(cosine, 6)));
    }

    [Fact]
    public async Task Resumes_after_an_interruption_where_it_stopped()
    {
        using var stopping = new CancellationTokenSource();
        _vectors.AfterStore = stopping.Cancel;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Embedding().Run(stopping.Token));
        _vectors.AfterStore = null;
        Assert.Equal(PassageEmbedding.Batch, await Embedding().Run(Token));
    }

    [Fact]
    public async Task Compares_nothing_until_every_passage_is_embedded()
    {
        IReadOnlyList<FoundPassage> passages = [Passage(7, "bird")];
        Assert.Null(await new MeaningIndex(_vectors, new FirstLetters()).Cosines("birds?", passages, Token));
        Assert.Null(await new MeaningIndex(_vectors).Cosines("birds?", passages, Token));
    }

    private static FoundPassage Passage(int key, string text) => new(key, Samples.HerReview.Id, key, new(0, text.Length), text);

    private PassageEmbedding Embedding()
    {
        var services = new ServiceCollection().AddSingleton<IPassageVectors>(_vectors).AddSingleton(Mock.Of<IUnitOfWork>()).BuildServiceProvider();
        return new(new FirstLetters(), services.GetRequiredService<IServiceScopeFactory>(), NullLogger<PassageEmbedding>.Instance);
    }

    /// <summary>Texts that begin with "b" mean the same, and all others.</summary>
    private sealed class FirstLetters : IEmbedder
    {
        public string Model => "first letters";

        public Task<IReadOnlyList<float[]>> Embed(IReadOnlyList<string> texts, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Task.FromResult<IReadOnlyList<float[]>>([.. texts.Select(text => text.StartsWith('b') ? new float[] { 1, 0 } : [0, 1])]);
        }
    }

    private sealed class HeldVectors(IEnumerable<(int Key, string Text)> passages) : IPassageVectors
    {
        private readonly Dictionary<int, PassageVector> _vectors = [];

        public int Stored { get; private set; }

        public Action? AfterStore { get; set; }

        public Task<IReadOnlyList<(int Passage, string Text)>> Missing(string model, int limit, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<(int, string)>>([.. passages.Where(passage => !_vectors.ContainsKey(passage.Key)).Take(limit)]);

        public Task Store(string model, IReadOnlyDictionary<int, PassageVector> vectors, CancellationToken cancellationToken)
        {
            foreach (var (key, vector) in vectors)
                _vectors[key] = vector;
            Stored++;
            AfterStore?.Invoke();
            return Task.CompletedTask;
        }

        public Task<IReadOnlyDictionary<int, PassageVector>> Find(string model, IReadOnlyList<int> passages, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<int, PassageVector>>(passages.Where(_vectors.ContainsKey).ToDictionary(key => key, key => _vectors[key]));
    }
}
