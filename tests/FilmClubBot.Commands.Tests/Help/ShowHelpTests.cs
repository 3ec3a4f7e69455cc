using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
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
        var listed = card.Body.OfType<Paragraph>().SelectMany(names => names.Content.OfType<Code>()).Select(name => name.Text);
        Assert.Equal(
            _bench.Catalog.Commands.Where(command => command.Permission <= permission).Select(command => "/" + command.Name),
            listed.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Permission.Member, "/film /ask /screening next /rsvp /rate /suggest /ballot vote")]
    [InlineData(Permission.Moderator, "/setup /film /ask /screening next /rsvp /rate /suggest /ballot vote")]
    public async Task Explains_first_what_most_people_come_for(Permission permission, string first)
    {
        var card = await _bench.Run("/help", permission);
        Assert.Equal(first, string.Join(' ', Assert.Single(card.Body.OfType<BulletList>()).Items.Select(item => Assert.IsType<Code>(item[0]).Text)));
    }

    [Theory]
    [InlineData(Permission.Member, "Films and reviews, Screenings, Jobs at screenings, Votes and wishes, You and your account")]
    [InlineData(Permission.Moderator, "Films and reviews, Screenings, Jobs at screenings, Votes and wishes, You and your account, For moderators: the reviews, For moderators: what is announced where, For moderators: the society")]
    public async Task Groups_the_commands_by_what_people_want_and_has_a_button_for_each(Permission permission, string topics)
    {
        var card = await _bench.Run("/help", permission);
        Assert.Equal(topics, string.Join(", ", card.Actions.Select(action => action.Label)));
        List<string> started = [];
        foreach (var button in card.Actions.Cast<Button>())
        {
            var topic = await _bench.Run(button.Call, permission);
            // Five rows of five are Discord's limit, and 25 in a block Slack's.
            Assert.InRange(topic.Actions.Count, 2, 25);
            started.AddRange(topic.Actions.SkipLast(1).Select(action => action.Label));
            Assert.Equal(new CommandCall("help"), Assert.IsType<Button>(topic.Actions[^1]).Call, (one, other) => one.Text == other.Text);
        }

        Assert.Equal(_bench.Catalog.Commands.Where(command => command.Permission <= permission).Select(command => "/" + command.Name), started.Order(StringComparer.Ordinal));
    }

    // Discord's message has 4000 characters, five rows of five buttons and labels of 80; what is longer would be left out.
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("fr")]
    public async Task Every_help_fits_into_one_message_in_every_language(string locale)
    {
        var topics = Enum.GetNames<CommandTopic>().Select(topic => $"/help topic:{topic.ToLowerInvariant()}");
        var names = _bench.Catalog.Commands.SelectMany(command => new[] { command.Name, command.Group }).Distinct(StringComparer.Ordinal).Select(name => $"/help {name}");
        foreach (var typed in topics.Concat(names).Prepend("/help"))
        {
            var card = await _bench.Run(typed, Permission.Moderator, locale);
            Assert.False(card.IsRefusal, typed);
            Assert.True(Bench.Text(card with { Actions = [] }).Length <= 3900, typed);
            Assert.True(card.Actions.Count <= 25 && card.Actions.All(action => action.Label.Length <= 75), typed);
        }
    }

    [Fact]
    public async Task Hides_moderators_commands_from_members()
    {
        Assert.DoesNotContain("quote hide", Bench.Text(await _bench.Run("/help")), StringComparison.Ordinal);
        Assert.True((await _bench.Run("/help quote hide")).IsRefusal);
        Assert.False((await _bench.Run("/help quote hide", Permission.Moderator)).IsRefusal);
    }

    [Fact]
    public async Task Contains_the_formula_of_the_ranking()
    {
        var text = Bench.Text(await _bench.Run("/help top"));
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

            [Use /rate] /rate …

            """,
            Bench.Text(await _bench.Run(typed)));

    [Theory]
    [InlineData("/rate help")]
    [InlineData("/rate hilfe")]
    [InlineData("/rate --help")]
    [InlineData("/ballot")]
    [InlineData("/ballot help")]
    [InlineData("/help ballot")]
    [InlineData("/quote help")]
    [InlineData("/screening HELP")]
    public async Task Explains_a_command_or_group_by_its_name(string typed)
    {
        var card = await new Bench().Run(typed);
        Assert.False(card.IsRefusal);
        Assert.Equal("/" + typed.Trim('/').Split(' ').First(word => word != "help"), card.Title);
        Assert.NotEmpty(card.Actions);
    }

    [Theory]
    [InlineData("/ballot", "/ballot open")]
    [InlineData("/help screening", "/screening cancel")]
    [InlineData("/watchlist help", "/watchlist remove")]
    [InlineData("/help quote", "/quote hide")]
    public async Task Shows_moderators_commands_of_a_group_to_moderators_only(string typed, string command)
    {
        Assert.DoesNotContain(command, Bench.Text(await new Bench().Run(typed)), StringComparison.Ordinal);
        Assert.Contains(command, Bench.Text(await new Bench().Run(typed, Permission.Moderator)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/channel")]
    [InlineData("/help channel")]
    [InlineData("/help audit")]
    [InlineData("/post why help")]
    public async Task Says_that_a_command_is_for_moderators(string typed) =>
        Assert.EndsWith("is for moderators", (await new Bench().Run(typed)).Title, StringComparison.Ordinal);

    [Fact]
    public async Task Explains_itself() =>
        Assert.Equal("/help\n\nWhat this bot can do\n\n• command: The command you want to know more about\n\n[Use /help] /help …\n", Bench.Text(await _bench.Run("/help help")));

    [Fact]
    public async Task Suggests_similar_commands()
    {
        var card = await _bench.Run("/help ratng");
        Assert.True(card.IsRefusal);
        Assert.Equal("There is no command “ratng”. /help lists them all.", card.Title);
        Assert.Contains("/help command:ratings", Bench.Buttons(card).Values);
    }
}
