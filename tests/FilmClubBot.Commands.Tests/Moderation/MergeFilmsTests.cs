using FilmClubBot.Commands.Films;
using FilmClubBot.Domain.Members;
using Moq;

namespace FilmClubBot.Commands.Tests.Moderation;

public class MergeFilmsTests
{
    private readonly Bench _bench = new();

    public MergeFilmsTests() => _bench.Films.Setup(port => port.Merge(Bench.Us.Id, Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync(new FilmTies(2, 1, 0, 0, 1));

    [Fact]
    public async Task Asks_first_and_names_what_is_moved()
    {
        Assert.Equal(
            """
            Merge the films?

            The answer will be: Us (2019) is now Her (2013)

            Moved: 2 reviews, 1 rating.

            This cannot be undone.

            [Merge them] /films merge film:#4 into:Her (2013) confirm:yes
            [Keep both] /films merge film:#4 into:Her (2013) confirm:no

            """.Replace("Her (2013) confirm", "\"Her (2013)\" confirm", StringComparison.Ordinal),
            Bench.Text(await _bench.Run("/films merge film:us into:\"Her (2013)\"", Permission.Moderator)));
        _bench.NothingCommitted();
    }

    [Fact]
    public async Task Merges_after_the_question()
    {
        await _bench.Run("/films merge film:us into:her confirm:yes", Permission.Moderator);
        _bench.CommittedOnce();
        _bench.Audit.Verify(port => port.Record(Bench.Ada.Id, "films merge", "Us (2019) → Her (2013)"), Times.Once);
    }

    [Fact]
    public async Task Refuses_one_film_twice() => Assert.True((await _bench.Run("/films merge film:her into:her confirm:yes", Permission.Moderator)).IsRefusal);

    [Fact]
    public async Task Refuses_two_films_of_an_open_ballot()
    {
        _bench.Films.Setup(port => port.Merge(Bench.Us.Id, Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync((FilmTies?)null);
        var card = await _bench.Run("/films merge film:us into:her confirm:yes", Permission.Moderator);
        Assert.True(card.IsRefusal);
        Assert.Contains("on the same open ballot", Bench.Text(card), StringComparison.Ordinal);
        _bench.NothingCommitted();
    }
}
