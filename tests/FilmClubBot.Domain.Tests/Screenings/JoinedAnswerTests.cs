using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Screenings;

public sealed class JoinedAnswerTests
{
    private static readonly Instant _early = Instant.FromUtc(2026, 11, 27, 19, 0), _late = _early + Duration.FromHours(1);

    [Theory]
    [InlineData(RsvpAnswer.No, RsvpAnswer.Going, true)]
    [InlineData(RsvpAnswer.Going, RsvpAnswer.Maybe, true)]
    [InlineData(RsvpAnswer.Going, RsvpAnswer.Going, false)]
    public void A_later_answer_replaces_a_different_one(RsvpAnswer staying, RsvpAnswer leaving, bool replaces) =>
        Assert.Equal(replaces, new JoinedAnswer(staying, _early, false).IsReplacedBy(new(leaving, _late, false)));

    [Fact]
    public void An_earlier_answer_replaces_the_same_one_only_as_its_place_is_better()
    {
        Assert.True(new JoinedAnswer(RsvpAnswer.Going, _late, false).IsReplacedBy(new(RsvpAnswer.Going, _early, false)));
        Assert.False(new JoinedAnswer(RsvpAnswer.Going, _late, false).IsReplacedBy(new(RsvpAnswer.No, _early, false)));
        Assert.False(new JoinedAnswer(RsvpAnswer.Going, _early, false).IsReplacedBy(new(RsvpAnswer.Going, _early, false)));
    }

    [Fact]
    public void An_answer_that_was_given_outweighs_interest_whichever_is_newer()
    {
        Assert.True(new JoinedAnswer(RsvpAnswer.Going, _late, true).IsReplacedBy(new(RsvpAnswer.No, _early, false)));
        Assert.False(new JoinedAnswer(RsvpAnswer.No, _early, false).IsReplacedBy(new(RsvpAnswer.Going, _late, true)));
    }
}
