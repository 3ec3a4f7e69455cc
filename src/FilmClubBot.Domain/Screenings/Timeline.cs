using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>The Reactions to a Screening along its film.</summary>
public sealed class Timeline
{
    // Two remarks a quarter of a minute apart are about the same moment.
    private static readonly Duration _moment = Duration.FromSeconds(60);

    /// <summary>Puts reactions in their order.</summary>
    /// <param name="reactions">In any order.</param>
    /// <param name="length">How long the film is.</param>
    public Timeline(IEnumerable<Reaction> reactions, Duration length)
    {
        Reactions = [.. reactions.OrderBy(reaction => reaction.At).ThenBy(reaction => reaction.Id.Value)];
        Length = length;
    }

    /// <summary>All reactions, the earliest of the film first.</summary>
    public IReadOnlyList<Reaction> Reactions { get; }

    /// <summary>How long the film is.</summary>
    public Duration Length { get; }

    /// <summary>How many reactions there are in each minute of the film, the first minute first; the last one may be short.</summary>
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

    /// <summary>In which minute of the film a reaction falls, from 0; what falls on the very end, in the last.</summary>
    public int MinuteOf(Reaction reaction) => Math.Clamp((int)reaction.At.TotalMinutes, 0, Minutes - 1);

    private int Minutes => Math.Max(1, (int)Math.Ceiling(Length.TotalMinutes));

    /// <summary>The moments to which most reacted, in the order of the film: each a minute long, no two overlapping, each with at least two reactions.</summary>
    /// <param name="most">How many at most.</param>
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

    // Where the fullest minute begins, and how many are in it; of several the first.
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

/// <summary>A moment to which many reacted.</summary>
/// <param name="At">The running time of the first of them.</param>
/// <param name="Reactions">The reactions of the minute from then on, the earliest first.</param>
public sealed record TimelinePeak(Duration At, IReadOnlyList<Reaction> Reactions);
