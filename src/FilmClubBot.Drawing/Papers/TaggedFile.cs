using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FilmClubBot.Commands.Sheets;

namespace FilmClubBot.Drawing.Papers;

/// <summary>
/// Puts the layers of each page together, marks them as the content of the structure's elements, and states language and title: a tagged PDF file (ISO 32000-1, 14.8). See
/// docs/decisions/0108-pdf.md.
/// </summary>
internal sealed partial class TaggedFile
{
    private readonly PdfObjects _objects;
    private readonly IReadOnlyList<IReadOnlyList<PdfElement?>> _pages;
    private readonly PdfElement _root;
    private readonly List<int> _pageNumbers;
    private readonly Dictionary<PdfElement, int> _elementNumbers = [];

    /// <param name="file">SkiaSharp's file, with a page for each layer.</param>
    /// <param name="pages">The element of each layer of each page; null for what is not read aloud.</param>
    /// <param name="root">The root of the structure.</param>
    public TaggedFile(ReadOnlyMemory<byte> file, IReadOnlyList<IReadOnlyList<PdfElement?>> pages, PdfElement root)
    {
        (_objects, _pages, _root) = (new(file), pages, root);
        _pageNumbers = [.. pages.Select(_ => _objects.Add())];
    }

    /// <summary>The file.</summary>
    /// <param name="sheet">What it shows.</param>
    public byte[] Write(Sheet sheet)
    {
        if (!Language.IsMatch(sheet.Language))
            throw new InvalidOperationException($"\"{sheet.Language}\" is no language of a document.");
        var layers = new Queue<int>(Take(Number(Pages.Match(_objects.Dictionary(_objects.Root)))));
        var (tree, structure) = (_objects.Add(), _objects.Add());
        for (var page = 0; page < _pages.Count; page++)
            WritePage(page, [.. _pages[page].Select(_ => layers.Dequeue())], tree);
        _objects.Set(tree, $"<</Type /Pages\n/Count {Text(_pages.Count)}\n/Kids [{string.Join(' ', _pageNumbers.Select(Reference))}]>>");
        var root = WriteElement(_root, structure);
        var parents = _pages.Select((page, index) => $"{Text(index)} [{string.Join(' ', page.Select(element => element is null ? "null" : Reference(_elementNumbers[element])))}]");
        _objects.Set(structure, $"<</Type /StructTreeRoot\n/K {Reference(root)}\n/ParentTree <</Nums [{string.Join('\n', parents)}]>>>>");
        var metadata = _objects.AddStream(PdfMetadata.Write(sheet), "/Type /Metadata\n/Subtype /XML\n");
        _objects.Set(_objects.Root,
            $"""
            <</Type /Catalog
            /Pages {Reference(tree)}
            /StructTreeRoot {Reference(structure)}
            /MarkInfo <</Marked true>>
            /Lang ({sheet.Language})
            /ViewerPreferences <</DisplayDocTitle true>>
            /Metadata {Reference(metadata)}>>
            """);
        return _objects.Write();
    }

    // The pages below a node, in order. The node is removed.
    private List<int> Take(int node)
    {
        var text = _objects.Dictionary(node);
        if (!text.StartsWith("<</Type /Pages", StringComparison.Ordinal))
            return [node];
        _objects.Remove(node);
        return [.. References.Matches(Kids.Match(text).Value).SelectMany(kid => Take(Number(kid)))];
    }

    private void WritePage(int page, IReadOnlyList<int> layers, int tree)
    {
        // SkiaSharp names resources by the numbers of their objects, so that no name of two layers has two meanings.
        SortedDictionary<string, SortedSet<string>> resources = new(StringComparer.Ordinal);
        List<int> contents = [];
        var (box, before) = ("", "");
        for (var layer = 0; layer < layers.Count; layer++)
        {
            var text = _objects.Dictionary(layers[layer]);
            _objects.Remove(layers[layer]);
            box = Box.Match(text).Value;
            foreach (Match kind in ResourceKinds.Matches(text))
            {
                if (!resources.TryGetValue(kind.Groups["kind"].Value, out var named))
                    resources[kind.Groups["kind"].Value] = named = new(StringComparer.Ordinal);
                named.UnionWith(NamedResources.Matches(kind.Value).Select(one => one.Value));
            }

            var begin = _pages[page][layer] is { } element ? $"/{element.Role} <</MCID {Text(layer)}>> BDC" : "/Artifact BMC";
            contents.Add(_objects.AddStream(Encoding.Latin1.GetBytes($"{before}{begin}\nq\n")));
            contents.Add(Number(Contents.Match(text)));
            before = "\nQ\nEMC\n";
        }

        contents.Add(_objects.AddStream(Encoding.Latin1.GetBytes(before)));
        _objects.Set(_pageNumbers[page],
            $"""
            <</Type /Page
            /Parent {Reference(tree)}
            {box}
            /Resources <<{string.Join('\n', resources.Select(kind => $"/{kind.Key} <<{string.Join(' ', kind.Value)}>>"))}>>
            /Contents [{string.Join(' ', contents.Select(Reference))}]
            /StructParents {Text(page)}
            /Tabs /S>>
            """);
    }

    private int WriteElement(PdfElement element, int parent)
    {
        var number = _objects.Add();
        _elementNumbers[element] = number;
        var content = element.Marks.Select(mark => $"<</Type /MCR /Pg {Reference(_pageNumbers[mark.Page])} /MCID {Text(mark.Number)}>>").Concat(element.Parts.Select(part => Reference(WriteElement(part, number))));
        _objects.Set(number, string.Concat(
            $"<</Type /StructElem\n/S /{element.Role}\n/P {Reference(parent)}\n/K [{string.Join(' ', content)}]",
            element.Alternative is { } words ? $"\n/Alt <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(words))}>" : "",
            element.Attributes is { } attributes ? $"\n/A <<{attributes}>>" : "",
            ">>"));
        return number;
    }

    private static string Reference(int number) => $"{Text(number)} 0 R";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(Match reference) =>
        reference.Success ? int.Parse(reference.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : throw new InvalidOperationException("The document has a page of another form than expected.");

    [GeneratedRegex("^[A-Za-z0-9]+(-[A-Za-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Language { get; }

    [GeneratedRegex("/Pages (?<number>[0-9]+) 0 R", RegexOptions.CultureInvariant)]
    private static partial Regex Pages { get; }

    [GeneratedRegex(@"/Kids \[[^\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Kids { get; }

    [GeneratedRegex("(?<number>[0-9]+) 0 R", RegexOptions.CultureInvariant)]
    private static partial Regex References { get; }

    [GeneratedRegex("/Contents (?<number>[0-9]+) 0 R", RegexOptions.CultureInvariant)]
    private static partial Regex Contents { get; }

    [GeneratedRegex(@"/MediaBox \[[^\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Box { get; }

    [GeneratedRegex("/(?<kind>Font|XObject|ExtGState|Pattern|Shading) <<[^<>]*>>", RegexOptions.CultureInvariant)]
    private static partial Regex ResourceKinds { get; }

    [GeneratedRegex("/[A-Za-z]+[0-9]+ [0-9]+ 0 R", RegexOptions.CultureInvariant)]
    private static partial Regex NamedResources { get; }
}
