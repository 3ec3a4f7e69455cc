using FilmClubBot.EndToEnd.Tests.Discord;
using FilmClubBot.EndToEnd.Tests.Slack;
using FilmClubBot.EndToEnd.Tests.Workers;

[assembly: AssemblyFixture(typeof(WarmUp))]

namespace FilmClubBot.EndToEnd.Tests.Workers;

/// <summary>
/// Has the bot answer on both platforms once before the tests begin. Its code is compiled by that, which with several bots at once
/// would take longer than the three seconds that the platforms wait for an answer.
/// </summary>
public sealed class WarmUp : IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        await using (var slack = await SlackSociety.Serving(OwnFiles.Her))
            await slack.Types("/themes", "her");
        await using (var discord = await DiscordSociety.Serving(OwnFiles.Her))
            await discord.Types("themes", ("film", "Her"));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
