using FilmClubBot.ModelReading.Settings;

namespace FilmClubBot.ModelReading.Tests.Settings;

public sealed class AiOptionsCheckTests
{
    [Fact]
    public void Takes_the_defaults() => Assert.Empty(Problems(new()));

    [Fact]
    public void Takes_an_ollama_on_this_machine_with_nothing_but_a_model() =>
        Assert.Empty(Problems(new() { Provider = AiProvider.Ollama, Model = "llama3.2" }));

    [Theory]
    [InlineData("http://vllm:8000/v1", null)]
    [InlineData("https://llm.example/v1/", "k")]
    [InlineData(null, "sk-lantern")]
    public void Takes_servers_that_speak_open_ais_protocol(string? url, string? key) =>
        Assert.Empty(Problems(new() { Provider = AiProvider.OpenAI, Model = "m", Url = url, ApiKey = key }));

    [Theory]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("127.0.0.1:11434")]
    [InlineData("http://ann:secret@llm.example/v1")]
    [InlineData("http://llm.example/v1?key=secret")]
    [InlineData("nowhere")]
    public void Names_a_wrong_address_and_does_not_repeat_it(string url)
    {
        var problem = Assert.Single(Problems(new() { Provider = AiProvider.Ollama, Model = "m", Url = url }));

        Assert.StartsWith("Ai:Url ", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_each_key_that_is_wrong() => Assert.Equal(
        ["Ai:Provider", "Ai:Format", "Ai:Timeout", "Ai:ContextTokens", "Ai:Temperature", "Ai:ApiKey", "Ai:Model"],
        Problems(new() { Provider = (AiProvider)7, Format = (AnswerFormat)7, Timeout = TimeSpan.Zero, ContextTokens = 100, Temperature = 3, ApiKey = "a b" }).Select(problem => problem.Split(' ')[0]));

    [Fact]
    public void Does_not_repeat_a_wrong_key() =>
        Assert.DoesNotContain("sk-lan", Assert.Single(Problems(new() { ApiKey = "sk-lan\ntern" })), StringComparison.Ordinal);

    [Fact]
    public void Asks_for_the_key_that_open_ai_itself_needs() =>
        Assert.StartsWith("Ai:ApiKey is missing", Assert.Single(Problems(new() { Provider = AiProvider.OpenAI, Model = "m" })), StringComparison.Ordinal);

    [Fact]
    public void Says_who_reads_without_the_key()
    {
        Assert.Equal("rules alone", new AiOptions { ApiKey = "sk-lantern" }.Reader);
        Assert.Equal(
            "rules, then by m at https://api.openai.com/v1",
            new AiOptions { Provider = AiProvider.OpenAI, Model = "m", ApiKey = "sk-lantern" }.Reader);
    }

    private static IEnumerable<string> Problems(AiOptions options) => new AiOptionsCheck().Validate(null, options).Failures ?? [];
}
