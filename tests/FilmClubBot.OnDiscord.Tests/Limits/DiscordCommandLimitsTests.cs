using System.Text.Json;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnDiscord.Limits;
using FilmClubBot.Testing;

namespace FilmClubBot.OnDiscord.Tests.Limits;

public class DiscordCommandLimitsTests
{
    [Fact]
    public void The_real_commands_respect_every_limit()
    {
        var catalog = new CommandCatalog(
            CommandCatalog.In(typeof(CommandCatalog).Assembly), Locales.Load(Repository.Path("config", "locales")), [new DiscordCommandLimits()]);
        Assert.NotEmpty(catalog.Commands);
    }

    [Fact]
    public void Accepts_values_at_the_limits() =>
        Assert.Empty(Problems(
            [
                .. Enumerable.Range(0, 99).Select(number => Command(Name(number))),
                Command(new string('a', 32), [.. Enumerable.Range(0, 25).Select(number => Option(Name(number))), Option("page", OptionKind.Page), Option("except", fromButton: true)]),
            ]));

    [Fact]
    public void Reports_too_many_commands_counting_a_group_once()
    {
        Assert.Equal(["There are 101 commands; Discord takes 100. Put some into groups."], Problems([.. Enumerable.Range(0, 101).Select(number => Command(Name(number)))]));
        Assert.Empty(Problems([.. Enumerable.Range(0, 99).Select(number => Command(Name(number))), Command("zz a"), Command("zz b"), Command("zz c")]));
    }

    [Fact]
    public void Reports_a_group_that_is_too_big() =>
        Assert.Equal(["The group /zz has 26 commands; Discord takes 25. Split it."], Problems([.. Enumerable.Range(0, 26).Select(number => Command("zz " + Name(number)))]));

    [Fact]
    public void Reports_too_many_options() =>
        Assert.Equal(["/a has 26 options; Discord takes 25."], Problems(Command("a", [.. Enumerable.Range(0, 26).Select(number => Option(Name(number)))])));

    [Fact]
    public void Reports_names_that_Discord_refuses() =>
        Assert.Equal(
            [
                $"/{new string('a', 33)}: \"{new string('a', 33)}\" is no name on Discord; use 1 to 32 letters, digits, - or _.",
                "/b: \"no.name\" is no option name on Discord; use 1 to 32 letters, digits, - or _.",
            ],
            Problems(Command(new string('a', 33)), Command("b", Option("no.name"))));

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void Reports_a_description_that_is_too_long_or_empty_in_any_language(int length) =>
        Assert.Equal(
            [$"/a: the description in \"de\" is {length} long; Discord takes 1 to 100. Mend a.description."],
            Problems([Command("a")], ("a.description", new string('x', length))));

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void Reports_an_options_description_that_is_too_long_or_empty(int length) =>
        Assert.Equal(
            [$"/a: the description of film in \"de\" is {length} long; Discord takes 1 to 100. Mend a.options.film."],
            Problems([Command("a", Option("film"))], ("a.options.film", new string('x', length))));

    [Fact]
    public void Reports_too_many_choices() =>
        Assert.Equal(
            ["/a: mood has 26 choices; Discord takes 25. Use [Suggest<…>]."],
            Problems(Command("a", Option("mood", OptionKind.Choice, choices: [.. Enumerable.Range(0, 26).Select(Name)]))));

    [Fact]
    public void Reports_a_choice_that_is_too_long() =>
        Assert.Equal(
            ["/a: the choice calm of mood in \"de\" is longer than 100. Shorten it."],
            Problems([Command("a", Option("mood", OptionKind.Choice, choices: ["calm"]))], ("a.choices.mood.calm", new string('x', 101))));

    [Fact]
    public void Reports_a_group_that_is_too_long_in_sum_counting_the_longest_of_each_text()
    {
        // Sixteen subcommands, each with a name of 4, a description of 1 and five options of 1 + 100: 16 × 510 = 8160. The group has 2 + 1.
        CommandDescriptor[] commands = [.. Enumerable.Range(0, 16).Select(number => Command("zz " + (char)('a' + number), [.. Enumerable.Range(0, 5).Select(option => Option(((char)('a' + option)).ToString()))]))];
        var german = commands.SelectMany(command => command.Options.Select(option => ($"{command.Key}.options.{option.Name}", new string('x', 100)))).ToArray();
        Assert.Equal(["/zz has 8163 characters of names and descriptions; Discord takes 8000. Shorten them."], Problems(commands, german));
        Assert.Empty(Problems(commands, german[..^2]));

        // The same texts, some long in one language and some in the other: neither language alone is too long.
        Assert.Equal(
            ["/zz has 8163 characters of names and descriptions; Discord takes 8000. Shorten them."],
            Problems(commands, [.. german.Where((_, index) => index % 2 == 0)], [.. german.Where((_, index) => index % 2 == 1)]));
    }

    private static string Name(int number) => $"{(char)('a' + (number / 26))}{(char)('a' + (number % 26))}";

    private static CommandDescriptor Command(string name, params OptionDescriptor[] options) =>
        new(name, Permission.Member, options, typeof(object), typeof(object));

    private static OptionDescriptor Option(string name, OptionKind kind = OptionKind.Text, bool fromButton = false, params string[] choices) =>
        new(name, kind, false, null, typeof(string), null, 200, false, fromButton, choices);

    private static IReadOnlyList<string> Problems(params CommandDescriptor[] commands) => Problems(commands, []);

    private static IReadOnlyList<string> Problems(CommandDescriptor[] commands, params (string Key, string Text)[] german) => Problems(commands, german, []);

    // Every text is "x", but for those given.
    private static IReadOnlyList<string> Problems(CommandDescriptor[] commands, (string Key, string Text)[] german, (string Key, string Text)[] english) =>
        [.. new DiscordCommandLimits().Problems(commands, new Locales([Words("en", commands, english), Words("de", commands, german)]))];

    private static Phrases Words(string locale, CommandDescriptor[] commands, (string Key, string Text)[] given)
    {
        var texts = commands.SelectMany(CommandPhrases.KeysOf).Distinct(StringComparer.Ordinal).ToDictionary(key => key, _ => "x", StringComparer.Ordinal);
        foreach (var (key, text) in given)
            texts[key] = text;
        return Phrases.Parse(locale, [("words.json", JsonSerializer.Serialize(texts))]);
    }
}
