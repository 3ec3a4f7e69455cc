namespace FilmClubBot.ModelReading;

/// <summary>Pauses the model, so that reviews are read by rules alone while a person waits, as at the first start.</summary>
public sealed class ModelPause
{
    // Limited to this asynchronous flow: concurrent jobs still call the model.
    private readonly AsyncLocal<bool> _isOn = new();

    /// <summary>Whether the model is paused in this flow.</summary>
    public bool IsOn => _isOn.Value;

    /// <summary>Pauses the model in this flow until the returned object is disposed.</summary>
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
