using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Testing.Discord;
using FilmClubBot.Testing.Discord.Guilds;
using Microsoft.Extensions.Time.Testing;

namespace FilmClubBot.Testing.Tests.Discord;

/// <summary>The simulator refuses of scheduled events what Discord refuses.</summary>
public sealed class DiscordEventRulesTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 27, 8, 0, 0, TimeSpan.Zero));
    private readonly HttpClient _http = new();
    private DiscordSimulator _discord = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _discord = await DiscordSimulator.Start(new DiscordSimulatorSettings { Time = _time, Recorded = false });

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _discord.DisposeAsync();
    }

    [Theory]
    [InlineData("name", null)]
    [InlineData("name", "\"\"")]
    [InlineData("name", "long 101")]
    [InlineData("description", "long 1001")]
    [InlineData("privacy_level", "1")]
    [InlineData("entity_type", null)]
    [InlineData("entity_type", "2")]
    [InlineData("entity_metadata", null)]
    [InlineData("entity_metadata", """{"location":""}""")]
    [InlineData("scheduled_start_time", null)]
    [InlineData("scheduled_start_time", "\"soon\"")]
    [InlineData("scheduled_start_time", "\"2026-11-27T07:59:00Z\"")]
    [InlineData("scheduled_end_time", null)]
    [InlineData("scheduled_end_time", "\"2026-11-27T19:00:00Z\"")]
    [InlineData("channel_id", "\"7\"")]
    [InlineData("status", "1")]
    public async Task Rejects_an_event_with_a_field_that_is_missing_or_wrong(string field, string? json)
    {
        var body = Event();
        if (json is null)
            body.Remove(field);
        else
            body[field] = json.StartsWith("long ", StringComparison.Ordinal) ? new string('x', int.Parse(json[5..], System.Globalization.CultureInfo.InvariantCulture)) : JsonNode.Parse(json);
        Assert.Equal((400, 50035), await Ask(HttpMethod.Post, "", body));
        Assert.Empty(_discord.Guild.Events.All);
    }

    [Theory]
    [InlineData(GuildEventStatus.Scheduled, 2, 200)]
    [InlineData(GuildEventStatus.Scheduled, 4, 200)]
    [InlineData(GuildEventStatus.Scheduled, 3, 50035)]
    [InlineData(GuildEventStatus.Active, 3, 200)]
    [InlineData(GuildEventStatus.Active, 1, 50035)]
    [InlineData(GuildEventStatus.Active, 4, 50035)]
    [InlineData(GuildEventStatus.Completed, 2, 180000)]
    [InlineData(GuildEventStatus.Canceled, 1, 180000)]
    public async Task Permits_only_valid_state_transitions(GuildEventStatus from, int to, int answer)
    {
        var id = await Made();
        await _discord.Guild.Events.Change(id, one => one with { Status = from });
        var (status, code) = await Ask(HttpMethod.Patch, $"/{id}", new JsonObject { ["status"] = to });
        Assert.Equal(answer, status == 200 ? status : code);
    }

    [Fact]
    public async Task Lists_open_events_and_shows_all_that_were_not_deleted()
    {
        var id = await Made();
        await _discord.Guild.Events.Change(id, one => one with { Status = GuildEventStatus.Canceled });
        Assert.Empty((JsonArray)(await Get("?with_user_count=true"))!);
        Assert.Equal(4, (int)(await Get($"/{id}"))!["status"]!);
        await _discord.Guild.Events.Delete(id);
        Assert.Equal((404, 10070), await Ask(HttpMethod.Get, $"/{id}", null));
    }

    [Fact]
    public async Task Requires_the_permissions_and_limits_events_to_a_hundred()
    {
        var eve = _discord.Guild.AddUser("Eve");
        var foreign = await _discord.Guild.Events.Add(eve, "Karaoke", _time.GetUtcNow().AddDays(1));
        Assert.Equal((403, 50013), await Ask(HttpMethod.Patch, $"/{foreign.Id}", new JsonObject { ["name"] = "Cinema" }));
        _discord.Guild.BotPermissions = 1UL << 33;
        Assert.Equal((200, 0), await Ask(HttpMethod.Patch, $"/{foreign.Id}", new JsonObject { ["name"] = "Cinema" }));
        Assert.Equal((403, 50013), await Ask(HttpMethod.Post, "", Event()));

        _discord.Guild.BotPermissions = 1UL << 44;
        for (var n = 1; n < 100; n++)
            await _discord.Guild.Events.Add(eve, $"Karaoke {n}", _time.GetUtcNow().AddDays(1));
        Assert.Equal((400, 30038), await Ask(HttpMethod.Post, "", Event()));
    }

    [Fact]
    public async Task Starts_and_ends_events_automatically_if_configured()
    {
        var id = await Made();
        _time.Advance(TimeSpan.FromHours(11));
        Assert.Equal(GuildEventStatus.Scheduled, _discord.Guild.Events.Find(id)!.Status);
        _discord.Guild.Events.BeginThemselves = true;
        Assert.Equal(GuildEventStatus.Active, _discord.Guild.Events.Find(id)!.Status);
        _time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(GuildEventStatus.Completed, _discord.Guild.Events.Find(id)!.Status);
    }

    private static JsonObject Event() => new()
    {
        ["name"] = "Her (2013)", ["description"] = "A film", ["privacy_level"] = 2, ["entity_type"] = 3, ["entity_metadata"] = new JsonObject { ["location"] = "The Lantern" },
        ["scheduled_start_time"] = "2026-11-27T19:00:00Z", ["scheduled_end_time"] = "2026-11-27T21:00:00Z",
    };

    private async Task<ulong> Made()
    {
        Assert.Equal((200, 0), await Ask(HttpMethod.Post, "", Event()));
        return _discord.Guild.Events.All[^1].Id;
    }

    private async Task<JsonNode?> Get(string path)
    {
        using var request = Request(HttpMethod.Get, path, null);
        using var answer = await _http.SendAsync(request, Stop);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop));
    }

    private async Task<(int Status, int Code)> Ask(HttpMethod method, string path, JsonObject? body)
    {
        using var request = Request(method, path, body);
        using var answer = await _http.SendAsync(request, Stop);
        return ((int)answer.StatusCode, answer.IsSuccessStatusCode ? 0 : (int)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop))!["code"]!);
    }

    private HttpRequestMessage Request(HttpMethod method, string path, JsonObject? body)
    {
        var request = new HttpRequestMessage(method, $"{_discord.ApiBaseUrl}/guilds/{DiscordSimulator.GuildId}/scheduled-events{path}") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bot", _discord.Token);
        return request;
    }
}
