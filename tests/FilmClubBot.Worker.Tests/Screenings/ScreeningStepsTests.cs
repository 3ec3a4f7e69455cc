using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Rendering;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Worker.Tests.Screenings;

/// <summary>The steps of a screening, each run once and in time.</summary>
public sealed class ScreeningStepsTests
{
    private const string Her = """/screening schedule film:Her when:"27 Nov 2026 19:00" place:"Lecture hall 2" runtime:126""";

    [Fact]
    public async Task From_the_announcement_to_the_results()
    {
        await using var society = await ScreeningSociety.Found();
        await society.Read("us-2019.txt");
        await society.RunCommand(Her.Replace("Her", "Us", StringComparison.Ordinal));
        await society.Ask("/rsvp going", "Ada");
        await society.Live(2026, 11, 27, 20, 0);
        await society.Ask("/rate us 4.5", "Ada");
        await society.Live(2026, 12, 1, 12, 0);
        Assert.Equal(
            [
                "Fri 12:00 Screening: Us (2019)",
                "Thu 19:00 Us (2019) begins in 24 hours",
                "Fri 18:00 Us (2019) begins in 1 hour",
                "Fri 18:50 Us (2019) begins in 10 minutes",
                "Fri 19:00 Us (2019) begins now",
                "Fri 21:06 Us (2019): let's talk",
                "Fri 21:36 How was Us (2019)?",
                "Sat 10:00 Us (2019): what we thought",
            ],
            society.Channel.Sent);
        Assert.Contains("For those who came: Ada", Text(society.Channel.Message("How was")), StringComparison.Ordinal);
        Assert.Contains("1 member came.", Text(society.Channel.Message("what we thought")), StringComparison.Ordinal);
        Assert.Contains("4.5 of 5", Text(society.Channel.Message("what we thought")), StringComparison.Ordinal);
        Assert.Contains("All who rated it were there.", Text(society.Channel.Message("what we thought")), StringComparison.Ordinal);
        var opening = Assert.Single(society.Channel.Openings);
        Assert.Equal("Us (2019): to talk about", opening.Title);
        Assert.Contains(opening.Body, block => block is Quotation);
        Assert.Empty(society.Channel.ModeratorNotices);
    }

    [Fact]
    public async Task A_moved_screening_is_reminded_of_at_the_new_times_only()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        await society.Live(2026, 11, 26, 20, 0);
        await society.RunCommand("""/screening move her when:"28 Nov 2026 20:00" """);
        Assert.Contains("It had been planned for Friday 27 November 2026, 19:00 (Europe/London).", Text(society.Channel.Message("Moved")), StringComparison.Ordinal);
        Assert.Contains("28 November 2026, 20:00", Text(society.Channel.Message("Screening: Her")), StringComparison.Ordinal);
        await society.Live(2026, 11, 28, 20, 30);
        Assert.Equal(
            [
                "Fri 12:00 Screening: Her",
                "Thu 19:00 Her begins in 24 hours",
                "Thu 20:00 Moved: Her",
                "Fri 20:00 Her begins in 24 hours",
                "Sat 19:00 Her begins in 1 hour",
                "Sat 19:50 Her begins in 10 minutes",
                "Sat 20:00 Her begins now",
            ],
            society.Channel.Sent);
    }

    [Fact]
    public async Task A_screening_that_is_moved_and_moved_back_is_announced_each_time()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        await society.RunCommand("""/screening move her when:"28 Nov 2026 20:00" """);
        await society.RunCommand("""/screening move her when:"27 Nov 2026 19:00" """);
        await society.Live(2026, 11, 27, 18, 30);
        Assert.Equal(
            ["Fri 12:00 Screening: Her", "Fri 12:00 Moved: Her", "Fri 12:00 Moved: Her", "Thu 19:00 Her begins in 24 hours", "Fri 18:00 Her begins in 1 hour"],
            society.Channel.Sent);
    }

    [Fact]
    public async Task Another_film_or_place_is_announced_once_somebody_is_expected()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        await society.RunCommand("""/screening edit her place:"Lecture hall 3" film:Us""");
        Assert.Equal(["Fri 12:00 Screening: Us"], society.Channel.Sent.Select(sent => sent.Replace("Her", "Us", StringComparison.Ordinal)));

        await society.Ask("/rsvp maybe", "Ada");
        await society.RunCommand("""/screening edit us place:"Old Mill" """);
        await society.RunCommand("""/screening edit us capacity:40 content:"A maze." """);
        var edited = await society.RunCommand("""/screening edit us film:"Paper Lantern" place:"Lecture hall 2" """);
        Assert.Contains("Still as stated for Us: the content notes.", Text(edited), StringComparison.Ordinal);
        Assert.Equal(["Fri 12:00 New place: Us", "Fri 12:00 Another film: Paper Lantern"], society.Channel.Sent.Skip(1));
        var changed = Text(society.Channel.Message("Another film"));
        Assert.Contains("It had been planned to show Us.", changed, StringComparison.Ordinal);
        Assert.Contains("Lecture hall 2", changed, StringComparison.Ordinal);

        // Changed back while the platform is unavailable: nothing of it is true any more.
        society.Channel.IsAway = true;
        await society.RunCommand("/screening edit #1 film:Us");
        society.Channel.IsAway = false;
        await society.RunCommand("""/screening edit #1 film:"Paper Lantern" """);
        await society.Live(2026, 11, 20, 13, 0);
        Assert.DoesNotContain(society.Channel.Sent, sent => sent.EndsWith("Another film: Us", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(27, 17, 30, "begins in 24 hours")]
    [InlineData(27, 18, 20, "begins in 1 hour")]
    [InlineData(27, 18, 55, "begins in 10 minutes")]
    [InlineData(27, 19, 1, "begins now")]
    public async Task Of_several_steps_missed_while_the_bot_was_down_the_latest_message_is_sent(int day, int hour, int minute, string sent)
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        society.Channel.Sent.Clear();
        await society.Sleep(2026, 11, day, hour, minute);
        Assert.EndsWith(sent, Assert.Single(society.Channel.Sent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_whole_evening_offline_the_discussion_and_the_rating_call_are_sent_and_no_reminder()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        society.Channel.Sent.Clear();
        await society.Sleep(2026, 11, 27, 23, 0);
        Assert.Equal(["Fri 23:00 Her: let's talk", "Fri 23:00 How was Her?"], society.Channel.Sent);
        await society.Live(2026, 11, 30, 0, 0);
        Assert.Equal("Sat 10:00 Her: what we thought", society.Channel.Sent[^1]);
        Assert.Equal(3, society.Channel.Sent.Count);
    }

    [Fact]
    public async Task A_reminder_postponed_until_the_film_began_is_not_sent()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        await society.Live(2026, 11, 27, 18, 40);
        society.Channel.Sent.Clear();
        society.Channel.IsAway = true;
        await society.Live(2026, 11, 27, 19, 10);
        society.Channel.IsAway = false;
        society.Clock.Advance(Duration.FromMinutes(6));
        await society.Dispatch();
        Assert.Equal(["Fri 19:16 Her begins now"], society.Channel.Sent);
    }

    [Fact]
    public async Task Running_a_step_repeatedly_sends_its_message_once()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        await society.Live(2026, 11, 27, 18, 0);
        var count = society.Channel.Sent.Count;
        var screening = await society.Only();
        for (var round = 0; round < 3; round++)
            await society.RunDueSteps(new(screening.Id.Value, society.Clock.GetCurrentInstant()));
        Assert.Equal(count, society.Channel.Sent.Count);
    }

    [Fact]
    public async Task A_clock_moved_back_repeats_nothing()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        await society.Live(2026, 11, 27, 18, 50);
        var sent = society.Channel.Sent.ToList();
        society.Clock.Advance(Duration.FromHours(-3));
        await society.Live(2026, 11, 27, 18, 59);
        Assert.Equal(sent, society.Channel.Sent);
        await society.Live(2026, 11, 27, 19, 0);
        Assert.Equal([.. sent, "Fri 19:00 Her begins now"], society.Channel.Sent);
    }

    [Fact]
    public async Task A_cancellation_is_announced_with_its_reason_and_nothing_more_is_sent()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        await society.Live(2026, 11, 26, 20, 0);
        await society.RunCommand("/screening cancel her confirm:yes reason:\"The projector is broken.\"");
        await society.Live(2026, 12, 24, 0, 0);
        Assert.Equal(["Fri 12:00 Screening: Her", "Thu 19:00 Her begins in 24 hours", "Thu 20:00 Cancelled: Her"], society.Channel.Sent);
        Assert.Contains("The projector is broken.", Text(society.Channel.Message("Cancelled: Her")), StringComparison.Ordinal);
        // Who scrolls back sees it on the old messages, too.
        Assert.Equal("Cancelled: Her", society.Channel.Message("Screening: Her").Title);
        Assert.Empty(society.Channel.Message("begins in 24 hours").Actions);
    }

    [Theory]
    [InlineData("/screening restore her")]
    [InlineData("/undo")]
    public async Task Each_cancellation_and_each_restoration_is_announced(string restore)
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        foreach (var hour in new[] { 14, 16 })
        {
            await society.Live(2026, 11, 20, hour, 0);
            Assert.False((await society.RunCommand("/screening cancel her confirm:yes")).IsRefusal);
            await society.Live(2026, 11, 20, hour, 5);
            Assert.False((await society.RunCommand(restore)).IsRefusal);
        }

        await society.Live(2026, 11, 20, 18, 0);
        await society.RunCommand("/screening cancel her confirm:yes");

        Assert.Equal(
            ["Fri 12:00 Screening: Her", "Fri 14:00 Cancelled: Her", "Fri 14:05 Takes place after all: Her", "Fri 16:00 Cancelled: Her", "Fri 16:05 Takes place after all: Her", "Fri 18:00 Cancelled: Her"],
            society.Channel.Sent);
    }

    [Fact]
    public async Task A_restored_screening_takes_place_after_all_in_one_message()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        await society.RunCommand("/screening cancel her confirm:yes");
        await society.Live(2026, 11, 20, 13, 0);
        await society.RunCommand("/screening restore her");
        await society.Live(2026, 11, 20, 14, 0);

        Assert.Equal("Takes place after all: Her", society.Channel.Message("Takes place after all").Title);
        Assert.Empty(society.Channel.Message("Cancelled: Her").Actions);
        Assert.Equal("No longer cancelled: Her", society.Channel.Message("Cancelled: Her").Title);
    }

    [Fact]
    public async Task News_of_a_restoration_that_is_delayed_until_it_is_no_longer_true_is_not_sent()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        await society.RunCommand("/screening cancel her confirm:yes");
        society.Channel.IsAway = true;
        await society.RunCommand("/screening restore her");
        await society.Live(2026, 11, 20, 13, 0);
        society.Channel.IsAway = false;
        await society.RunCommand("/screening cancel her confirm:yes");
        Assert.Equal(["Fri 12:00 Screening: Her", "Fri 12:00 Cancelled: Her", "Fri 13:00 Cancelled: Her"], society.Channel.Sent);
    }

    [Theory]
    [InlineData("papr lantern", "Which screening do you mean by “papr lantern”?")]
    [InlineData("lantern", "Which screening do you mean by “lantern”?")]
    [InlineData("Paper Lantern 2", "No cancelled screening fits “Paper Lantern 2”.")]
    [InlineData("us", "No cancelled screening fits “us”.")]
    [InlineData("#1", "That screening is ")]
    public async Task Only_a_cancelled_screening_is_restored_and_a_near_title_is_asked_about(string typed, string title)
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her.Replace("film:Her", "film:Us", StringComparison.Ordinal));
        await society.RunCommand(Her.Replace("film:Her", "film:\"Paper Lantern\"", StringComparison.Ordinal));
        Assert.False((await society.RunCommand("/screening cancel #2 confirm:yes")).IsRefusal);

        var card = await society.RunCommand("/screening restore " + typed);

        Assert.True(card.IsRefusal);
        Assert.StartsWith(title, card.Title, StringComparison.Ordinal);
        Assert.Equal("Fri 12:00 Cancelled: Paper Lantern", society.Channel.Sent[^1]);
    }

    [Theory]
    [InlineData("/screening restore her")]
    [InlineData("/screening restore 27 November 2029")]
    public async Task A_cancelled_screening_is_found_by_its_film_or_date_however_far_ahead_it_is(string typed)
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her.Replace("2026", "2029", StringComparison.Ordinal));
        Assert.False((await society.RunCommand("/screening cancel her confirm:yes")).IsRefusal);

        Assert.False((await society.RunCommand(typed)).IsRefusal);
    }

    [Fact]
    public async Task A_screening_whose_time_has_come_is_not_restored()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        await society.RunCommand("/screening cancel her confirm:yes");
        await society.Live(2026, 11, 27, 19, 0);
        Assert.Equal("Its time has come; schedule a new one with /screening schedule.", (await society.RunCommand("/screening restore #1")).Title);
    }

    [Fact]
    public async Task Is_not_announced_before_its_licence_and_notes_are_filled_in()
    {
        await using var society = await ScreeningSociety.Found(new ScreeningPolicy { NeedsNotes = true });
        await society.RunCommand(Her);
        await society.Live(2026, 11, 21, 9, 0);
        Assert.Empty(society.Channel.Sent);
        Assert.Contains("it lacks the licence, the content notes, the access notes", Assert.Single(society.Channel.ModeratorNotices), StringComparison.Ordinal);
        Assert.True((await society.Ask("/screening show her", "Ada")).IsRefusal);

        await society.RunCommand("/screening edit her licence:\"Film bank\" content:\"Strong language.\"");
        Assert.Empty(society.Channel.Sent);
        await society.RunCommand("/screening edit her access:\"Step-free, subtitles.\"");
        Assert.Equal(["Sat 09:00 Screening: Her"], society.Channel.Sent);
        Assert.Contains("Content notes: Strong language.", Text(society.Channel.Message("Screening: Her")), StringComparison.Ordinal);
        Assert.Single(society.Channel.ModeratorNotices);
    }

    [Fact]
    public async Task A_screening_that_was_never_announced_ends_without_a_message()
    {
        await using var society = await ScreeningSociety.Found(new ScreeningPolicy { NeedsNotes = true });
        await society.RunCommand(Her);
        await society.Live(2026, 12, 1, 0, 0);
        Assert.Empty(society.Channel.Sent);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_evening_for_which_no_film_was_chosen_did_not_take_place(bool isDown)
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand("""/screening schedule film:? when:"27 Nov 2026 19:00" """);
        await (isDown ? society.Sleep(2026, 12, 1, 0, 0) : society.Live(2026, 12, 1, 0, 0));

        Assert.True((await society.Ask("/screening show #1", "Ada")).IsRefusal);
        Assert.DoesNotContain("to be chosen", Text(await society.Ask("/screening list past:yes", "Ada")), StringComparison.Ordinal);
        Assert.DoesNotContain("1 screening", Text(await society.RunCommand("/club report period:2026")), StringComparison.Ordinal);
        Assert.Empty(society.Channel.Sent);
    }

    [Fact]
    public async Task Sends_only_the_configured_reminders()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her + " reminders:\"2h, 5m\"");
        await society.Live(2026, 11, 27, 19, 0);
        Assert.Equal(["Fri 12:00 Screening: Her", "Fri 17:00 Her begins in 2 hours", "Fri 18:55 Her begins in 5 minutes", "Fri 19:00 Her begins now"], society.Channel.Sent);
    }

    [Fact]
    public async Task A_screening_on_the_same_evening_sends_only_the_reminders_still_ahead()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand("""/screening schedule film:Her when:2026-11-20T12:30""");
        await society.Live(2026, 11, 20, 12, 30);
        Assert.Equal(["Fri 12:00 Screening: Her", "Fri 12:20 Her begins in 10 minutes", "Fri 12:30 Her begins now"], society.Channel.Sent);
    }

    [Fact]
    public async Task A_series_keeps_its_local_time_and_each_screening_is_announced_when_it_is_near()
    {
        await using var society = await ScreeningSociety.Found();
        society.Clock.Advance(ScreeningSociety.At(2027, 3, 1, 12, 0) - society.Clock.GetCurrentInstant());
        var card = await society.RunCommand("""/screening schedule film:Her when:"25 Mar 2027 19:00" repeats:weekly times:2 reminders:none""");
        Assert.Contains("2 screenings, the last one Thursday 1 April 2027, 19:00", Text(card), StringComparison.Ordinal);
        await society.Live(2027, 4, 1, 19, 0);
        // On 28 March the clock goes forward.
        Assert.Equal(
            [
                "Thu 19:00 Screening: Her", "Thu 19:00 Her begins now", "Thu 19:00 Screening: Her",
                "Thu 21:15 Her: let's talk", "Thu 21:45 How was Her?", "Fri 10:00 Her: what we thought", "Thu 19:00 Her begins now",
            ],
            society.Channel.Sent);
    }

    [Fact]
    public async Task A_time_of_a_series_that_the_clock_skips_is_left_out_and_reported()
    {
        await using var society = await ScreeningSociety.Found();
        society.Clock.Advance(ScreeningSociety.At(2027, 3, 1, 12, 0) - society.Clock.GetCurrentInstant());
        var card = await society.RunCommand("""/screening schedule film:Her when:"21 Mar 2027 01:30" repeats:weekly times:3""");
        Assert.Contains("Left out: Sunday 28 March 2027, 01:30 (Europe/London).", Text(card), StringComparison.Ordinal);
        Assert.Contains("2 screenings", Text(card), StringComparison.Ordinal);
    }

    private static string Text(Card card) => PlainText.Render(card, ScreeningSociety.Club.Zone, System.Globalization.CultureInfo.InvariantCulture);
}
