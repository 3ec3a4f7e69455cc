using System.CommandLine;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnSlack;
using FilmClubBot.OnSlack.Manifest;
using FilmClubBot.OnWeb;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Worker.Verbs;

/// <summary>Prints the Slack app manifest: <c>manifest</c>.</summary>
internal static class Manifest
{
    // config/slack-manifest.yaml is generated with this address.
    private const string Example = "https://club.example";

    /// <summary>The verb's name.</summary>
    public const string Name = "manifest";

    /// <summary>The verb.</summary>
    public static Command Verb(IServiceProvider services)
    {
        var verb = new Command(Name, "Prints the Slack app manifest, for \"From a manifest\" at https://api.slack.com/apps.");
        verb.SetAction(async (call, _) =>
        {
            var club = services.GetRequiredService<Club>();
            var options = services.GetRequiredService<IOptions<SlackOptions>>().Value;
            var given = services.GetRequiredService<IOptions<WebOptions>>().Value.PublicUrl;
            var address = string.IsNullOrWhiteSpace(given) ? options.Connection == SlackConnection.Http ? Example : null : given;
            if (address == Example)
                await call.InvocationConfiguration.Error.WriteLineAsync(OperatorLanguage.Of(services)["verbs.manifest.address", ("example", Example)]);
            await call.InvocationConfiguration.Output.WriteAsync(SlackManifest.Write(
                services.GetRequiredService<CommandCatalog>(),
                services.GetRequiredService<Locales>().For(club.Locale),
                club,
                options,
                address is null ? null : new Uri(address)));
            return CommandLine.Success;
        });
        return verb;
    }
}
