using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Screenings;

public class EventPostingTests
{
    private static readonly EventPosting _sending = EventPosting.New(new(1)).Begin(Instant.FromUtc(2026, 11, 27, 12, 0)).Delay(Instant.FromUtc(2026, 11, 27, 12, 0), null);

    [Theory]
    [InlineData(EventState.Scheduled, false)]
    [InlineData(EventState.Active, false)]
    [InlineData(EventState.Completed, true)]
    [InlineData(EventState.Cancelled, true)]
    public void Completed_states_are_done_and_the_posting_is_closed_when_it_is_over(EventState state, bool isClosed)
    {
        var after = _sending.Reach(state);
        Assert.Equal((state, isClosed, null, 0), (after.State, after.IsClosed, after.SendingSince, after.Attempts));
    }
}
