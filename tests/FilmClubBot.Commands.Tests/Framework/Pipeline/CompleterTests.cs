using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Members;
using Moq;

namespace FilmClubBot.Commands.Tests.Framework.Pipeline;

public class CompleterTests
{
    private readonly Bench _bench = Bench.WithAFewCommands();

    [Fact]
    public async Task Offers_every_command_of_a_member_at_the_slash()
    {
        var labels = await Labels("/");
        Assert.Contains("/rate", labels);
        Assert.DoesNotContain("/quote hide", labels);
        Assert.Equal(labels.Order(StringComparer.Ordinal), labels);
    }

    [Fact]
    public async Task Offers_moderators_commands_to_moderators() =>
        Assert.Equal(["/quote", "/quote add", "/quote hide", "/quotes"], await Labels("/quote", Permission.Moderator));

    [Fact]
    public async Task Offers_commands_that_start_with_the_text_before_those_that_contain_it() =>
        Assert.Equal(["/rate", "/ratings"], await Labels("/rat"));

    [Theory]
    [InlineData("/RA", "/rate her", "/rate ")]
    public async Task Completes_a_name_whatever_its_case(string typed, string _, string completed) =>
        Assert.Equal(completed, Apply(typed, await _bench.Complete(typed)));

    [Theory]
    [InlineData("/quotes page:2")]
    [InlineData("/quote hide confirm:y")]
    public async Task Hints_at_the_command_where_an_option_of_its_buttons_is_typed(string typed) =>
        Assert.NotEqual("", (await _bench.Complete(typed, Permission.Moderator)).Hint);

    [Fact]
    public async Task Offers_the_commands_of_a_group() =>
        Assert.Equal(["/review add", "/review correct", "/review hide"], await Labels("/review ", Permission.Moderator));

    [Fact]
    public async Task Offers_nothing_for_a_command_that_the_caller_may_not_run()
    {
        Assert.Empty(await Labels("/review hide "));
        Assert.Empty(await Labels("/review hide review:al"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("|/rate")]
    [InlineData(" /rate ")]
    [InlineData("/nosuch ")]
    public async Task Offers_nothing_where_no_command_is_typed(string text) =>
        Assert.Empty((await _bench.Complete(text)).Items);

    [Fact]
    public async Task Offers_nothing_for_a_text_that_is_too_long() =>
        Assert.Empty(await Labels("/rate " + new string('x', CommandText.MaxLength)));

    [Fact]
    public async Task Offers_options_with_the_required_ones_first()
    {
        var completion = await _bench.Complete("/rate ");
        Assert.Equal(["film:", "stars:", "comment:", "spoiler:"], completion.Items.Select(item => item.Label));
        Assert.Equal(
            [CompletionKind.RequiredOption, CompletionKind.RequiredOption, CompletionKind.Option, CompletionKind.Option],
            completion.Items.Select(item => item.Kind));
        Assert.Equal("Rate a film with half a star to five stars", completion.Hint);
    }

    [Fact]
    public async Task Never_offers_pages_and_options_that_only_buttons_set()
    {
        Assert.Equal(["film:", "speaker:", "theme:", "private:"], await Labels("/quotes "));
        Assert.Equal(["film:", "speaker:", "theme:", "private:"], await Labels("/quote "));
        Assert.Empty(await Labels("/mine "));
    }

    [Fact]
    public async Task Offers_only_options_that_are_still_open()
    {
        Assert.Equal(["stars:", "comment:", "spoiler:"], await Labels("/rate film:\"Her (2013)\" "));
        Assert.Equal(["stars:", "comment:", "spoiler:"], await Labels("/rate film:“Her (2013)” "));
        Assert.Equal(["stars:", "comment:", "spoiler:"], await Labels("/rate her "));
        Assert.Equal(["comment:", "spoiler:"], await Labels("/rate her 4.5 "));
        Assert.Equal(["comment:", "spoiler:"], await Labels("/rate | film:her stars:4.5"));
    }

    [Theory]
    [InlineData("/rate film:he", "/rate film:\"Her (2013)\" ")]
    [InlineData("/rate film:\"he", "/rate film:\"Her (2013)\" ")]
    [InlineData("/rate film:“he", "/rate film:\"Her (2013)\" ")]
    [InlineData("/rate FILM:he", "/rate film:\"Her (2013)\" ")]
    [InlineData("/rate film: he", "/rate film:\"Her (2013)\" ")]
    [InlineData("/rate he", "/rate film:\"Her (2013)\" ")]
    [InlineData("/rate \"he", "/rate film:\"Her (2013)\" ")]
    [InlineData("/rate red sh", "/rate film:\"The Red Shoes (1948)\" ")]
    [InlineData("/rate film:red sh", "/rate film:\"The Red Shoes (1948)\" ")]
    [InlineData("/film solarsi", "/film film:\"Solaris (1972)\" ")]
    [InlineData("/rate her 4.", "/rate her stars:4 ")]
    [InlineData("/rate film:her stars:4.5", "/rate film:her stars:4.5 ")]
    [InlineData("/rate her 4 spoiler:y", "/rate her 4 spoiler:yes ")]
    [InlineData("/rate co", "/rate comment:")]
    [InlineData("/rate her st", "/rate her stars:")]
    [InlineData("/rate film:her st", "/rate film:her stars:")]
    [InlineData("/rate film:the red shoes st", "/rate film:the red shoes stars:")]
    public async Task Replaces_the_typed_text_by_a_value_or_name(string typed, string completed)
    {
        var completion = await _bench.Complete(typed);
        Assert.Equal(typed.Length, completion.End);
        Assert.Contains(completed, completion.Items.Select(item => typed[..completion.Start] + item.Insert));
        Assert.All(completion.Items, item => Assert.IsType<ParsedText.Call>(CommandText.Parse(typed[..completion.Start] + item.Insert, _bench.Catalog)));
    }

    [Fact]
    public async Task Offers_all_values_after_an_options_name()
    {
        Assert.Equal(["Her (2013)", "The Red Shoes (1948)", "Solaris (1972)", "Us (2019)"], await Labels("/rate film:"));
        Assert.Equal(10, (await Labels("/rate her stars:")).Count);
        Assert.Equal(["yes", "no"], await Labels("/rate her 4 spoiler:"));
        Assert.Equal(["ja", "nein"], (await _bench.Complete("/rate her 4 spoiler:", locale: "de")).Items.Select(item => item.Label));
        Assert.Empty(await Labels("/rate her 4 comment:"));
    }

    [Fact]
    public async Task Shows_a_hint_for_the_option_being_typed()
    {
        Assert.Equal("0.5 to 5 by halves, such as 4.5", (await _bench.Complete("/rate her stars:")).Hint);
        Assert.Equal("0,5 bis 5 in halben Schritten, etwa 4,5", (await _bench.Complete("/rate her stars:", locale: "de-AT")).Hint);
    }

    [Fact]
    public async Task Reads_only_the_text_before_the_caret()
    {
        var completion = await _bench.Complete("/rate film:so| stars:4");
        Assert.Equal((6, 13), (completion.Start, completion.End));
        Assert.Equal(["Solaris (1972)"], completion.Items.Select(item => item.Label));
    }

    [Fact]
    public async Task Replaces_a_partial_word_by_a_subcommand()
    {
        Assert.Equal("/quote hide ", Apply("/quote hi", await _bench.Complete("/quote hi", Permission.Moderator), "/quote hide"));
        Assert.DoesNotContain("/quote hide", await Labels("/quote hi"));
    }

    [Fact]
    public async Task Filters_values_by_the_other_options()
    {
        _bench.Themes.Setup(port => port.OfFilm(Bench.Her.Id, It.IsAny<CancellationToken>()))
            .ReturnsAsync([new FilmTheme("loneliness", 0.9, 1, 1, [], null)]);
        _bench.Themes.Setup(port => port.List(It.IsAny<CancellationToken>())).ReturnsAsync([new("loss", 3), new("loneliness", 2)]);

        Assert.Equal(["loss", "loneliness"], await Labels("/themes theme:lo"));
        Assert.Equal(["loneliness"], await Labels("/themes film:Her theme:lo"));
        Assert.Equal(["loneliness"], await Labels("/themes theme:lo| film:Her"));
        Assert.Equal(["loneliness"], await Labels("/theme hide her lo", Permission.Moderator));
    }

    [Theory]
    [InlineData("/rate \0\u202e")]
    [InlineData("/rate film:\"\\")]
    [InlineData("/rate :::: film: film: \"")]
    public async Task Terminates_on_hostile_text(string text) =>
        Assert.NotNull(await _bench.Complete(text));

    [Fact]
    public async Task Terminates_on_broken_characters() =>
        Assert.All(
            [
                await _bench.Complete("/rate film:\ud83c"),
                await _bench.Complete("/rate film:\ud83c stars:"),
                await _bench.Complete("/themes film:\ud83c theme:lo"),
                await _bench.Complete("/rate film:\ud83c|\udfa5"),
            ],
            Assert.NotNull);

    private async Task<IReadOnlyList<string>> Labels(string text, Permission permission = Permission.Member) =>
        [.. (await _bench.Complete(text, permission)).Items.Select(item => item.Label)];

    private static string Apply(string text, Completion completion, string? label = null) =>
        text[..completion.Start] + completion.Items.First(item => label is null || item.Label == label).Insert + text[completion.End..];
}
