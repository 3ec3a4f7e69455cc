using NodaTime;

namespace FilmClubBot.Feeds.Tests.Headers;

public sealed class KeyedLinesTests
{
    [Theory]
    [InlineData("Title: Salt Roads\nDate: 2010-12-03 10:20\nCategory: Film\nAuthors: Jane Doe\nDirector: Mara Okoye\n\n")]
    [InlineData("title:   Salt Roads\r\ndate:    2010-12-03 10:20\r\nauthor:  Jane Doe\r\nRegie: Mara Okoye\r\n\r\n")]
    [InlineData("Title: Salt Roads\nSummary: A long summary\n    that goes on here.\nDate: 2010-12-03 10:20\nAuthor: Jane Doe\nDirector: Mara Okoye\n\n")]
    [InlineData("<!--\n.. title: Salt Roads\n.. slug: salt-roads\n.. date: 2010-12-03 10:20:00 UTC\n.. tags:\n.. author: Jane Doe\n.. director: Mara Okoye\n-->\n\n")]
    [InlineData(".. title: Salt Roads\n.. date: 2010-12-03 10:20:00 UTC\n.. author: Jane Doe\n.. director: Mara Okoye\n\n")]
    public void Reads_the_headers_of_pelican_and_nikola(string header)
    {
        var draft = Sample.Draft(header + Sample.Prose, "salt.md");
        Assert.Equal(("Salt Roads", "Jane Doe", Instant.FromUtc(2010, 12, 3, 10, 20)), (draft.Title, draft.Author, draft.PublishedAt));
        Assert.Equal([new(null, null, ["Mara Okoye"])], draft.StatedFilms);
        Assert.Equal($"<p>{Sample.Prose}</p>\n", draft.Content);
    }

    [Fact]
    public void Reads_them_in_a_plain_text()
    {
        var draft = Sample.Draft($"Title: Salt Roads\nAuthor: Jane Doe\n\n{Sample.Prose}", "salt.txt");
        Assert.Equal(("Salt Roads", "Jane Doe", Sample.Prose), (draft.Title, draft.Author, draft.Content));
    }

    [Theory]
    [InlineData("Note: this is prose, and so is what follows it.\n\n")]
    [InlineData("Title: a word that she never says.\nAnd here the prose goes on in the same paragraph.\n\n")]
    [InlineData("<!-- a note of mine -->\n\n")]
    public void Leaves_prose_with_a_colon_alone(string opening) =>
        Assert.Contains(opening.Trim().Split('\n')[0], Sample.Draft(opening + Sample.Prose, "salt.txt").Content, StringComparison.Ordinal);

    [Fact]
    public void Leaves_a_text_of_nothing_but_keys_alone() =>
        Assert.Contains("Salt", Sample.Draft(string.Concat(Enumerable.Repeat("Title: Salt and more\n", 40)), "salt.txt").Content, StringComparison.Ordinal);
}
