namespace FilmClubBot.Domain.Reviews;

/// <summary>A review's words, freed of the page around them: what is stored, quoted and pointed into.</summary>
/// <param name="Title">The headline, markup aside.</param>
/// <param name="Body">The verbatim prose after the headline; paragraphs are parted by a blank line. Every offset points in here.</param>
/// <param name="Emphasis">Where the source set text in italics or bold: in a review, most often a title.</param>
/// <param name="BlockQuotes">Where the source set a block quotation.</param>
public sealed record ReviewText(
    string Title,
    string Body,
    IReadOnlyList<TextSpan> Emphasis,
    IReadOnlyList<TextSpan> BlockQuotes)
{
    /// <summary>A text that came without markup.</summary>
    public ReviewText(string title, string body) : this(title, body, [], [])
    {
    }
}
