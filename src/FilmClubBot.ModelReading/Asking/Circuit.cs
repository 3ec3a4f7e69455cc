using NodaTime;

namespace FilmClubBot.ModelReading.Asking;

/// <summary>Leaves a model alone that keeps failing, so that an import does not wait for it at every review.</summary>
internal sealed class Circuit(IClock clock)
{
    /// <summary>How many failures in a row are enough.</summary>
    public const int Most = 3;

    /// <summary>How long the model is left alone. The first review after it is a try: if that fails, it is left alone again.</summary>
    public static readonly Duration Rest = Duration.FromMinutes(5);

    private readonly Lock _gate = new();
    private int _failures;
    private Instant _until = Instant.MinValue;

    /// <summary>Whether the model may be asked now.</summary>
    public bool IsClosed
    {
        get
        {
            lock (_gate)
                return clock.GetCurrentInstant() >= _until;
        }
    }

    /// <summary>Notes an answer.</summary>
    public void Succeed()
    {
        lock (_gate)
            _failures = 0;
    }

    /// <summary>Notes a failure.</summary>
    /// <returns>Until when the model is left alone now; null while it is still asked.</returns>
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
