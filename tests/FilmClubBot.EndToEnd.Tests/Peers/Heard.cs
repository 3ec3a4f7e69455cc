using System.Text.Json;

namespace FilmClubBot.EndToEnd.Tests.Peers;

/// <summary>What a peer told, in order; each is taken once, and who asks early waits.</summary>
/// <param name="of">Whose words they are, for errors.</param>
internal sealed class Heard(string of)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly List<JsonElement> _untaken = [];
    private readonly List<(Func<JsonElement, bool> Is, TaskCompletionSource<JsonElement> Taken)> _waiting = [];
    private Exception? _end;

    /// <summary>Takes the first that fits, now or when it comes.</summary>
    /// <exception cref="TimeoutException">None came for a minute; the message tells what came instead.</exception>
    public async Task<JsonElement> Take(string what, Func<JsonElement, bool> fits)
    {
        Task<JsonElement> taken;
        lock (_gate)
        {
            var index = _untaken.FindIndex(fits.Invoke);
            if (index >= 0)
            {
                var first = _untaken[index];
                _untaken.RemoveAt(index);
                return first;
            }

            if (_end is not null)
                throw _end;
            var waiting = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((fits, waiting));
            taken = waiting.Task;
        }

        try
        {
            return await taken.WaitAsync(_patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"{of} never told \"{what}\". It told:\n{All()}");
        }
    }

    /// <summary>Adds what was told.</summary>
    public void Add(JsonElement told)
    {
        lock (_gate)
        {
            var index = _waiting.FindIndex(waiting => waiting.Is(told));
            if (index < 0)
            {
                _untaken.Add(told);
                return;
            }

            _waiting[index].Taken.SetResult(told);
            _waiting.RemoveAt(index);
        }
    }

    /// <summary>No more will come: who waits learns why.</summary>
    public void End(string why)
    {
        lock (_gate)
        {
            _end = new InvalidOperationException($"{of} ended: {why}\n{All()}");
            foreach (var (_, taken) in _waiting)
                taken.TrySetException(_end);
            _waiting.Clear();
        }
    }

    private string All()
    {
        lock (_gate)
            return string.Join('\n', _untaken.Select(told => told.GetRawText() is var text && text.Length > 400 ? text[..400] + "…" : text));
    }
}
