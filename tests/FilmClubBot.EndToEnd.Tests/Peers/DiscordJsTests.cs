using FilmClubBot.Testing.Discord;
using FilmClubBot.Testing.Discord.Guilds;

namespace FilmClubBot.EndToEnd.Tests.Peers;

/// <summary>A bot of discord.js on our <see cref="DiscordSimulator"/>: to that library it is Discord.</summary>
public sealed class DiscordJsTests : IAsyncLifetime
{
    private DiscordSimulator _discord = null!;
    private GuildUser _ann = null!;
    private GuildChannel _channel = null!;

    public async ValueTask InitializeAsync()
    {
        // What discord.js sends is not ours to have validated.
        _discord = await DiscordSimulator.Start(new DiscordSimulatorSettings { Recorded = false });
        _ann = _discord.Guild.AddUser("Ann");
        _channel = _discord.Guild.AddChannel("films");
    }

    public ValueTask DisposeAsync() => _discord.DisposeAsync();

    [Fact]
    public async Task Logs_in_registers_and_answers_commands_buttons_and_forms()
    {
        await using var bot = await LoggedIn();

        var completed = await _discord.People.Complete(_ann, _channel, "rate", "film", "Her");
        var rated = await _discord.People.Command(_ann, _channel, "rate", ("film", "Her"));
        var pressed = await _discord.People.Press(_ann, rated.Message!, "Next");
        var form = await _discord.People.Command(_ann, _channel, "form");
        var reply = await _discord.People.Submit(_ann, _channel, form.Modal!, new Dictionary<string, string> { ["comment"] = "warm" });
        var saved = await _discord.People.UseMenu(_ann, _discord.Guild.Post(_ann, _channel, "a line"), "Save as quote");

        Assert.Equal([("Her (2013)", "Her")], completed);
        Assert.Equal((DiscordSeenKind.Changed, "Pressed next"), (pressed.Kind, pressed.Message!.Body["content"]!.ToString()));
        Assert.Equal("Said warm", reply.Shown);
        Assert.Equal((DiscordSeenKind.Ephemeral, "Saved: a line"), (saved.Kind, saved.Shown));
    }

    [Fact]
    public async Task Sends_a_deferred_reply_by_an_edit_and_follows_up()
    {
        await using var bot = await LoggedIn();

        var later = await _discord.People.Command(_ann, _channel, "later");
        var followed = await _discord.Guild.Until(() => _discord.Guild.Seen.FirstOrDefault(seen => seen.Kind == DiscordSeenKind.Ephemeral), "the follow-up");

        Assert.Equal((DiscordSeenKind.Changed, "Late"), (later.Kind, later.Shown));
        Assert.Equal("Later still", followed.Shown);
    }

    [Fact]
    public async Task Resumes_after_a_dropped_connection_and_receives_the_missed_events()
    {
        await using var bot = await LoggedIn();

        _discord.Gateway.Drop();
        var rated = _discord.People.Command(_ann, _channel, "rate", ("film", "Her"));
        await bot.WaitFor("resumed");

        Assert.Contains("Rated Her", (await rated).Shown, StringComparison.Ordinal);
        Assert.Equal(1, _discord.Gateway.Identified);
    }

    [Fact]
    public async Task Respects_the_rate_limits_of_the_headers()
    {
        await using var bot = await LoggedIn();

        await bot.Order("send", new { channel = $"{_channel.Id}", content = "{n}", times = 11 });

        Assert.Equal(Enumerable.Range(1, 11).Select(n => $"{n}"), _channel.Messages.Select(message => message.Shown));
        Assert.Equal(0, _discord.Rates.Beyond);
    }

    private async Task<NodePeer> LoggedIn()
    {
        var (bot, _) = await NodePeer.Start(["clients", "discord-client.mjs"], new { api = _discord.ApiBaseUrl[..^"/v10".Length], token = _discord.Token });
        await bot.Order("login");
        await bot.WaitFor("ready");
        await bot.Order("register", new { guild = $"{DiscordSimulator.GuildId}" });
        return bot;
    }
}
