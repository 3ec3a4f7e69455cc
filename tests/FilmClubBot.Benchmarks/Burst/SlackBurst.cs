using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using FilmClubBot.OnSlack.WebApi;
using FilmClubBot.Testing.Slack;

namespace FilmClubBot.Benchmarks.Burst;

/// <summary>Everything at once, in real time, against the simulator's limits: what is refused, what is lost, how much of the allowance is used.</summary>
internal static class SlackBurst
{
    private const int Channels = 4;

    /// <summary>Fires what takes so many minutes within the limits.</summary>
    public static async Task<int> Run(int minutes)
    {
        await using var slack = await SlackSimulator.Start(new SlackSimulatorSettings { Recorded = false });
        await using var services = new ServiceCollection().AddLogging().AddSingleton(new SlackAccess(slack.ApiBaseUrl, slack.BotToken)).AddSlackWebApi().BuildServiceProvider();
        var api = services.GetRequiredService<ISlackApi>();
        var user = slack.Workspace.AddUser("Ada");
        var channels = Enumerable.Range(0, Channels).Select(i => slack.Workspace.AddChannel($"films-{i}")).ToList();
        var edits = slack.Workspace.AddChannel("edits");
        var edited = (await api.Call("chat.postMessage", new JsonObject { ["channel"] = edits.Id, ["text"] = "first" }, CancellationToken.None)).GetProperty("ts").GetString();

        var messages = (minutes * 60) + 1;
        var posting = Fire(channels.SelectMany(channel => Enumerable.Range(0, messages).Select(i => (Func<Task>)(() => api.Call("chat.postMessage", new JsonObject { ["channel"] = channel.Id, ["text"] = $"{i}" }, CancellationToken.None)))));
        var looking = Fire(Enumerable.Repeat((Func<Task>)(() => api.Call("users.info", new JsonObject { ["user"] = user.Id }, CancellationToken.None)), 100 * (minutes + 1)));
        var editing = Fire(Enumerable.Range(0, 50 * (minutes + 1)).Select(i => (Func<Task>)(() => api.Call("chat.update", new JsonObject { ["channel"] = edits.Id, ["ts"] = edited, ["text"] = $"{i}" }, CancellationToken.None))));
        var ideal = TimeSpan.FromMinutes(minutes);
        var rows = new (string Name, int Calls, TimeSpan Took)[]
        {
            ($"chat.postMessage, {Channels} channels", Channels * messages, await posting),
            ("users.info", 100 * (minutes + 1), await looking),
            ("chat.update", 50 * (minutes + 1), await editing),
        };

        Console.WriteLine("| method | calls | took | of the allowed rate |\n|---|---|---|---|");
        foreach (var (name, calls, took) in rows)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {calls} | {took.TotalSeconds:0.0} s | {ideal / took:P1} |"));
        var ordered = channels.All(channel => channel.Messages.Select(message => message.Text).SequenceEqual(Enumerable.Range(0, messages).Select(i => $"{i}")));
        var beyond = (double)slack.Rates.Beyond / slack.Rates.Requests;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"beyond the allowance: {slack.Rates.Beyond} of {slack.Rates.Requests} ({beyond:P2}); all there, in order: {(ordered ? "yes" : "no")}"));
        return ordered && beyond <= 0.01 && rows.All(row => ideal / row.Took >= 0.95) ? 0 : 1;
    }

    private static async Task<TimeSpan> Fire(IEnumerable<Func<Task>> calls)
    {
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(calls.Select(call => call()).ToList());
        return watch.Elapsed;
    }
}
