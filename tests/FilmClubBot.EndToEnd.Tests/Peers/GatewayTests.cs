using System.Text.Json;
using FilmClubBot.EndToEnd.Tests.Workers;

namespace FilmClubBot.EndToEnd.Tests.Peers;

/// <summary>The real worker over Discord's gateway, by Discord.Net, with a Discord that we did not write.</summary>
public sealed class GatewayTests
{
    [Fact]
    public async Task Answers_commands_completes_options_and_works_buttons_and_forms()
    {
        Sdks.Needed();
        await using var discord = await DiscordTwin.Start();
        await using var worker = await Connected(discord);

        var completed = await discord.Script.Order("complete", new { name = "themes", options = new[] { new { type = 3, name = "film", value = "he", focused = true } } });
        var themes = await Command(discord, "themes");

        Assert.Contains("Her (2013)", completed.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("loneliness", themes.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Receives_events_again_after_the_connection_was_dropped()
    {
        Sdks.Needed();
        await using var discord = await DiscordTwin.Start();
        await using var worker = await Connected(discord);

        await discord.Script.Order("drop");
        await discord.Script.WaitFor("back");
        var themes = await Command(discord, "themes");

        Assert.Contains("loneliness", themes.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_wrong_token_ends_with_one_clear_line()
    {
        Sdks.Needed();
        await using var discord = await DiscordTwin.Start();
        await using var worker = new WorkerProgram();
        discord.SetUp(worker, "Gateway");
        worker.Set("Discord__Token", "MTAwMDAwMDAwMDAwMDAwMDAx.GtstTk.some-other-token-that-is-not-right-0123");

        await worker.Serve();

        await worker.WaitForMessage("Discord refuses Discord:Token");
    }

    private static async Task<WorkerProgram> Connected(DiscordTwin discord)
    {
        var worker = new WorkerProgram();
        await worker.PrepareDatabase(OwnFiles.Her);
        discord.SetUp(worker, "Gateway");
        await worker.Serve();
        await discord.Script.WaitFor("identified");
        return worker;
    }

    private static Task<JsonElement> Command(DiscordTwin discord, string name) =>
        discord.Script.Order("command", new { name, options = new[] { new { type = 3, name = "film", value = "Her" } } });
}
