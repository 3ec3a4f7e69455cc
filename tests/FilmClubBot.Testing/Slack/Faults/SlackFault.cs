using System.Collections.Concurrent;

namespace FilmClubBot.Testing.Slack.Faults;

/// <summary>Something that goes wrong with one request.</summary>
public abstract record SlackFault
{
    private SlackFault()
    {
    }

    /// <summary>Slack answers a status and does nothing.</summary>
    public sealed record Status(int Code) : SlackFault;

    /// <summary>Slack asks to wait and does nothing.</summary>
    public sealed record RateLimited(int Seconds) : SlackFault;

    /// <summary>Slack does nothing and never answers.</summary>
    public sealed record Silence : SlackFault;

    /// <summary>The connection breaks before anything was done.</summary>
    public sealed record BreaksBefore : SlackFault;

    /// <summary>What was asked is done, and the connection breaks before the answer.</summary>
    public sealed record BreaksAfter : SlackFault;

    /// <summary>What was asked is done, and a status is answered.</summary>
    public sealed record StatusAfter(int Code) : SlackFault;

    /// <summary>What was asked is done, and a page of a network device is answered, with a status.</summary>
    public sealed record PageAfter(int Code) : SlackFault;

    /// <summary>Slack answers an error and does nothing.</summary>
    public sealed record Error(string Word) : SlackFault;
}

/// <summary>What goes wrong next.</summary>
public sealed class SlackFaults
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<SlackFault>> _next = new(StringComparer.Ordinal);

    /// <summary>Makes the next requests of a method (or <c>response_url</c>, or <c>upload_url</c>) go wrong, one after the other.</summary>
    public void Next(string method, params SlackFault[] faults)
    {
        foreach (var fault in faults)
            _next.GetOrAdd(method, _ => new()).Enqueue(fault);
    }

    /// <summary>Makes nothing more go wrong.</summary>
    public void Clear() => _next.Clear();

    internal SlackFault? Dequeue(string method) => _next.TryGetValue(method, out var queue) && queue.TryDequeue(out var fault) ? fault : null;
}
