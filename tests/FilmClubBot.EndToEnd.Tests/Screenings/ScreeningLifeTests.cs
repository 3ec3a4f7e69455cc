using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing.Slack.Faults;

namespace FilmClubBot.EndToEnd.Tests.Screenings;

/// <summary>A screening from the ballot to the results, on Discord, on Slack and in the browser chat.</summary>
[LongRunning]
public sealed class ScreeningLifeTests
{
    // Without trouble it is the same but shorter.
    [Theory]
    [InlineData(Trouble.Restarted, 5)]
    [InlineData(Trouble.Killed, 1, Traits = ["Form", "Long"])]
    [InlineData(Trouble.Killed, 3, true, Traits = ["Form", "Long"])]
    [InlineData(Trouble.SetBack, 1, Traits = ["Form", "Long"])]
    public async Task From_the_ballot_to_the_results_each_message_is_sent_once(Trouble trouble, int every, bool onPostgres = false)
    {
        await using var postgres = onPostgres ? TestPostgres.Database() : null;
        await using var society = await ScreeningSociety.Found(trouble, every, postgres: postgres);
        await Live(society);
    }

    [Fact]
    public async Task When_the_clock_jumps_three_hours_the_latest_missed_message_is_sent_and_none_twice()
    {
        await using var society = await ScreeningSociety.Found();
        await society.OnDiscord(society.Mo, "screening schedule", ("film", "Us"), ("when", "27 Nov 2026 19:00"), ("runtime", "116"));
        await society.AssertSent("Screening: Us (2019)");

        // Over the reminders of an hour and of ten minutes, and over the start.
        await society.Until(ScreeningSociety.At(11, 27, 17, 30));
        await society.Until(ScreeningSociety.At(11, 27, 20, 30));
        await society.AssertSent("Us (2019) begins now");
        await society.Until(ScreeningSociety.At(11, 27, 17, 30));
        Assert.Contains("Us (2019)", await society.OnDiscord(society.Ada, "screening next"), StringComparison.Ordinal);
        await society.Until(ScreeningSociety.At(11, 27, 20, 30));
        await society.AssertSent();

        // Over the end and the call for ratings.
        await society.Until(ScreeningSociety.At(11, 27, 23, 30));
        await society.AssertSent("Us (2019): let's talk", "How was Us (2019)?");
        await society.Openings("Us (2019)");
        await society.Until(ScreeningSociety.At(11, 28, 13, 0));
        await society.AssertSent("Us (2019): what we thought");
    }

    [Fact]
    public async Task A_comment_that_is_hidden_or_changed_leaves_the_posted_results_and_who_can_mend_a_message_that_stays_is_notified()
    {
        const string results = "Us (2019): what we thought";
        await using var society = await ScreeningSociety.Found(configure: society =>
        {
            society.Worker.Set("Web__Channels__0", "screenings");
            society.Worker.Set("Web__Channels__1", "moderators");
        });
        await society.OnDiscord(society.Mo, "screening schedule", ("film", "Us"), ("when", "27 Nov 2026 19:00"), ("runtime", "116"));
        await society.AssertSent("Screening: Us (2019)");
        await society.Until(ScreeningSociety.At(11, 27, 20, 30));
        await society.AssertSent("Us (2019) begins now");
        await society.Until(ScreeningSociety.At(11, 27, 23, 30));
        await society.AssertSent("Us (2019): let's talk", "How was Us (2019)?");
        await society.Comment("Us", "Rotten to the core");
        await society.Until(ScreeningSociety.At(11, 28, 13, 0));
        await society.WaitUntil(() => society.AllShow(results, "Rotten to the core"));

        await society.Comment("Us", "Rotten, and dull");
        await society.WaitUntil(() => society.AllShow(results, "Rotten, and dull"));

        society.SlackSimulator.Faults.Next("chat.update", new SlackFault.Error("edit_window_closed"));
        await society.OnDiscord(society.Mo, "ratings hide", ("film", "Us"), ("member", "Cy"));
        await society.WaitUntil(async () => (await society.Texts(results)).Count(text => text.Contains("Rotten", StringComparison.Ordinal)) == 1);
        await society.WaitUntil(async () => (await new StoredChat(society.Worker).Cards("moderators")).Any(card => card.GetRawText().Contains("does not let the bot change that message", StringComparison.Ordinal)));
        Assert.Contains("Rotten, and dull", (await society.Texts(results))[1], StringComparison.Ordinal);
    }

    private static async Task Live(ScreeningSociety society)
    {
        await society.OnDiscord(society.Mo, "ballot open", ("title", "Friday"), ("films", "Us; The Third Man (1949)"), ("closes", "2026-11-28T12:00"));
        await society.AssertSent("Vote: Friday");
        await society.OnDiscord(society.Ada, "ballot vote", ("ranking", "1 > 2"));
        await society.OnDiscord(society.Cy, "ballot vote", ("ranking", "2"));
        await society.Disturb();
        await society.OnSlack("/ballot", "vote 1");
        await society.Until(ScreeningSociety.At(11, 28, 12, 0));
        society.Becomes("Vote: Friday", "Closed: Friday");
        await society.AssertSent("Friday: Us (2019)");
        await society.Disturb();

        await society.OnDiscord(society.Mo, "screening schedule", ("film", "Us"), ("when", "4 Dec 2026 19:00"), ("place", "Lecture hall 2"), ("capacity", "2"), ("runtime", "116"));
        await society.AssertSent("Screening: Us (2019)");
        await society.Disturb();

        Assert.Contains("You are in", await society.Press(society.Ada, "Screening: Us (2019)", "I'll come"), StringComparison.Ordinal);
        Assert.Contains("You are in", await society.OnSlack("/rsvp", "going"), StringComparison.Ordinal);
        Assert.Contains("you are number 1 in line", await society.Press(society.Cy, "Screening: Us (2019)", "I'll come"), StringComparison.Ordinal);
        await society.Disturb();
        await society.OnDiscord(society.Ada, "rsvp", ("answer", "no"));
        await society.AssertSent("A place is free for Us (2019)");

        await society.Until(ScreeningSociety.At(12, 2, 12, 0));
        await society.OnDiscord(society.Mo, "screening move", ("screening", "Us"), ("when", "5 Dec 2026 20:00"));
        await society.AssertSent("Moved: Us (2019)");

        // The times that it was moved from pass in silence.
        await society.Until(ScreeningSociety.At(12, 3, 19, 1));
        await society.Until(ScreeningSociety.At(12, 4, 19, 1));
        await society.Until(ScreeningSociety.At(12, 4, 20, 0));
        await society.AssertSent("Us (2019) begins in 24 hours");
        await society.Until(ScreeningSociety.At(12, 5, 19, 0));
        await society.AssertSent("Us (2019) begins in 1 hour");
        await society.Until(ScreeningSociety.At(12, 5, 19, 50));
        await society.AssertSent("Us (2019) begins in 10 minutes");
        await society.Until(ScreeningSociety.At(12, 5, 20, 0));
        await society.AssertSent("Us (2019) begins now");
        await society.Until(ScreeningSociety.At(12, 5, 21, 56));
        await society.AssertSent("Us (2019): let's talk");
        Assert.All(await society.Openings("Us (2019)"), opening => Assert.Contains("How much of what we call merit", opening, StringComparison.Ordinal));
        await society.Until(ScreeningSociety.At(12, 5, 22, 26));
        await society.AssertSent("How was Us (2019)?");
        await society.Rate("Us", onDiscord: "4.5", onSlack: "3");
        await society.Until(ScreeningSociety.At(12, 6, 10, 0));
        await society.AssertSent("Us (2019): what we thought");
        Assert.Contains("2 members came.", society.Message("Us (2019): what we thought"), StringComparison.Ordinal);
        Assert.Contains("3.8 of 5 by 2 members", society.Message("Us (2019): what we thought"), StringComparison.Ordinal);

        await society.Until(ScreeningSociety.At(12, 20, 10, 0));
        await society.AssertSent();
    }
}
