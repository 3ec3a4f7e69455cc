using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Domain.Tests.Announcements;

public class ChannelTimesTests
{
    private static readonly DateTimeZone _london = DateTimeZoneProviders.Tzdb["Europe/London"];

    [Theory]
    [InlineData("9", "09:00")]
    [InlineData("9:05", "09:05")]
    [InlineData("21.30", "21:30")]
    [InlineData("12am", "00:00")]
    [InlineData("12 pm", "12:00")]
    [InlineData("6:30PM", "18:30")]
    [InlineData("20 Uhr", "20:00")]
    [InlineData("20h", "20:00")]
    public void Reads_times_as_people_type_them(string text, string time) => Assert.Equal(time, ClockTime.Parse(text, null).ToString());

    [Theory]
    [InlineData("22:00-8:00")]
    [InlineData("22-8")]
    [InlineData("22 bis 8 Uhr")]
    [InlineData("von 22 Uhr bis 8")]
    [InlineData("10pm to 8am")]
    [InlineData("from 10 pm until 8 am ")]
    public void Reads_quiet_hours_as_people_type_them(string text) => Assert.Equal("22:00-08:00", QuietHours.Parse(text, null).ToString());

    [Theory]
    [InlineData("24:00")]
    [InlineData("9:60")]
    [InlineData("13pm")]
    [InlineData("0am")]
    [InlineData("noon")]
    [InlineData("")]
    public void Reads_nothing_else_as_a_time(string text) => Assert.False(ClockTime.TryParse(text, null, out _));

    [Theory]
    [InlineData("22:00-8:00", "2026-11-27T21:59:00Z", null)]
    [InlineData("22:00-8:00", "2026-11-27T22:00:00Z", "2026-11-28T08:00:00Z")]
    [InlineData("22:00-8:00", "2026-11-28T07:59:00Z", "2026-11-28T08:00:00Z")]
    [InlineData("22:00-8:00", "2026-11-28T08:00:00Z", null)]
    [InlineData("13:00-14:00", "2026-11-28T13:30:00Z", "2026-11-28T14:00:00Z")]
    // Over the two clock changes the end is still eight on the wall.
    [InlineData("22:00-8:00", "2026-03-28T23:00:00Z", "2026-03-29T07:00:00Z")]
    [InlineData("22:00-8:00", "2026-10-24T22:00:00Z", "2026-10-25T08:00:00Z")]
    // An end that the clock skips is the moment of the jump's other side; one that comes twice is over the first time.
    [InlineData("0:00-1:30", "2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z")]
    [InlineData("0:00-1:30", "2026-10-25T00:10:00Z", "2026-10-25T00:30:00Z")]
    [InlineData("0:00-1:30", "2026-10-25T01:10:00Z", null)]
    public void Quiet_hours_end_by_local_time(string hours, string now, string? end) =>
        Assert.Equal(end, QuietHours.Parse(hours, null).EndAfter(At(now), _london) is { } over ? InstantPattern.General.Format(over) : null);

    public static TheoryData<Subject, DeliveryState, string?, bool> Waiting => new()
    {
        { new Subject.Publication(new(1)), DeliveryState.Pending, null, true },
        { new Subject.Digest("Slack/C1", default, []), DeliveryState.Pending, null, true },
        { new Subject.DailyQuote("Slack/C1", default, new(1), new(1)), DeliveryState.Pending, null, true },
        { new Subject.BallotNews(new(1), VoteMoment.Opened), DeliveryState.Pending, null, true },
        { new Subject.Notice("feed:1", "Mend it."), DeliveryState.Pending, null, false },
        { new Subject.ScreeningNews(new(1), new ScreeningStep.Started(), 0), DeliveryState.Pending, null, false },
        // An edit makes no sound, and what may have been sent already is looked for.
        { new Subject.Publication(new(1)), DeliveryState.Pending, "m1", false },
        { new Subject.Publication(new(1)), DeliveryState.Sending, null, false },
    };

    [Theory]
    [MemberData(nameof(Waiting))]
    public void Quiet_hours_postpone_unsent_messages_but_not_urgent_ones(Subject subject, DeliveryState state, string? message, bool waits)
    {
        var now = At("2026-11-27T23:00:00Z");
        var delivery = new Delivery(new(1), new(new(1), subject, now), Platform.Slack, "C1", state, 0, now, "n", message, null, null, 0);
        var rules = new ChannelRules(delivery.To) { Quiet = QuietHours.Parse("22:00-8:00", null) };
        Assert.Equal(waits ? At("2026-11-28T08:00:00Z") : null, rules.QuietUntil(delivery, now, _london));
        Assert.Null(rules.QuietUntil(delivery, now + Duration.FromHours(12), _london));
        Assert.Null(new ChannelRules(delivery.To).QuietUntil(delivery, now, _london));
        Assert.Equal(waits, delivery.Postpone(now + Duration.FromHours(9)).IsPostponed(now));
        Assert.False(delivery.Postpone(now).IsPostponed(now));
        Assert.False(delivery.RetryLater(now, null, false, "Away.").IsPostponed(now));
    }

    [Theory]
    [InlineData("daily 18:00", "2026-11-27T18:00:00Z", "2026-11-27T18:00:00Z")]
    [InlineData("daily 18:00", "2026-11-27T17:59:59Z", "2026-11-26T18:00:00Z")]
    [InlineData("Friday 18:00", "2026-11-27T19:00:00Z", "2026-11-27T18:00:00Z")]
    [InlineData("friday 18:00", "2026-11-27T17:00:00Z", "2026-11-20T18:00:00Z")]
    [InlineData("sunday 9am", "2026-07-01T12:00:00Z", "2026-06-28T08:00:00Z")]
    public void A_digests_last_moment_is_the_latest_that_has_passed(string times, string now, string last) =>
        Assert.Equal(At(last), DigestTimes.Parse(times, null).Last(At(now), _london));

    [Theory]
    [InlineData("18:00")]
    [InlineData("weekly 18:00")]
    [InlineData("3 18:00")]
    [InlineData("none 18:00")]
    [InlineData("friday")]
    public void Parses_nothing_else_as_a_digests_time(string text) => Assert.False(DigestTimes.TryParse(text, null, out _));

    [Theory]
    [InlineData("22:00")]
    [InlineData("22:00-22:00")]
    [InlineData("22:00-8:00-9:00")]
    [InlineData("late-early")]
    public void Parses_nothing_else_as_quiet_hours(string text) => Assert.False(QuietHours.TryParse(text, null, out _));

    [Theory]
    [InlineData("{critic} on {film}", true)]
    [InlineData("No names at all", true)]
    [InlineData("{critic} on {movie}", false)]
    [InlineData("{}", false)]
    [InlineData("  ", false)]
    public void A_template_contains_only_known_names(string text, bool isTemplate) => Assert.Equal(isTemplate, AnnouncementTemplate.TryParse(text, null, out _));

    [Fact]
    public void The_last_digest_and_quote_are_the_latest_that_are_not_ahead()
    {
        var rules = new ChannelRules(new(Platform.Web, "general")) { Digest = DigestTimes.Parse("friday 18:00", null), DailyQuote = ClockTime.Parse("9:00", null) };

        // A Saturday in summer time: 07:59 and 08:00 UTC.
        Assert.Equal((At("2026-06-05T17:00:00Z"), At("2026-06-05T08:00:00Z"), null), rules.LastTimes(At("2026-06-06T07:59:59Z"), _london));
        Assert.Equal((At("2026-06-05T17:00:00Z"), At("2026-06-06T08:00:00Z"), null), rules.LastTimes(At("2026-06-06T08:00:00Z"), _london));
        Assert.Equal((null, null, At("2026-06-06T08:00:00Z")), (rules with { Digest = null, DailyQuote = null, Anniversaries = rules.DailyQuote }).LastTimes(At("2026-06-06T08:00:00Z"), _london));
    }

    private static Instant At(string text) => InstantPattern.General.Parse(text).Value;
}
