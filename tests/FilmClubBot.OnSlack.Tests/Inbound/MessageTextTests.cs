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
    public void Reads_slacks_own_writing(string text, string read) => Assert.Equal(read, MessageText.Plain(text));

    [Fact]
    public void Is_quick_with_what_never_closes() => Assert.StartsWith("<<<", MessageText.Plain(new string('<', 40_000)), StringComparison.Ordinal);
}
