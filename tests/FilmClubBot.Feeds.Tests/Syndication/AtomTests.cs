using FilmClubBot.Domain.Reviews;
using NodaTime;

namespace FilmClubBot.Feeds.Tests.Syndication;

public sealed class AtomTests
{
    [Fact]
    public void Reads_an_entry_whole()
    {
        var draft = Sample.Draft(Sample.Atom($"""
            <entry>
              <id>tag:harbour.example,2024:17</id>
              <title type="html">Salt &amp;amp; &lt;em>Smoke&lt;/em></title>
              <link rel="self" href="https://harbour.example/api/17"/>
              <link href="/salt" length="many"/>
              <author><name>Jane Doe</name><email>jane@harbour.example</email></author>
              <published>2024-03-05T18:30:00Z</published><updated>2024-03-06T18:30:00Z</updated>
              <summary>Only a teaser.</summary>
              <content type="html">&lt;p>{Sample.Prose}&lt;/p></content>
            </entry>
            """, "<link href='https://harbour.example/'/>"), "feed.atom");
        Assert.Equal(("Salt & Smoke", "Jane Doe", "https://harbour.example/salt"), (draft.Title, draft.Author, draft.Link?.AbsoluteUri));
        Assert.Equal("tag:harbour.example,2024:17", draft.ExternalId);
        Assert.Equal(Instant.FromUtc(2024, 3, 5, 18, 30), draft.PublishedAt);
        Assert.Equal((BodyFormat.Html, $"<p>{Sample.Prose}</p>"), (draft.Format, draft.Content));
    }

    [Fact]
    public void Takes_the_feeds_author_and_the_updated_time_where_the_entry_has_none()
    {
        var draft = Sample.Draft(Sample.Atom(
            $"<entry><title>A</title><updated>2024-03-06</updated><content>{Sample.Prose}</content></entry>",
            "<author><name>Jane Doe</name></author><author><name>Ann Poe</name></author>"), "feed.xml");
        Assert.Equal("Jane Doe, Ann Poe", draft.Author);
        Assert.Equal(Instant.FromUtc(2024, 3, 6, 0, 0), draft.PublishedAt);
        Assert.Equal(BodyFormat.PlainText, draft.Format);
    }

    [Fact]
    public void Reads_xhtml_content_with_its_blanks()
    {
        var draft = Sample.Draft(Sample.Atom(
            $"<entry><title type='weird'>A</title><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>One <b>two</b> <i>three</i> {Sample.Prose}</p></div></content></entry>"), "feed.xml");
        Assert.Contains("One <b>two</b> <i>three</i> The", draft.Content, StringComparison.Ordinal);
        Assert.Equal(BodyFormat.Html, draft.Format);
    }

    [Theory]
    [InlineData("<content type='text/html'>&lt;p>{0}&lt;/p></content>")]
    [InlineData("<content type='html'><p>{0}</p></content>")]
    [InlineData("<content src='https://harbour.example/17' type='text/html'/><summary type='html'>&lt;p>{0}&lt;/p></summary>")]
    [InlineData("<content type='image/png'>AAAA</content><summary type='html'>&lt;p>{0}&lt;/p></summary>")]
    [InlineData("<content type='html'>  </content><summary type='html'>&lt;p>{0}&lt;/p></summary>")]
    public void Finds_the_text_wherever_it_stands(string content)
    {
        var draft = Sample.Draft(Sample.Atom($"<entry><title>A</title>{content.Replace("{0}", Sample.Prose, StringComparison.Ordinal)}</entry>"), "feed.xml");
        Assert.Contains(Sample.Prose, draft.Content, StringComparison.Ordinal);
        Assert.Contains("<p", draft.Content, StringComparison.Ordinal);
    }
}
