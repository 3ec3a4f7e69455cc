using FilmClubBot.EndToEnd.Tests.Discord;
using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing.Discord;
using FilmClubBot.Testing.Feeds;

namespace FilmClubBot.EndToEnd.Tests.Installing;

/// <summary>A guild that the bot was invited to over HTTP: it founds its club, is set up in the chat, gets a review, and removes the bot.</summary>
public sealed class DiscordInstallationTests
{
    [Fact]
    public async Task A_guild_founds_its_club_is_served_and_leaves_when_it_removed_the_bot()
    {
        await using var blog = await Blog.Start();
        await using var discord = await DiscordSimulator.Start();
        await using var worker = new WorkerProgram();
        var (mo, films) = (discord.Guild.AddUser("Mo", managesGuild: true), discord.Guild.AddChannel("films"));
        DiscordSociety.SetUp(worker, discord, films);
        worker.Set("Discord__GuildId", "");
        worker.Set("Discord__ReviewChannelId", "");
        worker.Set("Hosting__ManyClubs", "true");
        worker.Set("Reviews__AllowLoopback", "true");
        worker.Set("Reviews__PollInterval", "00:00:05");
        await worker.PrepareDatabase();
        await worker.Run("register");
        await worker.Serve();

        var question = await discord.People.Command(mo, films, "help");
        var founded = await discord.People.Press(mo, question.Message!, "Yes, open our club");
        Assert.Contains("Film society is open", founded.Shown, StringComparison.Ordinal);
        Assert.Contains("3 steps are open", (await discord.People.Press(mo, founded.Message!, "Set the club up")).Shown, StringComparison.Ordinal);
        await discord.People.Command(mo, films, "channel set", ("channel", $"<#{films.Id}>"));
        await discord.People.Command(mo, films, "channel set", ("channel", $"<#{films.Id}>"), ("screenings", "true"));
        await discord.People.Command(mo, films, "feeds add", ("link", blog.Feed.AbsoluteUri));
        Assert.Contains("Film society is set up", (await discord.People.Command(mo, films, "setup show")).Shown, StringComparison.Ordinal);

        await worker.WaitForMessage("was read for the first time");
        blog.Publish(new("her", "A review of Her"));
        await discord.Guild.Until(() => films.Messages.FirstOrDefault(message => message.Shown.Contains("A review of Her", StringComparison.Ordinal)), "the review's announcement");

        // Nothing reports that the bot was removed: the next message fails, and then the guild is asked for.
        discord.Guild.HasBot = false;
        blog.Publish(new("us", "A review of Us") { Body = $"Another text. {new BlogPost("", "").Body}" });
        await worker.WaitForMessage("is undeliverable on Discord");
        await worker.Stop();
        await worker.Serve();
        await worker.WaitForMessage("leaves: the bot was removed");
        Assert.Contains("left", (await worker.Run("clubs")).Output, StringComparison.OrdinalIgnoreCase);

        discord.Guild.HasBot = true;
        var again = await discord.People.Command(mo, films, "help");
        Assert.Contains("is open", (await discord.People.Press(mo, again.Message!, "Yes, open our club")).Shown, StringComparison.Ordinal);
        Assert.Contains("A review of Her", (await discord.People.Command(mo, films, "reviews", ("film", "Her"))).Shown, StringComparison.Ordinal);
    }
}
