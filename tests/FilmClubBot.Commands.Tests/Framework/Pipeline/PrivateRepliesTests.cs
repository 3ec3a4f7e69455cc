using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Members;
using FilmClubBot.Testing;
using Moq;

namespace FilmClubBot.Commands.Tests.Framework.Pipeline;

public class PrivateRepliesTests
{
    private static readonly CommandCatalog _catalog = new(CommandCatalog.In(typeof(CommandCatalog).Assembly), Locales.Load(Repository.Path("config", "locales")), []);

    private readonly Bench _bench = new();

    [Theory]
    [InlineData("/film her", Audience.Everyone)]
    [InlineData("/film her private:yes", Audience.Caller)]
    [InlineData("/film private:yes film:her", Audience.Caller)]
    [InlineData("/film her private:no", Audience.Everyone)]
    [InlineData("/film her privat:ja", Audience.Caller)]
    [InlineData("/film her privé:oui", Audience.Caller)]
    [InlineData("/mine private:no", Audience.Caller)]
    public async Task Shows_the_reply_of_a_command_that_only_reads_to_the_caller_alone_where_asked(string typed, Audience expected) =>
        Assert.Equal((false, expected), (await _bench.Run(typed)) is var card ? (card.IsRefusal, card.Audience) : default);

    [Fact]
    public async Task What_a_private_reply_leads_to_is_private()
    {
        _bench.Reviews.SetReturnsDefault(Task.FromResult(new Slice<ReviewSummary>([Samples.Summary(Samples.HerReview, "Her.", Bench.Her)], 100)));

        var buttons = (await _bench.Run("/reviews private:yes")).Actions.OfType<Button>().ToList();

        Assert.Contains(buttons, button => button.Call.Options.ContainsKey("page"));
        Assert.All(buttons.Where(button => button.Call.Command == "reviews"), button => Assert.Equal("yes", button.Call.Options["private"]));
        Assert.All(buttons, button => Assert.True(_catalog.Find(button.Call.Command)!.Option("private") is not null || !button.Call.Options.ContainsKey("private")));
    }

    [Theory]
    [InlineData("/rate her 4 private:yes")]
    [InlineData("/suggest her private:yes")]
    public async Task A_command_that_writes_does_not_take_it(string typed) => Assert.True((await _bench.Run(typed)).IsRefusal);

    [Fact]
    public async Task Replies_to_a_moderator_are_always_private()
    {
        _bench.Quotes.Setup(port => port.Find(new(5), It.IsAny<CancellationToken>())).ReturnsAsync(Samples.Quote(5, "The kettle is the only one who listens."));
        _bench.Quotes.Setup(port => port.Hide(new(5), It.IsAny<CancellationToken>())).ReturnsAsync(true);
        Assert.Equal(Audience.Caller, (await _bench.Run("/quote hide #5 confirm:yes", Permission.Moderator)).Audience);
        Assert.Equal(["question post"], _catalog.Commands.Where(command => command.Permission == Permission.Moderator && !PrivateReplies.IsAskedFor(command, new(command.Name))).Select(command => command.Name));
    }

    [Fact]
    public async Task A_command_that_only_reads_commits_nothing()
    {
        await _bench.Run("/film her");
        _bench.NothingCommitted();
    }

    [Fact]
    public void Is_offered_where_the_reply_is_public_and_named_like_no_other_option() => Assert.All(_catalog.Commands.Where(command => command.IsReading), command =>
    {
        var option = Assert.Single(command.Options, option => option.IsPrivacy);
        Assert.Equal(!command.IsPrivate, option.IsOffered);
        Assert.False(option.IsAsked);
        Assert.Equal(option, Assert.Single(command.Options, other => other.Name == option.Name || other.OtherNames.Contains(option.Name)));
        Assert.IsType<ParsedText.Call>(CommandText.Parse($"/{command.Name} private:yes", _catalog));
    });
}
