namespace FilmClubBot.Commands.Framework.Answering;

/// <summary>
/// Refuses what was signed too long ago, and what was taken once already. The window and why it is that wide:
/// docs/decisions/0015.
/// </summary>
public sealed class ReplayGuard(TimeProvider time)
{
    /// <summary>How far a request's timestamp may stand from our clock, either way.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    // A timestamp from the window's far end can come again until its near end has passed: twice the window.
    private static readonly TimeSpan _memory = Window * 2;
    private readonly Lock _gate = new();
    private HashSet<ulong> _recent = [];
    private HashSet<ulong> _before = [];
    private DateTimeOffset _turned = time.GetUtcNow();

    /// <summary>Whether a request was signed within the window.</summary>
    /// <param name="timestamp">Unix seconds.</param>
    public bool IsFresh(long timestamp) =>
        Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - timestamp) <= (long)Window.TotalSeconds;

    /// <summary>Remembers an interaction.</summary>
    /// <returns>False when it was here before.</returns>
    public bool IsFirst(ulong interaction)
    {
        lock (_gate)
        {
            // Two sets that take turns forget in one step, and hold no more than two memories' worth.
            var now = time.GetUtcNow();
            if (now - _turned >= _memory)
            {
                _before = now - _turned >= _memory * 2 ? [] : _recent;
                _recent = [];
                _turned = now;
            }

            return !_before.Contains(interaction) && _recent.Add(interaction);
        }
    }
}
