using System.Text.Json;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnSlack.Limits;
using FilmClubBot.Testing;

namespace FilmClubBot.OnSlack.Tests.Limits;

public class SlackCommandLimitsTests
{
    [Fact]
    public void The_real_commands_respect_every_limit()
    {
        var catalog = new CommandCatalog(
            CommandCatalog.In(typeof(CommandCatalog).Assembly), Locales.Load(Repository.Path("config", "locales")), [new SlackCommandLimits()]);
        Assert.NotEmpty(catalog.Commands);
    }

    [Fact]
    public void Accepts_values_at_the_limits() =>
        Assert.Empty(Problems([.. Enumerable.Range(0, 48).Select(number => Command(Name(number))), Command(new string('a', 31)), Command("zz a"), Command("zz b")]));

    [Fact]
    public void Reports_too_many_commands_counting_a_group_once() =>
        Assert.Equal(["There are 51 slash commands; Slack takes 50. Put some into groups."], Problems([.. Enumerable.Range(0, 51).Select(number => Command(Name(number)))]));

    [Theory]
    [InlineData("Rate")]
    [InlineData("bewerte.film")]
    [InlineData("größe")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Reports_a_name_that_Slack_refuses(string name) =>
        Assert.Equal([$"/{name} is no slash command on Slack; use at most 31 lower-case letters, digits, - or _."], Problems(Command(name)));

    [Theory]
    [InlineData("feed")]
    [InlineData("remind")]
    [InlineData("topic")]
    [InlineData("star")]
    [InlineData("who")]
    public void Reports_a_command_of_Slack_itself(string name)
    {
        Assert.Equal([$"/{name} is a command of Slack itself, which never reaches the app. Rename it."], Problems(Command(name)));
        Assert.Equal([$"/{name} is a command of Slack itself, which never reaches the app. Rename it."], Problems(Command(name + " add")));
        Assert.Empty(new SlackCommandLimits("film-").Problems([Command(name)], new Locales([Words("en", [Command(name)], "x")])));
    }

    [Fact]
    public void Reports_a_prefix_that_makes_a_name_too_long() => Assert.Equal(
        [$"/film-{new string('a', 27)} is no slash command on Slack; use at most 31 lower-case letters, digits, - or _."],
        new SlackCommandLimits("film-").Problems([Command(new string('a', 27))], new Locales([Words("en", [Command(new string('a', 27))], "x")])));

    [Fact]
    public void Reports_a_description_that_is_too_long_in_any_language()
    {
        Assert.Empty(Problems(Command("a"), new string('x', 2000)));
        Assert.Equal(["/a: the description in \"de\" is longer than Slack's 2000. Shorten a.description."], Problems(Command("a"), new string('x', 2001)));
    }

    private static string Name(int number) => $"{(char)('a' + (number / 26))}{(char)('a' + (number % 26))}";

    private static CommandDescriptor Command(string name) => new(name, Permission.Member, [], typeof(object), typeof(object));

    private static IReadOnlyList<string> Problems(params CommandDescriptor[] commands) => Problems(commands, "x");

    private static IReadOnlyList<string> Problems(CommandDescriptor command, string german) => Problems([command], german);

    private static IReadOnlyList<string> Problems(CommandDescriptor[] commands, string german) =>
        [.. new SlackCommandLimits().Problems(commands, new Locales([Words("en", commands, "x"), Words("de", commands, german)]))];

    private static Phrases Words(string locale, CommandDescriptor[] commands, string text) =>
        Phrases.Parse(locale, [("words.json", JsonSerializer.Serialize(commands.SelectMany(CommandPhrases.KeysOf).Distinct(StringComparer.Ordinal).ToDictionary(key => key, _ => text, StringComparer.Ordinal)))]);
}
