using FilmClubBot.Domain.Texts;

namespace FilmClubBot.Domain.Reviews;

/// <summary>A review's words, extracted from the page: the text that is stored and quoted, and that spans refer to.</summary>
/// <param name="Title">The headline, without markup.</param>
/// <param name="Body">The verbatim prose after the headline; paragraphs are separated by a blank line. Every offset refers to this text.</param>
/// <param name="Emphasis">Where the source set text in italics or bold: in a review, most often a title.</param>
/// <param name="BlockQuotes">Where the source set a block quotation.</param>
public sealed record ReviewText(
    string Title,
    string Body,
    IReadOnlyList<TextSpan> Emphasis,
    IReadOnlyList<TextSpan> BlockQuotes)
{
    private const int OpeningLength = 80;

    /// <summary>Whether the headline is only the beginning of the text, cut off, because the source states none: it names no film.</summary>
    public bool IsUntitled => Title.Length >= OpeningLength - 1 && Title.Length < FirstLine(Body).Length && Title == Opening(Body);

    /// <summary>Creates a text that had no markup.</summary>
    public ReviewText(string title, string body) : this(title, body, [], [])
    {
    }

    /// <summary>What stands for the headline of a text without one: the beginning of its first line.</summary>
    public static string Opening(string body) => FirstLine(body).Cut(OpeningLength);

    private static string FirstLine(string body) => body.TrimStart().Split('\n', 2)[0].Trim();

    /// <summary>The films that the source states apart from the text, the main one first; empty where it states none.</summary>
    public IReadOnlyList<StatedFilm> StatedFilms { get; init; } = [];

    /// <summary>The source's categories, as written: they may say that the text is about a book.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The links in the text to films' pages, each once.</summary>
    public IReadOnlyList<LinkedFilm> Links { get; init; } = [];
}
