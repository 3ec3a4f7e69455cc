using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing.Slack.Workspaces;

namespace FilmClubBot.EndToEnd.Tests.Slack;

/// <summary>The real worker in Socket Mode, by SlackNet.</summary>
public sealed class SocketModeTests
{
    [Fact]
    public async Task Answers_commands_fills_forms_and_shows_the_home_tab()
    {
        Sdks.Needed();
        await using var society = await Connected();

        var modal = (await society.Types("/film")).View!;
        var suggested = await society.People.Suggest(society.Ada, modal, "film", "he");
        var film = await society.People.Submit(society.Ada, modal, new Dictionary<string, string> { ["film"] = suggested[0].Value });
        var home = await society.People.OpenHome(society.Ada);

        Assert.Contains("Her (2013)", film.Shown, StringComparison.Ordinal);
        Assert.Equal(SlackSeenKind.Home, home.Kind);
    }

    [Fact]
    public async Task Receives_events_again_after_the_connection_was_dropped()
    {
        Sdks.Needed();
        await using var society = await Connected();

        var opened = society.Slack.Sockets.Opened;
        society.Slack.Sockets.Drop();
        await society.Slack.Sockets.UntilOpened(opened + 1);
        var themes = await society.Types("/themes", "her");

        Assert.Contains("loneliness", themes.Shown, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Opens_another_connection_when_slack_announces_a_disconnect()
    {
        Sdks.Needed();
        await using var society = await Connected();

        var opened = society.Slack.Sockets.Opened;
        await society.Slack.Sockets.Disconnect("refresh_requested");
        await society.Slack.Sockets.UntilOpened(opened + 1);
        var themes = await society.Types("/themes", "her");

        Assert.Contains("loneliness", themes.Shown, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Handles_an_envelope_that_comes_twice_once()
    {
        Sdks.Needed();
        await using var society = await Connected();
        society.Slack.Sockets.AreRepeating = true;

        await society.Types("/rate", "her 4");
        await society.Types("/ratings", "her");

        Assert.Equal(2, society.Worker.Messages.Split("Ran /rate from Slack").Length);
    }

    [Fact]
    public async Task A_wrong_token_ends_with_one_clear_line()
    {
        Sdks.Needed();
        await using var society = await SlackSociety.Found(inSocketMode: true);
        society.Worker.Set("Slack__AppToken", "xapp-1-another");

        await society.Worker.Serve();

        await society.Worker.WaitForMessage("Slack does not accept Slack:AppToken");
    }

    private static async Task<SlackSociety> Connected()
    {
        var society = await SlackSociety.Found(inSocketMode: true);
        await society.Worker.PrepareDatabase(OwnFiles.Her);
        await society.Worker.Serve();
        await society.Slack.Sockets.UntilOpened(1);
        return society;
    }
}
