using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Testing;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Recaps;

public class ShowRecapTests
{
    private static readonly Member _bo = new(new(31), "Bo"), _cem = new(new(32), "Cem");

    private static readonly Film[] _library =
    [
        .. Enumerable.Range(1, 6).Select(number => new Film(new(number), $"Film {number}", 1990 + (number * 3), number < 3 ? ["Agnès Varda"] : [$"Director {number}"]) { Runtime = number == 6 ? null : new Runtime(90) }),
    ];

    private readonly Bench _bench = new(_library) { Policy = new() { Terms = TermDates.Parse("Autumn 2026: 2026-09-28, 10 weeks", null) } };

    public ShowRecapTests()
    {
        foreach (var member in new[] { _bo, _cem })
            _bench.Members.Setup(port => port.Find(member.Id, It.IsAny<CancellationToken>())).ReturnsAsync(member);
    }

    [Fact]
    public async Task Shows_the_callers_year()
    {
        Rated([.. By(Bench.Ada, 10, 9, 4, 5, 2), .. By(_bo, 4, 8, 4, 5, 9), .. By(_cem, 4, 8, 4, 5, 10)]);
        Screened((6, RsvpAnswer.Going, null), (5, RsvpAnswer.No, null), (4, RsvpAnswer.Going, 1));
        _bench.Themes.Setup(port => port.Names(It.IsAny<CancellationToken>())).ReturnsAsync(new Dictionary<FilmId, IReadOnlyList<string>> { [new(1)] = ["grief"], [new(2)] = ["grief"], [new(3)] = ["love"] });

        var card = await _bench.Run("/wrapped");

        Approved.Verify(Bench.Text(card));
        Approved.Verify(Bench.Text(await _bench.Run("/wrapped", locale: "de")), nameof(Shows_the_callers_year) + ".de");
        Approved.Verify(Bench.Text(await _bench.Run("/wrapped", locale: "fr")), nameof(Shows_the_callers_year) + ".fr");
    }

    [Fact]
    public async Task Shows_the_societys_year_with_its_most_generous_and_its_strictest_member()
    {
        Rated([.. By(_bo, 10, 10, 9, 8, 10), .. By(_cem, 2, 3, 4, 1, 2), .. By(Bench.Ada, 8)]);
        Screened((1, RsvpAnswer.No, null), (2, RsvpAnswer.No, null));

        Approved.Verify(Bench.Text(await _bench.Run("/wrapped club:yes")));
    }

    [Theory]
    [InlineData("/wrapped period:\"autumn 2026\"", "Autumn 2026 in films")]
    [InlineData("/wrapped 2026", "2026 in films")]
    [InlineData("/wrapped 1999", "No rating and no screening in 1999 yet.")]
    [InlineData("/wrapped sometime", "“sometime” is neither a term nor a year: type a term's name or a year such as 2026.")]
    public async Task Is_about_a_term_or_a_year(string typed, string expected)
    {
        Rated(By(Bench.Ada, 8));

        Assert.Contains(expected, Bench.Text(await _bench.Run(typed)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_no_hours_where_no_length_is_known()
    {
        Rated(new GivenRating(Bench.Ada.Id, new(6), Stars.FromHalves(8), Samples.Friday));
        Assert.StartsWith("Ada: 2026 in films\nFilms rated or seen together: 1\nRatings: 1, 4.0 on average\n", Bench.Text(await _bench.Run("/wrapped")), StringComparison.Ordinal);
    }

    private void Rated(params GivenRating[] ratings) => _bench.Ratings.Setup(port => port.All(null, It.IsAny<CancellationToken>())).ReturnsAsync(ratings);

    // With a capacity, somebody else was first.
    private void Screened(params (int Film, RsvpAnswer Answer, int? Capacity)[] screened)
    {
        List<Screening> held = [.. screened.Select((entry, index) => new Screening(new(index + 1), _library[entry.Film - 1], Samples.Friday - Duration.FromDays(7), Duration.FromMinutes(90), ScreeningState.Over) { Capacity = entry.Capacity })];
        _bench.Screenings.Setup(port => port.Between(It.IsAny<Instant>(), It.IsAny<Instant>(), It.IsAny<CancellationToken>())).ReturnsAsync(held);
        _bench.Rsvps.Setup(port => port.AnswersOf(Bench.Ada.Id, It.IsAny<CancellationToken>()))
            .ReturnsAsync(held.ToDictionary(screening => screening.Id, screening => new Rsvp(Bench.Ada, screened[screening.Id.Value - 1].Answer, Samples.Friday)));
        _bench.Rsvps.Setup(port => port.Of(It.IsAny<ScreeningId>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync([new Rsvp(Bench.Ada, RsvpAnswer.Going, Samples.Friday), new Rsvp(_bo, RsvpAnswer.Going, Samples.Friday - Duration.FromDays(1))]);
    }

    private static GivenRating[] By(Member member, params int[] halves) =>
        [.. halves.Select((given, index) => new GivenRating(member.Id, new(index + 1), Stars.FromHalves(given), Samples.Friday))];
}
