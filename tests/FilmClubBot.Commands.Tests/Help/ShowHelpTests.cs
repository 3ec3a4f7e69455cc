using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Help;
using FilmClubBot.Commands.Moderation;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Domain.Members;
using FilmClubBot.Testing;

namespace FilmClubBot.Commands.Tests.Help;

public class ShowHelpTests
{
    private readonly Bench _bench = new();

    [Fact]
    public async Task Lists_what_a_member_can_do()
    {
        // A few commands, so that the text stays when another is added.
        var card = await Bench.With(typeof(ShowHelp), typeof(RateFilm), typeof(ShowTop), typeof(HideQuote)).Run("/help");
        Assert.Equal(Audience.Caller, card.Audience);
        Approved.Verify(Bench.Text(card));
    }

    [Theory]
    [InlineData(Permission.Member)]
    [InlineData(Permission.Moderator)]
    public async Task Lists_every_command_that_the_caller_may_run_and_no_other(Permission permission)
    {
        var card = await _bench.Run("/help", permission);
        var listed = card.Body.OfType<BulletList>().SelectMany(list => list.Items).Select(item => Assert.IsType<Code>(item[0]).Text);
        Assert.Equal(
            _bench.Catalog.Commands.Where(command => command.Permission <= permission).OrderBy(command => command.Permission).Select(command => "/" + command.Name),
            listed);
    }

    [Fact]
    public async Task Hides_moderators_commands_from_members()
    {
        Assert.DoesNotContain("quote hide", Assert.IsType<Select>((await _bench.Run("/help")).Actions.Single()).Choices.Select(choice => choice.Value));
        Assert.True((await _bench.Run("/help quote hide")).IsRefusal);
        Assert.False((await _bench.Run("/help quote hide", Permission.Moderator)).IsRefusal);
    }

    [Theory]
    [InlineData("/help")]
    [InlineData("/help top")]
    public async Task Contains_the_formula_of_the_ranking(string typed)
    {
        var text = Bench.Text(await _bench.Run(typed));
        Assert.Contains("(10 × 2.75 + the sum of the film's stars) / (10 + the number of its ratings)", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/help rate")]
    [InlineData("/help /rate")]
    [InlineData("/help command:RATE")]
    public async Task Explains_one_command(string typed) =>
        Assert.Equal(
            """
            /rate

            Rate a film with half a star to five stars

            • film: The film you saw (needed)
            • stars: 0.5 to 5 by halves, such as 4.5 (needed)
            • comment: A few words, at most 1000 characters; - takes an earlier comment away
            • spoiler: Whether the comment gives something away

            For example: /rate film:"Her (2013)" stars:4.5

            """,
            Bench.Text(await _bench.Run(typed)));

    [Fact]
    public async Task Explains_itself() =>
        Assert.Equal("/help\n\nWhat this bot can do\n\n• command: The command you want to know more about\n", Bench.Text(await _bench.Run("/help help")));

    [Fact]
    public async Task Suggests_similar_commands()
    {
        var card = await _bench.Run("/help ratng");
        Assert.True(card.IsRefusal);
        Assert.Equal("There is no command “ratng”.", card.Title);
        Assert.Contains("/help command:ratings", Bench.Buttons(card).Values);
    }
}
