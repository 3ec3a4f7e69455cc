using System.Collections.Concurrent;
using FilmClubBot.Testing.Slack.Delivery;
using Microsoft.AspNetCore.Http;

namespace FilmClubBot.Testing.Slack.SocketMode;

/// <summary>The connections of Socket Mode. An envelope goes to one of them; what a broken one did not acknowledge goes to another.</summary>
public sealed class SlackSockets : IAsyncDisposable
{
    // Slack closes a socket whose pongs stay out.
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PongWithin = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _tickets = new(StringComparer.Ordinal);
    private readonly List<SlackSocket> _open = [];
    private readonly List<SlackSocket> _all = [];
    private readonly TimeProvider _time;
    private readonly TimeSpan _deadline;
    private readonly CancellationToken _ending;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _turn;

    internal SlackSockets(TimeProvider time, TimeSpan deadline, CancellationToken ending)
    {
        _time = time;
        _deadline = deadline;
        _ending = ending;
    }

    /// <summary>How many are open.</summary>
    public int Count
    {
        get
        {
            lock (_open)
                return _open.Count;
        }
    }

    /// <summary>Whether each envelope is sent twice.</summary>
    public bool AreRepeating { get; set; }

    /// <summary>How many were opened so far.</summary>
    public int Opened { get; private set; }

    /// <summary>Whether the app came by socket; deliveries then wait for one.</summary>
    internal bool Used => Opened > 0;

    /// <summary>Waits until so many are open.</summary>
    public Task Until(int count, int opened = 0) => Until(() => _open.Count == count && Opened >= opened);

    /// <summary>Waits until so many were opened, and one of them still is.</summary>
    public Task UntilOpened(int opened) => Until(() => _open.Count > 0 && Opened >= opened);

    private async Task Until(Func<bool> condition)
    {
        while (true)
        {
            Task changed;
            lock (_open)
            {
                if (condition())
                    return;
                changed = _changed.Task;
            }

            await changed.WaitAsync(TimeSpan.FromSeconds(20));
        }
    }

    /// <summary>Announces the end of every connection, as Slack does before it closes one.</summary>
    /// <param name="reason"><c>warning</c>, <c>refresh_requested</c> or <c>link_disabled</c>.</param>
    public async Task Disconnect(string reason)
    {
        foreach (var socket in Open())
            await socket.Disconnect(reason);
    }

    /// <summary>Breaks every connection without a word.</summary>
    public void Drop()
    {
        foreach (var socket in Open())
            socket.Drop();
    }

    internal Uri NewAddress(Uri address)
    {
        var ticket = Guid.NewGuid().ToString("N");
        _tickets[ticket] = _time.GetUtcNow();
        return new UriBuilder(address) { Scheme = "ws", Path = "/link/", Query = $"ticket={ticket}&app_id={Workspaces.Workspace.AppId}" }.Uri;
    }

    internal async Task Accept(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest || !_tickets.TryRemove(context.Request.Query["ticket"].ToString(), out _))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        using var web = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { KeepAliveInterval = PingEvery, KeepAliveTimeout = PongWithin });
        var socket = new SlackSocket(web, context, _time, _deadline);
        int count;
        lock (_open)
        {
            _all.Add(socket);
            _open.Add(socket);
            Opened++;
            count = _open.Count;
        }

        await socket.Greet(count);
        Changed();
        await socket.Listen(_ending);
        lock (_open)
            _open.Remove(socket);
        Changed();
    }

    /// <summary>Delivers an envelope, again by another connection when one breaks before it was acknowledged.</summary>
    internal async Task<SlackAck> Deliver(SlackDelivery delivery, int retry, string? retryReason)
    {
        while (true)
        {
            if (await (await Next()).Deliver(delivery, retry, retryReason, AreRepeating) is { } ack)
                return ack;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Drop();
        lock (_open)
            _all.ForEach(socket => socket.Dispose());
        return ValueTask.CompletedTask;
    }

    private async Task<SlackSocket> Next()
    {
        while (true)
        {
            Task changed;
            lock (_open)
            {
                // Not one that received a disconnect message.
                var usable = _open.Where(socket => !socket.Leaving).ToList();
                if (usable.Count > 0)
                    return usable[_turn++ % usable.Count];
                changed = _changed.Task;
            }

            await changed.WaitAsync(TimeSpan.FromSeconds(20), _ending);
        }
    }

    private List<SlackSocket> Open()
    {
        lock (_open)
            return [.. _open];
    }

    private void Changed()
    {
        lock (_open)
        {
            var changed = _changed;
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            changed.SetResult();
        }
    }
}
