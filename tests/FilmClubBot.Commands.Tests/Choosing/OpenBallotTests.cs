using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Choosing;

public class OpenBallotTests
{
    private readonly BallotBench _bench = new();

    [Fact]
    public async Task Opens_a_ballot_on_films_that_are_named()
    {
        var card = await Open("title:\"Friday's film\" films:\"Her; Solaris; The Third Man (1949)\" method:schulze secret:yes quorum:3 seats:2");

        var ballot = _bench.Choices.Only;
        Assert.Equal("Friday's film", ballot.Title);
        Assert.Equal(["Her (2013)", "Solaris (1972)", "The Third Man (1949)"], ballot.Films.Select(film => film.Label));
        Assert.Equal((CountingMethod.Schulze, 2, 3, true), (ballot.Terms.Method, ballot.Terms.Seats, ballot.Terms.Quorum, ballot.IsSecret));
        Assert.Equal([new Subject.BallotNews(ballot.Id, VoteMoment.Opened)], _bench.Announced);
        Assert.Contains(ballot.Seed.Commitment, Bench.Text(card), StringComparison.Ordinal);
        Assert.DoesNotContain(ballot.Seed.Text, Bench.Text(card), StringComparison.Ordinal);
        _bench.Bench.Audit.Verify(port => port.Record(Bench.Ada.Id, "ballot open", "Friday's film (#1)"));
        _bench.Bench.CommittedOnce();
    }

    [Fact]
    public async Task Opens_a_ballot_on_a_season_on_twice_as_many_films_as_are_chosen()
    {
        foreach (var number in Enumerable.Range(1, 14))
            Listed(new(new(700 + number), $"Film {number}", 1990, []), 20 - number);

        await Open("title:Winter method:stv seats:6");

        var ballot = _bench.Choices.Only;
        Assert.Equal((CountingMethod.SingleTransferable, 6, 12), (ballot.Terms.Method, ballot.Terms.Seats, ballot.Films.Count));
    }

    [Fact]
    public async Task Every_ballot_has_a_separate_seed()
    {
        await Open("title:One films:\"Her; Us\"");
        await Open("title:Two films:\"Her; Us\"");
        Assert.Equal(2, _bench.Choices.Ballots.Select(ballot => ballot.Seed.Text).Distinct().Count());
        Assert.All(_bench.Choices.Ballots, ballot => Assert.Equal(64, ballot.Seed.Text.Length));
    }

    [Fact]
    public async Task Closes_at_the_given_time()
    {
        await Open("title:Friday films:\"Her, Us\" closes:2026-12-03T20:00");
        Assert.Equal(Instant.FromUtc(2026, 12, 3, 20, 0), _bench.Choices.Only.ClosesAt);
    }

    [Fact]
    public async Task Uses_the_first_films_of_the_watchlist_that_were_not_shown()
    {
        Listed(Bench.Her, 3);
        Listed(Bench.RedShoes, 2);
        Listed(Bench.Solaris, 2);
        Listed(Bench.Us, 1);
        Shown(Bench.RedShoes);

        await Open("title:Friday films:\"top 2\"");
        Assert.Equal([Bench.Her, Bench.Solaris], _bench.Choices.Only.Films);
        await Open("title:Saturday");
        Assert.Equal([Bench.Her, Bench.Solaris, Bench.Us], _bench.Choices.Ballots.Last().Films);
    }

    [Fact]
    public async Task Explains_that_all_films_of_the_watchlist_were_shown()
    {
        Listed(Bench.Her, 2);
        Listed(Bench.Us, 1);
        Shown(Bench.Her, Bench.Us);

        var card = await Open("title:Friday");

        Assert.True(card.IsRefusal);
        Assert.Contains("The others were shown already.", Bench.Text(card), StringComparison.Ordinal);
        Assert.Empty(_bench.Choices.Ballots);
    }

    [Fact]
    public async Task A_film_that_was_shown_can_be_given_and_is_marked()
    {
        Shown(Bench.Her);
        var card = await Open("title:Friday films:\"Her; Us\"");
        Assert.Contains("1. Her (2013) – shown on 5 March 2026\n2. Us (2019)", Bench.Text(card), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("films:Her", "A ballot has 2 to 25 films; these are 1.")]
    [InlineData("films:\"Her; Us; her\"", "Her (2013) stands twice")]
    [InlineData("films:\"top 26\"", "these are 26")]
    [InlineData("films:\"top 1\"", "these are 1")]
    [InlineData("films:\"Her; Us\" quorum:0", "A quorum is a whole number from 1")]
    [InlineData("films:\"Her; Us\" quorum:1000000", "A quorum is a whole number from 1")]
    [InlineData("films:\"Her; Us\" seats:2", "1 to 1 can be chosen")]
    [InlineData("films:\"Her; Us\" seats:0", "1 to 1 can be chosen")]
    [InlineData("films:\"Her; ?\"", "Name a film by its title.")]
    [InlineData("films:\"top 5\"", "The watchlist has only 0 films")]
    [InlineData("films:\"Her; Us\" closes:2020-01-01T20:00", "2020")]
    public async Task Refuses_invalid_terms(string typed, string why)
    {
        var card = await Open("title:Friday " + typed);
        Assert.True(card.IsRefusal);
        Assert.Contains(why, Bench.Text(card), StringComparison.Ordinal);
        Assert.Empty(_bench.Choices.Ballots);
        _bench.Bench.NothingCommitted();
    }

    [Fact]
    public async Task Asks_which_film_is_meant_and_continues_with_the_answer()
    {
        var bench = new BallotBench(Bench.Her, Bench.Us, new(new(5), "Us", 1991, []));
        var card = await bench.Run("/ballot open title:Friday films:\"Her; Us\" quorum:4 secret:yes closes:2026-12-03T20:00", permission: Permission.Moderator);
        Assert.True(card.IsRefusal && card.IsQuestion);

        var chosen = card.Actions.OfType<Button>().Single(button => button.Label == "Us (1991)");
        await bench.Bench.Run(chosen.Call, Permission.Moderator);

        var ballot = bench.Choices.Only;
        Assert.Equal("Us", ballot.Films[1].Title);
        Assert.Equal((4, true, Instant.FromUtc(2026, 12, 3, 20, 0)), (ballot.Terms.Quorum, ballot.IsSecret, ballot.ClosesAt));
    }

    [Fact]
    public async Task Is_for_moderators()
    {
        Assert.True((await _bench.Run("/ballot open title:Friday films:\"Her; Us\"")).IsRefusal);
        Assert.Empty(_bench.Choices.Ballots);
    }

    private Task<Card> Open(string options) => _bench.Run("/ballot open " + options, permission: Permission.Moderator);

    private void Listed(Film film, int supporters)
    {
        for (var at = 0; at < supporters; at++)
            _bench.Choices.Suggestions.Add((film, new(new(new(at), $"Member {at}"), null, Samples.Friday)));
    }

    private void Shown(params Film[] films) => _bench.Bench.Screenings.Setup(port => port.Shown(It.IsAny<CancellationToken>()))
        .ReturnsAsync(films.ToDictionary(film => film.Id, _ => Instant.FromUtc(2026, 3, 5, 19, 0)));
}
