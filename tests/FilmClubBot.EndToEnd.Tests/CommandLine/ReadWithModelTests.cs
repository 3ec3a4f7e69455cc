using System.Text.Json;
using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing.Models;

namespace FilmClubBot.EndToEnd.Tests.CommandLine;

/// <summary>A language model reads beside the rules, and is believed where the review bears it out.</summary>
public sealed class ReadWithModelTests
{
    private const string Evidence = "The film is about learning to be left.";
    private const string Invented = "I made this film for everybody who ever waited for a call.";

    private static readonly ModelScript.Says _answer = new(JsonSerializer.Serialize(new
    {
        themes = new[] { new { name = "Learning to be left", evidence = new[] { Evidence } }, new { name = "revenge", evidence = new[] { "She takes her revenge." } } },
        quotes = new[] { new { text = Invented, speaker = "Spike Jonze", source = "NPR", kind = "speech" } },
        questions = new[] { "Who owns a voice?" },
    }));

    public static TheoryData<string> Providers => ["Ollama", "OpenAI"];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Adds_a_theme_with_its_evidence_and_drops_what_was_invented(string provider)
    {
        await using var model = Model(provider, _answer);
        await using var worker = new WorkerProgram();
        var alone = await worker.Run("read", OwnFiles.Her, "--json");
        Ask(worker, provider, model.Url);

        var read = await worker.Run("read", OwnFiles.Her, "--json");

        Assert.Equal(0, read.Exit);
        Assert.Equal("", read.Messages);
        using var rules = JsonDocument.Parse(alone.Output);
        using var merged = JsonDocument.Parse(read.Output);
        var added = Assert.Single(merged.RootElement.GetProperty("themes").EnumerateArray(), theme => theme.GetProperty("name").GetString() == "learning to be left");
        Assert.Equal(Evidence, Assert.Single(added.GetProperty("evidence").EnumerateArray()).GetString());
        Assert.Equal(rules.RootElement.GetProperty("themes").GetArrayLength() + 1, merged.RootElement.GetProperty("themes").GetArrayLength());
        foreach (var same in new[] { "film", "quotes", "questions" })
            Assert.Equal(rules.RootElement.GetProperty(same).GetRawText(), merged.RootElement.GetProperty(same).GetRawText());
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Falls_back_to_the_rules_and_reports_it_when_the_model_fails(string provider)
    {
        await using var model = Model(provider, new ModelScript.Answers(500, """{"error": "out of memory"}"""));
        await using var worker = new WorkerProgram();
        var alone = await worker.Run("read", OwnFiles.Her, "--json");
        Ask(worker, provider, model.Url);

        var read = await worker.Run("read", OwnFiles.Her, "--json");

        Assert.Equal(0, read.Exit);
        Assert.Equal(alone.Output, read.Output);
        Assert.Contains("was read by rules alone: the language model answered 500", Assert.Single(read.Messages.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("sk-lantern", read.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Imports_reviews_when_the_model_is_unavailable()
    {
        await using var worker = new WorkerProgram();
        Ask(worker, "Ollama", $"http://127.0.0.1:{Testing.Loopback.FreePort()}");

        var import = await worker.Run("import", OwnFiles.Her);

        Assert.Equal(0, import.Exit);
        Assert.Contains("1 new", import.Output, StringComparison.Ordinal);
        Assert.Contains("start that server, or correct Ai:Url", import.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Imports_what_the_model_found()
    {
        await using var model = ScriptedModel.Ollama(_answer);
        await using var worker = new WorkerProgram();
        Ask(worker, "Ollama", model.Url);

        await worker.Run("import", OwnFiles.Her);
        var themes = await worker.Run("say", "/themes film:Her");

        Assert.Contains(Evidence, themes.Output, StringComparison.Ordinal);
        Assert.Contains("learning to be left", themes.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Single(model.Requests);
    }

    [Fact]
    public async Task Opens_the_chat_on_the_samples_without_waiting_for_the_model_and_names_the_reader()
    {
        await using var model = ScriptedModel.Ollama(new ModelScript.Silence());
        await using var worker = new WorkerProgram();
        Ask(worker, "Ollama", model.Url);

        await worker.Serve();

        await worker.WaitForMessage($"Reviews are read by rules, then by small at {model.Url}");
        // The model gets them afterwards, in the background.
        await model.Asked.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, (await worker.Run("say", "/themes film:Us")).Exit);
    }

    [Fact]
    public async Task Stops_gracefully_while_it_waits_for_the_model()
    {
        await using var model = ScriptedModel.Ollama(new ModelScript.Silence());
        await using var worker = new WorkerProgram();
        Ask(worker, "Ollama", model.Url);
        await worker.Serve();
        await model.Asked.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, await worker.Stop());
    }

    [Fact]
    public async Task Has_the_model_read_reviews_later_that_were_imported_while_it_was_down()
    {
        await using var model = ScriptedModel.Ollama(new ModelScript.Answers(500, ""), _answer);
        await using var worker = new WorkerProgram();
        Ask(worker, "Ollama", model.Url);
        await worker.Run("import", OwnFiles.Her);

        await worker.Serve();
        await worker.WaitForMessage("Read 1 reviews again");

        Assert.Contains(Evidence, (await worker.Run("say", "/themes film:Her")).Output, StringComparison.Ordinal);
    }

    private static ScriptedModel Model(string provider, ModelScript script) => provider == "Ollama" ? ScriptedModel.Ollama(script) : ScriptedModel.OpenAi(script);

    private static void Ask(WorkerProgram worker, string provider, string url)
    {
        worker.Set("Ai__Provider", provider);
        worker.Set("Ai__Url", url);
        worker.Set("Ai__Model", "small");
        worker.Set("Ai__ApiKey", "sk-lantern");
        worker.Set("Ai__Temperature", "");
    }
}
