using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>The Reactions to a Screening in the order of its film.</summary>
public sealed class Timeline
{
    // Two remarks within a quarter of a minute are about the same moment.
    private static readonly Duration _moment = Duration.FromSeconds(60);

    /// <summary>Sorts reactions.</summary>
    /// <param name="reactions">In any order.</param>
    /// <param name="length">The film's length.</param>
    public Timeline(IEnumerable<Reaction> reactions, Duration length)
    {
        Reactions = [.. reactions.OrderBy(reaction => reaction.At).ThenBy(reaction => reaction.Id.Value)];
        Length = length;
    }

    /// <summary>All reactions, by their position in the film.</summary>
    public IReadOnlyList<Reaction> Reactions { get; }

    /// <summary>The film's length.</summary>
    public Duration Length { get; }

    /// <summary>The number of reactions in each minute of the film; the last minute may be shorter.</summary>
    public IReadOnlyList<int> ByMinute
    {
        get
        {
            var minutes = new int[Minutes];
            foreach (var reaction in Reactions)
                minutes[MinuteOf(reaction)]++;
            return minutes;
        }
    }

    /// <summary>The minute of the film in which a reaction falls, from 0; a reaction at the very end counts for the last minute.</summary>
    public int MinuteOf(Reaction reaction) => Math.Clamp((int)reaction.At.TotalMinutes, 0, Minutes - 1);

    private int Minutes => Math.Max(1, (int)Math.Ceiling(Length.TotalMinutes));

    /// <summary>The moments with the most reactions, in the order of the film: each a minute long, without overlaps, with at least two reactions.</summary>
    /// <param name="most">The maximum number of moments.</param>
    public IReadOnlyList<TimelinePeak> Peaks(int most)
    {
        List<TimelinePeak> peaks = [];
        var left = Reactions.ToList();
        while (peaks.Count < most && Liveliest(left) is ({ } first, >= 2 and var count))
        {
            peaks.Add(new(left[first].At, left.GetRange(first, count)));
            left.RemoveRange(first, count);
        }

        return [.. peaks.OrderBy(peak => peak.At)];
    }

    // The start of the minute with the most reactions, and their number; the first one on a tie.
    private static (int? First, int Count) Liveliest(List<Reaction> sorted)
    {
        (int? First, int Count) best = default;
        for (int first = 0, end = 0; first < sorted.Count; first++)
        {
            while (end < sorted.Count && sorted[end].At < sorted[first].At + _moment)
                end++;
            if (end - first > best.Count)
                best = (first, end - first);
        }

        return best;
    }
}

/// <summary>A moment with many reactions.</summary>
/// <param name="At">The running time of the first reaction.</param>
/// <param name="Reactions">The reactions of the minute that begins there, the earliest first.</param>
public sealed record TimelinePeak(Duration At, IReadOnlyList<Reaction> Reactions);
