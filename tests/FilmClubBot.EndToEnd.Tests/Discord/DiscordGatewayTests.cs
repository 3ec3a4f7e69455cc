using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing.Discord.Faults;
using Microsoft.Extensions.Time.Testing;

namespace FilmClubBot.EndToEnd.Tests.Discord;

/// <summary>The real worker over the gateway, by Discord.Net: what breaks, and how it goes on.</summary>
public sealed class DiscordGatewayTests
{
    [Fact]
    public async Task Answers_commands_completes_options_and_fills_forms()
    {
        Sdks.Needed();
        await using var society = await DiscordSociety.Serving(OwnFiles.Her, overGateway: true);

        var (_, film) = Assert.Single(await society.People.Complete(society.Ada, society.Films, "themes", "film", "he"));
        var ratings = await society.Types("ratings show", ("film", film));
        var form = await society.People.Press(society.Ada, ratings.Message!, "Rate with a comment");
        // Of a press, Discord sends the message, with components that Discord.Net does not know.
        Assert.DoesNotContain("Warning: FilmClubBot.OnDiscord.Gateway", society.Worker.Messages, StringComparison.Ordinal);
        var rated = await society.People.Submit(society.Ada, society.Films, form.Modal!, new Dictionary<string, string> { ["stars"] = "4.5", ["comment"] = "It stays with you." });

        Assert.Contains("It stays with you.", rated.Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DiscordFault.Fails)]
    [InlineData(DiscordFault.FailsAfter)]
    [InlineData(DiscordFault.BreaksAfter)]
    public async Task A_reply_whose_request_fails_is_sent_again(DiscordFault fault)
    {
        Sdks.Needed();
        await using var society = await DiscordSociety.Serving(OwnFiles.Her, overGateway: true);

        society.Discord.Faults.Next("POST interactions/*/*/callback", fault);
        var themes = await society.Types("themes", ("film", "Her"));

        Assert.Contains("loneliness", themes.Shown, StringComparison.OrdinalIgnoreCase);
        if (fault != DiscordFault.Fails)
            await society.Worker.WaitForMessage("Discord already has a reply");
    }

    [Fact]
    public async Task Commands_sent_while_the_connection_was_broken_are_answered_once_it_resumes()
    {
        Sdks.Needed();
        // Discord's three seconds include the second that Discord.Net waits before it connects again. Discord's clock stands still here,
        // because how long the rest takes depends on the machine.
        await using var society = await DiscordSociety.Serving(OwnFiles.Her, overGateway: true, time: new FakeTimeProvider(TimeProvider.System.GetUtcNow()));

        // A session that is not ready yet cannot be resumed.
        await society.Types("help");
        society.Discord.Gateway.Drop();
        var themes = society.Types("themes", ("film", "Her"));
        await society.Discord.Gateway.UntilResumed(1);
        var reply = await themes;

        // A reply that takes longer is deferred first.
        await society.Discord.Guild.Until(() => reply.Message is { IsThinking: true } ? null : reply, "the themes");
        Assert.Contains("loneliness", reply.Shown, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, society.Discord.Gateway.Identified);
        Assert.Equal(2, society.Discord.Requests.Count(request => request.Path.EndsWith("/callback", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Resumes_when_discord_asks_it_to_reconnect_and_identifies_again_when_the_session_is_invalid()
    {
        Sdks.Needed();
        await using var society = await DiscordSociety.Serving(OwnFiles.Her, overGateway: true);

        await society.Discord.Gateway.AskToReconnect();
        await society.Discord.Gateway.UntilResumed(1);
        await society.Discord.Gateway.InvalidateSessions();
        await society.Discord.Gateway.UntilIdentified(2);
        var themes = await society.Types("themes", ("film", "Her"));

        Assert.Contains("loneliness", themes.Shown, StringComparison.OrdinalIgnoreCase);
    }
}
