namespace FilmClubBot.Domain.Feeds;

/// <summary>What a poll brings against what is known of the feed.</summary>
/// <param name="Matches">For each item of the poll, in its order: the known item that it is, or null for a new one.</param>
/// <param name="Vanished">Known items that the feed had at the last poll and does not have now.</param>
public sealed record FeedComparison(IReadOnlyList<KnownItem?> Matches, IReadOnlyList<KnownItem> Vanished)
{
    /// <summary>Compares. An item is the one of the same id, or else of the same link, or else of the same words.</summary>
    /// <param name="known">What is known.</param>
    /// <param name="polled">What the poll brought; <see cref="Distinct"/> first.</param>
    public static FeedComparison Of(IReadOnlyCollection<KnownItem> known, IReadOnlyList<ItemMark> polled)
    {
        var matches = new KnownItem?[polled.Count];
        HashSet<KnownItemId> met = [];
        // The surest sign of all items is read before the second one of any: an item must not take what is another's by its id.
        foreach (var sign in (Func<ItemMark, string?>[])[mark => mark.ExternalId, mark => mark.LinkKey, mark => mark.Fingerprint])
        {
            var knownBy = known.Where(item => sign(item.Mark) is not null).ToLookup(item => sign(item.Mark)!, StringComparer.Ordinal);
            for (var at = 0; at < polled.Count; at++)
            {
                if (matches[at] is null && sign(polled[at]) is { } key && knownBy[key].FirstOrDefault(item => !met.Contains(item.Id)) is { } match)
                {
                    matches[at] = match;
                    met.Add(match.Id);
                }
            }
        }

        return new(matches, [.. known.Where(item => item.IsPresent && !met.Contains(item.Id))]);
    }

    /// <summary>The marks without ids and links that several items of one poll share: those tell nothing apart.</summary>
    public static IReadOnlyList<ItemMark> Distinct(IReadOnlyList<ItemMark> marks)
    {
        var ids = Shared(marks, mark => mark.ExternalId);
        var links = Shared(marks, mark => mark.LinkKey);
        return [.. marks.Select(mark => mark with
        {
            ExternalId = mark.ExternalId is { } id && ids.Contains(id) ? null : mark.ExternalId,
            LinkKey = mark.LinkKey is { } link && links.Contains(link) ? null : mark.LinkKey,
        })];
    }

    // One and the same item printed twice shares everything; that is no reason to doubt its id.
    private static HashSet<string> Shared(IEnumerable<ItemMark> marks, Func<ItemMark, string?> sign) => marks
        .Where(mark => sign(mark) is not null)
        .GroupBy(mark => sign(mark)!, StringComparer.Ordinal)
        .Where(group => group.Select(mark => mark.Fingerprint).Distinct(StringComparer.Ordinal).Count() > 1)
        .Select(group => group.Key)
        .ToHashSet(StringComparer.Ordinal);
}
