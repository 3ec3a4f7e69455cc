using FilmClubBot.Commands.Framework.Answering;

namespace FilmClubBot.OnSlack.WebApi.Turns;

/// <summary>Queues of callers, one for each channel (or message, or response address): one caller at a time, in order of arrival.</summary>
internal sealed class Lines
{
    /// <summary>Slightly more than one percent over the spacing, for the same reason as <see cref="MinuteWindow.Length"/>.</summary>
    private const double Slack = 1.015;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;

    public Lines(TimeProvider time) => _time = time;

    /// <summary>Waits until the caller is first in the queue, and until the spacing since the previous request has passed.</summary>
    public async Task<Place> Enter(string name, TimeSpan spacing, CancellationToken cancellationToken)
    {
        Line line;
        TaskCompletionSource? mine = null;
        lock (_lock)
        {
            if (!_lines.TryGetValue(name, out line!))
            {
                Forget();
                _lines.Add(name, line = new Line());
            }

            if (line.Busy)
                line.Waiting.AddLast(mine = new(TaskCreationOptions.RunContinuationsAsynchronously));
            line.Busy = true;
        }

        if (mine is not null)
            await Wait(name, line, mine, cancellationToken);
        var place = new Place(this, name, line, spacing * Slack);
        try
        {
            await place.Space(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            place.Dispose();
            throw;
        }

        return place;
    }

    private async Task Wait(string name, Line line, TaskCompletionSource mine, CancellationToken cancellationToken)
    {
        using var given = cancellationToken.Register(() => mine.TrySetCanceled(cancellationToken));
        try
        {
            await mine.Task;
        }
        catch (OperationCanceledException)
        {
            lock (_lock)
                line.Waiting.Remove(mine);
            throw;
        }
    }

    private void Leave(string name, Line line)
    {
        lock (_lock)
        {
            // A caller that was cancelled meanwhile is skipped.
            while (line.Waiting.First is { } next)
            {
                line.Waiting.RemoveFirst();
                if (next.Value.TrySetResult())
                    return;
            }

            line.Busy = false;
            if (line.NotBefore <= _time.Uptime())
                _lines.Remove(name);
        }
    }

    /// <summary>Removes the queues that were retained only for their spacing.</summary>
    private void Forget()
    {
        var now = _time.Uptime();
        foreach (var (name, _) in _lines.Where(line => !line.Value.Busy && line.Value.NotBefore <= now).ToList())
            _lines.Remove(name);
    }

    /// <summary>The first place of a queue, until it is disposed of.</summary>
    internal sealed class Place(Lines lines, string name, Line line, TimeSpan spacing) : IDisposable
    {
        /// <summary>Waits until the next request may be sent.</summary>
        public async Task Space(CancellationToken cancellationToken)
        {
            var left = line.NotBefore - lines._time.Uptime();
            if (left > TimeSpan.Zero)
                await Task.Delay(left, lines._time, cancellationToken);
        }

        /// <summary>Records that a request is being sent.</summary>
        public void Sent() => line.NotBefore = lines._time.Uptime() + spacing;

        /// <inheritdoc/>
        public void Dispose() => lines.Leave(name, line);
    }

    /// <summary>The callers in a queue.</summary>
    internal sealed class Line
    {
        public bool Busy { get; set; }

        public TimeSpan NotBefore { get; set; }

        public LinkedList<TaskCompletionSource> Waiting { get; } = new();
    }
}
