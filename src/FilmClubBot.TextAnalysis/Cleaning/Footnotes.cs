using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace FilmClubBot.TextAnalysis.Cleaning;

/// <summary>Finds footnotes and their marks, which are no words of the text: in a quote the mark would be printed with it.</summary>
internal static class Footnotes
{
    private const int LongestMark = 12;

    private static readonly string[] _blocks = ["li", "p", "dd", "div", "aside", "section", "tr", "span"];

    /// <summary>The elements of notes, marks and links back, in one pass over an article.</summary>
    public static IReadOnlySet<IElement> In(IElement article, ProseLengths lengths)
    {
        var order = new Dictionary<IElement, int>();
        var targets = new Dictionary<string, IElement>(StringComparer.Ordinal);
        var links = new List<(IElement Link, string Target)>();
        var dropped = new HashSet<IElement>();
        // AngleSharp finds a node's previous sibling by searching from the first, so that the text before an element is remembered instead.
        var before = "";
        foreach (var node in article.Descendants())
        {
            if (node is IText text)
                before = text.Data;
            if (node is not IElement element)
                continue;
            order[element] = order.Count;
            if ((element.GetAttribute("id") ?? element.GetAttribute("name")) is { Length: > 0 } id)
                targets.TryAdd(id, element);
            if (IsMarkedUp(element))
                dropped.Add(element);
            else if (element.LocalName == "sup" && lengths[element] <= LongestMark && IsBareMark(element, before))
                dropped.Add(element);
            else if (element.LocalName == "a" && TargetOf(element) is { } target && lengths[element] <= LongestMark && MarkPattern.IsMatch(element.TextContent.Trim()))
                links.Add((element, target));
        }

        foreach (var (link, target) in links)
        {
            dropped.Add(link.ParentElement is { LocalName: "sup" } raised && lengths[raised] <= LongestMark ? raised : link);
            // A link to what follows is a mark; what it leads to is the note. A link to what precedes leads back from the note.
            if (targets.TryGetValue(target, out var note) && order[note] > order[link] && BlockOf(note, article) is { } block && lengths[block] * 2 < lengths[article])
                dropped.Add(block);
        }

        return dropped;
    }

    private static bool IsMarkedUp(IElement element) =>
        element.GetAttribute("role") is "doc-endnotes" or "doc-footnote" or "doc-noteref" or "doc-backlink"
        || element.HasAttribute("data-footnotes")
        || element.GetAttribute("rel") is "footnote"
        || element.LocalName == "li" && element.GetAttribute("id") is { } id && NoteId.IsMatch(id)
        || element.ClassName is { Length: > 1 } names && NotePattern.IsMatch(names);

    private static string? TargetOf(IElement link) =>
        link.GetAttribute("href") is { } href && href.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at && at + 1 < href.Length ? href[(at + 1)..] : null;

    // A raised number without a link: after a sentence it is a mark, in "m²" or "19th" it is not.
    private static bool IsBareMark(IElement raised, string before)
    {
        var mark = raised.TextContent.Trim();
        if (mark.Length == 0 || raised.QuerySelector("a") is not null)
            return false;
        return mark.All(c => c is '*' or '†' or '‡') || BracketedNumber.IsMatch(mark)
            || mark.All(char.IsAsciiDigit) && before is [.., '.' or ',' or ';' or ':' or '!' or '?' or '”' or '’' or '"' or ')' or '»'];
    }

    private static IElement? BlockOf(IElement note, IElement article)
    {
        for (var element = note; element is not null && element != article; element = element.ParentElement)
        {
            if (_blocks.Contains(element.LocalName, StringComparer.Ordinal))
                return element;
        }

        return null;
    }

    private static Regex MarkPattern { get; } = Pattern.Of(@"^[\[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|\*{1,3}|[†‡§¶]|(?:note|fn) \d{1,3})[\])]?$|^[\[(]?[\^↩↑⏎⤴][\uFE0E\uFE0F]?[\])]?$");

    private static Regex BracketedNumber { get; } = Pattern.Of(@"^[\[(]\d{1,3}[\])]$");

    private static Regex NoteId { get; } = Pattern.Of(@"^fn(?:[:_-]|\d)");

    private static Regex NotePattern { get; } = Pattern.Of(@"(?:^|\s)(?:footnotes?|footnote-(?:anchor|ref|reference|backref|definition|number|content|back|list)|footnotes-(?:list|sep|footer)|footnoteRef|reversefootnote|wp-block-footnotes|sidenote|marginnote|sidenote-number|endnotes?)(?:$|\s)");
}
