namespace FilmClubBot.ModelReading;

/// <summary>Has reviews read by rules alone for a while: where somebody waits for the whole, as at the first start.</summary>
public sealed class ModelPause
{
    // Of this flow of work alone: a job beside it goes on asking.
    private readonly AsyncLocal<bool> _isOn = new();

    /// <summary>Whether the model is left alone here and now.</summary>
    public bool IsOn => _isOn.Value;

    /// <summary>Leaves the model alone, in this flow of work, until what is returned is disposed.</summary>
    public IDisposable Begin()
    {
        _isOn.Value = true;
        return new End(_isOn);
    }

    private sealed class End(AsyncLocal<bool> isOn) : IDisposable
    {
        public void Dispose() => isOn.Value = false;
    }
}
