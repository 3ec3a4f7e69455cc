using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Tests.Cleaning;

public sealed class FootnotesTests
{
    private const string Rest = "<p>The second paragraph is long enough that the first is not the whole text of this page.</p>";

    private static string Body(string first, string notes = "") => Read.Clean($"<p>{first}</p>{Rest}{notes}", BodyFormat.Html, "A Door").Body.Split("\n\n")[0];

    [Theory]
    [InlineData("The latch lifts.<sup data-fn=\"a1\" class=\"fn\"><a href=\"#a1\" id=\"a1-link\">1</a></sup>", "<ol class=\"wp-block-footnotes\"><li id=\"a1\">A neighbour left. <a href=\"#a1-link\">↩︎</a></li></ol>")]
    [InlineData("The latch lifts.<sup id=\"fnref:2\"><a href=\"#fn:2\" class=\"footnote\" rel=\"footnote\">2</a></sup>", "<div class=\"footnotes\"><ol><li id=\"fn:2\"><p>A neighbour left. <a href=\"#fnref:2\" class=\"reversefootnote\">&#8617;</a></p></li></ol></div>")]
    [InlineData("The latch lifts.<a class=\"footnote-anchor\" data-component-name=\"FootnoteAnchorToDOM\" id=\"footnote-anchor-1\" href=\"#footnote-1\">1</a>", "<div class=\"footnote\"><a id=\"footnote-1\" href=\"#footnote-anchor-1\" class=\"footnote-number\">1</a><div class=\"footnote-content\"><p>A neighbour left.</p></div></div>")]
    [InlineData("The latch lifts.<a href=\"#_ftn1\" name=\"_ftnref1\">[1]</a>", "<p><a href=\"#_ftnref1\" name=\"_ftn1\">[1]</a> A neighbour left.</p>")]
    [InlineData("The latch lifts.<sup><a href=\"https://reel.example/door#note-1\">1</a></sup>", "<section role=\"doc-endnotes\"><p id=\"note-1\">A neighbour left.</p></section>")]
    [InlineData("The latch lifts.<sup class=\"reference\"><a href=\"#cite_note-1\">[1]</a></sup>", "<ol><li id=\"cite_note-1\">A neighbour left.</li></ol>")]
    [InlineData("The latch lifts.<span class=\"sidenote\">A neighbour left.</span>", "")]
    [InlineData("The latch lifts.<sup>1</sup>", "")]
    [InlineData("The latch lifts.<sup>[12]</sup>", "")]
    [InlineData("The latch lifts<sup>*</sup>.", "")]
    public void Leaves_out_notes_and_their_marks(string first, string notes)
    {
        Assert.Equal("The latch lifts.", Body(first, notes));
        Assert.DoesNotContain("neighbour", Read.Clean($"<p>{first}</p>{Rest}{notes}", BodyFormat.Html, "A Door").Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The 19<sup>th</sup> door.", "The 19th door.")]
    [InlineData("A room of 9 m<sup>2</sup>.", "A room of 9 m2.")]
    [InlineData("See <a href=\"#the-end\">the end</a>.", "See the end.")]
    [InlineData("See <a class=\"reference external\" href=\"https://reel.example\">Salt Roads</a>.", "See Salt Roads.")]
    [InlineData("With <span class=\"fn\">Ilse Roth</span> of Leeds.", "With Ilse Roth of Leeds.")]
    [InlineData("See <a href=\"https://reel.example/page#2\">the second page</a>.", "See the second page.")]
    public void Leaves_numbers_and_links_that_are_no_marks(string first, string text) => Assert.Equal(text, Body(first));
}
