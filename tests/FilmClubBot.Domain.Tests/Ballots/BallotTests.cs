using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Tests.Ballots.Votes;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Ballots;

public class BallotTests
{
    private static readonly Instant _opened = Instant.FromUtc(2026, 11, 27, 19, 0);
    private static readonly DateTimeZone _london = DateTimeZoneProviders.Tzdb["Europe/London"];

    [Fact]
    public void Accepts_votes_until_its_end()
    {
        var ballot = Open() with { ClosesAt = _opened + Duration.FromHours(1) };
        Assert.True(ballot.TakesVotesAt(_opened + Duration.FromMinutes(59)));
        Assert.False(ballot.IsDueAt(_opened + Duration.FromMinutes(59)));
        Assert.False(ballot.TakesVotesAt(_opened + Duration.FromHours(1)));
        Assert.True(ballot.IsDueAt(_opened + Duration.FromHours(1)));
        Assert.True(Open().TakesVotesAt(_opened + Duration.FromDays(1000)));
        Assert.False(Open().IsDueAt(_opened + Duration.FromDays(1000)));
    }

    [Fact]
    public void Its_record_counts_to_the_same_result()
    {
        var votes = SampleVotes.Of(4, "4: 1>3", "3: 2", "1: 2>3", "1: 3>2", "1: 4>1").Groups.SelectMany(group => Enumerable.Repeat(group.Ranking, group.Count)).ToList();
        var ballot = Open();

        var published = ballot.Close(votes, _opened, _london).Published!;

        Assert.Equal("ballot-12.soi", published.FileName);
        Assert.Equal(new LocalDate(2026, 11, 27), published.ClosedOn);
        Assert.Equal(ballot.Count(votes).Order.Select(place => BallotNumber(ballot, place.Film)), published.Count().Order.Select(place => place.Film.Value));
        Assert.Equal(["Film 1 (1990)", "Film 2 (1990)", "Film 3 (1990)", "Film 4 (1990)"], published.FilmNames);
    }

    [Fact]
    public void Its_record_does_not_reveal_the_order_of_the_votes()
    {
        Ranking[] votes = [.. new[] { "3>1", "2", "1>2", "2", "4>1=3" }.Select(SampleVotes.Vote)];
        var record = Open().Close(votes, _opened, _london).Record;
        for (var rotation = 1; rotation < votes.Length; rotation++)
            Assert.Equal(record, Open().Close(votes.Skip(rotation).Concat(votes.Take(rotation)).Reverse(), _opened, _london).Record);
    }

    [Fact]
    public void A_ballot_that_is_closed_late_is_recorded_as_closed_at_its_end()
    {
        var due = Instant.FromUtc(2026, 11, 28, 0, 30);
        var ballot = Open() with { ClosesAt = due };
        Assert.Equal(due, ballot.Close([], due + Duration.FromDays(3), _london).ClosedAt);
        // And closed by hand before, it was closed then.
        Assert.Equal(_opened, ballot.Close([], _opened, _london).ClosedAt);
    }

    [Fact]
    public void Is_not_published_without_votes()
    {
        Assert.Null(Open().Close([], _opened, _london).Record);
        Assert.Null(Open().Close([Ranking.Blank], _opened, _london).Published);
    }

    [Fact]
    public void A_ballot_ends_only_once()
    {
        var closed = Open().Close([], _opened, _london);
        Assert.Throws<InvalidOperationException>(() => closed.Close([], _opened, _london));
        Assert.Throws<InvalidOperationException>(() => closed.Withdraw(_opened));
        Assert.Throws<InvalidOperationException>(() => Open().Withdraw(_opened).Close([], _opened, _london));
        Assert.False(closed.TakesVotesAt(_opened));
    }

    [Fact]
    public void Its_text_form_does_not_reveal_the_seed() => Assert.DoesNotContain(Open().Seed.Text, Open().ToString(), StringComparison.Ordinal);

    private static Ballot Open() => new(
        new(12), "Friday", [.. Enumerable.Range(1, 4).Select(number => new Film(SampleVotes.Film(number), $"Film {number}", 1990, []))], new(CountingMethod.InstantRunoff), SampleVotes.Seed(), _opened);

    private static int BallotNumber(Ballot ballot, FilmId film) => ballot.Candidates.ToList().IndexOf(film) + 1;
}
