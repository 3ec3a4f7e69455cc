using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Screenings;

public class GuestListTests
{
    private static readonly Instant _noon = Instant.FromUtc(2026, 11, 27, 12, 0);

    [Fact]
    public void A_member_with_guests_gets_places_for_all_or_waits_and_a_place_that_is_too_few_is_the_next_members()
    {
        var list = new GuestList([Going(1), Going(2, guests: 2), Going(3), Going(4, guests: 1)], capacity: 3);
        Assert.Equal((2, 1), (list.Taken, list.Free));
        Assert.Equal([1, 3], Keys(list.Going));
        Assert.Equal([2, 4], Keys(list.Waiting));
        Assert.Equal(1, list.PlaceInLine(new(2)));
    }

    [Fact]
    public void Guests_count_where_there_is_no_limit()
    {
        var list = new GuestList([Going(1, guests: 4), Going(2)], capacity: null);
        Assert.Equal((6, null), (list.Taken, list.Free));
    }

    [Fact]
    public void Who_moves_up_are_those_who_fit()
    {
        var before = new GuestList([Going(1, guests: 1), Going(2, guests: 1), Going(3)], capacity: 2);
        var after = new GuestList([Going(1), Going(2, guests: 1), Going(3)], capacity: 2);
        Assert.Equal([3], Keys(after.PromotedSince(before)));
    }

    private static Rsvp Going(int member, int guests = 0) => new(new(new(member), $"Member {member}"), RsvpAnswer.Going, _noon + Duration.FromMinutes(member)) { Guests = guests };

    private static IEnumerable<int> Keys(IEnumerable<Rsvp> answers) => answers.Select(answer => answer.Member.Id.Value);
}
