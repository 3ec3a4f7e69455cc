using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;
using Moq;

namespace FilmClubBot.Commands.Tests.Moderation;

/// <summary>A film that was only suggested can be removed, after a question.</summary>
public class RemoveFilmTests
{
    private readonly Bench _bench = new();

    [Fact]
    public async Task Asks_first_and_says_what_goes_with_it()
    {
        Has(new FilmTies(0, 0, 0, 0, 2));
        Assert.Equal(
            """
            Remove the film?

            The answer will be: Removed: Us (2019)

            2 members suggested it; their suggestions go with it.

            This cannot be undone.

            [Remove the film] /films remove film:#4 confirm:yes
            [Keep it] /films remove film:#4 confirm:no

            """,
            await Text("/films remove us"));
        _bench.NothingCommitted();
    }

    [Fact]
    public async Task Removes_it_and_offers_to_suggest_it_again()
    {
        Has(new FilmTies(0, 0, 0, 0, 1));
        Assert.Equal("Removed: Us (2019)\n\n1 member suggested it; the suggestion goes with it.\n\n[Suggest it again] /suggest film:\"+Us (2019)\"\n", await Text("/films remove film:us confirm:yes"));
        _bench.Films.Verify(port => port.Remove(Bench.Us.Id, It.IsAny<CancellationToken>()), Times.Once);
        _bench.Audit.Verify(port => port.Record(Bench.Ada.Id, "films remove", "Us (2019)"), Times.Once);
    }

    [Theory]
    [InlineData(2, 1, 0, 0, "2 reviews, 1 rating")]
    [InlineData(0, 0, 3, 0, "3 screenings")]
    [InlineData(0, 0, 0, 1, "1 open ballot")]
    public async Task Explains_what_hangs_on_it(int reviews, int ratings, int screenings, int ballots, string ties)
    {
        Has(new FilmTies(reviews, ratings, screenings, ballots, 1));
        var card = await _bench.Run("/films remove film:us confirm:yes", Permission.Moderator);
        Assert.True(card.IsRefusal);
        Assert.StartsWith($"Us (2019) stays\n\nThese are about it: {ties}. Hide its reviews with /review hide", Bench.Text(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_for_moderators() => Assert.True((await _bench.Run("/films remove us")).IsRefusal);

    private void Has(FilmTies ties) => _bench.Films.Setup(port => port.Remove(Bench.Us.Id, It.IsAny<CancellationToken>())).ReturnsAsync(ties);

    private async Task<string> Text(string typed)
    {
        var card = await _bench.Run(typed, Permission.Moderator);
        Assert.Equal(Audience.Caller, card.Audience);
        return Bench.Text(card);
    }
}
