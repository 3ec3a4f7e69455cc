using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using Moq;

namespace FilmClubBot.Commands.Tests.Ratings;

public class CompareTastesTests
{
    private static readonly Member _bo = new(new(31), "Bo"), _cem = new(new(32), "Cem Aydın");

    private readonly Bench _bench = new();

    [Fact]
    public async Task Draws_only_members_who_chose_it()
    {
        _bench.Members.Setup(port => port.Compared(It.IsAny<CancellationToken>())).ReturnsAsync([_bo, _cem]);
        _bench.Ratings.Setup(port => port.All(null, It.IsAny<CancellationToken>())).ReturnsAsync([.. By(_bo, 8), .. By(_cem, 7), .. By(Bench.Ada, 8)]);
        var card = await _bench.Run("/taste club");
        Assert.Equal("Tastes in The Lantern Film Society. Bo and Cem Aydın: 0.5 stars apart, 5 films in common.", card.Image!.AlternativeText);
        Assert.Equal("/taste compare shown:yes", Bench.Buttons(card)["Show me too"]);
    }

    [Fact]
    public async Task Compares_nobody_without_their_choice()
    {
        _bench.Members.Setup(port => port.Compared(It.IsAny<CancellationToken>())).ReturnsAsync([Bench.Ada]);
        var card = await _bench.Run("/taste club");
        Assert.Null(card.Image);
        Assert.Contains("It takes two members who chose to be compared.", Bench.Text(card), StringComparison.Ordinal);
        Assert.Equal("/taste compare shown:no", Bench.Buttons(card)["Do not show me"]);
    }

    [Fact]
    public async Task A_member_chooses_and_can_undo_it()
    {
        _bench.Members.Setup(port => port.Compare(Bench.Ada.Id, true, It.IsAny<CancellationToken>())).ReturnsAsync(true);
        var card = await _bench.Run("/taste compare yes");
        Assert.Equal((Audience.Caller, "/taste compare shown:no"), (card.Audience, card.Reversal!.Call!.Text));
        // What did not change is not undone.
        Assert.Null((await _bench.Run("/taste compare no")).Reversal);
    }

    [Fact]
    public async Task Taste_shows_a_members_stars_beside_the_clubs()
    {
        _bench.Members.Setup(port => port.Find(Bench.Ada.Id, It.IsAny<CancellationToken>())).ReturnsAsync(Bench.Ada);
        _bench.Ratings.Setup(port => port.By(Bench.Ada.Id, It.IsAny<PageRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync(Bench.Slice(1, Samples.Rating(Bench.Her, "Ada", 8)));
        _bench.Ratings.Setup(port => port.All(null, It.IsAny<CancellationToken>())).ReturnsAsync([.. By(Bench.Ada, 8), .. By(_bo, 2)]);
        Assert.Equal(
            "The stars of Ada, and of The Lantern Film Society. Ada: 4.0 on average, 5 ratings; The Lantern Film Society: 2.5 on average, 10 ratings. "
            + "0.5 stars: 0% and 0%; 1 stars: 0% and 50%; 1.5 stars: 0% and 0%; 2 stars: 0% and 0%; 2.5 stars: 0% and 0%; 3 stars: 0% and 0%; 3.5 stars: 0% and 0%; 4 stars: 100% and 50%; 4.5 stars: 0% and 0%; 5 stars: 0% and 0%.",
            (await _bench.Run("/taste")).Image!.AlternativeText);
    }

    private static IEnumerable<GivenRating> By(Member member, int halves) =>
        Enumerable.Range(1, 5).Select(film => new GivenRating(member.Id, new FilmId(film), Stars.FromHalves(halves), Samples.Friday));
}
