using FilmClubBot.Commands.Framework.Answering;

namespace FilmClubBot.OnSlack.WebApi.Turns;

/// <summary>Lines of callers, one for each channel (or message, or response address): one at a time, in the order they came, others beside.</summary>
internal sealed class Lines
{
    /// <summary>A hundredth and a little more than the spacing, for the same reason as <see cref="MinuteWindow.Length"/>.</summary>
    private const double Slack = 1.015;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;

    public Lines(TimeProvider time) => _time = time;

    /// <summary>Waits to be the first of a line, and for the spacing to have passed since the one before.</summary>
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
            // One who was cancelled meanwhile does not take the place.
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

    /// <summary>Takes away the lines that were kept for their spacing alone.</summary>
    private void Forget()
    {
        var now = _time.Uptime();
        foreach (var (name, _) in _lines.Where(line => !line.Value.Busy && line.Value.NotBefore <= now).ToList())
            _lines.Remove(name);
    }

    /// <summary>The first place of a line, until it is disposed of.</summary>
    internal sealed class Place(Lines lines, string name, Line line, TimeSpan spacing) : IDisposable
    {
        /// <summary>Waits until the next request may go.</summary>
        public async Task Space(CancellationToken cancellationToken)
        {
            var left = line.NotBefore - lines._time.Uptime();
            if (left > TimeSpan.Zero)
                await Task.Delay(left, lines._time, cancellationToken);
        }

        /// <summary>A request goes now.</summary>
        public void Sent() => line.NotBefore = lines._time.Uptime() + spacing;

        /// <inheritdoc/>
        public void Dispose() => lines.Leave(name, line);
    }

    /// <summary>Who stands in a line.</summary>
    internal sealed class Line
    {
        public bool Busy { get; set; }

        public TimeSpan NotBefore { get; set; }

        public LinkedList<TaskCompletionSource> Waiting { get; } = new();
    }
}
