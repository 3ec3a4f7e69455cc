using System.Text;
using System.Xml;
using System.Xml.Linq;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Formats;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>
/// Builds a tree from XML that a strict parser rejects: missing end tags are added, surplus ones are ignored, undeclared prefixes get
/// their customary namespaces. An item that is cut off by the end of the file is omitted.
/// </summary>
/// <param name="limits">The limits, including the nesting depth.</param>
internal sealed class RepairedXml(FileLimits limits)
{
    // Namespace declarations are rarely nested; searching a long chain of them is slow.
    private const int MostScopes = 16;

    private static readonly HashSet<string> _containers = new(StringComparer.OrdinalIgnoreCase) { "rss", "rdf", "feed", "channel" };

    // Elements of an item that contain no other element of an item: the next such element ends them, regardless of end tags.
    private static readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase)
    {
        "title", "link", "guid", "pubDate", "category", "comments", "id", "published", "updated", "issued", "modified", "dc:date", "dc:creator", "dc:subject",
    };

    private static readonly HashSet<string> _texts = new(StringComparer.OrdinalIgnoreCase) { "description", "summary", "content:encoded" };

    // Names that HTML also has do not end a text: they may be its markup.
    private static readonly HashSet<string> _htmlToo = new(StringComparer.OrdinalIgnoreCase) { "title", "link", "id", "summary" };

    // In unescaped HTML, opening the next of these closes the previous one.
    private static readonly HashSet<string> _selfEnding = new(StringComparer.OrdinalIgnoreCase) { "p", "li", "dt", "dd", "tr", "td", "th", "option" };
    private static readonly HashSet<string> _withoutEnd = new(StringComparer.OrdinalIgnoreCase) { "br", "hr", "img", "input", "wbr", "meta", "embed", "param" };

    private readonly List<Open> _open = [];
    private readonly Dictionary<string, int> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly ElementBudget _budget = new();
    private readonly StringBuilder _text = new();
    private int _item = -1;
    private string? _itemName;

    private sealed record Open(XElement Element, string Name, Scope? Scope);

    private sealed record Scope(Scope? Around, int Depth, IReadOnlyDictionary<string, string> Namespaces);

    /// <summary>The root element; null if there is none.</summary>
    public XElement? Root { get; private set; }

    /// <summary>Whether the end is missing.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Reads the whole XML; false if it is nested too deep or has too many elements.</summary>
    public bool Read(string xml)
    {
        var reader = new MarkupReader(xml, XmlProlog.Read(xml).Start);
        while ((Root is null || _open.Count > 0) && reader.Read())
        {
            switch (reader.Kind)
            {
                case MarkupKind.Text:
                    _text.Append(reader.Value);
                    break;
                case MarkupKind.Escaped:
                    FlushText();
                    Add(new XCData(reader.Value));
                    break;
                case MarkupKind.End:
                    End(reader.Value);
                    break;
                default:
                    if (!Start(reader))
                        return false;
                    break;
            }
        }

        IsCutOff = _open.Count > 0 || reader.IsCutOff;
        if (IsCutOff)
            DropWhatIsCutOff();
        return true;
    }

    private bool Start(MarkupReader tag)
    {
        EndWhatEndsBefore(tag.Value);
        if (_open.Count > limits.MaxDepth || !_budget.Admits(tag.Value))
            return false;
        FlushText();
        var scope = ScopeOf(tag);
        var element = new XElement(NameOf(tag.Value, scope, isElement: true));
        foreach (var (name, value) in tag.Attributes)
        {
            if (!IsDeclaration(name) && IsName(name) && NameOf(name, scope, isElement: false) is var attribute && element.Attribute(attribute) is null)
                element.Add(new XAttribute(attribute, value));
        }

        Root ??= element;
        if ((tag.IsEmpty || _withoutEnd.Contains(tag.Value)) && _open.Count > 0)
        {
            Add(element);
            return true;
        }

        _open.Add(new(element, tag.Value, scope));
        _names[tag.Value] = _names.GetValueOrDefault(tag.Value) + 1;
        if (_item < 0 && IsItem(tag.Value))
        {
            _item = _open.Count - 1;
            _itemName = tag.Value;
        }

        return true;
    }

    private void EndWhatEndsBefore(string name)
    {
        if (_item >= 0 && IsItem(name))
        {
            Close(_item);
            return;
        }

        var field = _item >= 0 && _item + 1 < _open.Count ? _open[_item + 1].Name : "";
        var ends = (_words.Contains(field) && (_words.Contains(name) || _texts.Contains(name)))
            || (_texts.Contains(field) && !_htmlToo.Contains(name) && (_words.Contains(name) || _texts.Contains(name)));
        if (ends)
            Close(_item + 1);
        else if (_selfEnding.Contains(name) && _open.Count > 0 && _open[^1].Name == name)
            Close(_open.Count - 1);
    }

    // Only names of open elements are searched for, so that every search succeeds and closes its element.
    private void End(string name)
    {
        if (_names.GetValueOrDefault(name) > 0)
            Close(_open.FindLastIndex(open => string.Equals(open.Name, name, StringComparison.OrdinalIgnoreCase)));
    }

    // An element is added to its parent when it is complete, so that the tree never contains an element that is cut off.
    private void Close(int index)
    {
        FlushText();
        while (_open.Count > index)
        {
            var closed = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            _names[closed.Name]--;
            Add(closed.Element);
        }

        if (index <= _item)
            _item = -1;
    }

    private void DropWhatIsCutOff()
    {
        _text.Clear();
        var whole = _open.FindIndex(open => !_containers.Contains(open.Element.Name.LocalName));
        if (whole >= 0)
            _open.RemoveRange(whole, _open.Count - whole);
        Close(0);
    }

    private void FlushText()
    {
        if (_text.Length > 0)
            Add(new XText(_text.ToString()));
        _text.Clear();
    }

    private void Add(XNode node)
    {
        if (_open.Count > 0)
            _open[^1].Element.Add(node);
    }

    private Scope? ScopeOf(MarkupReader tag)
    {
        var around = _open.Count > 0 ? _open[^1].Scope : null;
        var declared = tag.Attributes.Where(attribute => IsDeclaration(attribute.Name)).ToList();
        if (declared.Count == 0 || around?.Depth >= MostScopes)
            return around;
        var namespaces = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in declared)
            namespaces[name.Length > 6 ? name[6..] : ""] = value;
        return new(around, (around?.Depth ?? 0) + 1, namespaces);
    }

    // The first item determines the name of all: an extension's "x:item" within an item is not another item.
    private bool IsItem(string name) => _itemName is null
        ? name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..].ToLowerInvariant() is "item" or "entry"
        : string.Equals(name, _itemName, StringComparison.OrdinalIgnoreCase);

    private static bool IsDeclaration(string attribute) => attribute == "xmlns" || attribute.StartsWith("xmlns:", StringComparison.Ordinal);

    private static bool IsName(string name) => name.All(character => XmlConvert.IsNCNameChar(character) || character == ':') && XmlConvert.IsStartNCNameChar(name[0]);

    private static XName NameOf(string name, Scope? scope, bool isElement)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var prefix = colon < 0 ? "" : name[..colon];
        var local = name[(name.LastIndexOf(':') + 1)..];
        if (local.Length == 0 || !XmlConvert.IsStartNCNameChar(local[0]))
            local = "_" + local;
        if (prefix == "xml")
            return XNamespace.Xml + local;
        if (prefix.Length == 0 && !isElement)
            return local;
        for (var around = scope; around is not null; around = around.Around)
        {
            // Nothing but declarations may be in the namespace of declarations.
            if (around.Namespaces.TryGetValue(prefix, out var space) && space != XNamespace.Xmlns.NamespaceName)
                return XNamespace.Get(space) + local;
        }

        return prefix.Length == 0 ? local : XNamespace.Get(FeedNames.NamespaceOf(prefix)) + local;
    }
}
