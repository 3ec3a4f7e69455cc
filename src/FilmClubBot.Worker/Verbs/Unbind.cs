using System.CommandLine;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnDiscord;
using FilmClubBot.OnDiscord.Registration;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Worker.Verbs;

/// <summary>Forgets the guild or the workspace that a moderator has confirmed: <c>unbind discord</c>.</summary>
internal static class Unbind
{
    /// <summary>The verb.</summary>
    public static Command Verb(IServiceProvider services)
    {
        var platform = new Argument<string>("platform") { Description = "discord or slack." };
        platform.AcceptOnlyFromAmong("discord", "slack");
        var verb = new Command("unbind", "Forgets the society's Discord server or Slack workspace, so that another one can be confirmed.") { platform };
        verb.SetAction((call, cancellationToken) => Run(
            services, Enum.Parse<Platform>(call.GetRequiredValue(platform), ignoreCase: true), call.InvocationConfiguration, cancellationToken));
        return verb;
    }

    private static async Task<int> Run(IServiceProvider services, Platform platform, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<SocietyWorkspaces>().Unbind(platform, cancellationToken) is not { } forgotten)
        {
            await console.Error.WriteLineAsync($"Nothing was confirmed on {platform}; a setting ({(platform == Platform.Discord ? "Discord:GuildId" : "Slack:TeamId")}) is changed in the settings.");
            return CommandLine.Failure;
        }

        await console.Output.WriteLineAsync($"Forgotten: {forgotten.Id}, confirmed by {forgotten.By.Name}. Nobody is heard on {platform} until a moderator there confirms the next one.");
        return platform == Platform.Discord ? await TakeCommandsAway(services, forgotten.Id, console, cancellationToken) : CommandLine.Success;
    }

    // Otherwise the former guild shows its commands a second time, next to those that "register" registers for every guild.
    private static async Task<int> TakeCommandsAway(IServiceProvider services, string guild, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<IOptions<DiscordOptions>>().Value.IsOn)
        {
            try
            {
                var removed = await services.GetRequiredService<CommandRegistrar>().Clear(guild, cancellationToken);
                await console.Output.WriteLineAsync($"Its {removed.Count} commands were removed there.");
            }
            catch (Exception failure) when (failure is UndeliverableException or DelayedException)
            {
                await console.Error.WriteLineAsync(failure.Message);
                return CommandLine.Failure;
            }
        }

        await console.Output.WriteLineAsync("Run register, so that the commands are offered in every server that the bot is in.");
        return CommandLine.Success;
    }
}
