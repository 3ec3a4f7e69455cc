namespace FilmClubBot.Feeds.Syndication;

/// <summary>Counts a feed's elements and their distinct names: the framework caches each name, so that a hostile feed could exhaust the memory.</summary>
internal sealed class ElementBudget
{
    // A feed of the largest size, written as nothing but short paragraphs, has some 250,000; with every extension and all of HTML, some 200 names.
    private const int Most = 300_000;
    private const int MostNames = 2_000;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private int _elements;

    /// <summary>Whether another element of that name may be read.</summary>
    public bool Admits(string name)
    {
        _names.Add(name);
        return ++_elements <= Most && _names.Count <= MostNames;
    }
}
