namespace FilmClubBot.Domain.Feeds;

/// <summary>The items of a poll compared with the known items of the feed.</summary>
/// <param name="Matches">For each polled item, in order: the matching known item, or null for a new one.</param>
/// <param name="Vanished">Known items that were in the feed at the last poll and no longer are.</param>
public sealed record FeedComparison(IReadOnlyList<KnownItem?> Matches, IReadOnlyList<KnownItem> Vanished)
{
    /// <summary>Compares the items. An item matches by its id, or else by its link, or else by its words.</summary>
    /// <param name="known">The known items.</param>
    /// <param name="polled">The polled items; <see cref="Distinct"/> first.</param>
    public static FeedComparison Of(IReadOnlyCollection<KnownItem> known, IReadOnlyList<ItemMark> polled)
    {
        var matches = new KnownItem?[polled.Count];
        HashSet<KnownItemId> met = [];
        // The strongest sign of all items is compared before the next one, so that an item does not match another item's id by a weaker sign.
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

    /// <summary>Removes ids and links that several items of one poll share, because they identify no item.</summary>
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

    // An item that is printed twice shares everything; its id is still valid.
    private static HashSet<string> Shared(IEnumerable<ItemMark> marks, Func<ItemMark, string?> sign) => marks
        .Where(mark => sign(mark) is not null)
        .GroupBy(mark => sign(mark)!, StringComparer.Ordinal)
        .Where(group => group.Select(mark => mark.Fingerprint).Distinct(StringComparer.Ordinal).Count() > 1)
        .Select(group => group.Key)
        .ToHashSet(StringComparer.Ordinal);
}
