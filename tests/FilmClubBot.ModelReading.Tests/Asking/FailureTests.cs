using FilmClubBot.ModelReading.Asking;
using FilmClubBot.ModelReading.Settings;
using FilmClubBot.ModelReading.Tests.Setup;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Models;

namespace FilmClubBot.ModelReading.Tests.Asking;

/// <summary>Whatever a server does, the rules' reading stands and one line says why.</summary>
public sealed class FailureTests
{
    private static readonly string _nested = string.Concat(Enumerable.Repeat("{\"themes\":[", 200_000));

    /// <summary>What a server does, and what the log must say of it.</summary>
    public static TheoryData<AiProvider, string, string> Failures
    {
        get
        {
            var data = new TheoryData<AiProvider, string, string>();
            foreach (var provider in new[] { AiProvider.Ollama, AiProvider.OpenAI })
            {
                foreach (var (name, (_, said)) in _failures)
                    data.Add(provider, name, said);
            }

            return data;
        }
    }

    private static readonly Dictionary<string, (ModelScript Script, string Said)> _failures = new(StringComparer.Ordinal)
    {
        ["no JSON"] = (new ModelScript.Says("I am sorry, I cannot read reviews."), "something else than the JSON"),
        ["another JSON"] = (new ModelScript.Says("""{"answer": 42}"""), "something else than the JSON"),
        ["a list"] = (new ModelScript.Says("""["grief"]"""), "something else than the JSON"),
        ["nothing"] = (new ModelScript.Says(""), "something else than the JSON"),
        ["a nesting bomb"] = (new ModelScript.Says(_nested), "answered with more than"),
        ["a smaller nesting bomb"] = (new ModelScript.Says(_nested[..200_000] + "}"), "something else than the JSON"),
        ["half an object"] = (new ModelScript.Says("""{"themes": [{"name": "grief", "evid""", "length"), "Ai:ContextTokens"),
        ["no envelope"] = (new ModelScript.Answers(200, "<html>Welcome</html>", "text/html"), "Ai:Url"),
        ["an empty envelope"] = (new ModelScript.Answers(200, "{}"), "the language model"),
        ["an envelope of wrong types"] = (new ModelScript.Answers(200, """{"message": 1, "choices": 2, "done": true}"""), "Ai:Url"),
        ["an empty body"] = (new ModelScript.Answers(200, ""), "the language model"),
        ["50 MB"] = (new ModelScript.Floods(50 << 20), "answered with more than 1024 KB"),
        ["no end"] = (new ModelScript.Floods(null), "answered with more than 1024 KB"),
        ["an end in the middle"] = (new ModelScript.BreaksOff(), "broke off"),
        ["400"] = (new ModelScript.Answers(400, """{"error": {"message": "temperature is not supported"}}"""), "temperature is not supported"),
        ["401"] = (new ModelScript.Answers(401, """{"error": {"message": "wrong key sk-lantern"}}"""), "correct Ai:ApiKey"),
        ["404"] = (new ModelScript.Answers(404, """{"error": "model 'small' not found"}"""), "model 'small' not found"),
        ["429"] = (new ModelScript.Answers(429, """{"error": {"message": "quota"}}"""), "answered 429"),
        ["500"] = (new ModelScript.Answers(500, """{"error": "out of memory"}"""), "out of memory"),
        ["503 of a proxy"] = (new ModelScript.Answers(503, "<html>down</html>", "text/html"), "answered 503"),
        ["a redirect"] = (new ModelScript.Redirects("http://127.0.0.1:1"), "the address that it points to"),
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task The_rules_reading_stands_when_the_server_gives(AiProvider provider, string failure, string said)
    {
        await using var server = Bench.Server(provider, _failures[failure].Script);
        using var bench = new Bench(server.Url, provider, options => options.ApiKey = "sk-lantern");

        var read = await bench.Read();

        Assert.Equal(Bench.RulesAlone, read);
        var line = Assert.Single(bench.Log.Lines);
        Assert.StartsWith("Warning: \"The Voice in the Other Room\" was read by rules alone: the language model ", line, StringComparison.Ordinal);
        Assert.Contains(said, line, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-lantern", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(AiProvider.Ollama)]
    [InlineData(AiProvider.OpenAI)]
    public async Task The_rules_reading_stands_when_the_server_never_answers(AiProvider provider)
    {
        await using var server = Bench.Server(provider, new ModelScript.Silence());
        using var bench = new Bench(server.Url, provider, options => options.Timeout = TimeSpan.FromMilliseconds(200));

        Assert.Equal(Bench.RulesAlone, await bench.Read());

        Assert.Contains("did not answer within 00:00:00.2", Assert.Single(bench.Log.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AiProvider.Ollama)]
    [InlineData(AiProvider.OpenAI)]
    public async Task The_rules_reading_stands_when_no_server_is_there(AiProvider provider)
    {
        using var bench = new Bench($"http://127.0.0.1:{Loopback.FreePort()}", provider);

        Assert.Equal(Bench.RulesAlone, await bench.Read());

        Assert.Contains("start that server, or correct Ai:Url", Assert.Single(bench.Log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ollama_without_the_model_is_told_how_to_get_it()
    {
        await using var server = ScriptedModel.Ollama(new ModelScript.Answers(404, """{"error": "model 'small' not found"}"""));
        using var bench = new Bench(server.Url, AiProvider.Ollama);

        await bench.Read();

        Assert.Contains("ollama pull small", Assert.Single(bench.Log.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AiProvider.Ollama)]
    [InlineData(AiProvider.OpenAI)]
    public async Task A_caller_that_goes_away_is_no_failure_of_the_model(AiProvider provider)
    {
        await using var server = Bench.Server(provider, new ModelScript.Silence());
        using var bench = new Bench(server.Url, provider);
        using var stop = new CancellationTokenSource();

        var reading = bench.Read(cancellationToken: stop.Token);
        await server.Asked;
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Empty(bench.Log.Lines);
    }

    [Fact]
    public async Task A_dead_server_is_left_alone_and_tried_again_later()
    {
        await using var server = ScriptedModel.Ollama(
            new ModelScript.Answers(500, ""), new ModelScript.Answers(500, ""), new ModelScript.Answers(500, ""),
            Bench.Json(new { themes = new[] { new { name = "grief", evidence = new[] { Sample.Grieving } } } }));
        using var bench = new Bench(server.Url, AiProvider.Ollama);

        for (var review = 0; review < 10; review++)
            Assert.Equal(Bench.RulesAlone, await bench.Read());
        Assert.Equal(Circuit.Most, server.Requests.Count);
        Assert.Equal(Circuit.Most, bench.Log.Lines.Count);
        Assert.EndsWith("is not called until 2026-11-27T19:05:00Z", bench.Log.Lines[^1], StringComparison.Ordinal);

        bench.Clock.Advance(Circuit.Rest);
        Assert.Contains("theme: grief", await bench.Read(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_between_failures_keeps_the_model_in_use()
    {
        ModelScript fails = new ModelScript.Answers(500, ""), answers = new ModelScript.Says("""{"themes": []}""");
        await using var server = ScriptedModel.Ollama(fails, fails, answers, fails, fails, answers);
        using var bench = new Bench(server.Url, AiProvider.Ollama);

        for (var review = 0; review < 6; review++)
            await bench.Read();

        Assert.Equal(6, server.Requests.Count);
    }

    [Theory]
    [InlineData(AiProvider.Ollama)]
    [InlineData(AiProvider.OpenAI)]
    public async Task A_review_goes_nowhere_else_than_it_was_sent(AiProvider provider)
    {
        await using var elsewhere = Bench.Server(provider, new ModelScript.Says("""{"themes": []}"""));
        await using var server = Bench.Server(provider, new ModelScript.Redirects(elsewhere.Url));
        using var bench = new Bench(server.Url, provider);

        Assert.Equal(Bench.RulesAlone, await bench.Read());

        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task The_model_is_not_asked_during_a_pause()
    {
        await using var server = ScriptedModel.Ollama(new ModelScript.Answers(500, ""));
        using var bench = new Bench(server.Url, AiProvider.Ollama);

        using (bench.Pause.Begin())
            Assert.Equal(Bench.RulesAlone, await bench.Read());

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_text_without_a_letter_is_not_sent()
    {
        await using var server = ScriptedModel.Ollama(new ModelScript.Answers(500, ""));
        using var bench = new Bench(server.Url, AiProvider.Ollama);

        await bench.Reading(new("", " … 2013 \n"));

        Assert.Empty(server.Requests);
    }
}
