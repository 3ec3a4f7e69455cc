namespace FilmClubBot.TextAnalysis.Tests.Cleaning;

public class PlainTextTests
{
    [Fact]
    public void Takes_the_first_line_as_the_headline()
    {
        var text = Read.Clean("A Door Left Open\n\nThe first paragraph is long enough to be prose.");
        Assert.Equal("A Door Left Open", text.Title);
        Assert.Equal("The first paragraph is long enough to be prose.", text.Body);
    }

    [Fact]
    public void Takes_no_headline_from_prose_that_starts_at_once()
    {
        var text = Read.Clean("I saw the film on a wet Tuesday, and it has not let go of me since then.\n\nIt is about a door.");
        Assert.Equal("", text.Title);
        Assert.StartsWith("I saw", text.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("By Ann Bell")]
    [InlineData("Words by Ann Bell")]
    [InlineData("by Ann Bell, 3 May 2024")]
    [InlineData("Ann Bell | 12 May 2025")]
    [InlineData("12 May 2025")]
    [InlineData("por Ana Lind")]
    [InlineData("Von Teo Marsh")]
    [InlineData("Texte : Mara Okoye")]
    public void Leaves_the_byline_out(string byline) =>
        Assert.Equal("The text.", Read.Clean($"A Headline\n{byline}\n\nThe text.").Body);

    [Fact]
    public void Cuts_the_furniture_off_the_tail()
    {
        var text = Read.Clean("A Headline\n\nThe last words of the review stay here.\n\n, , , , ,\nSimilar Posts\nTen films about doors\nLatest Posts from");
        Assert.Equal("The last words of the review stay here.", text.Body);
    }

    [Theory]
    [InlineData("Share this: Facebook | Email")]
    [InlineData("Tags: doors, memory, Wales")]
    [InlineData("Filed under: Reviews")]
    [InlineData("Posted in Film, Reviews")]
    [InlineData("The post A Headline appeared first on The Society.")]
    [InlineData("Click to share on Facebook (Opens in new window)")]
    [InlineData("Subscribe to our newsletter for more.")]
    [InlineData("Leave a Comment")]
    [InlineData("3 thoughts on “A Headline”")]
    [InlineData("You may also like")]
    [InlineData("Read more")]
    public void Knows_a_line_of_furniture(string line) =>
        Assert.Equal("The review is here, and it is prose.", Read.Clean($"A Headline\n\nThe review is here, and it is prose.\n\n{line}").Body);

    [Theory]
    [InlineData("Share this film with somebody who was ever left waiting at a station, and do not tell them how it ends.")]
    [InlineData("Tags: the film is full of them, and each one hangs on a toe.")]
    [InlineData("Similar posts line the beach, and she counts them every night before she sleeps.")]
    [InlineData("Read more of the diaries and you find that she had planned the whole voyage years before anyone thought of it.")]
    public void Keeps_prose_that_speaks_of_such_words(string prose) =>
        Assert.Equal(prose, Read.Clean($"A Headline\n\n{prose}").Body);

    [Fact]
    public void Parts_paragraphs_that_stand_on_one_line_each()
    {
        var line = new string('a', 150) + ".";
        Assert.Equal($"{line}\n\n{line}", Read.Clean($"A Headline\n{line}\n{line}").Body);
    }

    [Fact]
    public void Keeps_the_words_and_drops_what_nobody_sees()
    {
        var text = Read.Clean("\ufeffA Headline\r\n\r\nCafe\u0301 wo\u200brds\0 and a lone \ud800 half. \r\n");
        Assert.Equal("Cafe\u0301 words and a lone  half.", text.Body);
    }

    [Fact]
    public void Gives_an_empty_text_for_an_empty_draft() => Assert.Equal("", Read.Clean(" \r\n \n").Body);
}
