using System.Globalization;
using System.Text.Json.Nodes;
using FilmClubBot.OnDiscord.Rest;
using FilmClubBot.OnDiscord.Rest.Requests;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Discord;
using FilmClubBot.Testing.Discord.Guilds;
using FilmClubBot.Testing.Discord.Limits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnDiscord.Tests.Rest;

/// <summary>Twenty times as much as Discord allows, all at once, over real sockets and in the simulator's time.</summary>
public sealed class DiscordBurstTests
{
    private const int PerWindow = 5;
    private static readonly TimeSpan _window = TimeSpan.FromSeconds(5);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Few channels come up against their own limits, many against the token's.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(60)]
    public async Task A_burst_of_twenty_times_the_limits_loses_nothing_keeps_the_order_and_uses_the_whole_allowance(int channels)
    {
        // Ten times would do for the limits; but the last seconds, in which a channel or two are left over, weigh less in a longer burst.
        const int perChannel = 20 * PerWindow;
        var time = new SteppingTime(ignored: DiscordLine.Timeout);
        await using var discord = await DiscordSimulator.Start(new DiscordSimulatorSettings { Time = time, Recorded = false });
        await using var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(time)
            .AddSingleton(Options.Create(new DiscordOptions { Token = discord.Token, ApiBaseUrl = discord.ApiBaseUrl }))
            .AddLogging()
            .AddDiscordRest()
            .BuildServiceProvider();
        var api = services.GetRequiredService<IDiscordApi>();
        List<GuildChannel> all = [.. Enumerable.Range(0, channels).Select(n => discord.Guild.AddChannel($"films-{n}"))];
        var left = all.Select(_ => perChannel).ToArray();
        var began = time.GetUtcNow();
        DateTimeOffset last = default;

        var work = Task.WhenAll(Enumerable.Range(0, perChannel).SelectMany(message => Enumerable.Range(0, channels).Select(channel => Sent(message, channel))).ToList());
        while (!work.IsCompleted)
        {
            // The first of each channel's line waits for the clock.
            await time.Until(count => work.IsCompleted || count == Waiting());
            if (!work.IsCompleted && Waiting() > 0)
                time.Step();
        }

        await work;
        Assert.Equal(channels * perChannel, discord.Rates.Requests - discord.Rates.Beyond);
        Assert.True(discord.Rates.Beyond <= discord.Rates.Requests / 100, $"{discord.Rates.Beyond} of {discord.Rates.Requests} came too early");
        foreach (var channel in all)
            Assert.Equal(Enumerable.Range(0, perChannel).Select(message => $"{message}"), channel.Messages.Select(message => message.Shown));

        // What the limits leave: the windows of one channel, or the token's seconds, whichever takes longer.
        var ideal = TimeSpan.FromSeconds(Math.Max(_window.TotalSeconds * ((perChannel / PerWindow) - 1), (channels * perChannel / DiscordRates.PerSecond) - 1));
        Assert.True(ideal / (last - began) >= 0.95, $"it took {last - began} where {ideal} would do");

        int Waiting() => left.Count(messages => Volatile.Read(ref messages) > 0);

        async Task Sent(int message, int channel)
        {
            var body = new JsonObject { ["content"] = $"{message}", ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() } };
            await api.Send(new DiscordRequest(HttpMethod.Post, "channels/{channel.id}/messages", [all[channel].Id.ToString(CultureInfo.InvariantCulture)], body), Stop);
            last = time.GetUtcNow();
            Interlocked.Decrement(ref left[channel]);
            time.Changed();
        }
    }
}
