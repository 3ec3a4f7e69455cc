using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Tests.Framework.Model;

public class FromMessageTests
{
    [Fact]
    public void A_message_fills_the_marked_option()
    {
        Assert.Equal("words", CommandDescriptor.Of(typeof(Saves)).MessageOption?.Name);
        Assert.Null(CommandDescriptor.Of(typeof(Plain)).MessageOption);
    }

    [Fact]
    public void Two_marked_options_are_rejected() =>
        Assert.Contains("reads a message's text twice, the second time as \"title\"", Assert.Throws<InvalidCommandException>(() => CommandDescriptor.Of(typeof(Twice))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_entrys_name_must_exist_in_every_language()
    {
        var say = Phrases.Parse("en", [("w.json", """{ "save": { "description": "d", "options": { "title": "t", "words": "w" } } }""")]);
        Assert.Equal(["config/locales/en lacks \"save.message\"; add it."], say.MissingFor(CommandDescriptor.Of(typeof(Saves))));
    }

    [Fact]
    public void A_message_can_be_saved_as_a_quote()
    {
        var offered = new Bench().Catalog.Find("quote add")!;
        Assert.Equal(("words", "Save as quote"), (offered.MessageOption?.Name, Bench.Say.OnMessage(offered)));
    }

    internal sealed record OneMarked(string Title, [FromMessage] string Words);

    internal sealed record TwoMarked([FromMessage] string Words, [FromMessage] string Title);

    [Command("save", Permission.Member, CommandTopic.Mine)]
    private sealed class Saves : Sample<OneMarked>;

    [Command("save", Permission.Member, CommandTopic.Mine)]
    private sealed class Twice : Sample<TwoMarked>;

    [Command("save", Permission.Member, CommandTopic.Mine)]
    private sealed class Plain : Sample<NoOptions>;
}
