using System.Net;
using System.Text;
using System.Xml.Linq;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>The content of an element as HTML, whether it is escaped, in CDATA, or nested markup.</summary>
internal static class InnerHtml
{
    // HTML's void elements, which have no end tag.
    private static readonly HashSet<string> _void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    public static bool IsVoid(string name) => _void.Contains(name);

    public static string Of(XElement element)
    {
        if (!element.HasElements)
            return element.Value;
        var html = new StringBuilder();
        Append(html, element);
        return html.ToString();
    }

    // Without prefixes and namespaces, which HTML does not have. The loader has already limited the depth.
    private static void Append(StringBuilder html, XElement parent)
    {
        foreach (var node in parent.Nodes())
        {
            switch (node)
            {
                // Within markup, some feeds escape markup with CDATA.
                case XCData escaped:
                    html.Append(escaped.Value);
                    break;
                case XText text:
                    html.Append(WebUtility.HtmlEncode(text.Value));
                    break;
                case XElement element:
                    AppendElement(html, element);
                    break;
            }
        }
    }

    private static void AppendElement(StringBuilder html, XElement element)
    {
        var name = element.Name.LocalName;
        html.Append('<').Append(name);
        foreach (var attribute in element.Attributes())
        {
            if (!attribute.IsNamespaceDeclaration)
                html.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(WebUtility.HtmlEncode(attribute.Value)).Append('"');
        }

        html.Append('>');
        if (IsVoid(name) && element.IsEmpty)
            return;
        Append(html, element);
        html.Append("</").Append(name).Append('>');
    }
}
