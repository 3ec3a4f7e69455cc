using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Webhooks;
using FilmClubBot.Worker.Tests.Screenings;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FilmClubBot.Worker.Tests.Webhooks;

/// <summary>Events from the command that causes them to the request, over the real outbox.</summary>
public class WebhookDeliveryTests
{
    private const string Schedule = "/screening schedule \"The Last Ferry (1999)\" when:\"26 nov 7pm\" runtime:90 place:\"Room 12\"";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Posts_each_event_of_a_screening_once()
    {
        await using var society = await Society();
        Assert.False((await society.RunCommand(Schedule)).IsRefusal);
        await society.RunCommand("/rsvp going");
        await society.RunCommand("/screening move #1 when:\"27 nov 8pm\"");
        await society.RunCommand("/screening cancel #1 reason:\"A leak\" confirm:yes");
        Assert.Equal(["screening.scheduled", "screening.moved", "screening.cancelled"], society.Hooks.Types);
        Assert.Equal(3, society.Hooks.Accepted.Select(one => one.Id).Distinct().Count());

        var moved = society.Hooks.Accepted[1].Body;
        Assert.Equal("2026-11-20T12:00:00Z", moved.GetProperty("timestamp").GetString());
        var screening = moved.GetProperty("data").GetProperty("screening");
        Assert.Equal(("2026-11-27T20:00:00Z", "2026-11-26T19:00:00Z", "Room 12", "The Last Ferry"), (
            screening.GetProperty("start").GetString(), screening.GetProperty("movedFrom").GetString(), screening.GetProperty("place").GetString(), screening.GetProperty("film").GetProperty("title").GetString()));
        Assert.Equal("A leak", society.Hooks.Accepted[2].Body.GetProperty("data").GetProperty("screening").GetProperty("cancelledBecause").GetString());
    }

    [Fact]
    public async Task Posts_another_film_with_the_one_that_was_planned_and_not_one_that_was_changed_back()
    {
        await using var society = await Society();
        await society.RunCommand(Schedule);
        await Edit("film:\"Salt Roads (2021)\"");
        society.Hooks.Failure = RecordingPoster.Busy();
        await Edit("film:\"The Last Ferry (1999)\"");
        await Edit("film:\"Salt Roads (2021)\"");
        await Edit("place:\"Room 13\"");
        society.Hooks.Failure = null;
        society.Clock.Advance(Duration.FromHours(1));
        await society.Dispatch();

        Assert.Equal(
            [("screening.scheduled", "The Last Ferry", null), ("screening.changed", "Salt Roads", "The Last Ferry"), ("screening.changed", "Salt Roads", "The Last Ferry"), ("screening.changed", "Salt Roads", null)],
            society.Hooks.Accepted.Select(one => (Event: one.Body, Screening: one.Body.GetProperty("data").GetProperty("screening"))).Select(one => (
                one.Event.GetProperty("type").GetString(),
                one.Screening.GetProperty("film").GetProperty("title").GetString(),
                one.Screening.TryGetProperty("filmBefore", out var before) ? before.GetProperty("title").GetString() : null)));
        Assert.Equal("Room 13", society.Hooks.Accepted[^1].Body.GetProperty("data").GetProperty("screening").GetProperty("place").GetString());

        async Task Edit(string change)
        {
            society.Clock.Advance(Duration.FromMinutes(1));
            Assert.False((await society.RunCommand("/screening edit #1 " + change)).IsRefusal);
        }
    }

    [Fact]
    public async Task Posts_the_ratings_when_they_are_published_and_no_members_name()
    {
        await using var society = await Society();
        await society.RunCommand(Schedule);
        await society.Ask("/rsvp going", "Ada");
        await society.Live(2026, 11, 26, 21, 0);
        await society.Ask("/rate \"The Last Ferry\" 4.5 comment:\"Good\"", "Ada");
        await society.Live(2026, 12, 10, 12, 0);
        await society.Dispatch();
        var last = society.Hooks.Accepted[^1].Body;
        Assert.Equal("ratings.published", last.GetProperty("type").GetString());
        Assert.Equal((1, 4.5), (last.GetProperty("data").GetProperty("ratings").GetProperty("count").GetInt32(), last.GetProperty("data").GetProperty("ratings").GetProperty("average").GetDouble()));
        Assert.DoesNotContain("Ada", string.Concat(society.Hooks.Accepted.Select(one => one.Body.GetRawText())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Posts_the_counts_of_a_poll_when_it_is_closed_and_no_members_name()
    {
        await using var society = await Society();
        await society.RunCommand("/poll ask question:\"Which bar?\" answers:\"The Anchor; The Swan\"");
        await society.Ask("/poll answer choice:2 answer:yes", "Ada");
        Assert.Empty(society.Hooks.Accepted);
        Assert.False((await society.RunCommand("/poll close confirm:yes")).IsRefusal);

        var closed = Assert.Single(society.Hooks.Accepted).Body;
        Assert.Equal("poll.closed", closed.GetProperty("type").GetString());
        Assert.Equal(
            """{"id":1,"title":"Which bar?","kind":"one","answers":1,"choices":[{"text":"The Anchor","yes":0},{"text":"The Swan","yes":1}]}""",
            closed.GetProperty("data").GetProperty("poll").GetRawText());
        Assert.DoesNotContain("Ada", closed.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_poll_that_is_closed_by_its_time_is_posted_with_its_times()
    {
        await using var society = await Society();
        await society.RunCommand("/poll dates title:\"The Last Ferry\" times:\"26 nov 7pm; 27 nov 8pm\"");
        await society.Ask("/poll answer choice:1 answer:maybe", "Ada");
        await society.Live(2026, 11, 27, 12, 0);
        await society.Dispatch();

        Assert.Equal(
            """{"id":1,"title":"The Last Ferry","kind":"dates","answers":1,"choices":[{"time":"2026-11-26T19:00:00Z","yes":0,"maybe":1,"no":0},{"time":"2026-11-27T20:00:00Z","yes":0,"maybe":0,"no":0}]}""",
            Assert.Single(society.Hooks.Accepted).Body.GetProperty("data").GetProperty("poll").GetRawText());
    }

    [Fact]
    public async Task The_link_of_a_remote_screening_is_not_posted()
    {
        await using var society = await Society();
        await society.RunCommand("/screening schedule \"The Last Ferry (1999)\" when:\"26 nov 7pm\" runtime:90 link:https://meet.example/room");
        Assert.DoesNotContain("meet.example", Assert.Single(society.Hooks.Accepted).Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retries_with_the_same_id_and_later_events_wait()
    {
        await using var society = await Society();
        society.Hooks.Failure = RecordingPoster.Busy();
        await society.RunCommand(Schedule);
        await society.RunCommand("/screening move #1 when:\"27 nov 8pm\"");
        Assert.Single(society.Hooks.Attempts);
        society.Hooks.Failure = null;
        society.Clock.Advance(Duration.FromSeconds(5));
        await society.Dispatch();
        Assert.Equal(["screening.scheduled", "screening.moved"], society.Hooks.Types);
        Assert.Equal(society.Hooks.Attempts[0], society.Hooks.Accepted[0].Id);
        var webhook = await Only(society);
        Assert.Equal((0, null), (webhook.Failures, webhook.Problem));
    }

    [Fact]
    public async Task Is_disabled_with_a_notice_after_failures_and_enabled_by_a_moderator()
    {
        await using var society = await Society();
        society.Hooks.Failure = RecordingPoster.Busy();
        await society.RunCommand(Schedule);
        while ((await Only(society)).IsEnabled)
        {
            society.Clock.Advance(Duration.FromMinutes(31));
            await society.Dispatch();
        }

        await society.Dispatch();
        Assert.Equal(Webhook.MaxFailures, society.Hooks.Attempts.Count);
        Assert.Contains("https://films.example/events is disabled after 50 failed attempts in a row; the last problem: films.example responded 503", Assert.Single(society.Channel.ModeratorNotices), StringComparison.Ordinal);
        society.Hooks.Failure = null;
        await society.RunCommand("/screening move #1 when:\"27 nov 8pm\"");
        Assert.Empty(society.Hooks.Accepted);
        Assert.False((await society.RunCommand("/webhooks enable")).IsRefusal);
        await society.RunCommand("/screening move #1 when:\"28 nov 8pm\"");
        Assert.Equal("screening.moved", Assert.Single(society.Hooks.Types));
    }

    [Fact]
    public async Task A_receiver_that_is_gone_gets_nothing_more()
    {
        await using var society = await Society();
        society.Hooks.Failure = new UndeliverableException("films.example responded 410 Gone");
        await society.RunCommand(Schedule);
        Assert.False((await Only(society)).IsEnabled);
        await society.Dispatch();
        Assert.Single(society.Channel.ModeratorNotices);
    }

    [Fact]
    public async Task An_event_that_a_defect_prevents_does_not_block_the_later_ones_for_ever()
    {
        await using var society = await Society();
        society.Hooks.Failure = new InvalidDataException("Oops.");
        await society.RunCommand(Schedule);
        for (var attempt = society.Hooks.Attempts.Count; attempt < 20; attempt++)
        {
            society.Clock.Advance(Duration.FromMinutes(5));
            await society.Dispatch();
        }

        Assert.InRange(society.Hooks.Attempts.Count, 2, 10);
        society.Hooks.Failure = null;
        await society.RunCommand("/screening move #1 when:\"27 nov 8pm\"");
        Assert.Equal(["screening.moved"], society.Hooks.Types);
    }

    [Fact]
    public async Task What_waits_for_a_removed_webhook_is_not_posted()
    {
        await using var society = await Society();
        society.Hooks.Failure = RecordingPoster.Busy();
        await society.RunCommand(Schedule);
        society.Hooks.Failure = null;
        Assert.False((await society.RunCommand("/webhooks remove confirm:yes")).IsRefusal);
        society.Clock.Advance(Duration.FromHours(1));
        await society.Dispatch();
        Assert.Empty(society.Hooks.Accepted);
    }

    private static async Task<ScreeningSociety> Society()
    {
        var society = await ScreeningSociety.Found();
        var added = await society.RunCommand("/webhooks add https://films.example/events");
        Assert.Equal((false, Audience.Caller), (added.IsRefusal, added.Audience));
        return society;
    }

    private static async Task<Webhook> Only(ScreeningSociety society) => Assert.Single(await society.Look(services => services.GetRequiredService<IWebhooks>().All(Stop)));
}
