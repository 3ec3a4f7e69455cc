using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FilmClubBot.Meaning.Tests;

public sealed class IdleModelTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly List<LengthModel> _loaded = [];
    private readonly IdleModel _model;

    public IdleModelTests() => _model = new("lengths", Load, _time, NullLogger<IdleModel>.Instance);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Loads_the_model_once_for_the_first_text()
    {
        Assert.Empty(_loaded);
        Assert.Equal([2f, 3f], (await _model.Embed(["ab", "abc"], Token)).Select(vector => vector[0]));
        await _model.Embed(["a"], Token);
        Assert.False(Assert.Single(_loaded).IsDisposed);
    }

    [Fact]
    public async Task Unloads_the_model_after_the_last_use_and_loads_it_again()
    {
        await _model.Embed(["a"], Token);
        _time.Advance(IdleModel.Idle / 2);
        await _model.Embed(["a"], Token);
        _time.Advance(IdleModel.Idle * 0.9);
        Assert.False(Assert.Single(_loaded).IsDisposed);

        _time.Advance(IdleModel.Idle * 0.1);
        Assert.True(_loaded[0].IsDisposed);
        await _model.Embed(["a"], Token);
        Assert.Equal(2, _loaded.Count);
    }

    [Fact]
    public async Task A_model_in_use_is_not_unloaded()
    {
        await _model.Embed(["a"], Token);
        _loaded[0].Used = () => _time.Advance(IdleModel.Idle);
        await _model.Embed(["a"], Token);
        Assert.False(_loaded[0].IsDisposed);
    }

    [Fact]
    public async Task A_failed_text_does_not_block_the_next_one()
    {
        await _model.Embed(["a"], Token);
        _loaded[0].Used = () => throw new InvalidOperationException("broken");
        await Assert.ThrowsAsync<InvalidOperationException>(() => _model.Embed(["a"], Token));
        _loaded[0].Used = null;
        Assert.Single(await _model.Embed(["a"], Token));
    }

    [Fact]
    public async Task A_cancelled_request_stops_between_two_texts()
    {
        using var cancelled = new CancellationTokenSource();
        await _model.Embed(["a"], Token);
        _loaded[0].Used = cancelled.Cancel;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _model.Embed(["a", "b"], cancelled.Token));
        Assert.Equal(2, _loaded[0].Texts);
    }

    public void Dispose() => _model.Dispose();

    private LengthModel Load()
    {
        var model = new LengthModel();
        _loaded.Add(model);
        return model;
    }

    /// <summary>A model whose vectors are the lengths of the texts.</summary>
    private sealed class LengthModel : IEmbeddingModel
    {
        public bool IsDisposed { get; private set; }

        public int Texts { get; private set; }

        public Action? Used { get; set; }

        public float[] Embed(string text)
        {
            Texts++;
            Used?.Invoke();
            return [text.Length];
        }

        public void Dispose() => IsDisposed = true;
    }
}
