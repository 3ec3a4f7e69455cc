using FilmClubBot.OnDiscord.Rendering;

namespace FilmClubBot.OnDiscord.Tests.Rendering;

public class MarkdownTests
{
    [Theory]
    [InlineData("the page", "https://films.example/a_(b)", "[the page](https://films.example/a_%28b%29)")]
    [InlineData("https://films.example/a_(b)", "https://films.example/a_(b)", "<https://films.example/a_%28b%29>")]
    [InlineData("https://elsewhere.example/", "https://films.example/", @"[https\://elsewhere.example/](https://films.example/)")]
    public void An_address_whose_words_are_itself_is_a_link_too(string text, string target, string expected) =>
        Assert.Equal(expected, Markdown.Link(text, new(target)));
}
