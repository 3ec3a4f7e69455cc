namespace FilmClubBot.EndToEnd.Tests.Screenings;

/// <summary>A screening from the ballot to the results, on Discord, on Slack and in the browser chat.</summary>
[TakesLong]
public sealed class ScreeningLifeTests
{
    // Without trouble it is the same but shorter.
    [Theory]
    [InlineData(Trouble.Killed, 9)]
    [InlineData(Trouble.Killed, 1, Traits = ["Form", "Long"])]
    [InlineData(Trouble.SetBack, 1)]
    public async Task From_the_ballot_to_the_results_each_is_said_once(Trouble trouble, int every)
    {
        await using var town = await ScreeningTown.Found(trouble, every);

        await town.OnDiscord(town.Mo, "ballot open", ("title", "Friday"), ("films", "Us; The Third Man (1949)"), ("closes", "2026-11-28T12:00"));
        await town.Said("Vote: Friday");
        await town.OnDiscord(town.Ada, "ballot vote", ("ranking", "1 > 2"));
        await town.OnDiscord(town.Cy, "ballot vote", ("ranking", "2"));
        await town.Disturb();
        await town.OnSlack("/ballot", "vote 1");
        await town.Until(ScreeningTown.At(11, 28, 12, 0));
        town.Becomes("Vote: Friday", "Closed: Friday");
        await town.Said("Friday: Us (2019)");
        await town.Disturb();

        await town.OnDiscord(town.Mo, "screening schedule", ("film", "Us"), ("when", "4 Dec 2026 19:00"), ("place", "Lecture hall 2"), ("capacity", "2"), ("runtime", "116"));
        await town.Said("Screening: Us (2019)");
        await town.Disturb();

        Assert.Contains("You are in", await town.Press(town.Ada, "Screening: Us (2019)", "I'll come"), StringComparison.Ordinal);
        Assert.Contains("You are in", await town.OnSlack("/rsvp", "going"), StringComparison.Ordinal);
        Assert.Contains("you are number 1 in line", await town.Press(town.Cy, "Screening: Us (2019)", "I'll come"), StringComparison.Ordinal);
        await town.Disturb();
        await town.OnDiscord(town.Ada, "rsvp", ("answer", "no"));
        await town.Said("A place is free for Us (2019)");

        await town.Until(ScreeningTown.At(12, 2, 12, 0));
        await town.OnDiscord(town.Mo, "screening move", ("screening", "Us"), ("when", "5 Dec 2026 20:00"));
        await town.Said("Moved: Us (2019)");

        // The times that it was moved from pass in silence.
        await town.Until(ScreeningTown.At(12, 3, 19, 1));
        await town.Until(ScreeningTown.At(12, 4, 19, 1));
        await town.Until(ScreeningTown.At(12, 4, 20, 0));
        await town.Said("Us (2019) begins in 24 hours");
        await town.Until(ScreeningTown.At(12, 5, 19, 0));
        await town.Said("Us (2019) begins in 1 hour");
        await town.Until(ScreeningTown.At(12, 5, 19, 50));
        await town.Said("Us (2019) begins in 10 minutes");
        await town.Until(ScreeningTown.At(12, 5, 20, 0));
        await town.Said("Us (2019) begins now");
        await town.Until(ScreeningTown.At(12, 5, 21, 56));
        await town.Said("Us (2019): let's talk");
        Assert.All(await town.Openings("Us (2019)"), opening => Assert.Contains("How much of what we call merit", opening, StringComparison.Ordinal));
        await town.Until(ScreeningTown.At(12, 5, 22, 26));
        await town.Said("How was Us (2019)?");
        await town.Rate("Us", onDiscord: "4.5", onSlack: "3");
        await town.Until(ScreeningTown.At(12, 6, 10, 0));
        await town.Said("Us (2019): what we thought");
        Assert.Contains("2 members came.", town.Message("Us (2019): what we thought"), StringComparison.Ordinal);
        Assert.Contains("3.8 of 5 by 2 members", town.Message("Us (2019): what we thought"), StringComparison.Ordinal);

        await town.Until(ScreeningTown.At(12, 20, 10, 0));
        await town.Said();
    }

    [Fact]
    public async Task With_the_clock_jumped_three_hours_the_last_that_was_missed_is_said_and_nothing_twice()
    {
        await using var town = await ScreeningTown.Found();
        await town.OnDiscord(town.Mo, "screening schedule", ("film", "Us"), ("when", "27 Nov 2026 19:00"), ("runtime", "116"));
        await town.Said("Screening: Us (2019)");

        // Over the reminders of an hour and of ten minutes, and over the start.
        await town.Until(ScreeningTown.At(11, 27, 17, 30));
        await town.Until(ScreeningTown.At(11, 27, 20, 30));
        await town.Said("Us (2019) begins now");
        await town.Until(ScreeningTown.At(11, 27, 17, 30));
        Assert.Contains("Us (2019)", await town.OnDiscord(town.Ada, "screening next"), StringComparison.Ordinal);
        await town.Until(ScreeningTown.At(11, 27, 20, 30));
        await town.Said();

        // Over the end and the call for ratings.
        await town.Until(ScreeningTown.At(11, 27, 23, 30));
        await town.Said("Us (2019): let's talk", "How was Us (2019)?");
        await town.Openings("Us (2019)");
        await town.Until(ScreeningTown.At(11, 28, 13, 0));
        await town.Said("Us (2019): what we thought");
    }
}
