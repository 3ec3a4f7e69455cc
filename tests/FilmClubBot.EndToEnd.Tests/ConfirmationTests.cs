using FilmClubBot.EndToEnd.Tests.Discord;
using FilmClubBot.EndToEnd.Tests.Slack;
using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing.Slack.Workspaces;

namespace FilmClubBot.EndToEnd.Tests;

/// <summary>A society that names neither its guild nor its workspace in the settings: the real worker asks, and remembers the answer.</summary>
public sealed class ConfirmationTests
{
    [Fact]
    public async Task A_guild_is_confirmed_by_a_button_and_keeps_the_commands_for_itself()
    {
        await using var society = await DiscordSociety.Found();
        society.Worker.Set("Discord__GuildId", "");
        await society.Worker.PrepareDatabase(OwnFiles.Her);
        Assert.Contains("for every guild", (await society.Worker.Run("register")).Output, StringComparison.Ordinal);
        await society.Worker.Serve();

        var refused = await society.Types("themes", ("film", "Her"));
        var question = await society.People.Command(society.Mo, society.Films, "help");
        Assert.Contains("Is this the server of", question.Shown, StringComparison.Ordinal);
        var confirmed = await society.People.Press(society.Mo, question.Message!, "Yes, this is our server");
        await society.Worker.WaitForMessage("commands for the guild");
        var answer = await society.Types("themes", ("film", "Her"));

        Assert.Contains("may manage this server", refused.Shown, StringComparison.Ordinal);
        Assert.Contains("From now on I listen here", confirmed.Shown, StringComparison.Ordinal);
        Assert.Contains("loneliness", answer.Shown, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(society.Discord.Guild.GlobalCommands);
        Assert.NotEmpty(society.Discord.Guild.Commands);
        Assert.Contains("confirmed by Mo", (await society.Worker.Run("doctor")).Output, StringComparison.Ordinal);
        var unbound = await society.Worker.Run("unbind", "discord");
        Assert.True(unbound.Exit == 0, unbound.Messages);
        Assert.Empty(society.Discord.Guild.Commands);
        // The running bot obeys that within seconds: see StrangersTests.
        Assert.Equal(1, (await society.Worker.Run("unbind", "discord")).Exit);
    }

    [Fact]
    public async Task A_workspace_is_confirmed_by_a_button_and_its_links_are_shown_with_cards()
    {
        await using var society = await SlackSociety.Found();
        society.Worker.Set("Slack__TeamId", "");
        society.Worker.Set("Web__PublicUrl", "https://films.example");
        await society.Worker.PrepareDatabase(OwnFiles.Her);
        await society.Worker.Serve();

        var question = await society.Types("/themes", "her", society.Mo);
        Assert.Contains("Is this the workspace of", question.Shown, StringComparison.Ordinal);
        var confirmed = await society.People.Press(society.Mo, question.Message!, "Yes, this is our workspace");
        var answer = await society.Types("/themes", "her");
        var link = new Uri("https://films.example/films/1-her");
        var shared = await society.People.Share(society.Ada, society.Films, link);
        await society.People.Next(society.Ada, answer, seen => seen.Kind == SlackSeenKind.Changed && seen.Message == shared);

        Assert.Contains("From now on I listen here", confirmed.Shown, StringComparison.Ordinal);
        Assert.Contains("loneliness", answer.Shown, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Her (2013)", shared.Unfurls[link.AbsoluteUri].ToJsonString(), StringComparison.Ordinal);
    }
}
