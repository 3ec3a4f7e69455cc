namespace FilmClubBot.OnDiscord.Rest.Turns;

/// <summary>
/// All lanes in use and their buckets. Discord names a route's bucket in its responses; requests of one
/// bucket are counted together only within one channel, guild or webhook.
/// </summary>
internal sealed class Lanes(TimeProvider time)
{
    // Every interaction has its own lane, so idle lanes are removed once there are more than these.
    private const int SweepAbove = 512;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _named = new(StringComparer.Ordinal);
    private int _sweepAbove = SweepAbove;

    /// <summary>Rents the request's lane; call <see cref="Return"/> afterwards.</summary>
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

    /// <summary>Returns a rented lane.</summary>
    public void Return(Lane lane)
    {
        lock (_lock)
            lane.Users--;
    }

    /// <summary>Assigns a lane to the bucket that Discord named.</summary>
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
        // If many lanes are busy, avoids a sweep at each request.
        _sweepAbove = Math.Max(SweepAbove, _lanes.Count * 2);
    }
}
