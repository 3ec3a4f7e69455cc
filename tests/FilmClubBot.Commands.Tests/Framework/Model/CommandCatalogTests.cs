using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Tests.Framework.Model;

public class CommandCatalogTests
{
    private const string Words = """{ "one": { "description": "1", "group": "1", "options": { "words": "w" }, "two": { "description": "2" } }, "three": { "description": "3" } }""";

    [Fact]
    public void Contains_every_command_by_name()
    {
        var catalog = Catalog(typeof(Three), typeof(OneWithAlias), typeof(OneTwo));
        Assert.Equal(["one", "one two", "three"], catalog.Commands.Select(command => command.Name));
        Assert.Equal(typeof(OneTwo), catalog.Find("one two")!.CommandType);
        Assert.Same(catalog.Find("one"), catalog.Find("one random"));
        Assert.Null(catalog.Find("four"));
        Assert.Null(catalog.Find("One"));
    }

    [Fact]
    public void Rejects_a_duplicate_name() =>
        Assert.Equal("/three is claimed by Three and AlsoThree; rename one.", Problems(typeof(Three), typeof(AlsoThree)));

    [Fact]
    public void Rejects_a_command_that_is_also_a_group() =>
        Assert.Equal("/one is both a command and a group; give it AsSubcommand, the name it has within the group.", Problems(typeof(One), typeof(OneTwo)));

    [Fact]
    public void Rejects_an_alias_that_is_already_a_command() =>
        Assert.Equal("/one two is claimed twice; choose another AsSubcommand.", Problems(typeof(OneAsTwo), typeof(OneTwo)));

    [Fact]
    public void Rejects_a_command_without_texts() =>
        Assert.Equal(
            string.Join(Environment.NewLine, "config/locales/en lacks \"four.description\"; add it.", "config/locales/en lacks \"four.options.words\"; add it."),
            Problems(typeof(Four)));

    [Fact]
    public void Rejects_a_command_that_a_platform_rejects() =>
        Assert.Equal("Nobody may call a command three.", Assert.Throws<InvalidCommandException>(() => new CommandCatalog([typeof(Three)], Locale(), [new Grumpy()])).Message);

    [Fact]
    public void Reports_all_problems_together() =>
        Assert.Equal(2, Problems(typeof(Three), typeof(AlsoThree), typeof(One), typeof(OneTwo)).Split(Environment.NewLine).Length);

    private static CommandCatalog Catalog(params Type[] commands) => new(commands, Locale(), []);

    private static string Problems(params Type[] commands) => Assert.Throws<InvalidCommandException>(() => Catalog(commands)).Message;

    private static Locales Locale() => new([Phrases.Parse("en", [("words.json", Words)])]);

    private sealed class Grumpy : IPlatformLimits
    {
        public IEnumerable<string> Problems(IReadOnlyList<CommandDescriptor> commands, Locales locales) =>
            commands.Select(command => $"Nobody may call a command {command.Name}.");
    }

    internal sealed record WordsOption(string Words);

    [Command("one", Permission.Member, CommandTopic.Mine)]
    private sealed class One : Sample<NoOptions>;

    [Command("one", Permission.Member, CommandTopic.Mine, AsSubcommand = "random")]
    private sealed class OneWithAlias : Sample<NoOptions>;

    [Command("one", Permission.Member, CommandTopic.Mine, AsSubcommand = "two")]
    private sealed class OneAsTwo : Sample<NoOptions>;

    [Command("one two", Permission.Member, CommandTopic.Mine)]
    private sealed class OneTwo : Sample<NoOptions>;

    [Command("three", Permission.Member, CommandTopic.Mine)]
    private sealed class Three : Sample<NoOptions>;

    [Command("three", Permission.Member, CommandTopic.Mine)]
    private sealed class AlsoThree : Sample<NoOptions>;

    [Command("four", Permission.Member, CommandTopic.Mine)]
    private sealed class Four : Sample<WordsOption>;
}
