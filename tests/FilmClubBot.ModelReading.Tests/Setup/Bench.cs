using System.Text.Json;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.ModelReading.Asking;
using FilmClubBot.ModelReading.Merging;
using FilmClubBot.ModelReading.Settings;
using FilmClubBot.Testing.Models;
using NodaTime.Testing;

namespace FilmClubBot.ModelReading.Tests.Setup;

/// <summary>A reader over fixed rules and a scripted server.</summary>
internal sealed class Bench : IDisposable
{
    private readonly HttpClient _http;
    private readonly ModelReader _reader;

    public Bench(string url, AiProvider provider, Action<AiOptions>? set = null)
    {
        var options = new AiOptions { Provider = provider, Url = url, Model = "small", Timeout = TimeSpan.FromMinutes(1) };
        set?.Invoke(options);
        _http = new HttpClient(new ModelLine(options, ModelLine.Network()));
        var model = new ReviewModel(ChatClients.Of(options, _http), options, Sample.Taxonomy);
        _reader = new ModelReader(new FixedRules(Sample.Rules), model, new ThemeNames(Sample.Taxonomy), new Circuit(Clock), Pause, Log);
    }

    public FakeClock Clock { get; } = FakeClock.FromUtc(2026, 11, 27, 19, 0, 0);

    public ModelPause Pause { get; } = new();

    public HeardLog<ModelReader> Log { get; } = new();

    /// <summary>The edition of a reading that the model had its say in.</summary>
    public string Edition => _reader.Edition;

    public static string RulesAlone { get; } = Shown.Of(Sample.Rules, Sample.Text);

    /// <summary>A server of that protocol with these answers.</summary>
    public static ScriptedModel Server(AiProvider provider, params ModelScript[] scripts) =>
        provider == AiProvider.Ollama ? ScriptedModel.Ollama(scripts) : ScriptedModel.OpenAi(scripts);

    /// <summary>A model's words: an object of this shape.</summary>
    public static ModelScript.Says Json(object answer) => new(JsonSerializer.Serialize(answer));

    public async Task<string> Read(ReviewText? text = null, CancellationToken? cancellationToken = null) =>
        Shown.Of(await Reading(text, cancellationToken), text ?? Sample.Text);

    public ValueTask<Reading> Reading(ReviewText? text = null, CancellationToken? cancellationToken = null) =>
        _reader.Read(text ?? Sample.Text, cancellationToken ?? TestContext.Current.CancellationToken);

    public void Dispose() => _http.Dispose();
}
