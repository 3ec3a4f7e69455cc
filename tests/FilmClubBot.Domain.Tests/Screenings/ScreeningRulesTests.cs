using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Screenings;

public sealed class ScreeningRulesTests
{
    private static readonly DateTimeZone _london = DateTimeZoneProviders.Tzdb["Europe/London"];

    private static readonly Instant _second = Instant.FromUnixTimeSeconds(1_795_804_200);

    [Fact]
    public void Every_step_is_read_back_from_its_key()
    {
        ScreeningStep[] steps =
        [
            new ScreeningStep.Announced(), new ScreeningStep.Moved(), new ScreeningStep.PlaceChanged(_second), new ScreeningStep.FilmChanged(new(12), _second), new ScreeningStep.FilmChanged(null, _second), new ScreeningStep.Cancelled(_second), new ScreeningStep.Restored(_second), new ScreeningStep.Countdown(_second), new ScreeningStep.Pause(_second),
            new ScreeningStep.Reminder(Duration.FromHours(24)), new ScreeningStep.Started(),
            new ScreeningStep.PlaceFree(new(7), _second), new ScreeningStep.JobAsked(new(7), _second), new ScreeningStep.Discussion(), new ScreeningStep.RatingCall(), new ScreeningStep.Results(),
        ];
        Assert.All(steps, step => Assert.Equal(step, ScreeningStep.Parse(step.Key)));
        Assert.Throws<FormatException>(() => ScreeningStep.Parse("cancelled"));
        Assert.Throws<FormatException>(() => ScreeningStep.Parse("reminder-soon"));
        Assert.Throws<FormatException>(() => ScreeningStep.Parse("place-7"));
    }

    [Fact]
    public void Places_go_to_the_first_answers_and_maybe_takes_none()
    {
        var list = new GuestList([Answer(1, 10, RsvpAnswer.Going), Answer(2, 5, RsvpAnswer.Maybe), Answer(3, 7, RsvpAnswer.Going), Answer(4, 12, RsvpAnswer.Going), Answer(5, 1, RsvpAnswer.No)], 2);
        Assert.Equal([3, 1], list.Going.Select(answer => answer.Member.Id.Value));
        Assert.Equal([4], list.Waiting.Select(answer => answer.Member.Id.Value));
        Assert.Equal(1, list.PlaceInLine(new(4)));
        Assert.Null(list.PlaceInLine(new(3)));
        Assert.Equal(0, list.Free);
    }

    [Fact]
    public void A_waiting_member_who_gets_a_place_has_moved_up_and_a_new_one_has_not()
    {
        var before = new GuestList([Answer(1, 1, RsvpAnswer.Going), Answer(2, 2, RsvpAnswer.Going)], 1);
        var after = new GuestList([Answer(2, 2, RsvpAnswer.Going), Answer(3, 3, RsvpAnswer.Going)], 2);
        Assert.Equal([2], after.PromotedSince(before).Select(answer => answer.Member.Id.Value));
    }

    [Theory]
    [InlineData("24h, 1h, 10m", "1440 60 10")]
    [InlineData("10 min; 1 day", "1440 10")]
    [InlineData("2 Stunden, 1 Tag", "1440 120")]
    [InlineData("1h, 60m", "60")]
    [InlineData("1 hour before", "60")]
    [InlineData("an hour and a day", "1440 60")]
    [InlineData("two days & half an hour before the film", "2880 30")]
    [InlineData("1 Tag und 2 Stunden vorher", "1440 120")]
    [InlineData("eine halbe Stunde vor Beginn", "30")]
    [InlineData("zwei Tagen, 1 Std. davor", "2880 60")]
    [InlineData("un jour et deux heures avant", "1440 120")]
    [InlineData("none", "")]
    [InlineData("keine", "")]
    public void Reminders_are_read_as_people_write_them(string written, string minutes) =>
        Assert.Equal(minutes, string.Join(' ', LeadTimes.Parse(written, null).All.Select(lead => (long)lead.TotalMinutes)));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("0m")]
    [InlineData("before")]
    [InlineData("an hour or so")]
    [InlineData("twelve hours hours")]
    [InlineData("15d")]
    [InlineData("1m,2m,3m,4m,5m,6m,7m")]
    [InlineData("99999999999h")]
    public void An_invalid_list_of_reminders_is_rejected(string written) => Assert.False(LeadTimes.TryParse(written, null, out _));

    [Theory]
    [InlineData("126", 126)]
    [InlineData("126 min", 126)]
    [InlineData("2h06", 126)]
    [InlineData("2:06", 126)]
    [InlineData("2 h 6 min", 126)]
    [InlineData("2 Std. 6 Min.", 126)]
    [InlineData("2h", 120)]
    public void A_runtime_is_read_as_people_write_it(string written, int minutes) => Assert.Equal(new Runtime(minutes), Runtime.Parse(written, null));

    [Theory]
    [InlineData("0")]
    [InlineData("2h60")]
    [InlineData("25h")]
    [InlineData("long")]
    [InlineData("-5")]
    public void An_invalid_runtime_is_rejected(string written) => Assert.False(Runtime.TryParse(written, null, out _));

    [Theory]
    [InlineData(19, 0, 23, 0, 27, 23)]
    [InlineData(19, 0, 1, 0, 28, 1)]
    [InlineData(0, 30, 2, 0, 27, 2)]
    [InlineData(23, 30, 23, 0, 27, 23)]
    public void A_venue_closes_on_the_evening_of_the_start(int hour, int minute, int closesHour, int closesMinute, int day, int at)
    {
        var start = new LocalDateTime(2026, 11, 27, hour, minute).InZoneStrictly(_london).ToInstant();
        Assert.Equal(new LocalDateTime(2026, 11, day, at, 0), ClosingTime.Of(start, new(closesHour, closesMinute), _london).InZone(_london).LocalDateTime);
    }

    [Fact]
    public void A_started_screening_cannot_be_moved_nor_a_finished_one_cancelled()
    {
        var running = new Screening(new(1), null, Instant.FromUtc(2026, 11, 27, 19, 0), Duration.FromHours(2), ScreeningState.Running);
        Assert.Throws<InvalidOperationException>(() => running.MoveTo(running.End, running.Start));
        Assert.Equal(ScreeningState.Cancelled, running.Cancel("The projector is broken.").State);
        Assert.Throws<InvalidOperationException>(() => (running with { State = ScreeningState.Over }).Cancel(null));
    }

    [Theory]
    [InlineData(ScreeningState.Planned, false, false, false)]
    [InlineData(ScreeningState.Announced, true, true, true)]
    [InlineData(ScreeningState.Running, true, true, true)]
    [InlineData(ScreeningState.Over, true, true, false)]
    [InlineData(ScreeningState.Cancelled, true, false, false)]
    public void Attendance_can_be_reported_afterwards_and_a_cancelled_screening_accepts_no_answers(ScreeningState state, bool wasAnnounced, bool acceptsGoing, bool acceptsMaybe)
    {
        var screening = new Screening(new(1), null, Instant.FromUtc(2026, 11, 27, 19, 0), Duration.FromHours(2), state) { WasAnnounced = wasAnnounced };
        Assert.Equal((acceptsGoing, acceptsMaybe, acceptsMaybe), (screening.Takes(RsvpAnswer.Going), screening.Takes(RsvpAnswer.Maybe), screening.Takes(RsvpAnswer.No)));
    }

    private static Rsvp Answer(int member, int second, RsvpAnswer answer) => new(new Member(new(member), $"M{member}"), answer, Instant.FromUnixTimeSeconds(second));
}
