using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using Moq;

namespace FilmClubBot.Commands.Tests.Framework.Pipeline;

public class ConfirmationTests
{
    private readonly Bench _bench = new();

    public ConfirmationTests()
    {
        _bench.Films.Setup(port => port.Remove(It.IsAny<FilmId>(), It.IsAny<CancellationToken>())).ReturnsAsync(new Commands.Films.FilmTies(0, 0, 0, 0, 1));
        _bench.Reviews.Setup(port => port.RemoveSamples(It.IsAny<CancellationToken>())).ReturnsAsync(3);
        _bench.Quotes.Setup(port => port.Find(new(5), It.IsAny<CancellationToken>())).ReturnsAsync(Samples.Quote(5, "The kettle is the only one who listens."));
        _bench.Quotes.Setup(port => port.Hide(new(5), It.IsAny<CancellationToken>())).ReturnsAsync(true);
        _bench.Links.Setup(port => port.Part(It.IsAny<MemberId>(), It.IsAny<Platform>(), It.IsAny<CancellationToken>())).ReturnsAsync(Bench.Ada);
    }

    [Theory]
    [InlineData("/films remove solaris", "Remove the film?", "Remove the film", "Keep it")]
    [InlineData("/review samples", "Remove the sample reviews?", "Remove the samples", "Keep them")]
    [InlineData("/quote hide #5", "Hide the quote?", "Hide the quote", "Keep it")]
    [InlineData("/unlink", "Part your accounts?", "Part them", "Keep them linked")]
    public async Task Asks_before_a_destructive_command_with_buttons_that_name_what_they_do(string typed, string question, string yes, string no)
    {
        var card = await _bench.Run(typed, Permission.Moderator);
        Assert.Equal((question, true, true, Audience.Caller), (card.Title, card.IsQuestion, card.IsRefusal, card.Audience));
        Assert.Equal([yes, no], card.Actions.Select(action => action.Label));
        _bench.NothingCommitted();

        Assert.Equal("Nothing was changed.", (await _bench.Run(((Button)card.Actions[1]).Call, Permission.Moderator)).Title);
        _bench.NothingCommitted();
        Assert.False((await _bench.Run(((Button)card.Actions[0]).Call, Permission.Moderator)).IsRefusal);
        _bench.CommittedOnce();
    }

    [Theory]
    [InlineData("/quote hide #5", "It can be undone for 10 minutes, with /undo.")]
    [InlineData("/review samples", "This cannot be undone.")]
    public async Task Says_whether_it_can_be_undone(string typed, string expected) =>
        Assert.Contains(expected, Bench.Text(await _bench.Run(typed, Permission.Moderator)), StringComparison.Ordinal);

    [Fact]
    public async Task Refuses_without_asking_what_would_be_refused_anyway()
    {
        Assert.False((await _bench.Run("/quote hide #6", Permission.Moderator)).IsQuestion);
        Assert.False((await _bench.Run("/quote hide #5")).IsQuestion);
    }

    [Fact]
    public async Task Does_not_ask_where_there_is_nothing_to_do()
    {
        _bench.Reviews.Setup(port => port.RemoveSamples(It.IsAny<CancellationToken>())).ReturnsAsync(0);
        Assert.Equal(("There are no sample reviews.", false), (await _bench.Run("/review samples", Permission.Moderator)) is var card ? (card.Title, card.IsQuestion) : default);
    }

    [Fact]
    public async Task Does_not_ask_a_caller_who_confirmed_on_the_command_line()
    {
        var card = await _bench.Pipeline.RunConfirmedText("/quote hide #5", Bench.Account(), Permission.Moderator, null, TestContext.Current.CancellationToken);
        Assert.False(card.IsRefusal, Bench.Text(card));
        _bench.CommittedOnce();
    }

    [Fact]
    public void A_form_asks_the_same_and_sending_it_confirms()
    {
        var form = _bench.Pipeline.Form(new CommandCall("screening cancel", ("screening", "#1")), Permission.Moderator, null)!;
        Assert.Equal(("Cancel the screening?", "Cancel the screening", "Keep it", "yes"), (form.Title, form.Send, form.Close, form.Call.Options[OptionDescriptor.Confirm.Name]));
    }

    [Theory]
    [InlineData("/films remove solaris", "/films remove film:#3 confirm:yes")]
    [InlineData("/quote hide #5", "/quote hide quote:#5 confirm:yes")]
    [InlineData("/quote hide kettle", "/quote hide quote:#5 confirm:yes")]
    [InlineData("/theme hide her grief", "/theme hide film:#1 theme:grief confirm:yes")]
    [InlineData("/watchlist remove us", "/watchlist remove film:#4 confirm:yes")]
    public async Task The_answer_is_about_what_was_asked_even_if_the_words_mean_something_else_by_then(string typed, string confirmed)
    {
        _bench.Quotes.Setup(port => port.Search(It.IsAny<Commands.Quotes.QuoteFilter>(), It.IsAny<Commands.Framework.Paging.PageRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Bench.Slice(1, Samples.Quote(5, "The kettle is the only one who listens.")));
        _bench.Themes.Setup(port => port.OfFilm(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync([new Commands.Themes.FilmTheme("grief", 0.9, 1, 1, [], null)]);
        await _bench.Run("/suggest us");
        var question = await _bench.Run(typed, Permission.Moderator);
        Assert.Equal(confirmed, ((Button)question.Actions[0]).Call.Text);
    }

    [Fact]
    public void The_commands_that_ask_first() => Assert.Equal(
        ["ballot close", "channel remove", "feeds remove", "films merge", "films remove", "quote hide", "review hide", "review samples", "screening cancel", "session end", "theme hide", "unlink", "watchlist remove"],
        _bench.Catalog.Commands.Where(command => command.Confirmation != Confirmation.None).Select(command => command.Name));

    [Fact]
    public void The_moderators_commands_that_do_not_ask()
    {
        string[] onlyShow = ["audit", "channel list", "channel preview", "feeds list", "feeds status", "feeds test", "post why", "review doubts"],
            onlyAdd = ["ballot open", "feeds add", "member invite", "post again", "quote add", "review add", "screening schedule"],
            undone = ["films set", "quote show", "review correct", "review move", "review show", "screening restore", "theme add", "theme confirm", "theme reset"],
            givenAgain = ["channel reset", "channel set", "feeds pause", "feeds resume", "member role", "post edit", "screening edit", "screening move"];
        // A new command of a moderator belongs to one of these, or asks first.
        Assert.Equal(
            [.. onlyShow.Concat(onlyAdd).Concat(undone).Concat(givenAgain).Order(StringComparer.Ordinal)],
            _bench.Catalog.Commands.Where(command => command is { Permission: Permission.Moderator, Confirmation: Confirmation.None }).Select(command => command.Name));
    }
}
