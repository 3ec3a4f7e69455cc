namespace FilmClubBot.Feeds.Tests.Markdown;

/// <summary>Notes of a vault: links in double brackets.</summary>
public sealed class DoubleBracketsTests
{
    [Theory]
    [InlineData("[[Ilse Roth]] directs.", "Ilse Roth directs.")]
    [InlineData("Seen in [[2020s|2025]], at home.", "Seen in 2025, at home.")]
    [InlineData("A still: ![[still.jpg]] and no more.", "A still:  and no more.")]
    [InlineData("An [[unclosed link, and [one] of Markdown's own kind.", "An [[unclosed link, and [one] of Markdown's own kind.")]
    public void Are_printed_as_their_words(string markdown, string words) =>
        Assert.Contains(words, Sample.Draft($"---\ntitle: Amber Line\n---\n{markdown}\n\n{Sample.Prose}", "note.md").Content, StringComparison.Ordinal);

    [Theory]
    [InlineData("notes/Amber Line.md", "Amber Line")]
    [InlineData("Thaw.md", "Thaw")]
    [InlineData("amber-line.md", null)]
    [InlineData("note.md", null)]
    [InlineData("17.md", null)]
    public void A_note_without_a_headline_is_called_as_its_file(string file, string? title) =>
        Assert.Equal(title, Sample.Draft($"[[Drama]], [[Music]] | Year: [[2020s|2025]] | Seen: 2025 at the cinema | Actors: [[Ilse Roth]], [[Jon Vane]], [[Mara Lund]], [[Per Holt]], [[Anne Grau]] | Director: [[Tom Reed]] | 2h 7min\n\n{Sample.Prose}", file).Title);

    [Fact]
    public void A_text_without_such_links_is_not_called_as_its_file() =>
        Assert.Null(Sample.Draft($"Drama, music, year 2025, seen at the cinema, with Ilse Roth, Jon Vane and Mara Lund, 127 minutes, directed by nobody we knew before, alas.\n\n{Sample.Prose}", "Amber Line.md").Title);
}
