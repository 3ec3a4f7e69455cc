using System.Text;
using System.Xml.Linq;
using FilmClubBot.Commands.Sheets;

namespace FilmClubBot.Drawing.Papers;

/// <summary>Writes what a document is in XMP (ISO 16684-1), from which programs for accessibility read it.</summary>
internal static class PdfMetadata
{
    private static readonly XNamespace
        _meta = "adobe:ns:meta/",
        _rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        _dublinCore = "http://purl.org/dc/elements/1.1/",
        _accessible = "http://www.aiim.org/pdfua/ns/id/";

    /// <summary>UTF-8, with title, author, description and language, and the statement that the file follows PDF/UA-1.</summary>
    public static byte[] Write(Sheet sheet)
    {
        var packet = new XElement(
            _meta + "xmpmeta",
            new XAttribute(XNamespace.Xmlns + "x", _meta),
            new XElement(
                _rdf + "RDF",
                new XAttribute(XNamespace.Xmlns + "rdf", _rdf),
                new XElement(
                    _rdf + "Description",
                    new XAttribute(_rdf + "about", ""),
                    new XAttribute(XNamespace.Xmlns + "dc", _dublinCore),
                    new XAttribute(XNamespace.Xmlns + "pdfuaid", _accessible),
                    new XElement(_dublinCore + "title", Words(sheet.Title)),
                    new XElement(_dublinCore + "description", Words(sheet.Description)),
                    new XElement(_dublinCore + "creator", new XElement(_rdf + "Seq", new XElement(_rdf + "li", sheet.Club))),
                    new XElement(_dublinCore + "language", new XElement(_rdf + "Bag", new XElement(_rdf + "li", sheet.Language))),
                    new XElement(_accessible + "part", 1))));
        // The packet's id is fixed by the standard.
        return Encoding.UTF8.GetBytes($"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n{packet}\n<?xpacket end=\"r\"?>");
    }

    private static XElement Words(string text) => new(_rdf + "Alt", new XElement(_rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), text));
}
