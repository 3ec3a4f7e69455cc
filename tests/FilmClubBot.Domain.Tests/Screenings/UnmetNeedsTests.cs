using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Screenings;

public class UnmetNeedsTests
{
    private static readonly Instant _noon = Instant.FromUtc(2026, 11, 27, 12, 0);
    private static readonly AccessNeeds _captions = new(AccessFeatures.Captions, false), _both = new(AccessFeatures.Captions | AccessFeatures.StepFree, true);

    [Fact]
    public void Counts_what_several_of_those_who_come_need_and_the_screening_lacks()
    {
        var unmet = Of(5, new() { [1] = _captions, [2] = _both, [9] = _captions }, new() { HasStrobe = true });
        Assert.Equal((AccessFeatures.Captions, 2), Assert.Single(unmet.Features));
        // One member's need is nobody's business.
        Assert.Equal(0, unmet.Strobe);
        Assert.Equal(2, Of(5, new() { [1] = _both, [2] = _both }, new() { HasStrobe = true }).Strobe);
    }

    [Fact]
    public void Gives_no_number_of_few_members() => Assert.Empty(Of(4, new() { [1] = _captions, [2] = _captions, [3] = _captions }, new()).Features);

    [Fact]
    public void Counts_nothing_that_the_screening_has()
    {
        var unmet = Of(6, new() { [1] = _both, [2] = _both }, new() { Access = AccessFeatures.Captions | AccessFeatures.StepFree });
        Assert.Empty(unmet.Features);
        Assert.Equal(0, unmet.Strobe);
    }

    [Fact]
    public void Does_not_change_with_a_reply_of_today()
    {
        var needs = new Dictionary<int, AccessNeeds> { [1] = _captions, [6] = _captions };
        Assert.Empty(Of(6, needs, new(), before: _noon + Duration.FromMinutes(6)).Features);
        Assert.Single(Of(6, needs, new(), before: _noon + Duration.FromMinutes(7)).Features);
    }

    [Theory]
    [InlineData(RsvpAnswer.No)]
    [InlineData(RsvpAnswer.Maybe)]
    public void Gives_no_number_on_a_day_on_which_a_member_withdrew(RsvpAnswer answer)
    {
        var today = _noon + Duration.FromDays(1);
        var needs = Enumerable.Range(1, 6).ToDictionary(member => new MemberId(member), _ => _captions);
        Rsvp[] coming = [.. Enumerable.Range(1, 5).Select(Coming)];
        Assert.Empty(UnmetNeeds.Of(new([.. coming, new(Coming(6).Member, answer, today)], null), needs, new(), before: today).Features);
        Assert.Single(UnmetNeeds.Of(new([.. coming, new(Coming(6).Member, answer, today - Duration.Epsilon)], null), needs, new(), before: today).Features);
    }

    [Fact]
    public void Says_to_a_member_what_is_met_and_what_is_not()
    {
        var presentation = new Presentation { Access = AccessFeatures.StepFree };
        Assert.Equal(new AccessNeeds(AccessFeatures.StepFree, true), _both.MetBy(presentation));
        Assert.Equal(new AccessNeeds(AccessFeatures.Captions, false), _both.UnmetBy(presentation));
        Assert.Equal(AccessNeeds.None, AccessNeeds.None.UnmetBy(new() { HasStrobe = true }));
    }

    private static UnmetNeeds Of(int coming, Dictionary<int, AccessNeeds> needs, Presentation presentation, Instant? before = null) => UnmetNeeds.Of(
        new(Enumerable.Range(1, coming).Select(Coming), null),
        needs.ToDictionary(entry => new MemberId(entry.Key), entry => entry.Value),
        presentation,
        before ?? _noon + Duration.FromDays(1));

    private static Rsvp Coming(int member) => new(new(new(member), $"Member {member}"), RsvpAnswer.Going, _noon + Duration.FromMinutes(member));
}
