using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnSlack.Naming;
using FilmClubBot.OnSlack.Tests.Hosting;

namespace FilmClubBot.OnSlack.Tests.Naming;

/// <summary>A workspace where other apps have the plain names of the commands.</summary>
public sealed class CommandPrefixTests : IAsyncLifetime
{
    private SlackStage _stage = null!;

    private CommandNames Names => _stage.Get<CommandNames>();

    public async ValueTask InitializeAsync() => _stage = await SlackStage.Start((options, _) => options.CommandPrefix = "club-");

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task A_command_is_recognised_by_its_prefixed_name_and_by_its_own()
    {
        Assert.Contains("Ada (Member, en): hello", (await _stage.Types("/club-echo", "text:hello")).Shown, StringComparison.Ordinal);
        Assert.Contains("Ada (Member, en): hello", (await _stage.Types("/echo", "text:hello")).Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_names_the_commands_as_the_workspace_does()
    {
        Assert.Contains("/club-hide is for moderators", (await _stage.Types("/club-hide")).Shown, StringComparison.Ordinal);
        Assert.Contains("/club-line add is for moderators", (await _stage.Types("/club-line", "add words:x")).Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/club-film her", "/film her")]
    [InlineData("/film her", "/film her")]
    [InlineData("/club-gone", "/club-gone")]
    public void A_typed_name_loses_the_prefix_of_a_command(string typed, string expected) => Assert.Equal(expected, Names.Typed(typed));

    [Fact]
    public void A_prefix_that_begins_another_name_is_no_part_of_it()
    {
        _stage.Options.CommandPrefix = "f";

        Assert.Equal("/film her", Names.Typed("/film her"));
        Assert.Equal("/film her", Names.Typed("/ffilm her"));
    }

    [Theory]
    [InlineData("Try /film or /echo.", "Try /club-film or /club-echo.")]
    [InlineData("/line add takes words", "/club-line add takes words")]
    [InlineData("(/hide)", "(/club-hide)")]
    [InlineData("/club-film stays", "/club-film stays")]
    [InlineData("either/film, /films, /film-noir, https://lantern.example/film", "either/film, /films, /film-noir, https://lantern.example/film")]
    public void Only_whole_names_of_commands_are_changed(string text, string expected) => Assert.Equal(expected, Names.In(text));

    [Fact]
    public void Every_part_of_a_card_is_changed_except_what_is_quoted()
    {
        var card = Names.In(new Card
        {
            Title = "/film",
            Body = [new Paragraph("Type ", new Code("/film film:Her")), new BulletList([["/echo"]]), new Quotation("We say /film here", ["a critic"])],
            Fields = [new Field("See", new Strong("/hide"))],
            Actions = [new Button("Run /echo", new CommandCall("echo"))],
            Form = new CardForm("/film", new CommandCall("film"), []),
        });

        Assert.Equal(("/club-film", "Run /club-echo", "/club-film"), (card.Title, card.Actions[0].Label, card.Form!.Title));
        Assert.Equal([new Words("Type "), new Code("/club-film film:Her")], ((Paragraph)card.Body[0]).Content);
        Assert.Equal([new Words("/club-echo")], ((BulletList)card.Body[1]).Items[0]);
        Assert.Equal("We say /film here", ((Quotation)card.Body[2]).Text);
        Assert.Equal([new Strong("/club-hide")], card.Fields[0].Value);
        Assert.Equal("echo", ((Button)card.Actions[0]).Call.Command);
    }
}
