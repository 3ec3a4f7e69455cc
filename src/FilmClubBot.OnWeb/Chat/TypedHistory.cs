namespace FilmClubBot.OnWeb.Chat;

/// <summary>What a visitor typed in this session, for recalling it with the arrow keys as in a shell.</summary>
public sealed class TypedHistory
{
    private const int Most = 100;

    private readonly List<string> _texts = [];
    private int _at;

    /// <summary>Adds what was typed, the oldest first; a repeated text is kept once, as the newest.</summary>
    public void Add(IEnumerable<string> typed)
    {
        foreach (var text in typed)
        {
            _texts.Remove(text);
            _texts.Add(text);
        }

        _texts.RemoveRange(0, Math.Max(0, _texts.Count - Most));
        _at = _texts.Count;
    }

    /// <summary>Recalls the neighbour of the text that is in the box.</summary>
    /// <param name="current">The box's text. A text that was neither recalled nor empty is not replaced.</param>
    /// <param name="isEarlier">Whether the earlier neighbour is wanted, or the later one.</param>
    /// <returns>The text to show, empty after the latest; null if there is no such neighbour.</returns>
    public string? Recall(string current, bool isEarlier)
    {
        if (current.Length == 0)
            _at = _texts.Count;
        else if (_at >= _texts.Count || _texts[_at] != current)
            return null;
        var next = isEarlier ? _at - 1 : _at + 1;
        if (next < 0 || next > _texts.Count)
            return null;
        _at = next;
        return next == _texts.Count ? "" : _texts[next];
    }
}
