using System.Text.Json.Nodes;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.ModelReading.Settings;
using FilmClubBot.ModelReading.Tests.Setup;
using FilmClubBot.Testing.Models;

namespace FilmClubBot.ModelReading.Tests.Asking;

/// <summary>What is sent, as each protocol has it.</summary>
public sealed class RequestTests
{
    private static readonly ModelScript.Says _nothing = new("""{"themes": [], "quotes": [], "questions": []}""");

    [Fact]
    public async Task Asks_ollama_for_a_repeatable_answer_by_a_schema_with_room_for_the_review()
    {
        var sent = await Sent(AiProvider.Ollama);

        Assert.Equal("/api/chat", sent.Path);
        Assert.Equal("small", (string?)sent.Body!["model"]);
        Assert.False((bool)sent.Body["stream"]!);
        Assert.False((bool)sent.Body["think"]!);
        Assert.Equal("object", (string?)sent.Body["format"]!["type"]);
        Assert.Equal("""{"num_ctx":8192,"num_predict":2048,"seed":1,"temperature":0}""", Sorted(sent.Body["options"]!));
        Assert.DoesNotContain("Authorization", sent.Headers.Keys, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Asks_open_ai_for_a_repeatable_answer_in_json()
    {
        var sent = await Sent(AiProvider.OpenAI, options => options.ApiKey = "sk-lantern");

        Assert.Equal("/v1/chat/completions", sent.Path);
        Assert.Equal("small", (string?)sent.Body!["model"]);
        Assert.Equal(0, (int)sent.Body["temperature"]!);
        Assert.Equal(1, (int)sent.Body["seed"]!);
        Assert.Equal(2048, (int)sent.Body["max_completion_tokens"]!);
        Assert.Equal("json_object", (string?)sent.Body["response_format"]!["type"]);
        Assert.Null(sent.Body["stream"]);
        Assert.Equal("Bearer sk-lantern", sent.Headers["Authorization"]);
    }

    [Theory]
    [InlineData(AiProvider.Ollama)]
    [InlineData(AiProvider.OpenAI)]
    public async Task Sends_the_whole_review_and_the_names_of_the_societys_themes(AiProvider provider)
    {
        var sent = await Sent(provider);

        Assert.Contains(Sample.Text.Body, sent.Said("user"), StringComparison.Ordinal);
        Assert.Contains(Sample.Text.Title, sent.Said("user"), StringComparison.Ordinal);
        Assert.Contains("loneliness, grief, love", sent.Said("system"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_no_key_to_a_server_that_asks_for_none() =>
        Assert.DoesNotContain("Authorization", (await Sent(AiProvider.OpenAI)).Headers.Keys, StringComparer.OrdinalIgnoreCase);

    [Fact]
    public async Task Sends_a_key_to_an_ollama_that_asks_for_one() =>
        Assert.Equal("Bearer k", (await Sent(AiProvider.Ollama, options => options.ApiKey = "k")).Headers["Authorization"]);

    [Fact]
    public async Task Leaves_out_what_a_server_does_not_know()
    {
        var sent = await Sent(AiProvider.OpenAI, options => (options.Temperature, options.Format) = (null, AnswerFormat.Text));

        Assert.Null(sent.Body!["temperature"]);
        Assert.Null(sent.Body["response_format"]);
    }

    [Fact]
    public async Task Gives_open_ai_the_schema_where_that_is_set()
    {
        var format = (await Sent(AiProvider.OpenAI, options => options.Format = AnswerFormat.Schema)).Body!["response_format"]!;

        Assert.Equal("json_schema", (string?)format["type"]);
        Assert.Equal("reading", (string?)format["json_schema"]!["name"]);
        Assert.NotNull(format["json_schema"]!["schema"]!["properties"]!["themes"]);
    }

    [Fact]
    public async Task Takes_an_address_with_and_without_a_slash_at_its_end() =>
        Assert.Equal("/v1/chat/completions", (await Sent(AiProvider.OpenAI, options => options.Url += "/")).Path);

    [Fact]
    public async Task Sends_only_the_paragraphs_that_fit()
    {
        var paragraph = string.Join(' ', Enumerable.Repeat("The lanterns were lit one by one along the quay.", 50));
        var text = new ReviewText("Long", string.Join("\n\n", Enumerable.Range(0, 200).Select(number => $"{number}. {paragraph}")));

        var sent = await Sent(AiProvider.Ollama, text: text);

        var part = sent.Said("user");
        Assert.InRange(part.Length, 10_000, 8192 * 3);
        Assert.EndsWith("along the quay.\n</review>", part, StringComparison.Ordinal);
    }

    private static async Task<ModelRequest> Sent(AiProvider provider, Action<AiOptions>? set = null, ReviewText? text = null)
    {
        await using var server = Bench.Server(provider, _nothing);
        using var bench = new Bench(server.Url, provider, set);
        await bench.Reading(text);
        Assert.Empty(bench.Log.Lines);
        return Assert.Single(server.Requests);
    }

    private static string Sorted(JsonNode node) =>
        new JsonObject(node.AsObject().OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone()))).ToJsonString();
}
