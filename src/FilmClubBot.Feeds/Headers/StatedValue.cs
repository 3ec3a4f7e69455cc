namespace FilmClubBot.Feeds.Headers;

/// <summary>A value that the header of a file states, whatever language the header is written in.</summary>
internal abstract record StatedValue
{
    private StatedValue()
    {
    }

    /// <summary>A string, number, truth value or date, as written.</summary>
    public sealed record Text(string Words) : StatedValue;

    /// <summary>A list.</summary>
    public sealed record List(IReadOnlyList<StatedValue> Items) : StatedValue;

    /// <summary>A mapping by <see cref="HeaderFields.Key"/>.</summary>
    public sealed record Map(IReadOnlyDictionary<string, StatedValue> Fields) : StatedValue;

    /// <summary>The value as words: a list is joined with commas, a mapping is represented by its name; null if it has none.</summary>
    public string? ToWords()
    {
        var words = this switch
        {
            Text text => text.Words,
            List list => string.Join(", ", list.Items.Select(item => item.ToWords()).OfType<string>()),
            Map map => (map.Fields.GetValueOrDefault("name") ?? map.Fields.GetValueOrDefault("displayname"))?.ToWords(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(words) ? null : words.Trim();
    }

    /// <summary>The items of a list, or else the value itself.</summary>
    public IEnumerable<StatedValue> Each() => this is List list ? list.Items : [this];
}
