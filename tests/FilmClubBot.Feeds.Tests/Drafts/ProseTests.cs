using FilmClubBot.Feeds.Drafts;

namespace FilmClubBot.Feeds.Tests.Drafts;

public sealed class ProseTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("1984, 2001 – 3 / 4 …", 0)]
    [InlineData("It’s a well-worn film", 4)]
    [InlineData("cafe\u0301 noir", 2)]
    [InlineData("灯台守は来ない船", 4)]
    public void Counts_words(string text, int words) => Assert.Equal(words, Prose.Count(text));

    [Theory]
    [InlineData("<p class='one two'>three&nbsp;four</p>", 2)]
    [InlineData("<script>var a = 'many words in here';</script>five", 1)]
    [InlineData("<STYLE>p { color: red }</STYLE >five<!-- six > seven -->", 1)]
    [InlineData("<title>Not counted</title><titles>counted</titles>", 1)]
    [InlineData("a < b & c", 3)]
    [InlineData("one <unclosed", 1)]
    [InlineData("<script>never closed", 0)]
    public void Counts_words_between_tags(string html, int words) => Assert.Equal(words, Prose.CountInHtml(html));
}
