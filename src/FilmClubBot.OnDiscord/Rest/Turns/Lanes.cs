namespace FilmClubBot.OnDiscord.Rest.Turns;

/// <summary>
/// Every lane in use and the buckets they stand under. Discord names a route's bucket in its answers; requests of one
/// bucket count together only below one channel, guild or webhook.
/// </summary>
internal sealed class Lanes(TimeProvider time)
{
    // Every interaction has a lane of its own, so idle ones go as soon as there are more than these.
    private const int SweepAbove = 512;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _named = new(StringComparer.Ordinal);
    private int _sweepAbove = SweepAbove;

    /// <summary>The request's lane; to be given back.</summary>
    public Lane Rent(Route route)
    {
        lock (_lock)
        {
            if (_lanes.Count > _sweepAbove)
                Sweep();
            if (!_lanes.TryGetValue(route.Lane, out var lane))
                _lanes[route.Lane] = lane = new(_named.TryGetValue(route.Name, out var name) ? BucketOf(name, route) : new(time));
            lane.Users++;
            return lane;
        }
    }

    /// <summary>Gives a lane back.</summary>
    public void Return(Lane lane)
    {
        lock (_lock)
            lane.Users--;
    }

    /// <summary>Puts a lane under the bucket that Discord named.</summary>
    public void Name(Route route, Lane lane, string bucket)
    {
        lock (_lock)
        {
            _named[route.Name] = bucket;
            lane.Bucket = BucketOf(bucket, route);
        }
    }

    private Bucket BucketOf(string name, Route route)
    {
        var key = $"{name} {route.Resource}";
        if (!_buckets.TryGetValue(key, out var bucket))
            _buckets[key] = bucket = new(time);
        return bucket;
    }

    private void Sweep()
    {
        foreach (var (key, lane) in _lanes.Where(entry => entry.Value is { Users: 0, Bucket.IsIdle: true }).ToList())
        {
            _lanes.Remove(key);
            lane.Dispose();
        }

        var used = _lanes.Values.Select(lane => lane.Bucket).ToHashSet();
        foreach (var key in _buckets.Where(entry => !used.Contains(entry.Value)).Select(entry => entry.Key).ToList())
            _buckets.Remove(key);
        // Where many are busy, not at each request again.
        _sweepAbove = Math.Max(SweepAbove, _lanes.Count * 2);
    }
}
