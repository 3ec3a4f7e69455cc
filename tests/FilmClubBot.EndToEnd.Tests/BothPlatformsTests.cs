using System.Text.RegularExpressions;
using FilmClubBot.EndToEnd.Tests.Discord;
using FilmClubBot.EndToEnd.Tests.Slack;
using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Discord;

namespace FilmClubBot.EndToEnd.Tests;

/// <summary>One society on Discord and on Slack at once, with one worker.</summary>
public sealed class BothPlatformsTests
{
    [Fact]
    public async Task A_rating_from_slack_is_seen_on_discord_and_is_the_persons_own_there_after_linking()
    {
        await using var slack = await SlackSociety.Found();
        await using var discord = await DiscordSimulator.Start();
        var films = discord.Guild.AddChannel("films");
        var ada = discord.Guild.AddUser("Ada");
        DiscordSociety.SetUp(slack.Worker, discord, films);
        await slack.Worker.PrepareDatabase(OwnFiles.Her);
        await slack.Worker.Run("register");
        await slack.Worker.Serve();

        await slack.Types("/rate", "her 4");
        var before = await discord.People.Command(ada, films, "mine");
        var code = Regex.Match((await slack.Types("/link")).Shown, "[A-Z0-9]{4}-[A-Z0-9]{4}").Value;
        await discord.People.Command(ada, films, "link", ("code", code));
        var after = await discord.People.Command(ada, films, "mine");
        await discord.People.Command(ada, films, "rate", ("film", "Her"), ("stars", "2"));
        var seen = await slack.Types("/ratings", "her");

        Assert.DoesNotContain("Her (2013)", before.Shown, StringComparison.Ordinal);
        Assert.Contains("Her (2013)", after.Shown, StringComparison.Ordinal);
        Assert.Contains("2.0 of 5 by 1 member", seen.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_is_announced_in_both_channels_once_with_its_image()
    {
        await using var slack = await SlackSociety.Found();
        await using var discord = await DiscordSimulator.Start();
        var films = discord.Guild.AddChannel("films");
        DiscordSociety.SetUp(slack.Worker, discord, films);
        var folder = Directory.CreateDirectory(Path.Combine(slack.Worker.Folder, "reviews")).FullName;
        slack.Worker.Set("Reviews__Folder", folder);
        slack.Worker.Set("Reviews__PollInterval", "00:00:05");
        File.Copy(Repository.Path("config", "sample-reviews", "us-2019.txt"), Path.Combine(folder, "us.txt"));
        await slack.Worker.Serve();
        await slack.Worker.WaitForMessage("Imported: 1 new");

        const string image = "https://lantern.example/still.jpg";
        await File.WriteAllTextAsync(
            Path.Combine(folder, "her.txt"), $"---\nimage: {image}\nimage_alt: A man alone in a crowd\n---\n{await File.ReadAllTextAsync(OwnFiles.Her, TestContext.Current.CancellationToken)}", TestContext.Current.CancellationToken);
        const string title = "The Voice in the Other Room";
        await slack.Slack.Workspace.Until(() => slack.Films.Messages.FirstOrDefault(message => message.Shown.Contains(title, StringComparison.Ordinal)), "the announcement on Slack");
        await discord.Guild.Until(() => films.Messages.FirstOrDefault(message => message.Shown.Contains(title, StringComparison.Ordinal)), "the announcement on Discord");

        Assert.Contains($"\"image_url\":\"{image}\",\"alt_text\":\"A man alone in a crowd\"", Assert.Single(slack.Films.Messages).Blocks.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains($"{{\"media\":{{\"url\":\"{image}\"}},\"description\":\"A man alone in a crowd\"}}", Assert.Single(films.Messages).Body.ToJsonString(), StringComparison.Ordinal);
    }
}
