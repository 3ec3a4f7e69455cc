using CsCheck;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;
using static FilmClubBot.Domain.Tests.Ballots.Votes.SampleVotes;

namespace FilmClubBot.Domain.Tests.Ballots.Votes;

public class CastVotesTests
{
    [Fact]
    public void Puts_equal_votes_together_the_most_frequent_first_then_by_the_films_numbers()
    {
        var votes = CastVotes.Of(FirstFilms(3), new[] { "2", "3 > 1", "1 = 2", "2", "1", "2 = 1", "1 > 3" }.Select(Vote));

        Assert.Equal([(2, "1 = 2"), (2, "2"), (1, "1"), (1, "1 > 3"), (1, "3 > 1")], votes.Groups.Select(group => (group.Count, Text(group.Ranking))).OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Item2, StringComparer.Ordinal));
        Assert.Equal(7, votes.Count);
    }

    [Fact]
    public void Do_not_reveal_the_order_of_the_votes()
    {
        string[] lines = ["2", "3 > 1", "1 = 2", "2", "1", "2 = 1", "1 > 3", "1 > 3 > 2", "3 > 2", ""];
        var votes = Of(3, lines);
        Gen.Shuffle(lines).Sample(shuffled => Assert.Equal(votes.Groups, Of(3, shuffled).Groups));
    }

    [Fact]
    public void Counts_blank_votes_separately()
    {
        var votes = Of(2, "3: 1", "2: ", "1: ");

        Assert.Equal((3, 3), (votes.Count, votes.Blank));
    }

    [Fact]
    public void Numbers_films_from_1_in_their_order()
    {
        var votes = Of(3, "1");

        Assert.Equal([1, 2, 3], votes.Candidates.Select(votes.NumberOf));
        Assert.Throws<KeyNotFoundException>(() => votes.NumberOf(new FilmId(1)));
    }

    [Fact]
    public void Rejects_no_films_too_many_films_and_duplicates()
    {
        Assert.Throws<ArgumentException>(() => CastVotes.Of([], Array.Empty<Ranking>()));
        Assert.Throws<ArgumentException>(() => CastVotes.Of([.. Enumerable.Range(1, CastVotes.MaxCandidates + 1).Select(number => new FilmId(number))], Array.Empty<Ranking>()));
        Assert.Throws<ArgumentException>(() => CastVotes.Of([Film(1), Film(2), Film(1)], Array.Empty<Ranking>()));
        Assert.Equal(CastVotes.MaxCandidates, CastVotes.Of(FirstFilms(140).Concat(Enumerable.Range(2000, CastVotes.MaxCandidates - 140).Select(number => new FilmId(number))).ToArray(), Array.Empty<Ranking>()).Candidates.Count);
    }

    [Fact]
    public void Refuses_a_vote_for_a_film_that_is_not_on_the_ballot() =>
        Assert.Contains("not on the ballot", Assert.Throws<ArgumentException>(() => Of(2, "1 > 3")).Message, StringComparison.Ordinal);

    [Fact]
    public void Rejects_too_many_votes_and_counts_below_one()
    {
        Assert.Equal(CastVotes.MaxVotes, Of(1, $"{CastVotes.MaxVotes}: 1").Count);
        Assert.Throws<ArgumentException>(() => Of(1, $"{CastVotes.MaxVotes}: 1", "1: 1"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(1, "0: 1"));
    }

    private static string Text(Ranking ranking) =>
        string.Join(" > ", ranking.Ranks.Select(rank => string.Join(" = ", rank.Select(film => (1000 - film.Value) / 7).Order())));
}
