using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing.Clocks;
using FilmClubBot.Testing.Postgres;
using FilmClubBot.Testing.Slack;
using FilmClubBot.Testing.Slack.Acting;
using FilmClubBot.Testing.Slack.Workspaces;

namespace FilmClubBot.EndToEnd.Tests.Slack;

/// <summary>The real worker with a Slack on this machine, a member, a moderator and a channel.</summary>
internal sealed class SlackSociety : IAsyncDisposable
{
    private SlackSociety(SlackSimulator slack, bool inSocketMode, ControlledClock? clock, bool isProcess, PostgresDatabase? postgres)
    {
        Slack = slack;
        Worker = new(clock, isProcess, postgres);
        Ada = slack.Workspace.AddUser("Ada");
        Mo = slack.Workspace.AddUser("Mo", admin: true);
        Films = slack.Workspace.AddChannel("films");
        Worker.Set("Slack__BotToken", slack.BotToken);
        if (inSocketMode)
        {
            Worker.Set("Slack__Connection", "SocketMode");
            Worker.Set("Slack__AppToken", slack.AppToken);
        }
        else
        {
            slack.BotAddress = new Uri(Worker.Url + "/slack/events");
            Worker.Set("Slack__SigningSecret", slack.SigningSecret);
        }

        Worker.Set("Slack__TeamId", slack.Workspace.TeamId);
        Worker.Set("Slack__ReviewChannelId", Films.Id);
        Worker.Set("Slack__ApiBaseUrl", slack.ApiBaseUrl.AbsoluteUri);
    }

    public SlackSimulator Slack { get; }

    public WorkerProgram Worker { get; }

    /// <summary>A member.</summary>
    public WorkspaceUser Ada { get; }

    /// <summary>An admin of the workspace.</summary>
    public WorkspaceUser Mo { get; }

    public WorkspaceChannel Films { get; }

    public People People => Slack.People;

    /// <summary>Sets both up, and starts nothing.</summary>
    /// <param name="inSocketMode">Whether the bot comes by a socket. Slack's one socket a minute would make a test of its breaks a long one.</param>
    /// <param name="clock">What both go by; without one, the machine's clock.</param>
    /// <param name="isProcess">Whether the bot serves in a process of its own.</param>
    /// <param name="postgres">The bot's database; null for a file.</param>
    public static async Task<SlackSociety> Found(bool inSocketMode = false, ControlledClock? clock = null, bool isProcess = false, PostgresDatabase? postgres = null)
    {
        var settings = new SlackSimulatorSettings { RefusesTooMany = !inSocketMode, Time = clock?.Time ?? TimeProvider.System };
        var slack = await SlackSimulator.Start(settings);
        var society = new SlackSociety(slack, inSocketMode, clock, isProcess, postgres);
        await society.Worker.PrepareDatabase();
        return society;
    }

    /// <summary>Sets both up with some reviews, and starts the bot.</summary>
    public static async Task<SlackSociety> Serving(params string[] reviews)
    {
        var society = await Found();
        await society.Worker.PrepareDatabase(reviews);
        await society.Worker.Serve();
        return society;
    }

    /// <summary>Types a slash command in the channel.</summary>
    public Task<SlackSeen> Types(string command, string text = "", WorkspaceUser? user = null) => People.Command(user ?? Ada, command, text, Films);

    public async ValueTask DisposeAsync()
    {
        await Worker.DisposeAsync();
        await Slack.DisposeAsync();
    }
}
