using NodaTime;

namespace FilmClubBot.Feeds.Tests.Headers;

public sealed class PostNameTests
{
    [Theory]
    [InlineData("2012-05-04-some-title.md", "", "Some Title")]
    [InlineData("2012-05-04-some-title.html", "<p>", "Some Title")]
    [InlineData("2012-05-04-some-title.md", "---\nlayout: post\n---\n", "Some Title")]
    [InlineData("2012-05-04-some-title.md", "---\ntitle: Another\n---\n", "Another")]
    [InlineData("2012-05-04-some-title.md", "# A heading\n\n", "A heading")]
    [InlineData("2012-05-04-tin-sparrow-2017.md", "---\nrating: 4\n---\n", "Tin Sparrow (2017)")]
    [InlineData("2012-05-04-best-of-2011.md", "", "Best Of 2011")]
    public void Gives_a_date_and_a_title_that_the_file_does_not_state(string name, string opening, string title)
    {
        var draft = Sample.Draft(opening + Sample.Prose, name);
        Assert.Equal((title, Instant.FromUtc(2012, 5, 4, 0, 0)), (draft.Title, draft.PublishedAt));
    }

    [Fact]
    public void Gives_way_to_a_stated_date() =>
        Assert.Equal(Instant.FromUtc(2013, 1, 2, 0, 0), Sample.Draft($"---\ndate: 2013-01-02\n---\n{Sample.Prose}", "2012-05-04-salt.md").PublishedAt);

    [Fact]
    public void Gives_a_plain_text_its_date_and_leaves_the_headline_to_the_cleaner()
    {
        var draft = Sample.Draft(Sample.Prose, "2012-05-04-salt.txt");
        Assert.Equal((null, Instant.FromUtc(2012, 5, 4, 0, 0)), (draft.Title, draft.PublishedAt));
    }

    [Theory]
    [InlineData("salt-2012-05-04.md")]
    [InlineData("2012-05-04.md")]
    [InlineData("2012-13-04-salt.md")]
    [InlineData("1650-05-04-salt.md")]
    public void Is_no_date_elsewhere(string name) => Assert.Null(Sample.Draft(Sample.Prose, name).PublishedAt);
}
