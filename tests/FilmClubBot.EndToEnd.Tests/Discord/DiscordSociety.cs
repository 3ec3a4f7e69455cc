using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing.Clocks;
using FilmClubBot.Testing.Discord;
using FilmClubBot.Testing.Discord.Acting;
using FilmClubBot.Testing.Discord.Guilds;

namespace FilmClubBot.EndToEnd.Tests.Discord;

/// <summary>The real worker with a Discord on this machine, a member, a moderator and a channel.</summary>
internal sealed class DiscordSociety : IAsyncDisposable
{
    private DiscordSociety(DiscordSimulator discord, bool overGateway, ControlledClock? clock, bool isProcess)
    {
        Discord = discord;
        Worker = new(clock, isProcess);
        Ada = discord.Guild.AddUser("Ada");
        Mo = discord.Guild.AddUser("Mo", managesGuild: true);
        Films = discord.Guild.AddChannel("films");
        SetUp(Worker, discord, Films, overGateway);
    }

    public DiscordSimulator Discord { get; }

    public WorkerProgram Worker { get; }

    /// <summary>A member.</summary>
    public GuildUser Ada { get; }

    /// <summary>May manage the guild.</summary>
    public GuildUser Mo { get; }

    public GuildChannel Films { get; }

    public GuildPeople People => Discord.People;

    /// <summary>Sets both up, and starts nothing.</summary>
    /// <param name="overGateway">Whether the bot comes by the gateway.</param>
    /// <param name="clock">What both go by; without one, the machine's clock.</param>
    /// <param name="isProcess">Whether the bot serves in a process of its own.</param>
    /// <param name="time">What Discord alone goes by; without one, the same as the bot.</param>
    public static async Task<DiscordSociety> Found(bool overGateway = false, ControlledClock? clock = null, bool isProcess = false, TimeProvider? time = null)
    {
        var settings = new DiscordSimulatorSettings { Time = time ?? clock?.Time ?? TimeProvider.System };
        var society = new DiscordSociety(await DiscordSimulator.Start(settings), overGateway, clock, isProcess);
        await society.Worker.PrepareDatabase();
        return society;
    }

    /// <summary>Sets both up with some reviews, registers the commands and starts the bot.</summary>
    public static async Task<DiscordSociety> Serving(string reviews, bool overGateway = false, bool isProcess = false, TimeProvider? time = null)
    {
        var society = await Found(overGateway, isProcess: isProcess, time: time);
        await society.Worker.PrepareDatabase(reviews);
        var registered = await society.Worker.Run("register");
        Assert.True(registered.Exit == 0, registered.Messages);
        await society.Worker.Serve();
        if (overGateway)
            await society.Discord.Gateway.UntilIdentified(1);
        return society;
    }

    /// <summary>Sets a bot up for a simulator.</summary>
    public static void SetUp(WorkerProgram worker, DiscordSimulator discord, GuildChannel reviews, bool overGateway = false)
    {
        worker.Set("Discord__Token", discord.Token);
        worker.Set("Discord__ApplicationId", $"{DiscordSimulator.Application}");
        worker.Set("Discord__GuildId", $"{DiscordSimulator.GuildId}");
        worker.Set("Discord__ReviewChannelId", $"{reviews.Id}");
        worker.Set("Discord__ApiBaseUrl", discord.ApiBaseUrl);
        if (overGateway)
        {
            worker.Set("Discord__Connection", "Gateway");
            return;
        }

        worker.Set("Discord__PublicKey", discord.PublicKey);
        discord.BotAddress = new Uri(worker.Url + "/discord/interactions");
    }

    /// <summary>Sends a slash command in the channel.</summary>
    public Task<DiscordSeen> Types(string command, params (string Name, string Value)[] options) => People.Command(Ada, Films, command, options);

    public async ValueTask DisposeAsync()
    {
        await Worker.DisposeAsync();
        await Discord.DisposeAsync();
    }
}
