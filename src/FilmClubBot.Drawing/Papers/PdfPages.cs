using FilmClubBot.Commands.Sheets;
using SkiaSharp;

namespace FilmClubBot.Drawing.Papers;

/// <summary>
/// The pages of a document while they are drawn. What is drawn for one element of the structure is recorded apart, because SkiaSharp cannot mark content: each recording becomes a page of
/// SkiaSharp's document, and <see cref="TaggedFile"/> puts those of one paper together.
/// </summary>
internal sealed class PdfPages(Paper paper) : IDisposable
{
    private readonly List<List<Layer>> _pages = [];

    /// <summary>The root of the structure.</summary>
    public PdfElement Root { get; } = new("Document");

    /// <summary>The number of pages.</summary>
    public int Count => _pages.Count;

    /// <summary>Begins a page.</summary>
    public void Begin() => _pages.Add([]);

    /// <summary>Where an element's content is drawn on the current page.</summary>
    /// <param name="element">The element; null for what is not read aloud, such as lines, which is drawn below all else that comes later.</param>
    public SKCanvas On(PdfElement? element)
    {
        var page = _pages[^1];
        if (page.Find(layer => layer.Element == element) is { } begun)
            return begun.Canvas;
        var layer = new Layer(element, paper);
        element?.Mark(new(_pages.Count - 1, page.Count));
        page.Add(layer);
        return layer.Canvas;
    }

    /// <summary>The file.</summary>
    public byte[] Write(Sheet sheet)
    {
        using var stream = new MemoryStream();
        // Without a date, the same sheet has the same bytes and pages the same entity tag.
        using (var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { Title = sheet.Title, Author = sheet.Club, Subject = sheet.Description, Creator = "FilmClubBot" }))
        {
            foreach (var layer in _pages.SelectMany(page => page))
                layer.DrawOn(document, paper);
            document.Close();
        }

        return new TaggedFile(stream.ToArray(), [.. _pages.Select(page => page.ConvertAll(layer => layer.Element))], Root).Write(sheet);
    }

    /// <summary>Frees the recordings.</summary>
    public void Dispose()
    {
        foreach (var layer in _pages.SelectMany(page => page))
            layer.Dispose();
    }

    /// <summary>What is drawn for one element on one page.</summary>
    private sealed class Layer(PdfElement? element, Paper paper) : IDisposable
    {
        private readonly SKPictureRecorder _recorder = new();
        private SKCanvas? _canvas;

        public PdfElement? Element => element;

        public SKCanvas Canvas => _canvas ??= _recorder.BeginRecording(new(0, 0, paper.Width, paper.Height));

        public void DrawOn(SKDocument document, Paper paper)
        {
            using var recording = _recorder.EndRecording();
            using var page = document.BeginPage(paper.Width, paper.Height);
            page.DrawPicture(recording);
            document.EndPage();
        }

        public void Dispose() => _recorder.Dispose();
    }
}
