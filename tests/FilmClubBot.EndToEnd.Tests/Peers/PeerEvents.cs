using System.Text.Json;

namespace FilmClubBot.EndToEnd.Tests.Peers;

/// <summary>The events of a peer, in order; each is received once, and an early caller waits.</summary>
/// <param name="of">Whose words they are, for errors.</param>
internal sealed class PeerEvents(string of)
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly List<JsonElement> _unread = [];
    private readonly List<(Func<JsonElement, bool> Is, TaskCompletionSource<JsonElement> Received)> _waiting = [];
    private Exception? _end;

    /// <summary>Receives the first that matches, now or when it arrives.</summary>
    /// <exception cref="TimeoutException">None arrived for a minute; the message lists what arrived instead.</exception>
    public async Task<JsonElement> Receive(string what, Func<JsonElement, bool> fits)
    {
        Task<JsonElement> received;
        lock (_gate)
        {
            var index = _unread.FindIndex(fits.Invoke);
            if (index >= 0)
            {
                var first = _unread[index];
                _unread.RemoveAt(index);
                return first;
            }

            if (_end is not null)
                throw _end;
            var waiting = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((fits, waiting));
            received = waiting.Task;
        }

        try
        {
            return await received.WaitAsync(_timeout);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"{of} never sent \"{what}\". It sent:\n{All()}");
        }
    }

    /// <summary>Adds an event.</summary>
    public void Add(JsonElement message)
    {
        lock (_gate)
        {
            var index = _waiting.FindIndex(waiting => waiting.Is(message));
            if (index < 0)
            {
                _unread.Add(message);
                return;
            }

            _waiting[index].Received.SetResult(message);
            _waiting.RemoveAt(index);
        }
    }

    /// <summary>No more events will arrive: waiting callers get the reason.</summary>
    public void End(string why)
    {
        lock (_gate)
        {
            _end = new InvalidOperationException($"{of} ended: {why}\n{All()}");
            foreach (var (_, received) in _waiting)
                received.TrySetException(_end);
            _waiting.Clear();
        }
    }

    private string All()
    {
        lock (_gate)
            return string.Join('\n', _unread.Select(message => message.GetRawText() is var text && text.Length > 400 ? text[..400] + "…" : text));
    }
}
