namespace FilmClubBot.Drawing.Papers;

/// <summary>An element of a document's structure: what its content is, in the order in which it is read aloud. It has content or further elements, not both.</summary>
/// <param name="role">The standard structure type (ISO 32000-1, 14.8.4).</param>
internal sealed class PdfElement(string role)
{
    private readonly List<PdfElement> _parts = [];
    private readonly List<PdfMark> _marks = [];

    /// <summary>The standard structure type, such as <c>H1</c>.</summary>
    public string Role => role;

    /// <summary>What a picture shows, in words; null for text.</summary>
    public string? Alternative { get; init; }

    /// <summary>Attributes as PDF writes them, such as <c>/O /Table /Scope /Row</c>; null for none.</summary>
    public string? Attributes { get; init; }

    /// <summary>The elements in it, in order.</summary>
    public IReadOnlyList<PdfElement> Parts => _parts;

    /// <summary>Where its content is drawn, in order.</summary>
    public IReadOnlyList<PdfMark> Marks => _marks;

    /// <summary>Adds an element at the end.</summary>
    public PdfElement Add(string role) => Add(new PdfElement(role));

    /// <inheritdoc cref="Add(string)"/>
    public PdfElement Add(PdfElement part)
    {
        _parts.Add(part);
        return part;
    }

    /// <summary>Adds a place at which its content is drawn.</summary>
    public void Mark(PdfMark mark) => _marks.Add(mark);
}

/// <summary>A marked part of a page's content.</summary>
/// <param name="Page">The page, from 0.</param>
/// <param name="Number">The part's number on the page, from 0.</param>
internal readonly record struct PdfMark(int Page, int Number);
