using System.Collections.Concurrent;

namespace FilmClubBot.Testing.Discord.Faults;

/// <summary>Something that goes wrong with one request.</summary>
public enum DiscordFault
{
    /// <summary>Discord answers 500 and does nothing.</summary>
    Fails,

    /// <summary>The connection breaks before anything was done.</summary>
    BreaksBefore,

    /// <summary>What was asked is done, and the connection breaks before the answer.</summary>
    BreaksAfter,

    /// <summary>What was asked is done, and 502 is answered.</summary>
    FailsAfter,

    /// <summary>What was asked is done, and a page of a network device is answered with 200.</summary>
    PageAfter,

    /// <summary>What was asked is done, and a page of a network device is answered with 403.</summary>
    RefusingPageAfter,

    /// <summary>Discord does nothing and never answers.</summary>
    Silence,

    /// <summary>What was asked is done, and never answered.</summary>
    SilenceAfter,
}

/// <summary>What goes wrong next.</summary>
public sealed class DiscordFaults
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<DiscordFault>> _next = new(StringComparer.Ordinal);

    /// <summary>Makes the next requests of a route go wrong, one after the other.</summary>
    /// <param name="route">The method and the route: <c>POST channels/*/messages</c>.</param>
    /// <param name="faults">In order.</param>
    public void Next(string route, params DiscordFault[] faults)
    {
        foreach (var fault in faults)
            _next.GetOrAdd(route, _ => new()).Enqueue(fault);
    }

    /// <summary>Makes nothing more go wrong.</summary>
    public void Clear() => _next.Clear();

    internal DiscordFault? Dequeue(string route) => _next.TryGetValue(route, out var queue) && queue.TryDequeue(out var fault) ? fault : null;
}
