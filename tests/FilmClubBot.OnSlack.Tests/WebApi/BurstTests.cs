using System.Text.Json.Nodes;
using FilmClubBot.OnSlack.WebApi;
using FilmClubBot.Testing;

namespace FilmClubBot.OnSlack.Tests.WebApi;

/// <summary>Ten times as much as Slack allows, all at once.</summary>
public sealed class BurstTests
{
    private const int Channels = 4;
    private const int PerChannel = 600;
    private const int Users = 1000;
    private const int Updates = 500;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A minute's allowance ten times over: messages in four channels, look-ups of people, edits.</summary>
    [Fact]
    public async Task A_burst_of_ten_times_the_limits_loses_nothing_keeps_the_order_and_uses_the_whole_allowance()
    {
        var time = new SteppingTime(ignored: SlackLine.Timeout);
        await using var bench = await ApiBench.Start(time);
        var user = bench.Slack.Workspace.AddUser("Ada");
        var channels = Enumerable.Range(0, Channels).Select(i => bench.Slack.Workspace.AddChannel($"films-{i}")).ToList();
        var quiet = bench.Slack.Workspace.AddChannel("edits");
        var edited = (await bench.Api.Call("chat.postMessage", new JsonObject { ["channel"] = quiet.Id, ["text"] = "first" }, Stop)).GetProperty("ts").GetString();

        // Let the first message's minute pass: the burst begins with everything allowed.
        time.Advance(TimeSpan.FromMinutes(2));
        var began = time.GetUtcNow();
        var lines = channels.Select(_ => PerChannel).ToArray();
        var free = Users;
        var edits = Updates;
        DateTimeOffset lastMessage = default, lastUser = default, lastEdit = default;
        var work = new List<Task>();
        for (var i = 0; i < PerChannel; i++)
        {
            for (var c = 0; c < Channels; c++)
                work.Add(Sent(i, c));
        }

        for (var i = 0; i < Users; i++)
            work.Add(Looked());
        for (var i = 0; i < Updates; i++)
            work.Add(Changed(i));
        var all = Task.WhenAll(work);
        while (!all.IsCompleted)
        {
            // Everybody who has something left to do waits for the clock: the first of each line, and each look-up by itself.
            await time.Until(count => all.IsCompleted || count == Waiting());
            if (!all.IsCompleted && Waiting() > 0)
                time.Step();
        }

        await all;
        Assert.Equal(1 + (Channels * PerChannel) + Users + Updates, bench.Slack.Rates.Requests);
        Assert.True(bench.Slack.Rates.Beyond <= bench.Slack.Rates.Requests / 100, $"{bench.Slack.Rates.Beyond} of {bench.Slack.Rates.Requests} came too early");
        foreach (var channel in channels)
            Assert.Equal(Enumerable.Range(0, PerChannel).Select(i => $"{i}"), channel.Messages.Select(message => message.Text));
        Assert.Equal($"edit {Updates - 1}", Assert.Single(quiet.Messages).Text);

        // The ideal: one message a second a channel; the first hundred look-ups at once and a hundred a minute; fifty edits likewise.
        Assert.True(TimeSpan.FromSeconds(PerChannel - 1) / (lastMessage - began) >= 0.95, $"messages took {lastMessage - began}");
        Assert.True(TimeSpan.FromMinutes((Users / 100) - 1) / (lastUser - began) >= 0.95, $"look-ups took {lastUser - began}");
        Assert.True(TimeSpan.FromMinutes((Updates / 50) - 1) / (lastEdit - began) >= 0.95, $"edits took {lastEdit - began}");

        int Waiting() => lines.Count(left => Volatile.Read(ref left) > 0) + Volatile.Read(ref free) + (Volatile.Read(ref edits) > 0 ? 1 : 0);

        async Task Sent(int i, int c)
        {
            await bench.Api.Call("chat.postMessage", new JsonObject { ["channel"] = channels[c].Id, ["text"] = $"{i}" }, Stop);
            lastMessage = time.GetUtcNow();
            Interlocked.Decrement(ref lines[c]);
            time.Changed();
        }

        async Task Looked()
        {
            await bench.Api.Call("users.info", new JsonObject { ["user"] = user.Id }, Stop);
            lastUser = time.GetUtcNow();
            Interlocked.Decrement(ref free);
            time.Changed();
        }

        async Task Changed(int i)
        {
            await bench.Api.Call("chat.update", new JsonObject { ["channel"] = quiet.Id, ["ts"] = edited, ["text"] = $"edit {i}" }, Stop);
            lastEdit = time.GetUtcNow();
            Interlocked.Decrement(ref edits);
            time.Changed();
        }
    }
}
