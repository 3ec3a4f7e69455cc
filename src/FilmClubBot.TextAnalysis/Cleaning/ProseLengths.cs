using AngleSharp.Dom;

namespace FilmClubBot.TextAnalysis.Cleaning;

/// <summary>The length of the text in each element of a page, without boilerplate.</summary>
internal sealed class ProseLengths
{
    private readonly Dictionary<INode, int> _lengths = [];

    private ProseLengths()
    {
    }

    /// <summary>The number of characters of text in a node.</summary>
    public int this[INode node] => _lengths.GetValueOrDefault(node);

    /// <summary>Counts the text of every element under a root, without recursion.</summary>
    public static ProseLengths Of(IElement root)
    {
        var counted = new ProseLengths();
        var order = new List<INode>();
        var open = new Stack<INode>([root]);
        while (open.TryPop(out var node))
        {
            order.Add(node);
            foreach (var child in node.ChildNodes)
            {
                if (child is IText || child is IElement element && !HtmlFurniture.IsAlways(element))
                    open.Push(child);
            }
        }

        for (var i = order.Count - 1; i >= 0; i--)
        {
            var node = order[i];
            if (node is IText text)
                counted._lengths[node] = text.Data.AsSpan().Trim().Length;
            if (node.Parent is { } parent && node != root)
                counted._lengths[parent] = counted[parent] + counted[node];
        }

        return counted;
    }
}
