using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Tests.Choosing;

/// <summary>Lists of suggestions in addition to the watchlist.</summary>
public class NamedListTests
{
    private static readonly ListName _christmas = ListName.Of("Christmas");

    private readonly BallotBench _bench = new();

    [Fact]
    public async Task A_moderator_begins_a_list_with_its_first_film_and_members_add_to_it()
    {
        var card = await _bench.Run("/suggest film:Her list:Xmas", "Bo");
        Assert.Equal("There is no list “Xmas”. Moderators begin a new one by suggesting a film for it.", card.Title);

        Assert.False((await _bench.Run("/suggest film:Her list:\" Christmas \"", permission: Permission.Moderator)).IsRefusal);
        Assert.False((await _bench.Run("/suggest film:Us list:christmas", "Bo")).IsRefusal);

        Assert.Equal([_christmas], await _bench.Choices.Lists(TestContext.Current.CancellationToken));
        Assert.Equal(2, _bench.Choices.Named[_christmas].Count);
        Assert.Empty(_bench.Choices.Suggestions);
    }

    [Fact]
    public async Task Each_list_is_shown_by_its_name_and_leads_to_the_others()
    {
        await _bench.Run("/suggest film:Her list:Christmas", permission: Permission.Moderator);
        await _bench.Run("/suggest film:Us", "Bo");

        var list = await _bench.Run("/watchlist list:christmas");
        Assert.Equal("List: Christmas", list.Title);
        Assert.Contains("Her (2013)", Bench.Text(list), StringComparison.Ordinal);
        Assert.DoesNotContain("Us (2019)", Bench.Text(list), StringComparison.Ordinal);
        var watchlist = await _bench.Press(list, "Watchlist");
        Assert.Contains("Us (2019)", Bench.Text(watchlist), StringComparison.Ordinal);
        Assert.Equal("List: Christmas", (await _bench.Press(watchlist, "Another list", "Christmas")).Title);
    }

    [Fact]
    public async Task Withdrawing_concerns_one_list_and_is_undone_there()
    {
        await _bench.Run("/suggest film:Her list:Christmas", permission: Permission.Moderator);
        await _bench.Run("/suggest film:Us");

        var card = await _bench.Run("/watchlist withdraw film:Her list:Christmas");
        Assert.Empty(_bench.Choices.Named[_christmas]);
        Assert.Single(_bench.Choices.Suggestions);
        Assert.Contains("Us (2019)", Bench.Text(await _bench.Press(card, "Watchlist")), StringComparison.Ordinal);

        Assert.Equal("Undone", (await _bench.Run("/undo")).Title);
        Assert.Equal(Bench.Her.Id, Assert.Single(_bench.Choices.Named[_christmas]).Film.Id);
        Assert.Single(_bench.Choices.Suggestions);
    }

    [Fact]
    public async Task Where_films_remain_the_reply_to_a_withdrawal_leads_to_their_list()
    {
        await _bench.Run("/suggest film:Her list:Christmas", permission: Permission.Moderator);
        await _bench.Run("/suggest film:Us list:Christmas");

        var card = await _bench.Run("/watchlist withdraw film:Her list:Christmas");
        Assert.Contains("Us (2019)", Bench.Text(await _bench.Press(card, "List: Christmas")), StringComparison.Ordinal);
        card = await _bench.Run("/watchlist remove film:Us list:Christmas confirm:yes", permission: Permission.Moderator);
        Assert.Equal("Watchlist", (await _bench.Press(card, "Watchlist")).Title);
    }

    [Theory]
    [InlineData("watchlist")]
    [InlineData("WUNSCHLISTE")]
    [InlineData("\"liste d’envies\"")]
    public async Task The_watchlist_is_named_by_its_title(string name)
    {
        await _bench.Run($"/suggest film:Her list:{name}", permission: Permission.Moderator);
        Assert.Single(_bench.Choices.Suggestions);
        Assert.Empty(_bench.Choices.Named);
        Assert.Equal("Watchlist", (await _bench.Run($"/watchlist list:{name}")).Title);
    }

    [Fact]
    public async Task A_ballot_that_finds_too_few_films_names_the_list()
    {
        await _bench.Run("/suggest film:Her list:Christmas", permission: Permission.Moderator);
        var card = await _bench.Run("/ballot open title:Films list:Christmas", permission: Permission.Moderator);
        Assert.Equal(("The list “Christmas” has only 1 film to vote on", true), (card.Title, card.IsRefusal));
    }

    [Fact]
    public async Task A_ballot_and_a_draw_take_their_films_from_a_list()
    {
        foreach (var film in new[] { "Her", "Us", "Solaris" })
            await _bench.Run($"/suggest film:{film} list:Christmas", permission: Permission.Moderator);
        await _bench.Run("/suggest film:\"The Red Shoes\"");

        Assert.False((await _bench.Run("/ballot open title:Christmas list:Christmas", permission: Permission.Moderator)).IsRefusal);
        Assert.Equal(["Her (2013)", "Us (2019)", "Solaris (1972)"], _bench.Choices.Only.Films.Select(film => film.Label));
        Assert.DoesNotContain("Red Shoes", Bench.Text(await _bench.Run("/pick list:Christmas")), StringComparison.Ordinal);
        var refusal = await _bench.Run("/ballot open title:Films", permission: Permission.Moderator);
        Assert.True(refusal.IsRefusal);
    }

    [Theory]
    [InlineData("\"1234567890123456789012345678901234567890x\"")]
    [InlineData("\"???\"")]
    public async Task A_name_without_letters_or_too_long_is_refused(string name)
    {
        var card = await _bench.Run("/suggest film:Her list:" + name, permission: Permission.Moderator);
        Assert.True(card.IsRefusal);
        Assert.Equal("A list's name has letters or digits and 40 characters at most.", card.Title);
    }
}
