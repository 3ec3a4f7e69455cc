using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Rendering;
using FilmClubBot.Domain.Members;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FilmClubBot.Worker.Tests.Screenings;

/// <summary>Reminders that members asked for, by a message to them alone. It is Friday; the screening is the Friday after.</summary>
public sealed class OwnRemindersTests
{
    private const string Her = """/screening schedule film:Her when:"27 Nov 2026 19:00" reminders:none""";

    [Fact]
    public async Task The_reply_to_an_answer_offers_them_once_and_they_are_sent_before_the_start()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        var remind = Assert.IsType<Button>((await society.Ask("/rsvp going", "Ada")).Actions[^1]);
        Assert.Equal(("Remind me", "/reminders lead:\"1d, 2h\""), (remind.Label, remind.Call.Text));
        Assert.Equal("You are reminded on Slack before the start of screenings: 24 hours, 2 hours", (await society.Ask(remind.Call.Text, "Ada")).Title);
        Assert.DoesNotContain((await society.Ask("/rsvp going", "Ada")).Actions, action => action.Label == "Remind me");
        Assert.DoesNotContain((await society.Ask("/rsvp no", "Ben")).Actions, action => action.Label == "Remind me");

        await society.Live(2026, 11, 28, 12, 0);

        Assert.Equal(["Ada: Thu 19:00 Reminder: Her", "Ada: Fri 17:00 Reminder: Her"], society.Channel.Direct);
        Assert.Empty(society.Channel.DirectCard(1).Actions);
    }

    [Fact]
    public async Task Only_guests_with_a_place_who_asked_are_reminded()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her + " capacity:1");
        foreach (var (name, answer) in new[] { ("Ada", "going"), ("Ben", "going"), ("Cy", "no"), ("Di", "maybe"), ("Ed", "maybe") })
        {
            await society.Ask($"/rsvp {answer}", name);
            society.Clock.Advance(Duration.FromMinutes(1));
        }

        foreach (var name in new[] { "Ada", "Ben", "Cy", "Di" })
            await society.Ask("/reminders 2h", name);
        await society.Live(2026, 11, 28, 12, 0);

        Assert.Equal(["Ada: Fri 17:00 Reminder: Her", "Di: Fri 17:00 Reminder: Her"], society.Channel.Direct.Where(line => line.Contains("Reminder", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task After_a_move_they_are_sent_for_the_new_time_and_sent_ones_show_it()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        await society.Ask("/rsvp going", "Ada");
        await society.Ask("/reminders 1d, 2h", "Ada");
        await society.Live(2026, 11, 26, 20, 0);
        await society.RunCommand("""/screening move her when:"28 Nov 2026 20:00" """);
        Assert.Contains("28 November", Text(society.Channel.DirectCard(0)), StringComparison.Ordinal);

        await society.Live(2026, 11, 29, 12, 0);

        Assert.Equal(["Ada: Thu 19:00 Reminder: Her", "Ada: Fri 20:00 Reminder: Her", "Ada: Sat 18:00 Reminder: Her"], society.Channel.Direct);
    }

    [Fact]
    public async Task A_cancelled_screening_sends_none_and_one_that_takes_place_after_all_does()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        await society.Ask("/rsvp going", "Ada");
        await society.Ask("/reminders 1d, 2h, 1h", "Ada");
        await society.Live(2026, 11, 26, 20, 0);
        await society.RunCommand("/screening cancel her confirm:yes");
        Assert.Equal("Cancelled: Her", society.Channel.DirectCard(0).Title);
        await society.Live(2026, 11, 27, 17, 30);
        Assert.Single(society.Channel.Direct);

        await society.RunCommand("/screening restore her");
        Assert.Equal("Reminder: Her", society.Channel.DirectCard(0).Title);
        await society.Live(2026, 11, 28, 12, 0);

        Assert.Equal(["Ada: Thu 19:00 Reminder: Her", "Ada: Fri 17:30 Reminder: Her", "Ada: Fri 18:00 Reminder: Her"], society.Channel.Direct);
    }

    [Fact]
    public async Task An_answer_that_changes_while_the_platform_is_away_drops_the_reminder()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        await society.Ask("/rsvp going", "Ada");
        await society.Ask("/reminders 2h", "Ada");
        society.Channel.IsAway = true;
        await society.Live(2026, 11, 27, 17, 1);
        await society.Ask("/rsvp no", "Ada");
        society.Channel.IsAway = false;
        society.Clock.Advance(Duration.FromMinutes(10));
        await society.Dispatch();

        Assert.Empty(society.Channel.Direct);
    }

    [Fact]
    public async Task Of_several_that_were_due_during_a_downtime_the_last_is_sent_and_none_after_the_start()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        await society.RunCommand(Her.Replace("27 Nov 2026 19:00", "27 Nov 2026 22:00", StringComparison.Ordinal));
        await society.Ask("/rsvp going screening:#1", "Ada");
        await society.Ask("/rsvp going screening:#2", "Ada");
        await society.Ask("/reminders 2d, 1d, 6h", "Ada");

        await society.Sleep(2026, 11, 27, 19, 30);

        Assert.Equal(["Ada: Fri 19:30 Reminder: Her"], society.Channel.Direct);
    }

    [Fact]
    public async Task What_was_due_before_the_member_asked_is_not_sent()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        await society.Live(2026, 11, 27, 12, 0);
        await society.Ask("/rsvp going", "Ada");
        await society.Ask("/reminders 1d, 2h", "Ada");
        await society.Live(2026, 11, 27, 16, 0);
        Assert.Empty(society.Channel.Direct);
        await society.Live(2026, 11, 28, 12, 0);

        Assert.Equal(["Ada: Fri 17:00 Reminder: Her"], society.Channel.Direct);
    }

    [Fact]
    public async Task They_wait_for_the_end_of_the_channels_quiet_hours_and_are_left_out_if_it_is_after_the_start()
    {
        await using var society = await ScreeningSociety.Found();
        await society.Do(services => services.GetRequiredService<Commands.Announcements.IChannelRules>().Change(
            new(Platform.Slack, "C1"), rules => Task.FromResult<Domain.Announcements.ChannelRules?>(rules with { Quiet = Domain.Announcements.QuietHours.Parse("22:00-9:00", null) }), TestContext.Current.CancellationToken));
        await society.RunCommand("""/screening schedule film:Matinee when:"2026-11-27T10:00" reminders:none""");
        await society.RunCommand("""/screening schedule film:Midnight when:"2026-11-27T23:30" reminders:none""");
        Assert.Equal("You are in: Matinee", (await society.Ask("/rsvp going screening:#1", "Ada")).Title);
        Assert.Equal("You are in: Midnight", (await society.Ask("/rsvp going screening:#2", "Ada")).Title);
        await society.Ask("/reminders 2h, 1h", "Ada");

        await society.Live(2026, 11, 27, 8, 30);
        await society.Dispatch();
        Assert.Empty(society.Channel.Direct);
        await society.Live(2026, 11, 27, 9, 0);
        await society.Dispatch();
        await society.Live(2026, 11, 28, 9, 0);
        await society.Dispatch();

        Assert.Equal(["Ada: Fri 09:00 Reminder: Matinee", "Ada: Fri 21:30 Reminder: Midnight"], society.Channel.Direct);
    }

    [Fact]
    public async Task A_closed_conversation_is_shown_to_the_member_alone_and_not_tried_again_until_they_ask()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        await society.Ask("/rsvp going", "Ada");
        await society.Ask("/reminders 1d, 6h, 2h", "Ada");
        society.Channel.Closed.Add("Ada");
        await society.Live(2026, 11, 26, 20, 0);
        Assert.Equal(1, society.Channel.Refused);
        var card = await society.Ask("/reminders", "Ada");
        Assert.Equal("Slack did not accept a reminder for you", card.Title);
        Assert.Empty(society.Channel.ModeratorNotices);

        // A change of the screening does not repeat it.
        await society.RunCommand("/screening edit her place:Hall");
        await society.Live(2026, 11, 27, 14, 0);
        Assert.Equal(1, society.Channel.Refused);

        society.Channel.Closed.Clear();
        Assert.Equal("/reminders lead:\"1d, 6h, 2h\"", Assert.IsType<Button>(card.Actions[0]).Call.Text);
        await society.Ask("/reminders 1d, 6h, 2h", "Ada");
        await society.Live(2026, 11, 28, 12, 0);

        Assert.Equal(["Ada: Fri 17:00 Reminder: Her"], society.Channel.Direct);
    }

    [Fact]
    public async Task A_reminder_is_repeated_when_the_member_snoozes_it_also_during_quiet_hours_but_not_after_the_start()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        await society.Ask("/rsvp going", "Ada");
        Assert.Equal("You have no reminders. Ask for them with /reminders first.", (await society.Ask("/reminders snooze her", "Ada")).Title);
        await society.Ask("/reminders 2h", "Ada");
        await society.Live(2026, 11, 27, 17, 0);
        var snooze = Assert.IsType<Button>(society.Channel.DirectCard(0).Actions[0]);
        Assert.Equal("Remind me in 30 min", snooze.Label);

        Assert.Equal("You will be reminded of Her again", (await society.Ask(snooze.Call.Text, "Ada")).Title);
        // An update of the screening does not send it early.
        await society.RunCommand("/screening edit her place:Hall");
        Assert.Single(society.Channel.Direct);
        await society.Live(2026, 11, 27, 17, 30);
        await society.Dispatch();
        Assert.Equal(["Ada: Fri 17:00 Reminder: Her", "Ada: Fri 17:30 Reminder: Her"], society.Channel.Direct);
        Assert.Equal("The screening begins before that. Choose fewer minutes.", (await society.Ask("/reminders snooze her minutes:90", "Ada")).Title);
        Assert.Equal("Choose 1 to 1440 minutes.", (await society.Ask("/reminders snooze her minutes:0", "Ada")).Title);
    }

    [Fact]
    public async Task A_snoozed_reminder_moves_with_the_screening()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        await society.Ask("/rsvp going", "Ada");
        await society.Ask("/reminders 2h", "Ada");
        await society.Live(2026, 11, 27, 17, 0);
        await society.Ask("/reminders snooze her minutes:60", "Ada");

        Assert.Contains("20:00", Text(await society.RunCommand("""/screening move her when:"27 Nov 2026 20:00" """)), StringComparison.Ordinal);
        await society.Live(2026, 11, 27, 19, 0);
        await society.Dispatch();

        Assert.Equal(["Ada: Fri 17:00 Reminder: Her", "Ada: Fri 18:00 Reminder: Her", "Ada: Fri 19:00 Reminder: Her"], society.Channel.Direct);
    }

    [Fact]
    public async Task They_are_switched_off_and_set_where_a_message_to_one_member_is_possible()
    {
        await using var society = await ScreeningSociety.Found();
        Assert.True((await society.Ask("/reminders 1d", "Wim", Platform.Web)).IsRefusal);
        Assert.Equal("You get no reminders", (await society.Ask("/reminders", "Ada")).Title);
        await society.Ask("/reminders 1d", "Ada");
        Assert.Equal("You are reminded on Slack before the start of screenings: 24 hours", (await society.Ask("/reminders", "Ada")).Title);
        Assert.Equal("You get no reminders", (await society.Ask("/reminders off", "Ada")).Title);
    }

    private static string Text(Card card) => PlainText.Render(card, ScreeningSociety.Club.Zone, System.Globalization.CultureInfo.InvariantCulture);
}
