using System.Collections.Concurrent;
using System.Globalization;

namespace FilmClubBot.Testing.Slack.Workspaces;

/// <summary>What a payload gives the bot to answer with: triggers and response addresses, both of a short life.</summary>
internal sealed class Pointers(TimeProvider time)
{
    /// <summary>How long a trigger can be exchanged. Source: Slack, "Handling user interaction".</summary>
    public static readonly TimeSpan TriggerLife = TimeSpan.FromSeconds(3);

    /// <summary>How long a response address lives.</summary>
    public static readonly TimeSpan ResponseLife = TimeSpan.FromMinutes(30);

    /// <summary>How often it can be used.</summary>
    public const int ResponseUses = 5;

    private readonly ConcurrentDictionary<string, Trigger> _triggers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ResponseAddress> _addresses = new(StringComparer.Ordinal);
    private int _count;

    public string NewTrigger(string user, WorkspaceView? from)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref _count)}.{time.GetUtcNow().ToUnixTimeSeconds()}.{Guid.NewGuid():N}");
        _triggers[id] = new Trigger(user, from, time.GetUtcNow());
        return id;
    }

    public string NewResponse(string user, WorkspaceChannel channel, WorkspaceMessage? source)
    {
        var id = Guid.NewGuid().ToString("N");
        _addresses[id] = new ResponseAddress(user, channel, source, time.GetUtcNow());
        return id;
    }

    /// <summary>Takes a trigger for good.</summary>
    /// <returns>Slack's word for why not, or the trigger.</returns>
    public (string? Error, Trigger? Trigger) Exchange(string id)
    {
        if (!_triggers.TryGetValue(id, out var trigger))
            return ("invalid_trigger_id", null);
        if (time.GetUtcNow() - trigger.Made > TriggerLife)
            return ("expired_trigger_id", null);
        return trigger.TryUse() ? (null, trigger) : ("exchanged_trigger_id", null);
    }

    /// <summary>Takes one use of a response address.</summary>
    public (string? Error, ResponseAddress? Address) Use(string id)
    {
        if (!_addresses.TryGetValue(id, out var address))
            return ("invalid_url", null);
        if (time.GetUtcNow() - address.Made > ResponseLife)
            return ("expired_url", null);
        return address.TryUse() ? (null, address) : ("used_url", null);
    }

    /// <summary>What lets an app open a modal.</summary>
    internal sealed class Trigger(string user, WorkspaceView? from, DateTimeOffset made)
    {
        private int _used;

        public string User => user;

        /// <summary>The modal in which something was used; null elsewhere.</summary>
        public WorkspaceView? From => from;

        public DateTimeOffset Made => made;

        public bool TryUse() => Interlocked.Exchange(ref _used, 1) == 0;
    }

    /// <summary>Where an app answers what somebody did.</summary>
    internal sealed class ResponseAddress(string user, WorkspaceChannel channel, WorkspaceMessage? source, DateTimeOffset made)
    {
        private int _uses;

        public string User => user;

        public WorkspaceChannel Channel => channel;

        /// <summary>The message in which something was used; null for a slash command.</summary>
        public WorkspaceMessage? Source => source;

        public DateTimeOffset Made => made;

        public bool TryUse() => Interlocked.Increment(ref _uses) <= ResponseUses;
    }
}
