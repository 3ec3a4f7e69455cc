using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Recommendations;
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
        // Everybody sees the card: it does not depend on whether the caller is compared.
        Assert.Equal(("/taste compare shown:yes", "/taste compare shown:no"), (Bench.Buttons(card)["Show me too"], Bench.Buttons(card)["Do not show me"]));
    }

    [Fact]
    public async Task Lists_all_pairs_as_text_on_pages()
    {
        List<Member> members = [.. Enumerable.Range(31, AgreementMatrix.MostMembers + 1).Select(id => new Member(new(id), $"Member {id}"))];
        _bench.Members.Setup(port => port.Compared(It.IsAny<CancellationToken>())).ReturnsAsync(members);
        _bench.Ratings.Setup(port => port.All(null, It.IsAny<CancellationToken>())).ReturnsAsync([.. members.SelectMany((member, at) => By(member, 1 + (at % 10)))]);
        var (first, last) = (await _bench.Run("/taste club"), await _bench.Run("/taste club page:6"));
        Assert.StartsWith(
            "Tastes in The Lantern Film Society\n\n17 members chose to be compared.\n\nThe picture has the 16 of them with the most ratings.\n\n• Member 31 and Member 32: 0.5 stars apart, 5 films in common.\n",
            Bench.Text(first),
            StringComparison.Ordinal);
        Assert.Equal((6, true), (first.Page?.Count, first.Image is not null));
        Assert.Contains("• Member 45 and Member 46: 0.5 stars apart, 5 films in common.\n", Bench.Text(last), StringComparison.Ordinal);
        Assert.Null(last.Image);
        Assert.Contains("no such page", Bench.Text(await _bench.Run("/taste club page:7")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compares_nobody_without_their_choice()
    {
        _bench.Members.Setup(port => port.Compared(It.IsAny<CancellationToken>())).ReturnsAsync([Bench.Ada]);
        var card = await _bench.Run("/taste club");
        Assert.Null(card.Image);
        Assert.Contains("It takes two members who chose to be compared.", Bench.Text(card), StringComparison.Ordinal);
        Assert.Equal("/taste compare shown:yes", Bench.Buttons(card)["Show me too"]);
        _bench.Ratings.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task A_member_chooses_and_can_undo_it()
    {
        _bench.Members.Setup(port => port.SetCompared(Bench.Ada.Id, true, It.IsAny<CancellationToken>())).ReturnsAsync(true);
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
            "The stars of Ada, and of The Lantern Film Society. Ada: 4.0 on average, 5 ratings. The Lantern Film Society: 2.5 on average, 10 ratings. "
            + "0.5 of 5: 0% and 0%. 1 of 5: 0% and 50%. 1.5 of 5: 0% and 0%. 2 of 5: 0% and 0%. 2.5 of 5: 0% and 0%. 3 of 5: 0% and 0%. 3.5 of 5: 0% and 0%. 4 of 5: 100% and 50%. 4.5 of 5: 0% and 0%. 5 of 5: 0% and 0%.",
            (await _bench.Run("/taste")).Image!.AlternativeText);
        Assert.Contains(". 4 von 5: 100\u00A0% und 50\u00A0%. ", (await _bench.Run("/taste", locale: "de")).Image!.AlternativeText, StringComparison.Ordinal);
        Assert.Contains(". 4 sur 5\u00A0: 100\u00A0% et 50\u00A0%. ", (await _bench.Run("/taste", locale: "fr")).Image!.AlternativeText, StringComparison.Ordinal);
    }

    private static IEnumerable<GivenRating> By(Member member, int halves) =>
        Enumerable.Range(1, 5).Select(film => new GivenRating(member.Id, new FilmId(film), Stars.FromHalves(halves), Samples.Friday));
}
