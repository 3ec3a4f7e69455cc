using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Testing;
using Moq;

namespace FilmClubBot.Commands.Tests.Recommending;

public class RecommendFilmsTests
{
    private static readonly Film[] _library = [.. Enumerable.Range(1, 8).Select(number => new Film(new(number), $"Film {number}", 2000 + number, []))];

    private readonly Bench _bench = new(_library);

    [Fact]
    public async Task Shows_films_with_their_reasons_for_the_caller_alone()
    {
        Rated(
        [
            .. By(Bench.Ada.Id.Value, 10, 9, 8, 2, 3),
            .. By(31, 10, 9, 8, 2, 3, 9),
            .. By(32, 9, 9, 8, 3, 3, 9),
            .. By(33, 2, 2, 2, 9, 9, 2, 9),
        ]);
        _bench.Themes.Setup(port => port.Names(It.IsAny<CancellationToken>())).ReturnsAsync(new Dictionary<FilmId, IReadOnlyList<string>>
        {
            [new(1)] = ["grief"], [new(6)] = ["grief"], [new(8)] = ["grief"],
        });

        var card = await _bench.Run("/recommend");

        Assert.Equal(Audience.Caller, card.Audience);
        Approved.Verify(Bench.Text(card));
        Approved.Verify(Bench.Text(await _bench.Run("/recommend", locale: "de")), nameof(Shows_films_with_their_reasons_for_the_caller_alone) + ".de");
    }

    [Theory]
    [InlineData(0, "You have not rated a film yet, so this is the society's ranking.")]
    [InlineData(1, "Only 1 rating of yours so far: this is the society's ranking.")]
    [InlineData(3, "Only 3 ratings of yours so far: this is the society's ranking. From 5 ratings on it goes by yours.")]
    public async Task Says_that_a_few_ratings_are_too_few(int own, string expected)
    {
        Rated([.. By(Bench.Ada.Id.Value, [.. Enumerable.Repeat(8, own)]), .. By(31, 8, 8, 8, 8, 8, 8)]);

        var text = Bench.Text(await _bench.Run("/recommend"));

        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Contains("The society gave it 4.0 of 5 by 1 member.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_a_long_list()
    {
        Rated(By(31, 8, 8, 8, 8, 8, 8, 8, 8));

        Assert.Equal("/recommend page:2", Bench.Buttons(await _bench.Run("/recommend"))["Next ▶"]);
        Assert.Contains("Film 8 (2008)", Bench.Text(await _bench.Run("/recommend page:2")), StringComparison.Ordinal);
        Assert.Contains("There is no such page", Bench.Text(await _bench.Run("/recommend page:9")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Has_nothing_to_recommend_without_ratings() =>
        Assert.Contains("There is nothing to recommend yet", Bench.Text(await _bench.Run("/recommend")), StringComparison.Ordinal);

    private void Rated(params GivenRating[] ratings)
    {
        _bench.Ratings.Setup(port => port.All(Bench.Ada.Id, It.IsAny<CancellationToken>())).ReturnsAsync(ratings);
        foreach (var (id, name) in new[] { (31, "Bo"), (32, "Cem"), (33, "Dee") })
            _bench.Members.Setup(port => port.Find(new MemberId(id), It.IsAny<CancellationToken>())).ReturnsAsync(new Member(new(id), name));
    }

    private static GivenRating[] By(int member, params int[] halves) =>
        [.. halves.Select((given, index) => new GivenRating(new(member), new(index + 1), Stars.FromHalves(given), Samples.Friday))];
}
