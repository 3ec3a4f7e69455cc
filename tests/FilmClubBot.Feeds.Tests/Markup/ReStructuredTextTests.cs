using NodaTime;

namespace FilmClubBot.Feeds.Tests.Markup;

public sealed class ReStructuredTextTests
{
    [Theory]
    [InlineData("Salt Roads\n##########\n\n:date: 2010-12-03 10:20\n:authors: Jane Doe\n:director: Mara Okoye\n\n")]
    [InlineData("==========\nSalt Roads\n==========\n:date: 2010-12-03 10:20\n:author: Jane Doe\n:director: Mara Okoye\n\n")]
    [InlineData(".. title: Salt Roads\n.. date: 2010-12-03 10:20:00 UTC\n.. author: Jane Doe\n.. director: Mara Okoye\n\n")]
    public void Reads_the_header(string header)
    {
        var draft = Sample.Draft(header + Sample.Prose, "salt.rst");
        Assert.Equal(("Salt Roads", "Jane Doe", Instant.FromUtc(2010, 12, 3, 10, 20)), (draft.Title, draft.Author, draft.PublishedAt));
        Assert.Equal([new(null, null, ["Mara Okoye"])], draft.StatedFilms);
        Assert.Equal($"<p>{Sample.Prose}</p>\n", draft.Content);
    }

    [Theory]
    [InlineData("The fog\n~~~~~~~", "<h2>The fog</h2>")]
    [InlineData("She *waits* in `Salt Roads` [#f1]_ and ``stays``.\n\n.. [#f1] A neighbour left.\n   And how.", "<p>She <em>waits</em> in <em>Salt Roads</em> and stays.</p>")]
    [InlineData("See `the fog <https://fog.example>`_ or fog_.\n\n.. _fog: https://fog.example", "<p>See the fog or fog.</p>")]
    [InlineData(".. epigraph::\n\n   I wanted the sound.\n\n   -- Mara Okoye", "<blockquote>\n<p>I wanted the sound.</p>\n<p>-- Mara Okoye</p>\n</blockquote>")]
    [InlineData("Before it.\n\n   I wanted the sound.", "<p>Before it.</p>\n<blockquote>\n<p>I wanted the sound.</p>\n</blockquote>")]
    [InlineData(".. image:: fog.jpg\n   :alt: The fog\n\n.. Remember to cut this.\n\n+------+------+\n| Cast | Role |\n+------+------+", "")]
    public void Writes_its_prose(string source, string html) =>
        Assert.Equal($"{html}\n<p>{Sample.Prose}</p>".Trim(), Sample.Draft($"Salt\n====\n\n{source}\n\n{Sample.Prose}", "salt.rst").Content.Trim());

    [Theory]
    [InlineData("`a")]
    [InlineData("====\n")]
    [InlineData("a_ ")]
    [InlineData(".. a::\n")]
    public void Reads_hostile_text(string piece) =>
        Assert.NotNull(Sample.Parse(string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length)) + Sample.Prose, "salt.rst"));
}
