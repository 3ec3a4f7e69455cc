using FilmClubBot.Worker.Reviews;

namespace FilmClubBot.Worker.Verbs;

/// <summary>A progress bar on standard error; hidden if standard error is redirected.</summary>
internal sealed class ProgressBar(TextWriter error) : IProgress<ImportProgress>, IDisposable
{
    private const int Width = 30;
    private readonly bool _watched = error == Console.Error && !Console.IsErrorRedirected;
    private bool _shown;

    public void Report(ImportProgress value)
    {
        if (!_watched || value.Of < 2)
            return;
        var filled = value.Done * Width / value.Of;
        error.Write($"\r[{new string('█', filled)}{new string('░', Width - filled)}] {value.Done}/{value.Of}");
        _shown = true;
    }

    public void Clear()
    {
        if (_shown)
            error.WriteLine();
        _shown = false;
    }

    public void Dispose() => Clear();
}
