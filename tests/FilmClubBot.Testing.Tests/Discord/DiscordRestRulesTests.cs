using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Testing.Discord;
using FilmClubBot.Testing.Discord.Faults;
using FilmClubBot.Testing.Discord.Guilds;
using Microsoft.Extensions.Time.Testing;

namespace FilmClubBot.Testing.Tests.Discord;

/// <summary>The simulator refuses what Discord refuses.</summary>
public sealed class DiscordRestRulesTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new();
    private readonly HttpClient _http = new();
    private DiscordSimulator _discord = null!;
    private GuildChannel _films = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _discord = await DiscordSimulator.Start(new DiscordSimulatorSettings { Time = _time, Deadline = DiscordSimulatorSettings.DeadlineOfDiscord, Recorded = false });
        _films = _discord.Guild.AddChannel("films");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _discord.DisposeAsync();
    }

    [Theory]
    [InlineData("""{"content":"hello","allowed_mentions":{"parse":[]}}""", 200)]
    [InlineData("""{"content":"hello"}""", 400)]
    [InlineData("""{"content":"","allowed_mentions":{"parse":[]}}""", 400)]
    [InlineData("""{"content":"x","poster":1,"allowed_mentions":{"parse":[]}}""", 400)]
    [InlineData("""{"flags":32768,"content":"x","allowed_mentions":{"parse":[]},"components":[{"type":10,"content":"y"}]}""", 400)]
    [InlineData("""{"flags":32768,"allowed_mentions":{"parse":[]},"components":[{"type":10,"content":"y"}]}""", 200)]
    [InlineData("""{"allowed_mentions":{"parse":[]},"components":[{"type":10,"content":"y"}]}""", 400)]
    [InlineData("""{"content":"x","allowed_mentions":{"parse":[]},"components":[{"type":1,"components":[{"type":2,"style":2,"label":"a","custom_id":"1"},{"type":2,"style":2,"label":"b","custom_id":"1"}]}]}""", 400)]
    [InlineData("""{"content":"x","allowed_mentions":{"parse":[]},"components":[{"type":1,"components":[{"type":3,"custom_id":"1","options":[]}]}]}""", 400)]
    public async Task Validates_a_message(string message, int status) => Assert.Equal(status, (await Post(message)).Status);

    [Fact]
    public async Task Counts_the_characters()
    {
        string Message(int length) => $$"""{"content":"{{new string('x', length)}}","allowed_mentions":{"parse":[]} }""";

        Assert.Equal(200, (await Post(Message(2000))).Status);
        Assert.Equal(400, (await Post(Message(2001))).Status);
    }

    [Fact]
    public async Task Posts_a_message_with_an_enforced_nonce_once()
    {
        const string message = """{"content":"once","nonce":"n1","enforce_nonce":true,"allowed_mentions":{"parse":[]}}""";
        var first = await Post(message);
        var again = await Post(message);

        Assert.Equal((string?)first.Answer["id"], (string?)again.Answer["id"]);
        Assert.Single(_films.Messages);
    }

    [Fact]
    public async Task Permits_five_messages_in_five_seconds_and_then_answers_429()
    {
        const string message = """{"content":"x","allowed_mentions":{"parse":[]}}""";
        for (var n = 0; n < 5; n++)
            Assert.Equal(200, (await Post(message)).Status);
        var refused = await Post(message);
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal((429, 5.0, false), (refused.Status, (double)refused.Answer["retry_after"]!, (bool)refused.Answer["global"]!));
        Assert.Equal("0", refused.Headers.GetValues("X-RateLimit-Remaining").Single());
        Assert.Equal(200, (await Post(message)).Status);
        Assert.Equal((1, 1), (_discord.Rates.Beyond, _discord.Rates.Invalid));
    }

    [Fact]
    public async Task Rejects_another_token_and_a_channel_that_the_bot_cannot_access()
    {
        const string message = """{"content":"x","allowed_mentions":{"parse":[]}}""";
        Assert.Equal(401, (await Post(message, "Bot other")).Status);
        _films.IsOpenToBot = false;
        Assert.Equal((403, 50001), ((await Post(message)) is var refused ? (refused.Status, (int)refused.Answer["code"]!) : default));
    }

    [Fact]
    public async Task Fails_after_the_request_was_executed_if_the_test_requires_it()
    {
        _discord.Faults.Next("POST channels/*/messages", DiscordFault.FailsAfter);

        Assert.Equal(502, (await Post("""{"content":"x","allowed_mentions":{"parse":[]}}""")).Status);
        Assert.Single(_films.Messages);
    }

    [Fact]
    public async Task Reports_that_the_application_did_not_respond_in_three_seconds()
    {
        var ada = _discord.Guild.AddUser("Ada");
        _discord.BotAddress = new Uri("http://127.0.0.1:9/nobody");
        _discord.Guild.Commands = JsonNode.Parse("""[{"id":"1","name":"film","type":1,"options":[]}]""")!.AsArray();

        var typed = _discord.People.Command(ada, _films, "film");
        while (!typed.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal(DiscordSeenKind.Failed, (await typed).Kind);
    }

    private async Task<(int Status, JsonObject Answer, HttpResponseHeaders Headers)> Post(string message, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_discord.ApiBaseUrl}/channels/{_films.Id}/messages") { Content = new StringContent(message, null, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", authorization ?? "Bot " + _discord.Token);
        var response = await _http.SendAsync(request, Stop);
        return ((int)response.StatusCode, response.StatusCode == HttpStatusCode.BadGateway ? [] : (await response.Content.ReadFromJsonAsync<JsonObject>(Stop))!, response.Headers);
    }
}
