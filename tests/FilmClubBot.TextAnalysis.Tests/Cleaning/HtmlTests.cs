using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Tests.Cleaning;

public class HtmlTests
{
    private const string Page = """
        <!DOCTYPE html><html><head><title>A Door | The Society</title><style>p{}</style><script>var a = "<p>no</p>";</script></head><body>
        <header><nav><a href="/">Home</a></nav></header><div class="cookie-notice"><p>We use cookies to make this better for you.</p></div>
        <main><article><header><h1>A Door</h1><p class="byline">By Ann Bell</p></header><div class="entry-content">
        <p>The first <em>Long Door</em> paragraph,<br>broken.</p><h2>A heading</h2><ul><li>One item</li><li>Two items</li></ul>
        <blockquote><p>Somebody said this.</p><p>And this.</p></blockquote><p>The last&nbsp;one &amp; more.</p>
        <div class="sharedaddy"><p>Share this</p></div></div><footer>Filed under: x</footer></article>
        <section id="comments"><p>I disagree with all of it, at length.</p></section></main><aside>Archives</aside><footer>About us</footer></body></html>
        """;

    [Fact]
    public void Takes_the_article_out_of_a_page()
    {
        var text = Read.Clean(Page, BodyFormat.Html);
        Assert.Equal("A Door", text.Title);
        Assert.Equal("The first Long Door paragraph,\n\nbroken.\n\nA heading\n\nOne item\n\nTwo items\n\nSomebody said this.\n\nAnd this.\n\nThe last\u00a0one & more.", text.Body);
    }

    [Fact]
    public void Remembers_emphasis_and_block_quotations()
    {
        var text = Read.Clean(Page, BodyFormat.Html);
        Assert.Equal(["Long Door", "A heading"], text.Emphasis.Select(span => span.Of(text.Body)));
        Assert.Equal(["Somebody said this.\n\nAnd this."], text.BlockQuotes.Select(span => span.Of(text.Body)));
    }

    [Fact]
    public void Remembers_the_links_to_films_with_their_words()
    {
        var prose = new string('a', 300);
        var text = Read.Clean(
            $"<p>{prose} <a href='https://www.imdb.com/title/tt0012345/?x=1'><em>Salt</em>\n Roads</a> and <a href='https://films.example/'>this</a>.</p><p><a href='//letterboxd.com/film/salt-roads/'><img alt='x'></a>"
            + $"<a href='https://www.imdb.com/title/tt0012345/'>Salt Roads</a></p><p>{prose}</p>",
            BodyFormat.Html, "A title");
        Assert.Equal([new(new(FilmSite.Imdb, "tt0012345"), "Salt Roads"), new LinkedFilm(new(FilmSite.Letterboxd, "salt-roads"), "")], text.Links);
        Assert.Equal([new LinkedFilm(new(FilmSite.Imdb, "tt0012345"), "")], Read.Clean($"A title\n\n{prose}\n\nhttps://www.imdb.com/title/tt0012345/").Links);
    }

    [Fact]
    public void Finds_the_densest_block_where_nothing_is_named()
    {
        var text = Read.Clean("<body><div><a>One</a></div><div><div><p>" + new string('a', 300) + ".</p><p>Second.</p></div></div></body>", BodyFormat.Html, "A title");
        Assert.EndsWith("Second.", text.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("One", text.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Loses_nothing_of_a_page_whose_blocks_are_never_closed()
    {
        var films = Enumerable.Range(1, 30).Select(number => $"The ferry of film {number} is late, and its captain is asleep.").ToList();

        var text = Read.Clean("<p>My thirty films on ferries, in the order of the tide.</p>" + string.Concat(films.Select(film => $"<div style='text-align: center'>{film} ")), BodyFormat.Html, "Ferries");

        Assert.All(films, film => Assert.Contains(film, text.Body, StringComparison.Ordinal));
        Assert.StartsWith("My thirty films", text.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_the_feed_s_signature_out() =>
        Assert.Equal("The words.", Read.Clean("<p>The words.</p><p>The post <a>A Door</a> appeared first on <a>The Society</a>.</p>", BodyFormat.Html, "A Door").Body);

    [Fact]
    public void Reads_escaped_titles() => Assert.Equal("Ann Bell’s ‘Door’", Read.Clean("<p>Words.</p>", BodyFormat.Html, "Ann Bell&#8217;s &#8216;Door&#8217;").Title);

    [Fact]
    public void Does_not_say_the_headline_twice() => Assert.Equal("Words.", Read.Clean("<h2>A Door</h2><p>Words.</p>", BodyFormat.Html, "A Door").Body);

    [Fact]
    public void Ends_a_block_quotation_with_its_element()
    {
        const string Html = """
            <h1>The Boat</h1><p><b>A list</b></p><blockquote><i>We are early for somewhere else, said the sea.</i></blockquote><blockquote><i>I count the ships at night.</i></blockquote>The film follows a family from a wedding to a funeral, and takes its time.
            <p>The father works for a company that builds lighthouses which nobody has ordered.</p>
            """;
        var text = Read.Clean(Html, BodyFormat.Html);

        Assert.Equal(["We are early for somewhere else, said the sea.", "I count the ships at night."], text.BlockQuotes.Select(span => span.Of(text.Body)));
    }
}
