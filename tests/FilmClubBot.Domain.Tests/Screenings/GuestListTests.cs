using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Screenings;

public class GuestListTests
{
    private static readonly Instant _noon = Instant.FromUtc(2026, 11, 27, 12, 0);

    [Fact]
    public void A_member_with_guests_gets_places_for_all_or_waits_and_nobody_is_moved_past_them()
    {
        var list = new GuestList([Going(1), Going(2, guests: 2), Going(3), Going(4, guests: 1)], capacity: 4);
        Assert.Equal((4, 0), (list.Taken, list.Free));
        Assert.Equal([1, 2], Keys(list.Going));
        var full = new GuestList([Going(1), Going(2), Going(3, guests: 1), Going(4)], capacity: 3);
        Assert.Equal((2, 0), (full.Taken, full.Free));
        Assert.Equal([1, 2], Keys(full.Going));
        Assert.Equal([3, 4], Keys(full.Waiting));
        Assert.Equal(2, full.PlaceInLine(new(4)));
    }

    [Fact]
    public void More_people_than_the_room_has_places_block_nobody()
    {
        var smaller = new GuestList([Going(1), Going(2, guests: 3), Going(3), Going(4)], capacity: 2);
        Assert.Equal([1, 3], Keys(smaller.Going));
        Assert.Equal([4, 2], Keys(smaller.Waiting));
        var free = new GuestList([Going(1), Going(2, guests: 3)], capacity: 3);
        Assert.Equal((1, 2), (free.Taken, free.Free));
    }

    [Fact]
    public void Guests_count_where_there_is_no_limit()
    {
        var list = new GuestList([Going(1, guests: 4), Going(2)], capacity: null);
        Assert.Equal((6, null), (list.Taken, list.Free));
    }

    [Fact]
    public void When_somebody_brings_fewer_the_first_in_line_move_up_and_nobody_loses_a_place()
    {
        var before = new GuestList([Going(1, guests: 2), Going(2), Going(3, guests: 1), Going(4)], capacity: 5);
        var after = new GuestList([Going(1, guests: 1), Going(2), Going(3, guests: 1), Going(4)], capacity: 5);
        Assert.Equal([1, 2], Keys(before.Going));
        Assert.Equal([3], Keys(after.PromotedSince(before)));
        Assert.Equal([1, 2, 3], Keys(after.Going));
    }

    private static Rsvp Going(int member, int guests = 0) => new(new(new(member), $"Member {member}"), RsvpAnswer.Going, _noon + Duration.FromMinutes(member)) { Guests = guests };

    private static IEnumerable<int> Keys(IEnumerable<Rsvp> answers) => answers.Select(answer => answer.Member.Id.Value);
}
