using NodaTime;

namespace FilmClubBot.Feeds.Tests.Markup;

public sealed class AsciiDocTests
{
    [Theory]
    [InlineData("= Salt Roads\nJane Doe <jane@harbour.example>\nv1.0, 2018-06-10\n:director: Mara Okoye\n:tags: sea\n\n")]
    [InlineData("= Salt Roads\n:author: Jane Doe\n:revdate: 2018-06-10\n:page-director: Mara Okoye\n\n")]
    [InlineData("// a comment\n:jbake-date: 2018-06-10\n:jbake-author: Jane Doe\n:jbake-director: Mara Okoye\n= Salt Roads\n\n")]
    [InlineData("---\ntitle: Salt Roads\nauthor: Jane Doe\ndate: 2018-06-10\ndirector: Mara Okoye\n---\n= Another title\n\n")]
    public void Reads_the_header(string header)
    {
        var draft = Sample.Draft(header + Sample.Prose, "salt.adoc");
        Assert.Equal(("Salt Roads", "Jane Doe", Instant.FromUtc(2018, 6, 10, 0, 0)), (draft.Title, draft.Author, draft.PublishedAt));
        Assert.Equal([new(null, null, ["Mara Okoye"])], draft.StatedFilms);
        Assert.Equal($"<p>{Sample.Prose}</p>\n", draft.Content);
    }

    [Theory]
    [InlineData("== The fog", "<h2>The fog</h2>")]
    [InlineData("She _waits_ and *waits*.", "<p>She <em>waits</em> and <em>waits</em>.</p>")]
    [InlineData("She waits.footnote:[A neighbour left.] Nobody moves.", "<p>She waits. Nobody moves.</p>")]
    [InlineData("See link:/fog[the fog] or https://fog.example[this, too^].", "<p>See the fog or this, too.</p>")]
    [InlineData("She says \"`hush`\".", "<p>She says “hush”.</p>")]
    [InlineData("[quote, Mara Okoye, on the radio]\n____\nI wanted the sound.\n____", "<blockquote>\n<p>I wanted the sound.</p>\n<p>— Mara Okoye, on the radio</p>\n</blockquote>")]
    [InlineData("////\nRemember to cut this.\n////\n|===\n|Cast |Role\n|===\nimage::fog.jpg[The fog]\n// not this either\n.A caption\n:toc: left", "")]
    public void Writes_its_prose(string source, string html) =>
        Assert.Equal($"{html}\n<p>{Sample.Prose}</p>".Trim(), Sample.Draft($"= Salt\n\n{source}\n\n{Sample.Prose}", "salt.asciidoc").Content.Trim());

    [Theory]
    [InlineData("----\n")]
    [InlineData("[.a]#b")]
    [InlineData("footnote:[")]
    [InlineData("<<a")]
    public void Reads_hostile_text(string piece) =>
        Assert.NotNull(Sample.Parse(string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length)) + Sample.Prose, "salt.adoc"));
}
