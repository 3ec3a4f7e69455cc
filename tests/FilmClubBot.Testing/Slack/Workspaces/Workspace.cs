using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Slack.Workspaces;

/// <summary>The workspace's contents. Code that changes it must hold <see cref="Lock"/>.</summary>
public sealed class Workspace
{
    /// <summary>The app's id.</summary>
    public const string AppId = "A0000001";

    /// <summary>The bot's id.</summary>
    public const string BotId = "B0000001";

    /// <summary>The bot's user id.</summary>
    public const string BotUserId = "U0000BOT";

    private readonly TimeProvider _time;
    private readonly List<SlackSeen> _seen = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _lastTs;
    private int _ids, _acknowledged;

    internal Workspace(TimeProvider time)
    {
        _time = time;
        Users[BotUserId] = new WorkspaceUser(BotUserId, "Film club") { Bot = true };
    }

    /// <summary>The team's id.</summary>
    public string TeamId { get; } = "T0000001";

    /// <summary>Everybody by id.</summary>
    public ConcurrentDictionary<string, WorkspaceUser> Users { get; } = new(StringComparer.Ordinal);

    /// <summary>Channels and direct conversations by id.</summary>
    public ConcurrentDictionary<string, WorkspaceChannel> Channels { get; } = new(StringComparer.Ordinal);

    /// <summary>User groups by id.</summary>
    public ConcurrentDictionary<string, WorkspaceGroup> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>Modals by id, closed ones too.</summary>
    public ConcurrentDictionary<string, WorkspaceView> Views { get; } = new(StringComparer.Ordinal);

    /// <summary>Home tabs by user.</summary>
    public ConcurrentDictionary<string, WorkspaceView> Homes { get; } = new(StringComparer.Ordinal);

    /// <summary>Files by id.</summary>
    public ConcurrentDictionary<string, WorkspaceFile> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>How often an uploaded file is asked for until Slack has examined it.</summary>
    public int LooksUntilFilesAreReady { get; set; }

    /// <summary>Held while something changes.</summary>
    internal Lock Lock { get; } = new();

    /// <summary>All that was seen so far.</summary>
    public IReadOnlyList<SlackSeen> Seen
    {
        get
        {
            lock (Lock)
                return [.. _seen];
        }
    }

    /// <summary>How many deliveries the app has acknowledged in time.</summary>
    public int Acknowledged
    {
        get
        {
            lock (Lock)
                return _acknowledged;
        }
    }

    /// <summary>Adds a person.</summary>
    public WorkspaceUser AddUser(string name, bool admin = false, string locale = "en-US", string timeZone = "Europe/Berlin")
    {
        var user = new WorkspaceUser(NextId("U"), name) { Admin = admin, Locale = locale, TimeZone = timeZone };
        return Users[user.Id] = user;
    }

    /// <summary>Adds a channel.</summary>
    public WorkspaceChannel AddChannel(string name, bool botIsMember = true, bool isPrivate = false)
    {
        var channel = new WorkspaceChannel(NextId(isPrivate ? "G" : "C"), name, isPrivate, directWith: null) { BotIsMember = botIsMember };
        return Channels[channel.Id] = channel;
    }

    /// <summary>Adds a file that somebody uploaded.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="isExternal">Whether it is a link to another service's document.</param>
    /// <param name="length">The length that Slack states; null for the true one.</param>
    public WorkspaceFile AddFile(string name, byte[] content, bool isExternal = false, int? length = null)
    {
        var file = new WorkspaceFile(NextId("F"), name, length ?? content.Length, null) { Content = content, Title = name, IsExternal = isExternal };
        return Files[file.Id] = file;
    }

    /// <summary>Adds a user group.</summary>
    public WorkspaceGroup AddGroup(string handle, params WorkspaceUser[] users)
    {
        var group = new WorkspaceGroup(NextId("S"), handle, [.. users.Select(user => user.Id)]);
        return Groups[group.Id] = group;
    }

    /// <summary>The conversation of the bot with one person.</summary>
    public WorkspaceChannel Direct(string user)
    {
        lock (Lock)
        {
            if (Channels.Values.FirstOrDefault(channel => channel.DirectWith == user) is { } known)
                return known;
            var channel = new WorkspaceChannel(NextId("D"), "", isPrivate: true, user) { BotIsMember = true };
            return Channels[channel.Id] = channel;
        }
    }

    /// <summary>Waits until a condition is true.</summary>
    /// <exception cref="TimeoutException">It does not in twenty seconds of real time.</exception>
    public async Task<T> Until<T>(Func<T?> look, string what) where T : class
    {
        while (true)
        {
            Task changed;
            lock (Lock)
            {
                changed = _changed.Task;
                if (look() is { } found)
                    return found;
            }

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

    /// <summary>A new id.</summary>
    internal string NextId(string prefix) => prefix + Interlocked.Increment(ref _ids).ToString("0000000", CultureInfo.InvariantCulture);

    /// <summary>A timestamp that no other message has: seconds, a point, six digits.</summary>
    internal string NextTs()
    {
        lock (Lock)
        {
            _lastTs = Math.Max(_lastTs + 1, _time.GetUtcNow().ToUnixTimeMilliseconds() * 1000);
            return string.Create(CultureInfo.InvariantCulture, $"{_lastTs / 1_000_000}.{_lastTs % 1_000_000:000000}");
        }
    }

    /// <summary>Something came before somebody's eyes.</summary>
    internal void Show(SlackSeenKind kind, string? user = null, WorkspaceMessage? message = null, WorkspaceView? view = null, JsonObject? errors = null, string? failure = null)
    {
        lock (Lock)
            _seen.Add(new SlackSeen(_seen.Count, kind) { User = user, Message = message, View = view, Errors = errors, Failure = failure });
        Changed();
    }

    /// <summary>The app has acknowledged a delivery in time.</summary>
    internal void Acknowledge()
    {
        lock (Lock)
            _acknowledged++;
        Changed();
    }

    /// <summary>Tells those who wait to look again.</summary>
    internal void Changed()
    {
        lock (Lock)
        {
            var changed = _changed;
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            changed.SetResult();
        }
    }
}
