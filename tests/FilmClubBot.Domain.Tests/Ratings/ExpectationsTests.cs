using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Ratings;

public class ExpectationsTests
{
    private static readonly Instant _now = Instant.FromUtc(2026, 11, 27, 19, 0);
    private static readonly Film _her = new(new(1), "Her", 2013, []);

    [Fact]
    public void Compares_the_means_of_those_who_stated_both()
    {
        // The fourth did not rate, and the fifth expected nothing.
        var found = Expectations.Of([Reply(1, 6), Reply(2, 7), Reply(3, 8), Reply(4, 2), Reply(5, null)], [Rating(1, 8), Rating(2, 9), Rating(3, 10), Rating(5, 1)]);
        Assert.Equal(new Expectations(3, 3.5, 4.5), found);
        Assert.Equal(1.0, found!.Surprise);
    }

    [Fact]
    public void Shows_nothing_of_a_few_because_that_would_show_what_one_of_them_expected() =>
        Assert.Null(Expectations.Of([Reply(1, 6), Reply(2, 7)], [Rating(1, 8), Rating(2, 9)]));

    private static Rsvp Reply(int member, int? halves) => new(new(new(member), $"Member {member}"), RsvpAnswer.Going, _now) { ExpectedHalves = halves };

    private static Rating Rating(int member, int halves) => new(_her, new(new(member), $"Member {member}"), Stars.FromHalves(halves), null, IsSpoiler: false, _now);
}
