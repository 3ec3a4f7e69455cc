using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Discord.Guilds;

/// <summary>The guild's scheduled events, and what people do with them in Discord's own programs. The gateway dispatches each change.</summary>
public sealed class GuildEvents
{
    private readonly Guild _guild;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly SortedDictionary<ulong, GuildEvent> _events = [];

    internal GuildEvents(Guild guild, TimeProvider time) => (_guild, _time) = (guild, time);

    /// <summary>Whether external events begin and end by themselves at their times. Discord's documentation says that they do; there were weeks when they did not.</summary>
    public bool BeginThemselves { get; set; }

    /// <summary>Those that were not deleted, the oldest first.</summary>
    public IReadOnlyList<GuildEvent> All
    {
        get
        {
            lock (_lock)
            {
                Tick();
                return [.. _events.Values];
            }
        }
    }

    /// <summary>Called for each change: its name on the gateway and its data.</summary>
    internal Func<string, JsonObject, Task> Dispatch { get; set; } = (_, _) => Task.CompletedTask;

    internal DateTimeOffset Now => _time.GetUtcNow();

    /// <summary>The current state of an event; null when there is none, or it was deleted.</summary>
    public GuildEvent? Find(ulong id) => All.FirstOrDefault(one => one.Id == id);

    /// <summary>Somebody enters an event of their own.</summary>
    public Task<GuildEvent> Add(GuildUser user, string name, DateTimeOffset start, string? description = null) =>
        Put(new GuildEvent(_guild.NewId(), user.Id) { Name = name, Description = description, Location = "Somewhere", Start = start, End = start.AddHours(1) }, "CREATE");

    /// <summary>Somebody changes one, begins it, ends it, or has it cancelled by a program that can.</summary>
    public Task<GuildEvent> Change(ulong id, Func<GuildEvent, GuildEvent> change) =>
        Put(change(Find(id) ?? throw new InvalidOperationException($"There is no event {id}.")), "UPDATE");

    /// <summary>Somebody deletes one; "Cancel Event" in Discord's programs does just that.</summary>
    public async Task Delete(ulong id)
    {
        GuildEvent deleted;
        lock (_lock)
        {
            deleted = _events[id];
            _events.Remove(id);
        }

        await Notify("DELETE", deleted.Json(withCount: false));
    }

    /// <summary>Somebody becomes interested.</summary>
    public Task Follow(ulong id, GuildUser user) => Interest(id, user, "USER_ADD", all => [.. all.Append(user.Id).Distinct().Order()]);

    /// <summary>Somebody is no longer interested.</summary>
    public Task Unfollow(ulong id, GuildUser user) => Interest(id, user, "USER_REMOVE", all => [.. all.Where(other => other != user.Id)]);

    internal async Task<GuildEvent> Put(GuildEvent planned, string what)
    {
        lock (_lock)
            _events[planned.Id] = planned;
        await Notify(what, planned.Json(withCount: false));
        return planned;
    }

    private async Task Interest(ulong id, GuildUser user, string what, Func<IReadOnlyList<ulong>, IReadOnlyList<ulong>> change)
    {
        lock (_lock)
            _events[id] = _events[id] with { Interested = change(_events[id].Interested) };
        await Notify(what, new JsonObject
        {
            ["guild_scheduled_event_id"] = GuildMessage.Text(id),
            ["user_id"] = GuildMessage.Text(user.Id),
            ["guild_id"] = GuildMessage.Text(DiscordSimulator.GuildId),
        });
    }

    private async Task Notify(string what, JsonObject data)
    {
        _guild.Changed();
        await Dispatch($"GUILD_SCHEDULED_EVENT_{what}", data);
    }

    private void Tick()
    {
        if (!BeginThemselves)
            return;
        foreach (var planned in _events.Values.ToList())
        {
            var begun = planned.Status == GuildEventStatus.Scheduled && planned.EntityType == GuildEvent.External && planned.Start <= Now ? planned with { Status = GuildEventStatus.Active } : planned;
            _events[planned.Id] = begun.Status == GuildEventStatus.Active && begun.End <= Now ? begun with { Status = GuildEventStatus.Completed } : begun;
        }
    }
}
