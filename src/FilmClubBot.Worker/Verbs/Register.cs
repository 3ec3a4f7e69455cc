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
        var say = OperatorLanguage.Of(services);
        if (!services.GetRequiredService<IOptions<DiscordOptions>>().Value.IsOn)
        {
            await console.Error.WriteLineAsync(say["verbs.register.off"]);
            return CommandLine.Failure;
        }

        try
        {
            var report = await services.GetRequiredService<CommandRegistrar>().Register(cancellationToken);
            var place = report.GuildId is { } guild ? say["verbs.register.guild", ("id", guild)] : say["verbs.register.everywhere"];
            await console.Output.WriteLineAsync(say[report.HasChanges ? "verbs.register.done" : "verbs.register.same", ("n", report.Count), ("place", place)]);
            foreach (var (what, names) in new[] { ("verbs.register.added", report.Added), ("verbs.register.changed", report.Changed), ("verbs.register.removed", report.Removed) })
            {
                if (names.Count > 0)
                    await console.Output.WriteLineAsync(say[what, ("names", string.Join(", ", names))]);
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
