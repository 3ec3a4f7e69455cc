using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using Moq;

namespace FilmClubBot.Commands.Tests.Ratings;

public class ShowTasteTests
{
    private static readonly Member _bo = new(new MemberId(31), "Bo");

    private readonly Bench _bench = new();

    public ShowTasteTests()
    {
        _bench.Members.Setup(port => port.Find(_bo.Id, It.IsAny<CancellationToken>())).ReturnsAsync(_bo);
        _bench.Members.Setup(port => port.Named("bo", It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([_bo]);
        _bench.Members.Setup(port => port.Holders(It.IsAny<Platform>(), It.Is<IReadOnlyCollection<string>>(ids => ids.Single() == "61"), It.IsAny<CancellationToken>())).ReturnsAsync([_bo.Id]);
        _bench.Members.Setup(port => port.Holders(It.IsAny<Platform>(), It.Is<IReadOnlyCollection<string>>(ids => ids.Single() != "61"), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        _bench.Ratings.Setup(port => port.By(_bo.Id, new PageRequest(1, 10), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Bench.Slice(2, Samples.Rating(Bench.Her, "Bo", 9, "So warm."), Samples.Rating(Bench.Us, "Bo", 7, "They swap.", spoiler: true)));
    }

    [Theory]
    [InlineData("/taste bo")]
    [InlineData("/taste member:#31")]
    [InlineData("/taste member:<@61>")]
    [InlineData("/taste member:<@!61>")]
    [InlineData("/taste member:<@61|bo>")]
    public async Task Lists_what_everybody_may_see_for_the_caller_alone(string typed)
    {
        var card = await _bench.Run(typed);

        Assert.Equal(Audience.Caller, card.Audience);
        var text = Bench.Text(card);
        Assert.Contains("What Bo has rated", text, StringComparison.Ordinal);
        Assert.Contains("Her (2013) ★★★★½ (4.5) – So warm.", text, StringComparison.Ordinal);
        Assert.Contains(new Spoiler("They swap."), card.Inlines());
    }

    [Fact]
    public async Task A_mention_of_somebody_whom_the_bot_has_not_met_is_explained() =>
        Assert.Contains("has not met that member yet", Bench.Text(await _bench.Run("/taste member:<@77>")), StringComparison.Ordinal);

    [Fact]
    public async Task A_member_without_visible_ratings_has_none()
    {
        _bench.Ratings.Setup(port => port.By(_bo.Id, It.IsAny<PageRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync(Bench.Slice<Rating>(0));

        Assert.Contains("Nothing yet that everybody may see.", Bench.Text(await _bench.Run("/taste bo")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_who_rates_alike_and_who_does_not()
    {
        Member cem = new(new(32), "Cem"), dee = new(new(33), "Dee");
        foreach (var member in new[] { cem, dee })
            _bench.Members.Setup(port => port.Find(member.Id, It.IsAny<CancellationToken>())).ReturnsAsync(member);
        _bench.Ratings.Setup(port => port.All(null, It.IsAny<CancellationToken>())).ReturnsAsync(
        [
            .. Rated(_bo, 8, 8, 8, 8, 8), .. Rated(cem, 8, 8, 8, 8, 7), .. Rated(dee, 2, 2, 2, 2, 2),
        ]);

        var text = Bench.Text(await _bench.Run("/taste bo"));

        Assert.Contains("Who rates alike\n\n• Cem: 0.1 stars apart, 5 films in common\n\nAnd who does not\n\n• Dee: 3.0 stars apart, 5 films in common", text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("from 5 films in common on", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_that_too_few_films_are_in_common()
    {
        _bench.Ratings.Setup(port => port.All(null, It.IsAny<CancellationToken>())).ReturnsAsync([.. Rated(_bo, 8, 8, 8, 8), .. Rated(Bench.Ada, 8, 8, 8, 8)]);

        Assert.Contains("Nobody else has rated 5 of the same films yet; with fewer it would be chance.", Bench.Text(await _bench.Run("/taste bo")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_about_the_caller_if_nobody_is_named()
    {
        _bench.Members.Setup(port => port.Find(Bench.Ada.Id, It.IsAny<CancellationToken>())).ReturnsAsync(Bench.Ada);

        Assert.Contains("What Ada has rated", Bench.Text(await _bench.Run("/taste")), StringComparison.Ordinal);
    }

    private static IEnumerable<GivenRating> Rated(Member by, params int[] halves) =>
        halves.Select((given, index) => new GivenRating(by.Id, new(index + 1), Stars.FromHalves(given), Samples.Friday));
}
