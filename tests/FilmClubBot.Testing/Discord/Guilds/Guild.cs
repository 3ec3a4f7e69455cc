using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Discord.Guilds;

/// <summary>The guild's contents.</summary>
public sealed class Guild
{
    private static readonly DateTimeOffset Epoch = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // "In the past few minutes", says Discord of a nonce that it enforces: https://docs.discord.com/developers/resources/message#create-message
    private static readonly TimeSpan NonceLife = TimeSpan.FromMinutes(5);

    private const ulong BotRole = 1040000000000000003;

    private readonly TimeProvider _time;
    private readonly List<DiscordSeen> _seen = [];
    private readonly Lock _lock = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ulong _last;

    internal Guild(TimeProvider time)
    {
        _time = time;
        Events = new GuildEvents(this, time);
    }

    /// <summary>Channels and threads by id.</summary>
    public ConcurrentDictionary<ulong, GuildChannel> Channels { get; } = new();

    /// <summary>The guild's commands by name, and those of every guild.</summary>
    public JsonArray Commands { get; set; } = [];

    /// <summary>The commands that the application has in every guild.</summary>
    public JsonArray GlobalCommands { get; set; } = [];

    /// <summary>Scheduled events.</summary>
    public GuildEvents Events { get; }

    /// <summary>What the bot's role allows, as Discord's bit set. What docs/discord.md lists unless a test removes some; of events alone it is enforced.</summary>
    public ulong BotPermissions { get; set; } = 17918603660288;

    /// <summary>Whether the bot is in the guild. After it was removed, interactions can still arrive while messages with buttons exist.</summary>
    public bool HasBot { get; set; } = true;

    /// <summary>All that was seen so far.</summary>
    public IReadOnlyList<DiscordSeen> Seen
    {
        get
        {
            lock (_lock)
                return [.. _seen];
        }
    }

    /// <summary>The people by id.</summary>
    public ConcurrentDictionary<ulong, GuildUser> Users { get; } = new();

    /// <summary>Adds a person.</summary>
    public GuildUser AddUser(string name, bool managesGuild = false, string locale = "en-GB", params ulong[] roles)
    {
        var user = new GuildUser(NewId(), name) { ManagesGuild = managesGuild, Locale = locale, Roles = roles };
        return Users[user.Id] = user;
    }

    /// <summary>The conversation of the bot with one person; the bot has to open it before it writes.</summary>
    public GuildChannel? Direct(GuildUser user) => Channels.Values.FirstOrDefault(channel => channel.DirectWith?.Id == user.Id);

    /// <summary>Opens the conversation of the bot with one person; there is one for each.</summary>
    internal GuildChannel OpenDirect(GuildUser user)
    {
        if (Direct(user) is { } known)
            return known;
        var channel = new GuildChannel(NewId(), "", GuildChannel.DirectKind, null) { DirectWith = user };
        return Channels[channel.Id] = channel;
    }

    /// <summary>Adds a channel.</summary>
    public GuildChannel AddChannel(string name, int kind = GuildChannel.TextKind, ulong? parent = null)
    {
        var channel = new GuildChannel(NewId(), name, kind, parent);
        return Channels[channel.Id] = channel;
    }

    /// <summary>Adds somebody's message.</summary>
    public GuildMessage Post(GuildUser user, GuildChannel channel, string words)
    {
        var message = new GuildMessage(NewId(), channel, user.Id) { Body = new JsonObject { ["content"] = words } };
        channel.Add(message);
        return message;
    }

    /// <summary>Waits until a condition is true.</summary>
    /// <exception cref="TimeoutException">It does not in twenty seconds of real time.</exception>
    public async Task<T> Until<T>(Func<T?> look, string what) where T : class
    {
        while (true)
        {
            Task changed;
            lock (_lock)
                changed = _changed.Task;
            if (look() is { } found)
                return found;
            try
            {
                await changed.WaitAsync(TimeSpan.FromSeconds(20));
            }
            catch (TimeoutException)
            {
                throw new TimeoutException($"Timed out waiting for {what}. Seen so far: {string.Join(" | ", Seen.TakeLast(5).Select(seen => $"{seen.Kind} {seen.Shown}"))}");
            }
        }
    }

    /// <summary>A new id: the time, and a number so that no two are the same.</summary>
    internal ulong NewId()
    {
        lock (_lock)
            return _last = Math.Max(_last + 1, (ulong)(_time.GetUtcNow() - Epoch).TotalMilliseconds << 22);
    }

    /// <summary>Whether Discord still knows the nonce of a message.</summary>
    internal bool KnowsNonceOf(ulong message) => _time.GetUtcNow() - Epoch - TimeSpan.FromMilliseconds(message >> 22) < NonceLife;

    internal void Show(DiscordSeenKind kind, ulong? user = null, GuildMessage? message = null, JsonObject? modal = null, string? failure = null)
    {
        lock (_lock)
            _seen.Add(new DiscordSeen(_seen.Count, kind) { User = user, Message = message, Modal = modal, Failure = failure });
        Changed();
    }

    internal void Changed()
    {
        lock (_lock)
        {
            var changed = _changed;
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            changed.SetResult();
        }
    }

    internal JsonObject Json() => new()
    {
        ["id"] = GuildMessage.Text(DiscordSimulator.GuildId),
        ["name"] = "Film society",
        ["icon"] = null,
        ["owner_id"] = "1",
        ["roles"] = new JsonArray(Role(DiscordSimulator.GuildId, "@everyone", 0), Role(BotRole, "Film club", BotPermissions)),
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["features"] = new JsonArray(),
        ["afk_timeout"] = 300,
        ["verification_level"] = 0,
        ["default_message_notifications"] = 0,
        ["explicit_content_filter"] = 0,
        ["mfa_level"] = 0,
        ["nsfw_level"] = 0,
        ["premium_tier"] = 0,
        ["premium_progress_bar_enabled"] = false,
        ["system_channel_flags"] = 0,
        ["preferred_locale"] = "en-US",
        ["region"] = "",
    };

    /// <summary>The bot as a member.</summary>
    internal static JsonObject BotMember()
    {
        var member = new GuildUser(DiscordSimulator.Application, "Film club") { Roles = [BotRole] }.Member();
        member["user"] = DiscordSimulator.BotUser();
        member.Remove("permissions");
        return member;
    }

    private static JsonObject Role(ulong id, string name, ulong permissions) => new()
    {
        ["id"] = GuildMessage.Text(id), ["name"] = name, ["color"] = 0, ["hoist"] = false, ["position"] = 0,
        ["permissions"] = permissions.ToString(CultureInfo.InvariantCulture), ["managed"] = false, ["mentionable"] = false, ["flags"] = 0,
    };

    /// <summary>The guild as the gateway describes it.</summary>
    internal JsonObject Created()
    {
        var guild = Json();
        guild["joined_at"] = "2024-01-01T00:00:00+00:00";
        guild["large"] = false;
        guild["unavailable"] = false;
        guild["member_count"] = 1;
        guild["channels"] = new JsonArray([.. Channels.Values.Where(channel => channel.Parent is null).Select(channel => (JsonNode)channel.Json())]);
        foreach (var empty in new[] { "voice_states", "members", "threads", "presences", "stage_instances", "guild_scheduled_events", "soundboard_sounds" })
            guild[empty] = new JsonArray();
        return guild;
    }

    internal static bool TryId(string text, out ulong id) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id);
}
