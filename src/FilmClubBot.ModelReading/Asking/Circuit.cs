using NodaTime;

namespace FilmClubBot.ModelReading.Asking;

/// <summary>A circuit breaker: stops calling a model after repeated failures, so that an import does not wait for it at every review.</summary>
internal sealed class Circuit(IClock clock)
{
    /// <summary>The number of consecutive failures that opens the circuit.</summary>
    public const int Most = 3;

    /// <summary>How long the model is not called. The first review after that is a trial: if it fails, the pause begins again.</summary>
    public static readonly Duration Rest = Duration.FromMinutes(5);

    private readonly Lock _gate = new();
    private int _failures;
    private Instant _until = Instant.FromUnixTimeSeconds(0);

    /// <summary>Whether the model may be called now; also before the pause, where the clock was set back.</summary>
    public bool IsClosed
    {
        get
        {
            lock (_gate)
                return clock.GetCurrentInstant() is var now && (now >= _until || now < _until - Rest);
        }
    }

    /// <summary>Records a success.</summary>
    public void Succeed()
    {
        lock (_gate)
            _failures = 0;
    }

    /// <summary>Records a failure.</summary>
    /// <returns>The end of the pause; null while the model is still called.</returns>
    public Instant? Fail()
    {
        lock (_gate)
        {
            _failures++;
            if (_failures < Most)
                return null;
            _until = clock.GetCurrentInstant() + Rest;
            return _until;
        }
    }
}
