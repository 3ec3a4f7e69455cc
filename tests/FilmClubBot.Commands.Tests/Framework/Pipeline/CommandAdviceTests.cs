using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;
using Moq;

namespace FilmClubBot.Commands.Tests.Framework.Pipeline;

public class CommandAdviceTests
{
    private readonly Bench _bench = new();

    [Theory]
    [InlineData("/rat her 4", "/rat", "/rate", "/rate film:her stars:4")]
    [InlineData("/halp", "/halp", "/help", "/help")]
    [InlineData("/quotess", "/quotess", "/quotes", "/quotes")]
    [InlineData("/sugest Tin Bells", "/sugest", "/suggest", "/suggest film:\"Tin Bells\"")]
    [InlineData("/watch list", "/watch", "/watchlist", "/watchlist")]
    [InlineData("/screenings next", "/screenings", "/screening next", "/screening next")]
    public async Task Offers_the_nearest_command_with_what_was_typed(string typed, string command, string nearest, string call)
    {
        var card = await _bench.Run(typed);
        Assert.True(card.IsRefusal);
        Assert.Contains($"There is no command {command}. Did you mean {nearest}? /help lists them all.", Bench.Text(card), StringComparison.Ordinal);
        Assert.Equal(call, card.Actions.OfType<Button>().First().Call.Text);
        _bench.NothingCommitted();
    }

    [Theory]
    [InlineData("/revoking")]
    [InlineData("/xyzzy")]
    [InlineData("/play some music")]
    [InlineData("/42")]
    public async Task Suggests_nothing_rather_than_something_wrong(string typed)
    {
        var card = await _bench.Run(typed, Permission.Moderator);
        Assert.DoesNotContain("Did you mean", Bench.Text(card), StringComparison.Ordinal);
        Assert.Equal("/help", Assert.IsType<Button>(Assert.Single(card.Actions)).Call.Text);
    }

    [Theory]
    [InlineData("/hilfe", "/help", "/help")]
    [InlineData("/movie us", "/film", "/film film:us")]
    [InlineData("/bewerten her 4", "/rate", "/rate film:her stars:4")]
    [InlineData("/aide", "/help", "/help")]
    [InlineData("/vote", "/ballot vote", "/ballot vote")]
    public async Task Offers_the_command_that_a_word_of_any_language_means(string typed, string meant, string call)
    {
        var card = await _bench.Run(typed);
        Assert.True(card.IsRefusal);
        Assert.Contains($"Did you mean {meant}?", Bench.Text(card), StringComparison.Ordinal);
        Assert.Equal(call, card.Actions.OfType<Button>().First().Call.Text);
        _bench.NothingCommitted();
    }

    [Theory]
    [InlineData("/audi", "/audit")]
    [InlineData("/chanel list", "/channel list")]
    [InlineData("/reviewadd", "/review add")]
    public async Task Offers_moderators_commands_to_moderators_only(string typed, string command)
    {
        Assert.DoesNotContain(command, Bench.Text(await _bench.Run(typed)), StringComparison.Ordinal);
        Assert.Contains(command, Bench.Text(await _bench.Run(typed, Permission.Moderator)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hello", "/help")]
    [InlineData("rate her 4", "/rate film:her stars:4")]
    [InlineData("／rate her 4", "/rate film:her stars:4")]
    [InlineData("themes of us", "/themes film:us")]
    [InlineData("Ratings for her", "/ratings film:her")]
    [InlineData("watchlist!", "/watchlist")]
    [InlineData("what does it say about grief?", "/ask question:\"what does it say about grief?\"")]
    [InlineData("tell me about us", "/ask question:\"tell me about us\"")]
    [InlineData("hilfe", "/help")]
    [InlineData("movie us", "/film film:us")]
    [InlineData("stop", "/reminders")]
    public async Task Carries_nothing_out_that_has_no_slash(string typed, string call)
    {
        var card = await _bench.Run(typed);
        Assert.Contains("Nothing was done", Bench.Text(card), StringComparison.Ordinal);
        Assert.Equal(call, card.Actions.OfType<Button>().First().Call.Text);
        _bench.NothingCommitted();
    }

    [Fact]
    public async Task Names_the_commands_of_a_group()
    {
        Assert.Contains("/theme is a group; choose one of /theme add, /theme confirm, /theme hide, /theme reset.", Bench.Text(await _bench.Run("/theme remove her", Permission.Moderator)), StringComparison.Ordinal);
        Assert.Contains("/theme is for moderators", Bench.Text(await _bench.Run("/theme remove her")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/quote hid", "/quote hide")]
    [InlineData("/quote ad", "/quote add")]
    [InlineData("/quote shwo", "/quote show")]
    [InlineData("/watchlist rem", "/watchlist remove")]
    [InlineData("/watchlist withdrw", "/watchlist withdraw")]
    public async Task An_abbreviated_command_of_a_group_is_no_value_of_the_command_that_has_the_groups_name(string typed, string meant)
    {
        var card = await _bench.Run(typed, Permission.Moderator);
        Assert.Equal((true, meant), (card.IsRefusal, card.Actions.OfType<Button>().First().Call.Text));
        _bench.NothingCommitted();
    }

    [Theory]
    [InlineData("/quote Ad Astra")]
    [InlineData("/quote Showa Street")]
    [InlineData("/quote ad nauseam theme:grief")]
    public async Task A_title_that_begins_like_a_command_of_the_group_is_a_title(string typed)
    {
        var card = await _bench.Run(typed, Permission.Moderator);
        Assert.True(card.IsRefusal);
        Assert.DoesNotContain("Did you mean", Bench.Text(card), StringComparison.Ordinal);
        Assert.StartsWith("No film called", card.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_reported_with_its_reference_whatever_the_words_resemble()
    {
        _bench.Films.Setup(port => port.List(It.IsAny<CancellationToken>())).ThrowsAsync(new InvalidOperationException("A fault."));
        var card = await _bench.Run("/quote hid", Permission.Moderator);
        Assert.Contains("reference", Bench.Text(card), StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", Bench.Text(card), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/quote hid")]
    [InlineData("/quote us her")]
    [InlineData("/quote zebra")]
    public async Task A_member_is_offered_no_moderators_command_of_the_group(string typed) =>
        Assert.DoesNotContain("/quote hide", Bench.Text(await _bench.Run(typed)), StringComparison.Ordinal);

    [Fact]
    public async Task Repeats_little_of_a_long_text() =>
        Assert.True(Bench.Text(await _bench.Run("/" + new string('x', 7000))).Length < 300);
}
