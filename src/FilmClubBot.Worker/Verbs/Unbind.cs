using System.CommandLine;
using FilmClubBot.Commands.Framework.Wording;
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
        var say = OperatorLanguage.Of(services);
        if (await services.GetRequiredService<SocietyWorkspaces>().Unbind(platform, cancellationToken) is not { } forgotten)
        {
            await console.Error.WriteLineAsync(say["verbs.unbind.none", ("platform", platform), ("key", platform == Platform.Discord ? "Discord:GuildId" : "Slack:TeamId")]);
            return CommandLine.Failure;
        }

        // The token of an installation is that workspace's.
        await using (var scope = services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<IInstallations>().Change(platform, _ => null, cancellationToken);
        await console.Output.WriteLineAsync(say["verbs.unbind.done", ("id", forgotten.Id), ("name", forgotten.By.Name), ("platform", platform)]);
        return platform == Platform.Discord ? await RemoveCommands(services, forgotten.Id, say, console, cancellationToken) : CommandLine.Success;
    }

    // Otherwise the former guild shows its commands a second time, next to those that "register" registers for every guild.
    private static async Task<int> RemoveCommands(IServiceProvider services, string guild, Phrases say, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<IOptions<DiscordOptions>>().Value.IsOn)
        {
            try
            {
                var removed = await services.GetRequiredService<CommandRegistrar>().Clear(guild, cancellationToken);
                await console.Output.WriteLineAsync(say["verbs.unbind.commands", ("n", removed.Count)]);
            }
            catch (Exception failure) when (failure is UndeliverableException or DelayedException)
            {
                await console.Error.WriteLineAsync(failure.Message);
                return CommandLine.Failure;
            }
        }

        await console.Output.WriteLineAsync(say["verbs.unbind.register"]);
        return CommandLine.Success;
    }
}
