using System.Net;
using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Discord.Guilds;

namespace FilmClubBot.EndToEnd.Tests.Discord;

/// <summary>Another program has locked the database. Discord waits three seconds for a reply or an acknowledgement.</summary>
public sealed class LockedDatabaseTests
{
    [Fact]
    public async Task A_rating_is_acknowledged_and_answered_later()
    {
        await using var society = await DiscordSociety.Serving(OwnFiles.Her);
        // The member is known.
        await society.Types("themes", ("film", "Her"));

        Task<DiscordSeen> typed;
        using (OtherProgram.Writing(society.Worker.DatabaseFile))
        {
            typed = society.Types("rate", ("film", "Her"), ("stars", "4.5"));
            await Acknowledged(society);
        }

        var seen = await typed;
        Assert.Equal(DiscordSeenKind.Changed, seen.Kind);
        Assert.Contains("★★★★½", seen.Shown, StringComparison.Ordinal);
        Assert.Contains("4.5 of 5 by 1 member", (await society.Worker.Run("say", "/ratings film:Her")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_who_is_new_is_acknowledged_too()
    {
        await using var society = await DiscordSociety.Serving(OwnFiles.Her);

        Task<DiscordSeen> typed;
        using (OtherProgram.Writing(society.Worker.DatabaseFile))
        {
            typed = society.Types("rate", ("film", "Her"), ("stars", "4.5"));
            await Acknowledged(society);
        }

        Assert.Contains("★★★★½", (await typed).Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_needs_no_lock_even_for_a_new_member_and_the_bot_is_ready()
    {
        await using var society = await DiscordSociety.Serving(OwnFiles.Her);
        using var client = new HttpClient { BaseAddress = new Uri(society.Worker.Url) };

        using var other = OtherProgram.Writing(society.Worker.DatabaseFile);
        var themes = await society.Types("themes", ("film", "Her"));
        var quotes = await society.Types("quotes");
        using var ready = await client.GetAsync("/healthz/ready", TestContext.Current.CancellationToken);

        Assert.Equal((DiscordSeenKind.Message, DiscordSeenKind.Message), (themes.Kind, quotes.Kind));
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    [Fact]
    public async Task A_signal_to_stop_waits_for_the_reply_of_an_acknowledged_command()
    {
        await using var society = await DiscordSociety.Serving(OwnFiles.Her, isProcess: true);
        await society.Types("themes", ("film", "Her"));

        Task<DiscordSeen> typed;
        Task<int> stopped;
        using (OtherProgram.Writing(society.Worker.DatabaseFile))
        {
            typed = society.Types("rate", ("film", "Her"), ("stars", "4.5"));
            await Acknowledged(society);
            stopped = society.Worker.Stop();
            await society.Worker.WaitForMessage("Stopping");
        }

        Assert.Equal(DiscordSeenKind.Changed, (await typed).Kind);
        Assert.Equal(0, await stopped);
        Assert.Contains("4.5 of 5 by 1 member", (await society.Worker.Run("say", "/ratings film:Her")).Output, StringComparison.Ordinal);
    }

    private static Task<GuildMessage> Acknowledged(DiscordSociety society) =>
        society.Discord.Guild.Until(() => society.Films.Messages.FirstOrDefault(message => message.IsThinking), "an acknowledgement");
}
