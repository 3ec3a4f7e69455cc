using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using Moq;

namespace FilmClubBot.Commands.Tests.Framework.Pipeline;

/// <summary>The language of replies to a member whose language is not the society's. See docs/decisions/0112-language-of-replies.md.</summary>
public class ReplyLanguageTests
{
    private readonly Bench _bench = new();

    public ReplyLanguageTests() =>
        _bench.Themes.Setup(port => port.OfFilm(Bench.Her.Id, Any)).ReturnsAsync([new FilmTheme("loneliness", 0.9, 3, 4, [Samples.Passage("He is alone in a crowd.")], null)]);

    private static CancellationToken Any => It.IsAny<CancellationToken>();

    [Fact]
    public async Task What_everybody_reads_is_in_the_societys_language()
    {
        var card = await _bench.RunInChannel("/rate her 4.5", "de");
        Assert.Equal((await _bench.Run("/rate her 4.5")).Title, card.Title);
        Assert.NotEqual((await _bench.Run("/rate her 4.5", locale: "de")).Title, card.Title);
    }

    [Theory]
    [InlineData("/film her private:yes")]
    [InlineData("/themes her private:yes")]
    [InlineData("/mine")]
    [InlineData("/film nosuchfilmatall")]
    [InlineData("/themes nosuchfilmatall")]
    [InlineData("/themes us")]
    [InlineData("/audit")]
    [InlineData("/nosuch")]
    [InlineData("/unlink")]
    public async Task What_the_caller_alone_reads_is_in_their_language(string typed)
    {
        var card = await _bench.RunInChannel(typed, "de");
        Assert.Equal(Audience.Caller, card.Audience);
        Assert.Equal(Bench.Text(await _bench.Run(typed, locale: "de")), Bench.Text(card));
        Assert.NotEqual(Bench.Text(await _bench.Run(typed)), Bench.Text(card));
    }

    [Fact]
    public async Task A_command_whose_reply_turns_out_to_be_private_is_committed_once()
    {
        _bench.Ratings.Setup(port => port.Lock(Bench.Her, Bench.Ada, Any)).ReturnsAsync(new Rating(Bench.Her, Bench.Ada, Stars.FromHalves(8), null, false, Samples.Friday));
        Assert.Contains("sind weg", (await _bench.RunInChannel("/unrate her", "de")).Title, StringComparison.Ordinal);
        _bench.CommittedOnce();
    }

    [Fact]
    public async Task A_public_reply_is_cached_once_for_all_languages_and_a_private_one_for_each()
    {
        _bench.Library.IsFrozen = true;
        var english = await _bench.RunInChannel("/themes her", "en");
        Assert.Equal(Audience.Everyone, english.Audience);
        Assert.Same(english, await _bench.RunInChannel("/themes her", "de"));
        Assert.Same(english, await _bench.RunInChannel("/themes her", "fr"));
        _bench.Themes.Verify(port => port.OfFilm(Bench.Her.Id, Any), Times.Once);

        var german = await _bench.RunInChannel("/themes us", "de");
        Assert.Equal(Audience.Caller, german.Audience);
        Assert.Same(german, await _bench.RunInChannel("/themes us", "de"));
        Assert.NotSame(german, await _bench.RunInChannel("/themes us", "en"));
    }

    [Fact]
    public async Task A_caller_whom_nobody_else_reads_gets_everything_in_their_language() => Assert.Contains(
        " gibt Her (2013) ",
        (await _bench.Pipeline.Run(new Invocation(new("rate", ("film", "her"), ("stars", "4.5")), Bench.Account(), Permission.Member, "de") { IsAlone = true }, TestContext.Current.CancellationToken)).Title,
        StringComparison.Ordinal);
}
