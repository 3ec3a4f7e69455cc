using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Choosing;

public class WatchlistTests
{
    private readonly BallotBench _bench = new();

    [Fact]
    public async Task A_suggested_film_is_on_the_list_with_its_reason()
    {
        var card = await _bench.Run("/suggest film:Her reason:\"the voice\"");

        Assert.Equal("Ada suggests Her (2013)", card.Title);
        Assert.Equal(Audience.Everyone, card.Audience);
        var list = Bench.Text(await _bench.Run("/watchlist"));
        Assert.Contains("1. Her (2013) – 1 member wants to see it – you are behind it", list, StringComparison.Ordinal);
        Assert.Contains("the voice", list, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/suggest Her weil sie spricht", "Her (2013)", "weil sie spricht")]
    [InlineData("/suggest film:Her, because of the voice", "Her (2013)", "because of the voice")]
    [InlineData("/suggest film:\"Her – Because of the voice\"", "Her (2013)", "Because of the voice")]
    [InlineData("/suggest Weil wir Her mögen", "Weil wir Her mögen", null)]
    [InlineData("/suggest film:\"Fargo weil Schnee\" reason:Nun", "Fargo weil Schnee", "Nun")]
    public async Task A_reason_may_follow_the_film(string typed, string film, string? reason)
    {
        Assert.Equal($"Ada suggests {film}", (await _bench.Run(typed)).Title);
        Assert.Equal(reason, Assert.Single(_bench.Choices.Suggestions).Suggestion.Reason);
    }

    [Fact]
    public async Task A_film_that_is_asked_about_keeps_its_reason()
    {
        await _bench.Run("/suggest film:\"+Fargo weil Schnee\"");
        var asked = await _bench.Run("/suggest Hers, weil sie spricht");
        Assert.Equal("Ada suggests Her (2013)", (await _bench.Press(asked, "Her (2013)")).Title);
        Assert.Equal("weil sie spricht", _bench.Choices.Suggestions[^1].Suggestion.Reason);
    }

    [Theory]
    [InlineData(0, "Fargo", "weil Schnee")]
    [InlineData(1, "Fargo weil Schnee", null)]
    public async Task Asks_whether_a_new_title_has_a_reason_in_it(int button, string film, string? reason)
    {
        var asked = await _bench.Run("/suggest Fargo weil Schnee");
        Assert.True(asked.IsQuestion);
        Assert.Equal(["Fargo – weil Schnee", "Fargo weil Schnee"], Bench.Buttons(asked).Keys);
        Assert.Equal($"Ada suggests {film}", (await _bench.Press(asked, Bench.Buttons(asked).Keys.ElementAt(button))).Title);
        Assert.Equal(reason, Assert.Single(_bench.Choices.Suggestions).Suggestion.Reason);
    }

    [Fact]
    public async Task A_film_without_a_review_can_be_suggested()
    {
        await _bench.Run("/suggest The Third Man (1949)");
        _bench.Bench.Films.Verify(port => port.Want(It.Is<Domain.Readings.FilmMention>(film => film.Title == "The Third Man" && film.Year == 1949), It.IsAny<CancellationToken>()));
    }

    [Fact]
    public async Task A_film_on_the_list_gets_another_supporter()
    {
        var first = await _bench.Run("/suggest her");
        var second = await _bench.Press(first, "I want to see it too", by: "Ben");

        Assert.Equal("Ben would like to see Her (2013) too", second.Title);
        Assert.Contains("2 members want to see it", Bench.Text(second), StringComparison.Ordinal);
        Assert.Equal("You are behind Her (2013) already", (await _bench.Press(second, "I want to see it too", by: "Ben")).Title);
        Assert.Equal(2, _bench.Choices.Suggestions.Count);
    }

    [Fact]
    public async Task A_film_that_was_shown_is_added_only_after_confirmation()
    {
        Shown(Bench.Her);
        var card = await _bench.Run("/suggest film:her reason:again");
        Assert.True(card.IsRefusal && card.IsQuestion);
        Assert.Contains("shown on 5 March 2026", Bench.Text(card), StringComparison.Ordinal);
        Assert.Empty(_bench.Choices.Suggestions);

        var again = await _bench.Press(card, "Suggest it again");
        Assert.Contains("shown on 5 March 2026", Bench.Text(again), StringComparison.Ordinal);
        Assert.Equal("again", Assert.Single(_bench.Choices.Suggestions).Suggestion.Reason);
        Assert.Contains("shown on 5 March 2026", Bench.Text(await _bench.Run("/watchlist")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_supports_at_most_ten_films_not_counting_those_that_were_shown()
    {
        for (var number = 0; number < FilmSuggestion.MaxOpen; number++)
            _bench.Choices.Suggestions.Add((new(new(500 + number), $"Film {number}", null, []), new(Bench.Ada, null, Samples.Friday)));

        var card = await _bench.Run("/suggest her");
        Assert.True(card.IsRefusal);
        Assert.Equal(FilmSuggestion.MaxOpen, Assert.Single(card.Actions.OfType<Select>()).Choices.Count);
        Assert.False((await _bench.Run("/suggest her", by: "Ben")).IsRefusal);

        Shown(new Film(new(503), "Film 3", null, []));
        Assert.False((await _bench.Run("/suggest her")).IsRefusal);
    }

    [Fact]
    public async Task A_member_withdraws_only_their_own_support()
    {
        await _bench.Run("/suggest her");
        Assert.True((await _bench.Run("/watchlist withdraw her", by: "Ben")).IsRefusal);
        Assert.Single(_bench.Choices.Suggestions);

        await _bench.Press(await _bench.Run("/watchlist"), "Withdraw", "Her (2013)");
        Assert.Empty(_bench.Choices.Suggestions);
        Assert.Equal("It is empty. /suggest puts a film on it.", Assert.IsType<Words>(Assert.IsType<Paragraph>((await _bench.Run("/watchlist")).Body[0]).Content[0]).Text);
    }

    [Fact]
    public async Task A_moderator_removes_a_film_from_the_list()
    {
        await _bench.Run("/suggest her");
        await _bench.Run("/suggest her", by: "Ben");
        Assert.True((await _bench.Run("/watchlist remove her confirm:yes", by: "Ben")).IsRefusal);
        Assert.DoesNotContain((await _bench.Run("/watchlist")).Actions, action => action.Label == "Take off the list");

        await _bench.Moderate("/watchlist remove her confirm:yes");
        Assert.Empty(_bench.Choices.Suggestions);
        _bench.Bench.Audit.Verify(port => port.Record(Bench.Ada.Id, "watchlist remove", "Her (2013)"));
        Assert.True((await _bench.Run("/watchlist remove her confirm:yes", permission: Permission.Moderator)).IsRefusal);
    }

    [Fact]
    public async Task The_list_is_paged_and_offers_the_films_of_the_page()
    {
        for (var number = 1; number <= 12; number++)
            _bench.Choices.Suggestions.Add((new(new(500 + number), $"Film {number}", null, []), new(new(new(900), "Cleo"), null, Samples.Friday)));

        var first = await _bench.Run("/watchlist");
        Assert.Equal(new CardPage(1, 2), first.Page);
        Assert.Equal(8, Assert.Single(first.Actions.OfType<Select>()).Choices.Count);
        var second = await _bench.Press(first, "Next ▶");
        Assert.Contains("9. Film 9", Bench.Text(second), StringComparison.Ordinal);
        Assert.Equal(4, Assert.Single(second.Actions.OfType<Select>()).Choices.Count);
    }

    [Theory]
    [InlineData("#Lanternlit")]
    [InlineData("!Whistle")]
    [InlineData("&Sons")]
    public async Task Offers_what_looks_like_a_mention_as_a_new_film(string typed)
    {
        var asked = await _bench.Run($"/suggest {typed}");
        Assert.True(asked.IsRefusal);
        Assert.Equal($"/suggest film:\"+{typed}\"", Assert.Single(Bench.Buttons(asked)).Value);

        await _bench.Run($"/suggest film:+{typed}");
        _bench.Bench.Films.Verify(port => port.Want(It.Is<Domain.Readings.FilmMention>(mention => mention.Title == typed), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Offers_no_film_for_a_platforms_mention() => Assert.Empty((await _bench.Run("/suggest <@U0123ABCD>")).Actions);

    [Theory]
    [InlineData("/suggest ?")]
    [InlineData("/suggest film:!!! ")]
    [InlineData("/suggest film:#99")]
    public async Task Refuses_an_invalid_title(string typed)
    {
        Assert.True((await _bench.Run(typed)).IsRefusal);
        Assert.Empty(_bench.Choices.Suggestions);
    }

    private void Shown(params Film[] films)
    {
        _bench.Choices.Shown = [.. films.Select(film => film.Id)];
        _bench.Bench.Screenings.Setup(port => port.Shown(It.IsAny<CancellationToken>()))
            .ReturnsAsync(films.ToDictionary(film => film.Id, _ => Instant.FromUtc(2026, 3, 5, 19, 0)));
    }
}
