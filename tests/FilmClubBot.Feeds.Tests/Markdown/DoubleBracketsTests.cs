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
}
