using FilmClubBot.Testing.Discord.Faults;
using FilmClubBot.Testing.Slack.Faults;

namespace FilmClubBot.EndToEnd.Tests.Screenings;

/// <summary>Reminders to one member, on Discord and on Slack.</summary>
[LongRunning]
public sealed class OwnReminderTests
{
    private const string Reminder = "Reminder: Us (2019)";

    [Theory]
    [InlineData(Trouble.None)]
    [InlineData(Trouble.Killed, Traits = ["Form", "Long"])]
    public async Task Each_is_sent_once_on_the_platform_on_which_the_member_asked(Trouble trouble)
    {
        await using var society = await ScreeningSociety.Found(trouble);
        await Schedule(society);
        Assert.Contains("You are in", await society.Press(society.Ada, "Screening: Us (2019)", "I'll come"), StringComparison.Ordinal);
        Assert.Contains("You are reminded on Discord", await society.OnDiscord(society.Ada, "reminders set", ("lead", "1d, 2h")), StringComparison.Ordinal);
        await society.OnSlack("/rsvp", "going");
        Assert.Contains("You are reminded on Slack", await society.OnSlack("/reminders", "1d, 2h"), StringComparison.Ordinal);

        if (trouble == Trouble.Killed)
        {
            // The message is sent, and its answer lost with the bot.
            society.Simulator.Faults.Next("POST channels/*/messages", DiscordFault.SilenceAfter);
            society.SlackSimulator.Faults.Next("chat.postMessage", new SlackFault.BreaksAfter());
        }

        await society.Until(ScreeningSociety.At(12, 3, 19, 0));
        await society.WaitUntil(() => society.DirectOnDiscord(society.Ada).Count > 0 && society.DirectOnSlack.Count > 0);
        await society.Disturb();
        await society.Until(ScreeningSociety.At(12, 4, 17, 0));
        await society.WaitUntil(() => society.DirectOnDiscord(society.Ada).Count > 1 && society.DirectOnSlack.Count > 1);
        await society.Disturb();
        await society.Until(ScreeningSociety.At(12, 4, 19, 0));
        await society.AssertSent("Us (2019) begins now");

        Assert.Equal([Reminder, Reminder], society.DirectOnDiscord(society.Ada));
        Assert.Equal([Reminder, Reminder], society.DirectOnSlack);
        Assert.Empty(society.DirectOnDiscord(society.Cy));
    }

    [Fact]
    public async Task A_member_who_accepts_none_sees_it_and_nothing_is_sent_again_and_one_on_Slack_snoozes()
    {
        await using var society = await ScreeningSociety.Found();
        await Schedule(society);
        society.Ada.TakesDirectMessages = false;
        await society.OnDiscord(society.Ada, "rsvp", ("answer", "going"));
        await society.OnDiscord(society.Ada, "reminders set", ("lead", "1d, 2h"));
        await society.OnSlack("/rsvp", "going");
        await society.OnSlack("/reminders", "2h");

        await society.Until(ScreeningSociety.At(12, 3, 19, 0));
        await society.WaitUntil(() => society.Simulator.Requests.Any(request => request.Status == 403));
        var refused = "";
        await society.WaitUntil(() => (refused = society.OnDiscord(society.Ada, "reminders set").GetAwaiter().GetResult()).Contains("did not accept", StringComparison.Ordinal));
        await society.Until(ScreeningSociety.At(12, 4, 17, 0));
        await society.WaitUntil(() => society.DirectOnSlack.Count == 1);
        Assert.Contains("again", await society.PressDirectOnSlack("Remind me in 30 min"), StringComparison.Ordinal);
        await society.Until(ScreeningSociety.At(12, 4, 17, 31));
        await society.WaitUntil(() => society.DirectOnSlack.Count(title => title == Reminder) == 2);

        Assert.Empty(society.DirectOnDiscord(society.Ada));
        Assert.Single(society.Simulator.Requests, request => request.Status == 403);
    }

    private static async Task Schedule(ScreeningSociety society)
    {
        await society.OnDiscord(society.Mo, "screening schedule", ("film", "Us"), ("when", "4 Dec 2026 19:00"), ("runtime", "116"), ("reminders", "none"));
        await society.AssertSent("Screening: Us (2019)");
    }
}
