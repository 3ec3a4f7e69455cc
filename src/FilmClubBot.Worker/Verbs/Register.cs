using System.CommandLine;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.OnDiscord;
using FilmClubBot.OnDiscord.Registration;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Worker.Verbs;

/// <summary>Registers the slash commands with Discord: <c>register</c>.</summary>
internal static class Register
{
    /// <summary>The verb.</summary>
    public static Command Verb(IServiceProvider services)
    {
        var verb = new Command("register", "Pushes the slash commands to Discord, if they have changed.");
        verb.SetAction((call, cancellationToken) => Run(services, call.InvocationConfiguration, cancellationToken));
        return verb;
    }

    private static async Task<int> Run(IServiceProvider services, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        if (!services.GetRequiredService<IOptions<DiscordOptions>>().Value.IsOn)
        {
            await console.Error.WriteLineAsync("Discord is not set up: set Discord:Token and Discord:ApplicationId as described in docs/discord.md.");
            return CommandLine.Failure;
        }

        try
        {
            var report = await services.GetRequiredService<CommandRegistrar>().Register(cancellationToken);
            var place = report.GuildId is { } guild ? $"guild {guild}" : "every guild";
            await console.Output.WriteLineAsync(report.HasChanges ? $"Registered {report.Count} commands for {place}." : $"All {report.Count} commands are already registered for {place}; nothing was sent.");
            foreach (var (what, names) in new[] { ("added", report.Added), ("changed", report.Changed), ("removed", report.Removed) })
            {
                if (names.Count > 0)
                    await console.Output.WriteLineAsync($"{what}: {string.Join(", ", names)}");
            }

            return CommandLine.Success;
        }
        catch (Exception failure) when (failure is UndeliverableException or DelayedException)
        {
            await console.Error.WriteLineAsync(failure.Message);
            return CommandLine.Failure;
        }
    }
}
