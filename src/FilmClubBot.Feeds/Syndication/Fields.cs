using System.Xml.Linq;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>The direct children of a feed or an item by their <see cref="FeedNames"/>: an image's title is not the item's.</summary>
internal sealed class Fields
{
    // Further elements of one name are ignored.
    private const int MostOfOneName = 200;

    private readonly Dictionary<string, List<XElement>> _byName = new(StringComparer.Ordinal);

    public Fields(XElement parent)
    {
        Add(parent);

        // A video's title and text are one level deeper.
        foreach (var group in All("media:group").ToList())
            Add(group);
    }

    /// <summary>All of these names, in the order of the names, then of the feed.</summary>
    public IEnumerable<XElement> All(params IEnumerable<string> names) => names.SelectMany(name => _byName.GetValueOrDefault(name, []));

    /// <summary>Those that are not blank, trimmed.</summary>
    public IEnumerable<string> Texts(params IEnumerable<string> names) =>
        All(names).Select(element => element.Value.Trim()).Where(text => text.Length > 0);

    /// <summary>The first that is not blank, trimmed.</summary>
    public string? Text(params IEnumerable<string> names) => Texts(names).FirstOrDefault();

    private void Add(XElement parent)
    {
        foreach (var child in parent.Elements())
        {
            if (FeedNames.Of(child, parent.Name.Namespace) is not { } name)
                continue;
            if (!_byName.TryGetValue(name, out var same))
                _byName.Add(name, same = []);
            if (same.Count < MostOfOneName)
                same.Add(child);
        }
    }
}
