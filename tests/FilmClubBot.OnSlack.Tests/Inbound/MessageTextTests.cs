using FilmClubBot.OnSlack.Inbound;

namespace FilmClubBot.OnSlack.Tests.Inbound;

/// <summary>A message's text as people read it.</summary>
public sealed class MessageTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("1 &lt; 2 &amp; 3 &gt; 2", "1 < 2 & 3 > 2")]
    [InlineData("see <https://lantern.example/her|the review>", "see the review")]
    [InlineData("see <https://lantern.example/her>", "see https://lantern.example/her")]
    [InlineData("<@U1> in <#C1|reviews> and <#C2|> <!here>", "@U1 in reviews and #C2 !here")]
    [InlineData("&amp;lt;b&amp;gt;", "&lt;b&gt;")]
    public void Reads_slacks_markup(string text, string read) => Assert.Equal(read, MessageText.Plain(text));

    [Theory]
    [InlineData("vote Her &gt; Alien = Heat", "vote Her > Alien = Heat")]
    [InlineData("suggest Thelma &amp; Louise", "suggest Thelma & Louise")]
    [InlineData("vote Her > Alien", "vote Her > Alien")]
    [InlineData("&amp;gt;", "&gt;")]
    [InlineData("<@U1> &lt;b&gt;", "<@U1> <b>")]
    public void Decodes_slacks_three_entities(string text, string read) => Assert.Equal(read, MessageText.Unescape(text));

    [Fact]
    public void A_commands_text_is_what_was_typed()
    {
        var fields = new Dictionary<string, string> { ["team_id"] = "T1", ["user_id"] = "U1", ["response_url"] = "https://hooks.slack.com/commands/1", ["command"] = "/ballot", ["text"] = "vote Her &gt; Us" };
        var read = SlackPayload.Command(name => fields.GetValueOrDefault(name));
        Assert.Equal("/ballot vote Her > Us", Assert.IsType<SlackAct.SlashCommand>(read.Act).Text);
    }

    [Fact]
    public void Reads_unclosed_markup_in_linear_time() => Assert.StartsWith("<<<", MessageText.Plain(new string('<', 40_000)), StringComparison.Ordinal);
}
