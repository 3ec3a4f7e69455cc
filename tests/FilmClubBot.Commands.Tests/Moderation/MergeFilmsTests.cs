using FilmClubBot.Commands.Films;
using FilmClubBot.Domain.Members;
using Moq;

namespace FilmClubBot.Commands.Tests.Moderation;

public class MergeFilmsTests
{
    private readonly Bench _bench = new();

    public MergeFilmsTests() => _bench.Films.Setup(port => port.Merge(Bench.Us.Id, Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync(new MergedFilms(new(2, 1, 0, 0, 1), 17));

    [Fact]
    public async Task Asks_first_and_names_what_is_moved()
    {
        Assert.Equal(
            """
            Merge the films?

            The answer will be: Us (2019) is now Her (2013)

            Moved: 2 reviews, 1 rating.

            It can be undone for 10 minutes, with /undo.

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
    public async Task A_merge_is_undone_for_the_films_as_they_were()
    {
        _bench.Films.Setup(port => port.Part(17, It.IsAny<CancellationToken>())).ReturnsAsync(new PartedFilms(Bench.Us, Bench.Her));
        await _bench.Run("/films merge film:us into:her confirm:yes", Permission.Moderator);
        Assert.Contains("Us (2019) and Her (2013) are two films again", Bench.Text(await _bench.Run("/undo", Permission.Moderator)), StringComparison.Ordinal);
        _bench.Films.Verify(port => port.Part(17, It.IsAny<CancellationToken>()), Times.Once);
        Assert.True((await _bench.Run("/undo", Permission.Moderator)).IsRefusal);
    }

    [Fact]
    public async Task Says_when_a_merge_can_be_undone_no_longer()
    {
        await _bench.Run("/films merge film:us into:her confirm:yes", Permission.Moderator);
        Assert.Contains("can no longer be undone", Bench.Text(await _bench.Run("/undo", Permission.Moderator)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_one_film_twice() => Assert.True((await _bench.Run("/films merge film:her into:her confirm:yes", Permission.Moderator)).IsRefusal);

    [Fact]
    public async Task Refuses_two_films_of_an_open_ballot()
    {
        _bench.Films.Setup(port => port.Merge(Bench.Us.Id, Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync((MergedFilms?)null);
        var card = await _bench.Run("/films merge film:us into:her confirm:yes", Permission.Moderator);
        Assert.True(card.IsRefusal);
        Assert.Contains("on the same open ballot", Bench.Text(card), StringComparison.Ordinal);
        _bench.NothingCommitted();
    }
}
